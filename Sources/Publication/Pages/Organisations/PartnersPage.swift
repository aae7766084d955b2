import Catalogue
import Templates

/// Who helps firms to respond.
enum PartnersPage {
  static let shape = PageFamily.shape("partners page", [.list("partners", Entry.shape)])

  struct Entry: TemplateRecord {
    static let shape = Shape(
      "partner",
      [
        .text("id"), .text("name"), .text("kind"), .text("summary"), .text("website"), .text("mailbox"),
        .texts("helps_with"), .texts("places"), .html("body"),
      ])
    let file: ContentFile<Partner>
    var values: [Value] {
      let record = file.record
      return [
        .text(file.slug), .text(record.name?.value ?? file.slug), .text(record.kind?.value), .text(record.summary?.value),
        .text(record.website?.value), .text(record.mailbox?.value), .texts(record.helpsWith.map(\.value)),
        .texts(record.places.map(\.value)), .html(file.body.html),
      ]
    }
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    PageFamily(template: "partners", shape: shape, count: 1) { _ in
      let context = PageContext(
        edition: edition, address: "partners/", title: "Who can help you respond",
        description: "Organisations that help small firms to find, understand and answer challenges, free or at little cost.",
        breadcrumbs: [("", "Home")])
      return PageFamily.Page(
        path: "partners/index.html",
        record: Record(shape, [.record(site), .record(context), .list(edition.catalogue.partners.map(Entry.init))]))
    }
  }
}
