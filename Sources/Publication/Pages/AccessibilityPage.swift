import Catalogue
import FrontMatter
import Templates

/// The accessibility statement, in the order and the wording of the model statement (regulation 8 of the 2018
/// Regulations and the model published with it), filled from data.
enum AccessibilityPage {
  static let shape = PageFamily.shape(
    "accessibility statement",
    [
      .text("title"), .text("scope"), .text("mailbox"), .number("response_days"), .text("compliance"),
      .list("issues", IssueContext.shape), .texts("disproportionate"), .texts("out_of_scope"),
      .record("prepared", DateContext.shape), .record("reviewed", DateContext.shape), .record("tested", DateContext.shape),
      .text("tested_by"), .text("tested_how"), .html("body"),
    ])

  struct IssueContext: TemplateRecord {
    static let shape = Shape("issue", [.text("what"), .text("criterion"), .record("fix_by", DateContext.shape), .text("alternative")])
    let issue: AccessibilityStatement.Issue
    var values: [Value] {
      [
        .text(issue.what?.value), .text(issue.criterion?.value), .record(issue.fixBy.map { DateContext($0.value) }),
        .text(issue.alternative?.value),
      ]
    }
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    .each(edition.catalogue.pages.filter { $0.record.statement != nil }, template: "accessibility", shape: shape) { file in
      let title = file.record.title?.value ?? "Accessibility statement"
      let context = PageContext(
        edition: edition, address: file.address, title: title,
        description: file.record.summary?.value ?? "How accessible \(edition.siteName) is, what is not yet, and how to tell us.",
        breadcrumbs: [("", "Home")])
      return PageFamily.Page(
        path: file.address + "index.html",
        record: Record(shape, [.record(site), .record(context)] + values(file, title: title, edition)))
    }
  }

  private static func values(_ file: ContentFile<Page>, title: String, _ edition: Edition) -> [Value] {
    let statement = file.record.statement
    func date(_ date: Located<CalendarDate>?) -> Value { .record(date.map { DateContext($0.value) }) }
    return [
      .text(title), .text(statement?.scope?.value ?? edition.canonical("")),
      .text(statement?.contactMailbox?.value ?? edition.catalogue.site.mailbox?.value),
      .number(statement?.responseDays?.value), .text(statement?.status.map { compliance($0.value) }),
      .list((statement?.issues ?? []).map(IssueContext.init)), .texts((statement?.disproportionate ?? []).map(\.value)),
      .texts((statement?.outOfScope ?? []).map(\.value)), date(statement?.prepared), date(statement?.reviewed),
      date(statement?.tested), .text(statement?.testedBy?.value), .text(statement?.testedHow?.value),
      .html(file.body.html),
    ]
  }

  /// The sentence of the model statement.
  private static func compliance(_ status: AccessibilityStatement.Status) -> String {
    let standard = "the Web Content Accessibility Guidelines version 2.2 AA standard"
    return switch status {
    case .fully: "This website is fully compliant with \(standard)."
    case .partially: "This website is partially compliant with \(standard), due to the non-compliances and exemptions listed below."
    case .not: "This website is not compliant with \(standard). The non-compliances and exemptions are listed below."
    }
  }
}
