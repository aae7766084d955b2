import Catalogue
import Diagnostics
import Platform

/// Holds records against the rules.
public enum RuleRunner {
  /// Findings of all rules over a catalogue, sorted.
  ///
  /// An error stops a build only for a record that is live and public; in any other record it is listed as a warning,
  /// as something that still has to be done.
  public static func findings(
    in catalogue: Catalogue, at moment: CheckMoment, rules: [Rule] = RuleBook.rules, workers: Int
  ) -> [Finding] {
    var found: [Finding] = []
    var perChallenge: [(Rule, @Sendable (ContentFile<Challenge>, CheckMoment) -> [Remark])] = []
    for rule in rules {
      switch rule.check {
      case .challenge(let check): perChallenge.append((rule, check))
      case .catalogue(let check):
        found += check(catalogue, moment).map { finding(rule, $0, path: $0.path ?? "content/site.yaml") }
      }
    }
    let checks = perChallenge
    let byChallenge = ParallelLoop.map(catalogue.challenges.count, workers: workers, chunk: 64) { index in
      let file = catalogue.challenges[index]
      let blocks = file.record.stage?.value.isLive == true && file.record.isPublished(at: moment.now)
      return checks.flatMap { rule, check in
        check(file, moment).map { remark in
          var finding = finding(rule, remark, path: file.path)
          if finding.severity == .error, !blocks { finding.severity = .warning }
          return finding
        }
      }
    }
    found += byChallenge.flatMap { $0 }
    return found.sorted()
  }

  private static func finding(_ rule: Rule, _ remark: Remark, path: String) -> Finding {
    Finding(
      rule: rule.id, group: rule.group, severity: rule.severity, path: path, range: remark.range,
      message: remark.message, suggestion: remark.suggestion, citation: rule.citation)
  }
}
