import Catalogue
import Templates

/// Every term and what it means.
enum GlossaryPage {
  static let shape = PageFamily.shape("glossary", [.list("terms", Entry.shape)])

  struct Entry: TemplateRecord {
    static let shape = Shape(
      "glossary entry", [.text("id"), .text("term"), .text("also"), .text("meaning"), .record("more", LinkContext.shape), .text("source")])
    let edition: Edition
    let term: GlossaryTerm
    var values: [Value] {
      let more = term.more.flatMap { path in
        edition.catalogue.address(ofPath: path.value)
          .map { LinkContext(href: edition.href($0), label: "More about \(term.term.value)") }
      }
      return [
        .text(term.slug), .text(term.term.value), .text(term.also.map(\.value).joined(separator: ", ")),
        .text(term.meaning.value), .record(more), .text(term.source?.value),
      ]
    }
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    PageFamily(template: "glossary", shape: shape, count: 1) { _ in
      let context = PageContext(
        edition: edition, address: "glossary/", title: "Words explained",
        description: "Procurement words in plain English, the everyday word first.", breadcrumbs: [("", "Home")])
      let entries = edition.catalogue.glossary.map { Entry(edition: edition, term: $0) }
      return PageFamily.Page(
        path: "glossary/index.html", record: Record(shape, [.record(site), .record(context), .list(entries)]))
    }
  }
}
