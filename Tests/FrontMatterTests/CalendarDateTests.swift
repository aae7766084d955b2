import FrontMatter
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
  @Test(
    "Months are added by the corresponding date, or the month's last day",
    arguments: [
      ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2028-02-29", -12, "2027-02-28"),
      ("2028-02-29", 48, "2032-02-29"), ("2027-03-31", -1, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"),
      ("2027-01-15", -1, "2026-12-15"), ("2027-01-15", -13, "2025-12-15"), ("2027-12-31", 18, "2029-06-30"),
      ("2027-05-31", 0, "2027-05-31"),
    ])
  func months(start: String, months: Int, end: String) throws {
    let parts = start.split(separator: "-").compactMap { Int($0) }
    let date = try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
    #expect("\(date.adding(months: months))" == end)
  }

  @Test("Weekdays are counted from Monday, before 1970 too")
  func weekdays() throws {
    let monday = try #require(CalendarDate(year: 2026, month: 11, day: 30))
    #expect((0..<7).map { monday.adding(days: $0).daysSinceMonday } == Array(0..<7))
    #expect((0..<7).map { monday.adding(days: $0).isWeekend } == [false, false, false, false, false, true, true])
    let old = try #require(CalendarDate(year: 1969, month: 12, day: 28))
    #expect(old.daysSinceMonday == 6)
  }
}
