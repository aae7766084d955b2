import Diagnostics
import Testing

@Suite struct FindingTests {
  static func finding(
    _ rule: String = "structure-x", _ severity: Severity = .error, path: String = "content/x.md", line: Int = 1,
    column: Int = 1,
    length: Int = 0, says message: String = "Wrong.", suggestion: String? = nil, citation: String? = nil,
    group: FindingGroup = .structure
  ) -> Finding {
    Finding(
      rule: rule, group: group, severity: severity, path: path,
      range: SourceRange(line: line, column: column, length: length),
      message: message, suggestion: suggestion, citation: citation)
  }

  @Test func `Findings are sorted by path, line, column, rule and message`() {
    let sorted = [
      Self.finding("z", path: "A.md", line: 9), Self.finding("z", path: "a-b.md", line: 9),
      Self.finding("z", path: "a/b.md", line: 2, column: 9),
      Self.finding("a", path: "a/b.md", line: 10, column: 1), Self.finding("b", path: "a/b.md", line: 10, column: 2),
      Self.finding("c", .info, path: "a/b.md", line: 10, column: 2, says: "A."),
      Self.finding("c", path: "a/b.md", line: 10, column: 2, says: "B."),
      Self.finding("a", path: "é.md"),
    ]
    #expect(FindingsReport(findings: sorted.reversed()).findings == sorted)
    #expect(FindingsReport(findings: sorted.sorted { $0.message > $1.message }).findings == sorted)
  }

  @Test func `Severities are ordered, mildest first`() {
    #expect(Severity.allCases.shuffled().sorted() == [.info, .advice, .warning, .error])
  }

  @Test func `A report counts, and tells whether anything is as severe as asked`() {
    let report = FindingsReport(findings: [
      Self.finding("a", .warning), Self.finding("b", .warning), Self.finding("c", .info),
    ])
    #expect(Severity.allCases.map { report.count($0) } == [1, 0, 2, 0])
    #expect(report.hasFindings(atLeast: .warning))
    #expect(report.hasFindings(atLeast: .advice))
    #expect(!report.hasFindings(atLeast: .error))
    #expect(!FindingsReport(findings: []).hasFindings(atLeast: .info))
  }

  @Test func `The words of severities and groups are those of the contract`() {
    #expect(Severity.allCases.map(\.rawValue).sorted() == ["advice", "error", "info", "warning"])
    #expect(
      FindingGroup.allCases.map(\.rawValue) == [
        "structure", "procurement", "solution-bias", "small-firms", "measurability", "plain-english", "inclusive-text",
        "completeness",
      ])
  }
}

/// Texts that break programs which write them unasked.
enum Hostile {
  static let texts = [
    "\"quoted\" and \\ back", "line\nfeed\r\nand\ttab", "\u{0}\u{1}\u{1F}\u{7F}\u{80}\u{9B}31m",
    "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{2028}\u{2029}",
    "\u{202E}txet\u{202C}\u{2066}x\u{2069}\u{200F}", "</script><!--", "é🗑️👩\u{200D}🔬e\u{301}", "\"\u{301}",
    "%0A::error::x", "::set-output name=a::b",
    "##[add-mask]a", "100% , : ;", "\u{FFFD}\u{FFFE}\u{10FFFF}", "", "a\u{FEFF}b",
  ]
}
