import Testing

@testable import FrontMatter

/// One slip neither hides the others nor makes fields look missing.
@Suite struct RecoveryTests {
  @Test func `All slips of a record are told in one reading, each once`() {
    let record = Record(
      """
      title: Bins: fewer
      summary: @all people
      stage: "open
      amount: £45,000
      need:
      \tpeople: All
        scale: 'Bob's
        evidence:
          - claim: "Seen "twice""
            found: 30 Feb 2026
      places:
        -Dudley
        -Walsall
      paid: yes
      unknwn: 1
      day 2026-12-14
      """)
    #expect(
      record.findings.map { "\($0.range.start.line) \($0.rule.dropFirst("structure-".count))" } == [
        "2 unquoted-colon", "3 yaml-syntax", "4 yaml-syntax", "5 money", "7 tab", "8 yaml-syntax", "10 yaml-syntax",
        "11 date",
        "13 yaml-syntax", "15 yes-no", "16 unknown-field", "17 yaml-syntax",
      ])
  }

  @Test func `Values of lines that were put right are not judged again`() {
    let record = Record("title: A\nstage: open: now\namount: &x 45k\nday: @home")
    #expect(record.told.count == 3)
    #expect(record.isStageGiven)
  }

  @Test func `A field that cannot be put right is left out, and not called missing`() {
    let record = Record("title: {a: [b\nstage: open\nsummary: Waiting")
    #expect(!record.told.contains { $0.contains("structure-missing-field") })
    #expect(record.stage == .open || record.isStageGiven)
  }

  @Test func `In fields that cannot be read at all nothing is called missing`() {
    #expect(Record(file: Array("---\nstage: ".utf8) + [0xFF, 0xFE] + Array("\n---\n".utf8)).told.count == 1)
    #expect(Record(file: "no fields").told.count == 1)
    #expect(Record(file: "no fields").isStageGiven)
  }

  @Test func `Findings come in the same order every time`() {
    let fields = "title: Bins: fewer\nstage: opn\nneed:\n\tpeeple: x\n\tscale: y\nday: TBC"
    let first = Record(fields).told
    for _ in 0..<20 { #expect(Record(fields).told == first) }
  }
}
