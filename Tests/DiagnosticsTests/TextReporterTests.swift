import Diagnostics
import Testing

@Suite struct TextReporterTests {
  private func text(_ findings: [Finding], colour: Bool = false) -> String {
    String(decoding: TextReporter.report(FindingsReport(findings: findings), colour: colour), as: UTF8.self)
  }

  @Test func `A finding begins with its place, and says how to mend it`() {
    let finding = FindingTests.finding(
      "PA23-S54", .warning, path: "content/x.md", line: 3, column: 5, says: "Too short.", suggestion: "Add days.",
      citation: "Section 54")
    #expect(
      text([finding]) == """
        content/x.md:3:5: warning: Too short. [PA23-S54]
            Add days.
            (Section 54)
        1 warning.

        """)
  }

  @Test(arguments: [
    ([], "Nothing to mend."), ([Severity.error], "1 error."), ([.error, .error], "2 errors."),
    ([.warning, .error, .error], "2 errors and 1 warning."),
    ([.info, .advice, .warning, .error], "1 error, 1 warning, 1 piece of advice and 1 note."),
    ([.info, .info, .advice, .advice], "2 pieces of advice and 2 notes."),
  ])
  func `A line at the end counts what was found`(severities: [Severity], words: String) {
    #expect(
      text(severities.map { FindingTests.finding("r", $0) }).split(separator: "\n").last.map(String.init) == words)
  }

  @Test func `Colour is added only when asked for`() {
    #expect(!text([FindingTests.finding()]).contains("\u{1B}"))
    #expect(text([FindingTests.finding()], colour: true).contains("\u{1B}[1;31merror\u{1B}[0m"))
  }

  @Test(arguments: Hostile.texts)
  func `Nothing in a file can steer the terminal or forge a line`(hostile: String) {
    let finding = FindingTests.finding(hostile, path: hostile, says: hostile, suggestion: hostile, citation: hostile)
    let text = text([finding])
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 5)
    let dangerous: Set<UInt32> = [0x061C, 0x200E, 0x200F, 0x2028, 0x2029]
    for scalar in text.unicodeScalars where scalar != "\n" {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      let turnsText = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      #expect(!isControl && !turnsText && !dangerous.contains(scalar.value))
    }
  }

  @Test func `Words of every language and emoji stay as they are`() {
    let words = "Llanfair – café 🗑️ 👩\u{200D}🔬 e\u{301} عربي"
    #expect(text([FindingTests.finding("r", says: words)]).contains(words))
  }
}
