import Catalogue
import Diagnostics
import Testing

@testable import Rules

/// Every rule declares what breaks it and what keeps it; these tests hold those about single challenges and about the
/// catalogue as a whole to that, each example in a folder of its own. Rules of law and of reading have tests beside these.
@Suite struct RuleExampleTests {
  /// One example of a rule, named so that a failure says which.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let example: Rule.Example
    let number: Int
    var testDescription: String { "\(rule.id), example \(number)" }
  }

  private static let rules = RuleBook.rules.filter { rule in
    switch rule.check {
    case .challenge, .catalogue: rule.law == nil && rule.group != .procurement
    case .procurement, .reminder, .allowance, .reading: false
    }
  }

  private static func cases(_ examples: (Rule) -> [Rule.Example]) -> [Case] {
    rules.flatMap { rule in
      examples(rule).enumerated().map { Case(rule: rule, example: $0.element, number: $0.offset + 1) }
    }
  }

  @Test(arguments: cases(\.breaches)) func `An example that breaks a rule gets its finding`(_ item: Case) throws {
    let (findings, catalogue) = try judged(item.example, by: item.rule)
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(finding.rule == item.rule.id && finding.group == item.rule.group)
      #expect(finding.message.hasSuffix("."), "\(finding.message)")
      #expect(finding.suggestion != nil, "It does not say how to mend it: \(finding.message)")
      let lines = item.example.lines(ofFile: finding.path)
      #expect(lines == nil || finding.range.end.line <= lines ?? 0, "\(finding.path):\(finding.range.start.line)")
    }
    #expect(misread(in: catalogue).isEmpty)
  }

  @Test(arguments: cases(\.keeps)) func `An example that keeps a rule gets none`(_ item: Case) throws {
    let (findings, catalogue) = try judged(item.example, by: item.rule)
    #expect(findings.isEmpty)
    #expect(misread(in: catalogue).isEmpty)
  }

  @Test(arguments: rules.map(\.id)) func `A rule can be broken and kept, and says what for`(_ id: String) throws {
    let rule = try #require(RuleBook.rule(id))
    #expect(!rule.breaches.isEmpty && !rule.keeps.isEmpty)
    #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."))
    #expect(rule.why.hasSuffix("."))
  }

  @Test func `No two rules share an identifier, and each can stand in an address`() {
    let ids = RuleBook.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(Slug.isValid(id.lowercased()), "\(id)") }
  }

  /// What reading says about an example, apart from the fields that an example leaves out.
  private func misread(in catalogue: Catalogue) -> [Finding] {
    catalogue.findings.filter { $0.rule != "structure-missing-field" }
  }
}
