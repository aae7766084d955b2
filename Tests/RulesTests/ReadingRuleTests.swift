import Catalogue
import Diagnostics
import Foundation
import Testing

@testable import Rules

/// Rules that the lower floors hold while they read.
struct ReadingRuleTests {
  @Test(arguments: Rule.readingRules.map(\.id))
  func readingKeepsToItsExamples(_ id: String) throws {
    let rule = try #require(RuleBook.rule(id))
    for example in rule.breaches { #expect(found(example).contains(id), "\(example.text) gives \(found(example))") }
    for example in rule.keeps { #expect(!found(example).contains(id), "\(example.text)") }
  }

  @Test func everyRuleThatReadingNamesIsDeclared() throws {
    let floors = ["FrontMatter", "Markdown", "Catalogue"]
    let declared = Set(RuleBook.rules.map(\.id))
    for floor in floors {
      for path in try swiftFiles(RuleBench.repository + "/Sources/" + floor) {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for match in text.matches(of: /"((?:structure|link|markdown)-[a-z-]+)"/) where !declared.contains(String(match.1)) {
          Issue.record("\(path) reports \(match.1), which no rule declares")
        }
      }
    }
  }

  @Test func identifiersAreUsedOnce() {
    let ids = RuleBook.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  private func found(_ example: Rule.Example) -> Set<String> {
    Set(ContentFile.reading(example.text, path: "content/challenges/x.md").findings.map(\.rule))
  }

  private func swiftFiles(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
  }
}
