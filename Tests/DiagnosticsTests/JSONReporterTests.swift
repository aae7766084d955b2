import Diagnostics
import Foundation
import Testing

/// The contract of `--format json`, read back with another reader.
@Suite struct JSONReporterTests {
  private func read(_ report: FindingsReport) throws -> [String: Any] {
    let bytes = JSONReporter.report(report)
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func findings(_ report: FindingsReport) throws -> [[String: Any]] {
    try #require(try read(report)["findings"] as? [[String: Any]])
  }

  @Test func `A report without findings is whole`() throws {
    let object = try read(FindingsReport(findings: []))
    #expect(object.keys.sorted() == ["findings", "openness", "summary"])
    #expect((object["findings"] as? [Any])?.isEmpty == true)
    #expect((object["openness"] as? [String: Any])?.isEmpty == true)
    #expect(object["summary"] as? [String: Int] == ["errors": 0, "warnings": 0, "advice": 0, "info": 0])
  }

  @Test func `A finding has exactly the fields of the contract`() throws {
    let finding = Finding(
      rule: "PA23-S54-4-tendering", group: .procurement, severity: .error, path: "content/challenges/x.md",
      range: SourceRange(line: 12, column: 5, length: 15), message: "Too short.", suggestion: "Write more.",
      citation: "Procurement Act 2023, section 54(4)")
    let found = try #require(try findings(FindingsReport(findings: [finding])).first)
    #expect(
      found.keys.sorted() == [
        "citation", "column", "endColumn", "endLine", "group", "line", "message", "path", "rule", "severity",
        "suggestion",
      ])
    #expect(found["rule"] as? String == "PA23-S54-4-tendering")
    #expect(found["group"] as? String == "procurement")
    #expect(found["severity"] as? String == "error")
    #expect(found["path"] as? String == "content/challenges/x.md")
    #expect(["line", "column", "endLine", "endColumn"].map { found[$0] as? Int } == [12, 5, 12, 20])
    #expect(found["message"] as? String == "Too short.")
    #expect(found["suggestion"] as? String == "Write more.")
    #expect(found["citation"] as? String == "Procurement Act 2023, section 54(4)")
  }

  @Test func `What is not there is null, not left out`() throws {
    let found = try #require(try findings(FindingsReport(findings: [FindingTests.finding()])).first)
    #expect(found["suggestion"] is NSNull && found["citation"] is NSNull)
  }

  @Test func `Findings are sorted and counted`() throws {
    let report = FindingsReport(findings: [
      FindingTests.finding("b", .warning, line: 2), FindingTests.finding("a", .advice, line: 2),
      FindingTests.finding("c", .info, line: 1),
      FindingTests.finding("d", .warning, path: "content/a.md", line: 9),
    ])
    #expect(try findings(report).map { $0["rule"] as? String } == ["d", "c", "a", "b"])
    #expect(try read(report)["summary"] as? [String: Int] == ["errors": 0, "warnings": 2, "advice": 1, "info": 1])
  }

  @Test func `Openness is told for each path`() throws {
    let scores = [
      "content/challenges/b.md": OpennessScore(score: 0, band: "closed", components: [:]),
      "content/challenges/a \"x\".md": OpennessScore(score: 100, band: "open", components: ["words": 3, "money": -1]),
    ]
    let object = try read(FindingsReport(findings: [], openness: scores))
    let openness = try #require(object["openness"] as? [String: [String: Any]])
    #expect(openness.keys.sorted() == scores.keys.sorted())
    #expect(openness["content/challenges/b.md"]?["score"] as? Int == 0)
    let other = try #require(openness["content/challenges/a \"x\".md"])
    #expect(other["band"] as? String == "open")
    #expect(other["components"] as? [String: Int] == ["words": 3, "money": -1])
  }

  @Test(arguments: Hostile.texts)
  func `A hostile text comes back as it was, in every field`(text: String) throws {
    let finding = FindingTests.finding(text, path: text, says: text, suggestion: text, citation: text)
    let report = FindingsReport(
      findings: [finding], openness: [text: OpennessScore(score: 1, band: text, components: [text: 1])])
    let found = try #require(try findings(report).first)
    for field in ["rule", "path", "message", "suggestion", "citation"] {
      #expect((found[field] as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
    let openness = try #require(try read(report)["openness"] as? [String: Any])
    #expect(openness.count == 1)
  }

  @Test func `The same findings give the same bytes`() {
    let findings = (0..<50).map { FindingTests.finding("r\($0 % 7)", line: $0 % 5, says: "m\($0)") }
    let scores = Dictionary(
      uniqueKeysWithValues: (0..<20).map {
        ("p\($0)", OpennessScore(score: $0, band: "open", components: ["a": 1, "b": 2]))
      })
    let bytes = JSONReporter.report(FindingsReport(findings: findings, openness: scores))
    for _ in 0..<5 {
      #expect(JSONReporter.report(FindingsReport(findings: findings.shuffled(), openness: scores)) == bytes)
    }
  }
}
