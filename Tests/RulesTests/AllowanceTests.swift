import Diagnostics
import Testing

@testable import Rules

struct AllowanceTests {
  static let rules = ["structure-allow-reason", "structure-allow-unknown-rule", "structure-allow-unused", "structure-allow-law"]

  @Test(arguments: rules)
  func eachRuleOfAllowancesKeepsItsOwnExamples(_ id: String) throws {
    let rule = try #require(RuleBook.rule(id))
    for example in rule.breaches { #expect(try RuleBench.findings(example, isWhole: false).contains { $0.rule == id }, "\(example.fields)") }
    for example in rule.keeps { #expect(try !RuleBench.findings(example, isWhole: false).contains { $0.rule == id }, "\(example.fields)") }
  }

  @Test func anAllowanceWithAReasonTakesTheFindingOut() throws {
    let example = Rule.Example.changing(
      .engagement,
      "engagement.information_shared_equally: false\nallow:\n  - {rule: PA23-S16-3-fairness, reason: Only one firm came and it asked nothing}")
    #expect(try RuleBench.findings(example).filter { $0.severity >= .warning }.isEmpty)
  }

  @Test func anErrorOfSettledLawStays() throws {
    let example = Rule.Example.changing(
      .smallOpenCall, "payment_days: 60\nallow:\n  - {rule: PA23-S88-pay30, reason: Finance needs sixty days for it}")
    #expect(try RuleBench.findings(example).contains { $0.rule == "PA23-S88-pay30" && $0.severity == .error })
  }

  @Test func aReadingThatNoLawyerConfirmedCanBeSetAside() throws {
    let example = Rule.Example.changing(
      .openProcedure, "responses.channel: email\nallow:\n  - {rule: EMAIL-covered, reason: The portal fails for the pilot and legal agreed}")
    #expect(try !RuleBench.findings(example).contains { $0.rule == "EMAIL-covered" })
  }
}
