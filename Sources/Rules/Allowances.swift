import Catalogue
import Diagnostics

/// What a record's authors set aside, each rule with a reason.
///
/// An allowance takes its rule's findings out of the report. It cannot set aside an error of settled law, and it has to
/// earn its place: one without a reason, for a rule that does not exist, or that no longer matches anything is itself
/// a finding.
struct Allowances {
  /// A reason of fewer words says nothing.
  static let leastWords = 4

  /// The findings of one record without those that its authors set aside, and what is wrong with the allowances.
  static func apply(_ allowances: [Allowance], to findings: [Finding], path: String) -> [Finding] {
    guard !allowances.isEmpty else { return findings }
    var left = findings
    for allowance in allowances {
      guard let named = allowance.rule else { continue }
      func report(_ rule: Rule, _ message: String, _ suggestion: String) {
        left.append(
          Finding(
            rule: rule.id, group: rule.group, severity: rule.severity, path: path, range: named.range, message: message,
            suggestion: suggestion))
      }
      guard let rule = RuleBook.rule(named.value) else {
        let nearest = NearestName.of(named.value, among: RuleBook.rules.map(\.id))
        report(
          .allowanceOfUnknownRule, "There is no rule called \(named.value), so nothing is allowed by this.",
          nearest.map { "Did you mean \($0)?" } ?? "Copy the identifier from the brackets behind a finding.")
        continue
      }
      guard let reason = allowance.reason, reason.value.split(separator: " ").count >= leastWords else {
        report(
          .allowanceWithoutReason, "\(rule.id) is set aside without a reason that others can follow.",
          "Add below it: reason: with a sentence that says why the rule does not fit here.")
        continue
      }
      let matching = left.filter { $0.rule == rule.id }
      guard !matching.isEmpty else {
        report(.allowanceWithoutUse, "\(rule.id) is set aside here, and nothing breaks it any more.", "Take the allowance out.")
        continue
      }
      if rule.isSettledLaw, matching.contains(where: { $0.severity == .error }) {
        report(
          .allowanceOfLaw, "\(rule.id) is law: it cannot be set aside by a line in the record.",
          "Mend what breaks it, or ask the procurement team.")
        left = left.filter { $0.rule != rule.id || $0.severity == .error }
        continue
      }
      left.removeAll { $0.rule == rule.id }
    }
    return left
  }
}

extension Rule {
  /// Law that nobody here doubts; the rule book marks the rest as inference, recalled, policy or from one source.
  fileprivate var isSettledLaw: Bool {
    guard let law else { return false }
    return law.confidence == .verified || law.confidence == .statute
  }

  static let allowanceWithoutReason = Rule(
    id: "structure-allow-reason", severity: .error, title: "An allowance gives its reason",
    why: "Partners and auditors read why a rule does not fit. \u{201C}n/a\u{201D} tells them nothing.",
    breaches: [Example("stage: open\nallow:\n  - {rule: structure-reference, reason: n/a}")],
    keeps: [Example("stage: open\nallow:\n  - {rule: structure-reference, reason: The reference follows when the budget is agreed}")],
    check: .allowance)

  static let allowanceOfUnknownRule = Rule(
    id: "structure-allow-unknown-rule", severity: .error, title: "An allowance names a rule that exists",
    why: "A slip in the name would leave the author believing that something is allowed which is not.",
    breaches: [Example("stage: open\nallow:\n  - {rule: structure-refrence, reason: The reference follows next week}")],
    keeps: [Example("stage: open\nallow:\n  - {rule: structure-reference, reason: The reference follows next week}")],
    check: .allowance)

  static let allowanceWithoutUse = Rule(
    id: "structure-allow-unused", severity: .warning, title: "An allowance still matches something",
    why: "What was mended needs no exception; left standing, it would hide the next slip.",
    breaches: [
      Example("stage: open\nreference: EX-1\nallow:\n  - {rule: structure-weights-total, reason: The weights follow next week}")
    ],
    keeps: [Example("stage: open\nallow:\n  - {rule: structure-reference, reason: The reference follows next week}")],
    check: .allowance)

  static let allowanceOfLaw = Rule(
    id: "structure-allow-law", severity: .warning, title: "Settled law cannot be set aside in a record",
    why: "An author can know better than a style rule, not better than an Act. Warnings, and readings that a lawyer has not confirmed, can be set aside with a reason.",
    breaches: [.changing(.smallOpenCall, "payment_days: 60\nallow:\n  - {rule: PA23-S88-pay30, reason: Finance needs sixty days for it}", also: ["PA23-S88-pay30"])],
    keeps: [.changing(.engagement, "engagement.information_shared_equally: false\nallow:\n  - {rule: PA23-S16-3-fairness, reason: Only one firm came and it asked nothing}")],
    check: .allowance)
}
