import Diagnostics
import Foundation
import Testing

/// The parts of SARIF 2.1.0 that code scanning reads.
@Suite struct SARIFReporterTests {
  private func run(_ findings: [Finding], rules: [SARIFReporter.RuleDescription] = []) throws -> [String: Any] {
    let bytes = SARIFReporter.report(FindingsReport(findings: findings), rules: rules)
    let object = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["version"] as? String == "2.1.0")
    #expect((object["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    let runs = try #require(object["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    #expect(runs[0]["columnKind"] as? String == "unicodeCodePoints")
    return runs[0]
  }

  private func rules(_ run: [String: Any]) -> [[String: Any]] {
    ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]] ?? []
  }

  private func results(_ run: [String: Any]) -> [[String: Any]] { run["results"] as? [[String: Any]] ?? [] }

  private func location(_ result: [String: Any]) -> (uri: String?, region: [String: Int]?) {
    let physical = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    return ((physical?["artifactLocation"] as? [String: Any])?["uri"] as? String, physical?["region"] as? [String: Int])
  }

  @Test func `Without findings a run has no results, and still a tool`() throws {
    let run = try run([])
    #expect(results(run).isEmpty)
    #expect(((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["name"] as? String == "challenges")
  }

  @Test func `A result names its rule, level, words and place`() throws {
    let finding = FindingTests.finding(
      "r-b", .warning, path: "content/x.md", line: 3, column: 5, length: 4, says: "Too short.", suggestion: "Add days.")
    let run = try run(
      [finding], rules: [.init(id: "r-b", title: "Long enough"), .init(id: "r-unused", title: "Not told")])
    let result = try #require(results(run).first)
    #expect(result["ruleId"] as? String == "r-b")
    #expect(result["level"] as? String == "warning")
    #expect((result["message"] as? [String: Any])?["text"] as? String == "Too short. Add days.")
    #expect(location(result).uri == "content/x.md")
    #expect(location(result).region == ["startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9])
    #expect(rules(run).map { $0["id"] as? String } == ["r-b"])
    #expect((rules(run)[0]["shortDescription"] as? [String: Any])?["text"] as? String == "Long enough")
  }

  @Test func `Every result points at its own rule, and rules without description are declared by name`() throws {
    let run = try run(["z", "a", "m", "a"].enumerated().map { FindingTests.finding($1, line: $0 + 1) })
    let declared = rules(run).map { $0["id"] as? String }
    #expect(declared == ["a", "m", "z"])
    for result in results(run) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(declared[index] == result["ruleId"] as? String)
    }
    #expect((rules(run)[0]["shortDescription"] as? [String: Any])?["text"] as? String == "a")
  }

  @Test func `Levels are those of the standard`() throws {
    let run = try run(Severity.allCases.enumerated().map { FindingTests.finding("r", $1, line: $0 + 1) })
    #expect(results(run).map { $0["level"] as? String } == ["note", "note", "warning", "error"])
  }

  @Test(arguments: [
    ("content/a b.md", "content/a%20b.md"), ("content/é.md", "content/%C3%A9.md"),
    ("a%20b#c?d:e.md", "a%2520b%23c%3Fd%3Ae.md"), ("x\n.md", "x%0A.md"),
  ])
  func `A path is a valid reference`(path: String, reference: String) throws {
    let result = try #require(results(try run([FindingTests.finding(path: path)])).first)
    #expect(location(result).uri == reference)
    #expect(URL(string: reference) != nil)
  }

  @Test(arguments: Hostile.texts)
  func `A hostile text comes back as it was`(text: String) throws {
    let run = try run([FindingTests.finding(text, says: "x" + text)], rules: [.init(id: text, title: text)])
    let result = try #require(results(run).first)
    #expect((result["message"] as? [String: Any])?["text"] as? String == "x" + text)
    #expect(result["ruleId"] as? String == text)
  }
}
