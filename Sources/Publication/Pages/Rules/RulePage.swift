import Catalogue
import Rules
import Templates

/// One rule: what it says, when it applies, why, examples, source and dates.
enum RulePage {
  static let shape = PageFamily.shape(
    "rule page",
    [
      .text("id"), .text("title"), .text("severity"), .text("severity_key"), .text("severity_word"), .text("says"),
      .text("applies"), .text("why"), .text("remedy"), .texts("fields"), .text("source"), .text("in_force"),
      .text("confidence"), .text("doubt"), .list("breaches", Example.shape), .list("keeps", Example.shape),
      .text("disclaimer"), .text("checked"), .record("previous", LinkContext.shape), .record("next", LinkContext.shape),
    ])

  struct Example: TemplateRecord {
    static let shape = Shape("rule example", [.text("text"), .text("setting")])
    let example: RuleExplanation.Example
    var values: [Value] { [.text(example.text), .text(example.setting)] }
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    let rules = RuleBook.rules
    return PageFamily(template: "rule", shape: shape, count: rules.count) { index in
      let rule = rules[index]
      let words = RuleExplanation(rule, library: edition.catalogue.procurement)
      let address = RuleBook.address(of: rule.id)
      let context = PageContext(
        edition: edition, address: address, title: rule.title, description: "\(rule.id): \(rule.why)",
        breadcrumbs: [("", "Home"), ("rules/", "Rules")], kind: "article")
      let record = Record(
        shape,
        [
          .record(site), .record(context), .text(words.id), .text(words.title), .text(words.severity),
          .text(rule.severityKey), .text(rule.severityWord), .text(words.says), .text(words.applies), .text(words.why),
          .text(words.remedy), .texts(words.fields), .text(words.source), .text(words.inForce), .text(words.confidence),
          .text(words.doubt), .list(words.breaches.map(Example.init)), .list(words.keeps.map(Example.init)),
          .text(RuleBook.disclaimer), .text(edition.catalogue.procurement.map { DateWords.date($0.checked) }),
          .record(index > 0 ? link(edition, rules[index - 1]) : nil),
          .record(index + 1 < rules.count ? link(edition, rules[index + 1]) : nil),
        ])
      return PageFamily.Page(path: address + "index.html", record: record)
    }
  }

  private static func link(_ edition: Edition, _ rule: Rule) -> LinkContext {
    LinkContext(href: edition.href(RuleBook.address(of: rule.id)), label: rule.title)
  }
}
