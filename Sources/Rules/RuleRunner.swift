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
    var found = zip(plan.ofCatalogue.rules, plan.ofCatalogue.checks).flatMap { rule, check in
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
    for place in plan.ofChallenge.checks.indices {
      let remarks = plan.ofChallenge.checks[place](file, moment)
      if !remarks.isEmpty { add(plan.ofChallenge.rules[place], remarks) }
    }
    if let record = plan.procurementCase(of: file, at: moment) {
      for place in plan.ofProcurement.checks.indices where plan.applicabilities[place].holds(for: record) {
        let remarks = plan.ofProcurement.checks[place](record)
        if !remarks.isEmpty { add(plan.ofProcurement.rules[place], remarks) }
      }
      if let rule = plan.classification {
        let reminders = plan.reminders.compactMap { $0.applicability.holds(for: record) ? $0.words : nil }
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
  /// Rules and their checks, apart: for each record all checks are made and few rules are needed, and to touch every
  /// rule from every thread would make the threads wait for each other.
  struct Checks<Check: Sendable>: Sendable {
    private(set) var rules: [Rule] = []
    private(set) var checks: [Check] = []

    mutating func append(_ rule: Rule, _ check: Check) {
      rules.append(rule)
      checks.append(check)
    }
  }

  private(set) var ofCatalogue = Checks<@Sendable (Catalogue, CheckMoment) -> [Remark]>()
  private(set) var ofChallenge = Checks<@Sendable (ContentFile<Challenge>, CheckMoment) -> [Remark]>()
  private(set) var ofProcurement = Checks<@Sendable (ProcurementCase) -> [Remark]>()
  /// Where each rule of `ofProcurement` applies.
  private(set) var applicabilities: [Applicability] = []
  /// "Title (ID)" of each reminder, and where it applies.
  private(set) var reminders: [(words: String, applicability: Applicability)] = []
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
    classification = rules.first { $0.id == Rule.classification.id }
    for rule in rules {
      switch rule.check {
      case .catalogue(let check): ofCatalogue.append(rule, check)
      case .challenge(let check): ofChallenge.append(rule, check)
      case .procurement(let applicability, let check):
        ofProcurement.append(rule, check)
        applicabilities.append(applicability)
      case .reminder(let applicability): reminders.append(("\(rule.title) (\(rule.id))", applicability))
      case .allowance, .reading: continue
      }
    }
  }

  /// Nil without the facts of law: no rule of law is then held against anything.
  func procurementCase(of file: ContentFile<Challenge>, at moment: CheckMoment) -> ProcurementCase? {
    library.map { ProcurementCase(file, library: $0, authorities: authorities, phrases: phrases, now: moment.now) }
  }
}
