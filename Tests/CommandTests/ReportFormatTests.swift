import Foundation
import Testing

/// What other programs read: the JSON of `check`, and the formats of code hosts.
@Suite struct ReportFormatTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch.catalogue()
    try scratch.addFaultyChallenge("content/challenges/z.md", reference: "EX-2026-901")
    try scratch.addFaultyChallenge("content/challenges/a.md", reference: "EX-2026-902")
    try scratch.write("Nobody reads this.", at: "content/notes, old: 100%.odd")
  }

  private func check(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(["check", "--as-of", "2026-11-24"] + arguments, in: scratch.path)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `JSON is one object with findings, openness and a summary`() throws {
    let outcome = try check("--format", "json")
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    let report = try object(outcome.output)
    #expect(Set(report.keys) == ["findings", "openness", "summary"])
    #expect(report["openness"] is [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let counts = Dictionary(grouping: findings) { $0["severity"] as? String ?? "" }.mapValues(\.count)
    #expect(
      report["summary"] as? [String: Int] == [
        "errors": counts["error"] ?? 0, "warnings": counts["warning"] ?? 0, "advice": counts["advice"] ?? 0,
        "info": counts["info"] ?? 0,
      ])
    #expect(counts["error"] == 2 && counts["warning"] ?? 0 >= 3)
  }

  @Test func `Each finding has the fields of the contract`() throws {
    let findings = try #require(try object(check("--format", "json").output)["findings"] as? [[String: Any]])
    let groups: Set = [
      "structure", "procurement", "solution-bias", "small-firms", "measurability", "plain-english", "inclusive-text", "completeness",
    ]
    for finding in findings {
      #expect(
        Set(finding.keys).isSuperset(of: [
          "rule", "group", "severity", "path", "line", "column", "endLine", "endColumn", "message", "suggestion", "citation",
        ]))
      #expect(groups.contains(finding["group"] as? String ?? ""))
      #expect(["error", "warning", "advice", "info"].contains(finding["severity"] as? String))
      for name in ["line", "column", "endLine", "endColumn"] { #expect((finding[name] as? Int ?? 0) >= 1) }
      for name in ["suggestion", "citation"] { #expect(finding[name] is String || finding[name] is NSNull) }
    }
    let mailbox = try #require(findings.first { $0["rule"] as? String == "structure-mailbox" })
    #expect(mailbox["line"] as? Int == 6 && mailbox["column"] as? Int == 12)
    #expect(mailbox["endLine"] as? Int == 6 && mailbox["endColumn"] as? Int == 26)
    #expect(mailbox["citation"] as? String == "RFC 6068; RFC 5321, section 4.1.2")
  }

  @Test func `Findings are sorted by path, line, column and rule`() throws {
    let findings = try #require(try object(check("--format", "json").output)["findings"] as? [[String: Any]])
    let places = findings.map { finding in
      let number = { (name: String) in String(format: "%06d", finding[name] as? Int ?? 0) }
      return "\(finding["path"] ?? "")\u{0}\(number("line"))\u{0}\(number("column"))\u{0}\(finding["rule"] ?? "")"
    }
    #expect(places == places.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `Without findings the JSON has the same three parts`() throws {
    let report = try object(check("--format", "json", "content/pages").output)
    #expect(Set(report.keys) == ["findings", "openness", "summary"])
    #expect((report["findings"] as? [Any])?.isEmpty == true)
    #expect(report["summary"] as? [String: Int] == ["errors": 0, "warnings": 0, "advice": 0, "info": 0])
  }

  @Test func `Text has the place first, as editors read it, and how to mend it below`() throws {
    let lines = try check("--format", "text").output.components(separatedBy: "\n")
    let place = try #require(lines.firstIndex { $0.hasPrefix("content/challenges/z.md:6:12: error: ") })
    #expect(lines[place].hasSuffix("[structure-mailbox]"))
    #expect(lines[place + 1] == "    Write the address of a shared mailbox, like: mailbox: challenges@example.gov.uk")
  }

  @Test func `Annotations for GitHub have the worst first and survive odd names`() throws {
    let lines = try check("--format", "github").output.split(separator: "\n")
    let commands = lines.filter { $0.hasPrefix("::") }
    let ranks = commands.map { ["error": 0, "warning": 1, "notice": 2][$0.dropFirst(2).prefix { $0 != " " }] ?? 3 }
    #expect(ranks.prefix(5) == [0, 0, 1, 1, 1] && ranks == ranks.sorted() && ranks.last ?? 3 < 3)
    #expect(commands.contains { $0.contains("file=content/notes%2C old%3A 100%25.odd,line=1") })
  }

  @Test func `SARIF names every rule that it uses`() throws {
    let report = try object(check("--format", "sarif").output)
    #expect(report["version"] as? String == "2.1.0")
    let run = try #require((report["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(results.count >= 5)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }
}
