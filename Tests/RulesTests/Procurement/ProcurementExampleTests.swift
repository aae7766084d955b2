import Catalogue
import Diagnostics
import Testing

@testable import Rules

/// Every rule of law is held to its own examples, each set into a complete record.
struct ProcurementExampleTests {
  static let lawRules = RuleBook.rules.filter { $0.law != nil && $0.id != Rule.classification.id }

  @Test(arguments: ExampleRecord.allCases)
  func aCompleteRecordHasNothingToMend(_ record: ExampleRecord) throws {
    let findings = try RuleBench.findings(.changing(record))
    #expect(findings.filter { $0.severity >= .warning }.isEmpty, "\(findings.map { "\($0.rule): \($0.message)" })")
  }

  @Test(arguments: lawRules.map(\.id))
  func aBreachIsFoundAndNothingElseIs(_ id: String) throws {
    let rule = try #require(RuleBook.rule(id))
    for example in rule.breaches {
      let found = try RuleBench.findings(example)
      #expect(found.contains { $0.rule == rule.id }, "\(rule.id) is silent about:\n\(example.fields)\n\(example.body)")
      let others = found.filter { $0.severity >= .warning && $0.rule != rule.id && !example.also.contains($0.rule) }
      #expect(others.isEmpty, "\(rule.id), example:\n\(example.fields)\nalso gives \(others.map { "\($0.rule): \($0.message)" })")
      for id in example.also { #expect(found.contains { $0.rule == id }, "\(rule.id): no finding of \(id) in:\n\(example.fields)") }
    }
  }

  @Test(arguments: lawRules.map(\.id))
  func whatKeepsARuleIsLeftAlone(_ id: String) throws {
    let rule = try #require(RuleBook.rule(id))
    for example in rule.keeps {
      let found = try RuleBench.findings(example).filter { $0.rule == rule.id }
      #expect(found.isEmpty, "\(rule.id) speaks of:\n\(example.fields)\n\(found.map(\.message))")
    }
  }

  @Test(arguments: lawRules.map(\.id))
  func everyRuleOfLawHasTwoExamplesEachWay(_ id: String) throws {
    let rule = try #require(RuleBook.rule(id))
    if case .reminder = rule.check { return }
    #expect(rule.breaches.count >= 2 && rule.keeps.count >= 2, "\(rule.id)")
  }
}
