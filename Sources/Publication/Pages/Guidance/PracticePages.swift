import Catalogue
import FrontMatter
import Templates

/// What was learned, note by note.
enum PracticeIndexPage {
  static let shape = PageFamily.shape("practice index", [.list("notes", Entry.shape)])

  struct Entry: TemplateRecord {
    static let shape = Shape("practice entry", [.text("href"), .text("title"), .text("summary"), .text("period")])
    let edition: Edition
    let file: ContentFile<PracticeNote>
    var values: [Value] {
      [
        .text(edition.href(file.address)), .text(file.record.title?.value ?? file.slug), .text(file.record.summary?.value),
        .text(file.record.period?.value),
      ]
    }
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    PageFamily(template: "practices", shape: shape, count: 1) { _ in
      let context = PageContext(
        edition: edition, address: "practice/", title: "Practice that worked",
        description: "Innovation-friendly ways of buying that were shown to work, with the evidence, the rule that allowed them and how to copy them.",
        breadcrumbs: [("", "Home")])
      let entries = edition.catalogue.practice.map { Entry(edition: edition, file: $0) }
      return PageFamily.Page(
        path: "practice/index.html", record: Record(shape, [.record(site), .record(context), .list(entries)]))
    }
  }
}

/// One note on practice.
enum PracticePage {
  static let shape = PageFamily.shape(
    "practice page",
    [
      .text("title"), .text("summary"), .text("period"), .html("body"), .list("contents", LinkContext.shape),
      .text("allowed_then"), .text("allowed_now"), .list("rules", LinkContext.shape), .texts("limits"),
      .list("evidence", EvidenceContext.shape),
      .record("reviewed", DateContext.shape), .text("owner"),
    ])

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    .each(edition.catalogue.practice, template: "practice", shape: shape) { file in
      let note = file.record
      let context = PageContext(
        edition: edition, address: file.address, title: note.title?.value ?? file.slug,
        description: note.summary?.value ?? "", breadcrumbs: [("", "Home"), ("practice/", "Practice")], kind: "article")
      let record = Record(
        shape,
        [
          .record(site), .record(context), .text(note.title?.value ?? file.slug), .text(note.summary?.value),
          .text(note.period?.value), .html(file.body.html), .list(contents(of: file.body)), .text(note.allowedThen?.value),
          .text(note.allowedNow?.value), .list(edition.ruleLinks(note.rules)), .texts(note.limits.map(\.value)),
          .list(note.evidence.map(EvidenceContext.init)),
          .record(note.reviewed.map { DateContext($0.value) }), .text(note.owner?.value),
        ])
      return PageFamily.Page(path: file.address + "index.html", record: record)
    }
  }
}
