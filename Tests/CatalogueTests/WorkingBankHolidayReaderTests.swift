import Diagnostics
import FrontMatter
import Testing

@testable import Catalogue

@Suite("Reading bank holidays")
struct WorkingBankHolidayReaderTests {
  private static let newYear = """
    checked_through: 2027
    holidays:
      - {name: New Year's Day, month: 1, day: 1, nations: [england, wales], citation: an Act}

    """

  private func read(_ text: String) -> (calendar: WorkingCalendar?, findings: [Finding]) {
    var findings: [Finding] = []
    let source = SourceText(path: WorkingCalendar.path, bytes: Array(text.utf8))
    guard let node = YAMLFile.read(source, into: &findings) else { return (nil, findings) }
    let calendar = WorkingCalendar.read(node, findings: &findings)
    return (calendar, findings)
  }

  @Test("A holiday can be added and taken away in one year only")
  func exceptions() throws {
    let (calendar, findings) = read(
      Self.newYear + """
        exceptions:
          - {name: Fair, nations: [scotland], add: 2026-06-15, citation: a proclamation}
          - {name: New Year's Day, nations: [england], take_away: 2026-01-01, add: 2026-01-05, citation: a proclamation}
        """)
    #expect(findings.isEmpty)
    let year = try #require(calendar).holidays(in: 2026)
    #expect(
      year == [
        BankHoliday(date: "2026-01-01", name: "New Year's Day", nations: [.wales]),
        BankHoliday(date: "2026-01-05", name: "New Year's Day", nations: [.england]),
        BankHoliday(date: "2026-06-15", name: "Fair", nations: [.scotland]),
      ])
    #expect(calendar?.holidays(in: 2027).map(\.date) == ["2027-01-01"])
  }

  @Test(
    "A line that cannot be used gives no calendar and a finding on that line",
    arguments: [
      ("  - {name: Fair, month: 6, nations: [scotland], citation: x}", "not clear on which day"),
      ("  - {name: Fair, month: 6, day: 1, monday: first, nations: [scotland], citation: x}", "not clear on which day"),
      ("  - {name: Fair, month: 13, day: 1, nations: [scotland], citation: x}", "from 1 to 12"),
      ("  - {name: Fair, month: 2, day: 29, nations: [scotland], citation: x}", "in every year"),
      ("  - {name: Fair, month: 6, monday: second, nations: [scotland], citation: x}", "monday cannot be"),
      ("  - {name: Fair, month: 6, day: 1, nations: [Scotlnd], citation: x}", "is not a nation"),
      ("  - {name: Fair, month: 6, day: 1, citation: x}", "nations is missing"),
      ("  - {name: Fair, month: 6, day: 1, nations: [scotland]}", "citation is missing"),
      ("  - {name: Fair, month: 6, day: 1, nations: [scotland], citation: x, substitute: true}", "no field called substitute"),
      ("exceptions:\n  - {name: Fair, nations: [scotland], citation: x}", "which day is added"),
      ("exceptions:\n  - {name: Fair, nations: [scotland], take_away: 2026-01-01, citation: x}", "no bank holiday in scotland"),
      ("exceptions:\n  - {name: Fair, nations: [scotland], add: 2026-02-30, citation: x}", "not a day of the calendar"),
    ])
  func badLines(line: String, message: String) throws {
    let (calendar, findings) = read(Self.newYear + line + "\n")
    #expect(calendar == nil)
    let finding = try #require(findings.first { $0.message.contains(message) }, "\(findings.map(\.message))")
    #expect(finding.severity == .error)
    #expect(finding.path == "content/procurement/bank-holidays.yaml")
    #expect(finding.range.start.line == (line.hasPrefix("exceptions") ? 5 : 4))
  }

  @Test("Without the year up to which holidays were looked up there is no calendar")
  func unknownRange() {
    let lines = Self.newYear.split(separator: "\n")
    #expect(read(lines.dropFirst().joined(separator: "\n")).findings.map(\.message) == ["The field checked_through is missing."])
    let far = read("checked_through: 20270\n" + lines.dropFirst().joined(separator: "\n"))
    #expect(far.calendar == nil)
    #expect(far.findings.map(\.rule) == ["structure-number"])
  }

  @Test("A file without holidays, and a missing file, are errors")
  func nothingThere() {
    #expect(read("checked_through: 2027\n").calendar == nil)
    var findings: [Finding] = []
    #expect(WorkingCalendar.read(source: "/nowhere-at-all", findings: &findings) == nil)
    #expect(findings.map(\.rule) == ["structure-unreadable-file"])
  }
}
