import Catalogue
import Diagnostics
import Platform

/// Holds records against the rules.
public enum RuleRunner {
  /// Findings of all rules over a catalogue, sorted.
  ///
  /// An error stops a build only for a record that is live and public. In a record that is not live yet it is listed as
  /// a warning, as something that still has to be done.
  public static func findings(
    in catalogue: Catalogue, at moment: CheckMoment, rules: [Rule] = RuleBook.rules, workers: Int
  ) -> [Finding] {
    let plan = RulePlan(rules, catalogue: catalogue)
    var found = plan.ofCatalogue.flatMap { rule, check in
      check(catalogue, moment).map { finding(rule, $0, path: $0.path ?? "content/site.yaml") }
    }
    let byChallenge = ParallelLoop.map(catalogue.challenges.count, workers: workers, chunk: 64) { index in
      findings(about: catalogue.challenges[index], plan: plan, at: moment)
    }
    found += byChallenge.flatMap { $0 }
    return found.sorted()
  }

  /// Findings of the rules about one challenge, not sorted.
  static func findings(about file: ContentFile<Challenge>, plan: RulePlan, at moment: CheckMoment) -> [Finding] {
    let isLive = file.record.stage?.value.isLive == true
    let isPublic = file.record.isPublished(at: moment.now)
    var found: [Finding] = []
    func add(_ rule: Rule, _ remarks: [Remark]) {
      for remark in remarks {
        var finding = finding(rule, remark, path: file.path)
        finding.blocksBuild = isLive && isPublic
        if finding.severity == .error, !isLive {
          finding.severity = .warning
          finding.message = "Still to do before this can open: " + finding.message
        }
        found.append(finding)
      }
    }
    for (rule, check) in plan.ofChallenge { add(rule, check(file, moment)) }
    if let record = plan.procurementCase(of: file, at: moment) {
      for (rule, applicability, check) in plan.ofProcurement where applicability.holds(for: record) {
        add(rule, check(record))
      }
      if let rule = plan.classification {
        let reminders = plan.reminders.filter { $0.1.holds(for: record) }.map(\.0)
        add(rule, [Classification.remark(on: record, reminders: reminders)])
      }
    }
    return Allowances.apply(file.record.allowances, to: found, path: file.path)
  }

  private static func finding(_ rule: Rule, _ remark: Remark, path: String) -> Finding {
    Finding(
      rule: rule.id, group: rule.group, severity: remark.severity ?? rule.severity, path: path, range: remark.range,
      message: remark.message, suggestion: remark.suggestion, citation: rule.citation)
  }
}

/// The rules sorted by what they look at, and what all records have in common; made once for a check.
struct RulePlan: Sendable {
  let ofCatalogue: [(Rule, @Sendable (Catalogue, CheckMoment) -> [Remark])]
  let ofChallenge: [(Rule, @Sendable (ContentFile<Challenge>, CheckMoment) -> [Remark])]
  let ofProcurement: [(Rule, Applicability, @Sendable (ProcurementCase) -> [Remark])]
  let reminders: [(Rule, Applicability)]
  let classification: Rule?
  private let library: ProcurementLibrary?
  private let authorities: [String: Authority]
  private let phrases: PhraseIndex

  init(_ rules: [Rule], catalogue: Catalogue) {
    self.init(
      rules, library: catalogue.procurement,
      authorities: Dictionary(catalogue.authorities.map { ($0.slug, $0.record) }, uniquingKeysWith: { first, _ in first }))
  }

  init(_ rules: [Rule], library: ProcurementLibrary?, authorities: [String: Authority]) {
    self.library = library
    self.authorities = authorities
    phrases = PhraseIndex(library?.phrases ?? [])
    ofCatalogue = rules.compactMap { if case .catalogue(let check) = $0.check { ($0, check) } else { nil } }
    ofChallenge = rules.compactMap { if case .challenge(let check) = $0.check { ($0, check) } else { nil } }
    ofProcurement = rules.compactMap { rule in
      if case .procurement(let applicability, let check) = rule.check { (rule, applicability, check) } else { nil }
    }
    reminders = rules.compactMap { if case .reminder(let applicability) = $0.check { ($0, applicability) } else { nil } }
    classification = rules.first { $0.id == Rule.classification.id }
  }

  /// Nil without the facts of law: no rule of law is then held against anything.
  func procurementCase(of file: ContentFile<Challenge>, at moment: CheckMoment) -> ProcurementCase? {
    library.map { ProcurementCase(file, library: $0, authorities: authorities, phrases: phrases, now: moment.now) }
  }
}
