import Catalogue
import Diagnostics
import Rules
import Templates

/// The public rule book: every rule by group and, for the law, by chapter.
enum RuleIndexPage {
  static let shape = PageFamily.shape(
    "rule book", [.text("disclaimer"), .text("checked"), .list("chapters", Chapter.shape), .list("contents", LinkContext.shape)])

  struct Chapter: TemplateRecord {
    static let shape = Shape("rule chapter", [.text("id"), .text("title"), .text("about"), .list("rules", Entry.shape)])
    let title: String
    let about: String?
    let rules: [Entry]
    var id: String { Slug.from(title) }
    var values: [Value] { [.text(id), .text(title), .text(about), .list(rules)] }
  }

  struct Entry: TemplateRecord {
    static let shape = Shape("rule entry", [.text("href"), .text("id"), .text("title"), .text("severity"), .text("word"), .flag("unsettled")])
    let edition: Edition
    let rule: Rule
    var values: [Value] {
      [
        .text(edition.href(RuleBook.address(of: rule.id))), .text(rule.id), .text(rule.title), .text(rule.severityKey),
        .text(rule.severityWord), .flag(rule.law?.doubt != nil),
      ]
    }
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    PageFamily(template: "rules", shape: shape, count: 1) { _ in
      let context = PageContext(
        edition: edition, address: "rules/", title: "The rules, and the reasons for them",
        description: "Every rule that a challenge on this site is held against: what it says, when it applies, why it exists and where it stands in the law.",
        breadcrumbs: [("", "Home")])
      let chapters = chapters(edition)
      let record = Record(
        shape,
        [
          .record(site), .record(context), .text(RuleBook.disclaimer),
          .text(edition.catalogue.procurement.map { DateWords.date($0.checked) }), .list(chapters),
          .list(chapters.map { LinkContext(href: "#\($0.id)", label: $0.title) }),
        ])
      return PageFamily.Page(path: "rules/index.html", record: record)
    }
  }

  private static func chapters(_ edition: Edition) -> [Chapter] {
    let law = Law.Chapter.allCases.compactMap { chapter in
      self.chapter(chapter.title, nil, RuleBook.rules.filter { $0.law?.chapter == chapter }, edition)
    }
    let others = FindingGroup.allCases.compactMap { group in
      self.chapter(group.title, group.about, RuleBook.rules.filter { $0.law == nil && $0.group == group }, edition)
    }
    return law + others
  }

  private static func chapter(_ title: String, _ about: String?, _ rules: [Rule], _ edition: Edition) -> Chapter? {
    guard !rules.isEmpty else { return nil }
    return Chapter(title: title, about: about, rules: rules.map { Entry(edition: edition, rule: $0) })
  }
}

extension Rule {
  /// For the colour of a tag: "error", "warning", "advice", "info" or "reminder".
  var severityKey: String { isReminder ? "reminder" : severity.rawValue }

  /// "Error", "Warning", "Advice", "Note" or "Reminder".
  var severityWord: String {
    if isReminder { return "Reminder" }
    return switch severity {
    case .error: "Error"
    case .warning: "Warning"
    case .advice: "Advice"
    case .info: "Note"
    }
  }

  private var isReminder: Bool { if case .reminder = check { true } else { false } }
}

extension FindingGroup {
  /// "Structure of a record".
  var title: String {
    switch self {
    case .structure: "How a record is written"
    case .procurement: "Procurement law"
    case .solutionBias: "Needs, not solutions"
    case .smallFirms: "Room for small firms"
    case .measurability: "Outcomes that can be measured"
    case .plainEnglish: "Plain English"
    case .inclusiveText: "Words that include"
    case .completeness: "What a firm needs to know"
    }
  }

  var about: String? {
    self == .structure ? "Not law: what keeps a record readable, its dates in order and its links alive." : nil
  }
}
