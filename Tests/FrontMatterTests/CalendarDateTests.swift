import Testing

@testable import FrontMatter

@Suite struct CalendarDateTests {
  @Test func `Every day of five centuries follows the one before and keeps its number`() throws {
    var day = try #require(CalendarDate(year: 1890, month: 1, day: 1))
    var number = day.dayNumber
    let last = try #require(CalendarDate(year: 2410, month: 12, day: 31))
    var mistakes = 0
    while day < last {
      let next = CalendarDate(dayNumber: number + 1)
      let followsDay = next.year == day.year && next.month == day.month && next.day == day.day + 1
      let followsMonth = next.day == 1 && next.month == day.month % 12 + 1 && next.year == day.year + day.month / 12
      let endsMonth = day.day == CalendarDate.days(inMonth: day.month, year: day.year)
      if followsDay == followsMonth || followsMonth != endsMonth || next.dayNumber != number + 1 || !(day < next) {
        mistakes += 1
      }
      (day, number) = (next, number + 1)
    }
    #expect(mistakes == 0)
    #expect(day == last)
  }

  @Test func `Every year from 1 to 9999 has its days and keeps its numbers`() throws {
    var first = try #require(CalendarDate(year: 1, month: 1, day: 1)).dayNumber
    var leapYears = 0
    for year in 1...9999 {
      let days = CalendarDate(year: year, month: 2, day: 29) == nil ? 365 : 366
      leapYears += days - 365
      let newYear = CalendarDate(dayNumber: first)
      let newYearsEve = CalendarDate(dayNumber: first + days - 1)
      let isRight =
        newYear == CalendarDate(year: year, month: 1, day: 1)
        && newYearsEve == CalendarDate(year: year, month: 12, day: 31)
        && newYear.dayNumber == first && newYearsEve.dayNumber == first + days - 1
      if !isRight { Issue.record("year \(year)") }
      first += days
    }
    // 9999 / 4 - 9999 / 100 + 9999 / 400
    #expect(leapYears == 2499 - 99 + 24)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 12, 18, 20_805), (1, 1, 1, -719_162),
  ])
  func `Days are counted from the first of January 1970`(year: Int, month: Int, day: Int, number: Int) {
    let date = CalendarDate(year: year, month: month, day: day)
    #expect(date?.dayNumber == number)
    #expect(CalendarDate(dayNumber: number) == date)
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
    (2026, 1, 32),
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (.max, .max, .max), (.min, .min, .min),
  ])
  func `A day that does not exist is none`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [2000, 2024, 2028, 2400])
  func `Leap years have a day more`(year: Int) { #expect(CalendarDate(year: year, month: 2, day: 29) != nil) }

  @Test func `Days can be added over the ends of months and years`() {
    let date = CalendarDate(year: 2027, month: 12, day: 31)
    #expect(date?.adding(days: 60).description == "2028-02-29")
    #expect(date?.adding(days: -365).description == "2026-12-31")
    #expect(date?.adding(days: 1_000_000_000).year == 2_739_935)
  }

  @Test func `Dates and times are written as fields have them`() throws {
    let date = try #require(CalendarDate(year: 33, month: 4, day: 3))
    #expect("\(date)" == "0033-04-03")
    #expect("\(DateAndTime(date: date, time: ClockTime(hour: 9, minute: 5)))" == "0033-04-03T09:05")
    #expect(ClockTime(hour: 9, minute: 59) < ClockTime(hour: 10, minute: 0))
  }

  @Test(arguments: [
    ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2028-02-29", -12, "2027-02-28"),
    ("2028-02-29", 48, "2032-02-29"), ("2027-03-31", -1, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"),
    ("2027-01-15", -1, "2026-12-15"), ("2027-01-15", -13, "2025-12-15"), ("2027-12-31", 18, "2029-06-30"),
    ("2027-05-31", 0, "2027-05-31"),
  ])
  func `Months are added by the corresponding date, or the month's last day`(start: String, months: Int, end: String)
    throws
  {
    let parts = start.split(separator: "-").compactMap { Int($0) }
    let date = try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
    #expect("\(date.adding(months: months))" == end)
  }

  @Test func `Weekdays are counted from Monday, before 1970 too`() throws {
    let monday = try #require(CalendarDate(year: 2026, month: 11, day: 30))
    #expect((0..<7).map { monday.adding(days: $0).daysSinceMonday } == Array(0..<7))
    #expect((0..<7).map { monday.adding(days: $0).isWeekend } == [false, false, false, false, false, true, true])
    let old = try #require(CalendarDate(year: 1969, month: 12, day: 28))
    #expect(old.daysSinceMonday == 6)
  }
}
