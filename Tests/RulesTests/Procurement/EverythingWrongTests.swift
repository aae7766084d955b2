import Catalogue
import Diagnostics
import Foundation
import Testing

@testable import Rules

/// Two records that break what can be broken, with everything that is said about them.
///
/// After a wanted change: `RECORD_RULES=1 swift test --filter EverythingWrongTests`, then read the difference.
struct EverythingWrongTests {
  private static let folder = RuleBench.repository + "/Tests/RulesTests/Fixtures/"

  @Test(arguments: ["everything-wrong-below", "everything-wrong-above"])
  func whatIsSaidOfARecordThatBreaksEverythingIsAsRecorded(_ name: String) throws {
    let text = try String(contentsOfFile: Self.folder + name + ".md", encoding: .utf8)
    let library = try #require(RuleBench.library)
    let (file, reading) = ContentFile.reading(text, path: "content/challenges/\(name).md")
    let plan = RulePlan(RuleBook.rules.filter { $0.group == .procurement }, library: library, authorities: [:])
    let moment = CheckMoment(now: try RuleBench.moment("2026-11-24T09:00"))
    let findings = reading.filter { $0.severity == .error } + RuleRunner.findings(about: file, plan: plan, at: moment)
    let report = String(decoding: TextReporter.report(FindingsReport(findings: findings)), as: UTF8.self)
    let path = Self.folder + name + ".txt"
    if ProcessInfo.processInfo.environment["RECORD_RULES"] != nil {
      try report.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == report)
  }
}
