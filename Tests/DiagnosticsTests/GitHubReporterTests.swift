import Diagnostics
import Testing

@Suite struct GitHubReporterTests {
  private func lines(_ findings: [Finding]) -> [String] {
    String(decoding: GitHubReporter.report(FindingsReport(findings: findings)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test func `A finding is an annotation at its words`() {
    let finding = FindingTests.finding(
      "structure-date", .warning, path: "content/x.md", line: 3, column: 5, length: 4, says: "Not a date.",
      suggestion: "Write: 2026-12-18",
      citation: "ISO 8601")
    #expect(
      lines([finding]) == [
        "::warning file=content/x.md,line=3,endLine=3,col=5,endColumn=9,title=structure-date::Not a date.%0AWrite: 2026-12-18%0AISO 8601",
        "1 warning.",
      ])
  }

  @Test func `Columns are left out over several lines and for a single place`() {
    var finding = FindingTests.finding(line: 3, column: 5)
    #expect(lines([finding])[0] == "::error file=content/x.md,line=3,endLine=3,title=structure-x::Wrong.")
    finding.range = SourceRange(start: SourcePosition(line: 3, column: 5), end: SourcePosition(line: 4, column: 9))
    #expect(lines([finding])[0] == "::error file=content/x.md,line=3,endLine=4,title=structure-x::Wrong.")
  }

  @Test func `Severities have the words that GitHub knows`() {
    let kinds = Severity.allCases.map { lines([FindingTests.finding("r", $0)])[0].split(separator: " ")[0] }
    #expect(kinds == ["::notice", "::notice", "::warning", "::error"])
  }

  @Test func `The worst come first, each severity in the order of the files`() {
    let found = lines([
      FindingTests.finding("a", .info), FindingTests.finding("b", .error, path: "z.md"),
      FindingTests.finding("c", .warning, line: 9),
      FindingTests.finding("d", .error, path: "a.md"), FindingTests.finding("e", .advice),
    ])
    #expect(
      found.compactMap { $0.split(separator: "title=").last?.split(separator: "::").first.map(String.init) }.prefix(5)
        == ["d", "b", "c", "e", "a"])
  }

  @Test func `Beyond ten of a kind findings are text in the log, so that GitHub drops none`() {
    let found = lines(
      (1...13).map { FindingTests.finding("w", .warning, line: $0) }
        + (1...12).map { FindingTests.finding("e", .error, line: $0, suggestion: "Mend.") }
        + (1...7).map { FindingTests.finding("i", .info, line: $0) }
        + (1...7).map { FindingTests.finding("a", .advice, line: $0) })
    for (kind, count) in [("error", 10), ("warning", 10), ("notice", 10)] {
      #expect(found.filter { $0.hasPrefix("::\(kind) ") }.count == count)
    }
    // Notices: all seven pieces of advice, then the first three notes.
    #expect(found.filter { $0.hasPrefix("::notice ") && $0.contains("title=a::") }.count == 7)
    #expect(found[30] == "::group::9 more, which GitHub does not show beside their lines")
    #expect(found[31] == "- content/x.md:11:1: error: Wrong. [e]")
    #expect(found[32] == "-     Mend.")
    #expect(found.filter { $0.hasPrefix("- content") }.count == 9)
    #expect(found.suffix(2) == ["::endgroup::", "12 errors, 13 warnings, 7 pieces of advice and 7 notes."])
  }

  @Test func `Up to ten of a kind need no log`() {
    let found = lines(
      (1...10).map { FindingTests.finding("w", .warning, line: $0) }
        + (1...10).map { FindingTests.finding("e", .error, line: $0) })
    #expect(found.count == 21)
    #expect(!found.contains { $0.contains("group") })
  }

  @Test(arguments: Hostile.texts)
  func `A hostile text makes no command of its own, annotated or in the log`(text: String) {
    let found = lines(
      (1...12).map { FindingTests.finding(text, path: text, line: $0, says: text, suggestion: text, citation: text) })
    #expect(found.filter { $0.hasPrefix("::error file=") }.count == 10)
    let others = found.filter { !$0.hasPrefix("::error file=") && !$0.hasPrefix("::group::2 ") && $0 != "::endgroup::" }
    // The runner obeys "::" at the beginning of a line, spaces or not, and "##[" anywhere in it.
    #expect(others.allSatisfy { !$0.drop { $0 == " " }.hasPrefix("::") && !$0.contains("##[") })
    #expect(
      found.allSatisfy { line in
        line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
      })
  }

  @Test func `Signs of the command's own language are written as codes`() {
    let finding = FindingTests.finding("a:b,c", path: "a,b:c%.md", says: "100%: a, b")
    #expect(lines([finding])[0] == "::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,title=a%3Ab%2Cc::100%25: a, b")
  }
}
