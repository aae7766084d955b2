import Diagnostics
import Foundation
import Testing

@testable import Rules

/// Every rule of the index against code, examples and page: `Fixtures/rule-index.tsv` names what must be there,
/// `Fixtures/RULES.md` is the table made from the declarations.
///
/// After a wanted change: `RECORD_RULES=1 swift test --filter RuleIndexTests`, then read the difference.
struct RuleIndexTests {
  /// Rules of law or about it that the index does not have, each with the reason.
  static let extra = [
    "PA23-classification": "the classification of section 3, which the index leaves out",
    "procurement-facts-current": "facts of law that have grown old",
    "procurement-facts-missing": "no facts of law at all",
  ]

  private static let folder = RuleBench.repository + "/Tests/RulesTests/Fixtures/"

  @Test func everyRuleOfTheIndexIsDeclaredAndNoneWithoutANote() throws {
    let index = try index()
    let declared = RuleBook.rules.filter { $0.group == .procurement }.map(\.id)
    #expect(Set(index.map(\.id)).subtracting(declared) == [], "in the index and not in code")
    #expect(Set(declared).subtracting(index.map(\.id)) == Set(Self.extra.keys), "in code and not in the index")
  }

  @Test func eachRuleHasTheSeverityOfTheIndex() throws {
    for (id, severity) in try index() {
      guard let rule = RuleBook.rule(id) else { continue }
      #expect(severity.contains(rule.severity.rawValue), "\(id) is \(rule.severity.rawValue), the index says \(severity)")
    }
  }

  @Test func theTableIsMadeFromTheDeclarations() throws {
    let table = table(try index().map(\.id) + Self.extra.keys.sorted())
    let path = Self.folder + "RULES.md"
    if ProcessInfo.processInfo.environment["RECORD_RULES"] != nil {
      try table.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == table)
  }

  private func index() throws -> [(id: String, severity: String)] {
    try String(contentsOfFile: Self.folder + "rule-index.tsv", encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { line in
        let fields = line.split(separator: "\t").map(String.init)
        return (fields[0], fields[1])
      }
  }

  private func table(_ ids: [String]) -> String {
    var text = """
      # Rules of law: index, code, examples, page

      Made by `RuleIndexTests` from the declarations.

      | rule | severity | kind | breaching examples | keeping examples | page | confidence | note |
      | --- | --- | --- | ---: | ---: | --- | --- | --- |

      """
    for id in ids {
      guard let rule = RuleBook.rule(id) else {
        text += "| \(id) | missing | | | | | | |\n"
        continue
      }
      let kind = switch rule.check {
      case .reminder: "reminder"
      case .catalogue: "of the site"
      default: "checked"
      }
      text += "| \(id) | \(rule.severity.rawValue) | \(kind) | \(rule.breaches.count) | \(rule.keeps.count) | /\(RuleBook.address(of: id)) | \(rule.law?.confidence.rawValue ?? "") | \(Self.extra[id] ?? "") |\n"
    }
    return text
  }
}
