import FrontMatter
import Testing

@testable import Catalogue

/// Worked dates for every way of counting (rule book, section 6). Each row was worked out by hand.
@Suite("Counting days")
struct WorkingDayCountTests {
  let calendar: WorkingCalendar

  init() throws { calendar = try publishedCalendar() }

  static let periods: [(invitation: CalendarDate, deadline: CalendarDate, days: Int)] = [
    ("2027-02-01", "2027-02-26", 25),
    ("2027-02-01", "2027-02-25", 24),
    ("2026-11-02", "2026-11-16", 14),
    ("2027-01-04", "2027-02-12", 39),
    ("2027-02-01", "2027-02-01", 0),
    ("2027-02-01", "2027-01-31", -1),
    // Over the end of a year.
    ("2026-12-18", "2027-01-12", 25),
    ("2026-12-31", "2027-01-01", 1),
    // February in leap years and others.
    ("2028-02-10", "2028-03-06", 25),
    ("2027-02-10", "2027-03-07", 25),
    ("2024-02-28", "2024-03-01", 2),
    ("2027-02-28", "2027-03-01", 1),
    ("2028-02-29", "2029-02-28", 365),
    ("2024-02-29", "2028-02-29", 1_461),
    // Over the changes of the clocks.
    ("2026-03-10", "2026-04-04", 25),
    ("2026-10-12", "2026-11-06", 25),
    ("2027-03-15", "2027-04-09", 25),
    ("2027-10-18", "2027-11-12", 25),
    ("2026-03-28", "2026-03-30", 2),
    ("2026-10-24", "2026-10-26", 2),
  ]

  @Test("Day 1 is the day after the invitation, and the deadline day counts", arguments: periods)
  func period(invitation: CalendarDate, deadline: CalendarDate, days: Int) {
    #expect(DayCount.period(from: invitation, to: deadline) == days)
    #expect(DayCount.earliestDeadline(after: invitation, days: days) == deadline)
  }

  static let lastDays: [(days: Int, first: CalendarDate, last: CalendarDate)] = [
    // Pipeline notice: 56 days beginning with 1 April.
    (56, "2026-04-01", "2026-05-26"),
    (56, "2028-04-01", "2028-05-26"),
    // Payments compliance notice: 30 days beginning with the last day of the half-year.
    (30, "2027-03-31", "2027-04-29"),
    (30, "2027-09-30", "2027-10-29"),
    // Payments over 30,000 pounds: 30 days beginning with the last day of the quarter.
    (30, "2026-12-31", "2027-01-29"),
    (30, "2027-06-30", "2027-07-29"),
    // Contract details and copies of contracts.
    (30, "2027-02-08", "2027-03-09"),
    (120, "2027-02-08", "2027-06-07"),
    (90, "2027-02-08", "2027-05-08"),
    (180, "2027-02-08", "2027-08-06"),
    // February.
    (30, "2027-02-01", "2027-03-02"),
    (30, "2028-02-01", "2028-03-01"),
    (30, "2028-02-29", "2028-03-29"),
    (30, "2024-01-31", "2024-02-29"),
    (1, "2027-02-08", "2027-02-08"),
  ]

  @Test("\"Within n days beginning with\" a day counts that day as day 1", arguments: lastDays)
  func lastDay(days: Int, first: CalendarDate, last: CalendarDate) {
    #expect(DayCount.lastDay(within: days, beginningWith: first) == last)
  }

  static let plannedNotices: [(planned: CalendarDate, tender: CalendarDate, qualifies: Bool)] = [
    ("2027-01-04", "2027-02-12", false),
    ("2027-01-04", "2027-02-13", true),
    ("2026-12-15", "2027-01-24", true),
    ("2026-12-16", "2027-01-24", false),
    ("2027-02-13", "2027-02-13", false),
    ("2027-02-14", "2027-02-13", false),
    // Twelve months, and a day more.
    ("2026-02-13", "2027-02-13", true),
    ("2026-02-12", "2027-02-13", false),
    // 29 February.
    ("2027-02-28", "2028-02-29", true),
    ("2027-02-27", "2028-02-29", false),
    ("2028-02-29", "2029-02-28", true),
    ("2028-02-28", "2029-02-28", true),
    ("2028-02-27", "2029-02-28", false),
    ("2028-02-29", "2029-03-01", false),
    ("2028-01-20", "2028-02-29", true),
    ("2028-01-21", "2028-02-29", false),
  ]

  @Test("A planned notice qualifies from 40 days to 12 months before the tender notice", arguments: plannedNotices)
  func plannedNotice(planned: CalendarDate, tender: CalendarDate, qualifies: Bool) {
    #expect(
      DayCount.qualifies(plannedNotice: planned, tenderNotice: tender, minimumDays: 40, maximumMonths: 12) == qualifies)
  }

  static let standstills: [(award: CalendarDate, last: CalendarDate, signature: CalendarDate)] = [
    // Nothing in the way.
    ("2027-09-01", "2027-09-10", "2027-09-11"),
    // St Patrick's Day; the contract may be signed on Good Friday.
    ("2027-03-15", "2027-03-25", "2027-03-26"),
    // Christmas, and Boxing Day on a Saturday.
    ("2026-12-18", "2026-12-31", "2027-01-01"),
    // New Year's Day, and 2 January in Scotland on a Saturday.
    ("2026-12-29", "2027-01-11", "2027-01-12"),
    ("2025-12-31", "2026-01-13", "2026-01-14"),
    // St Andrew's Day on a Monday and, the year before, on a Sunday.
    ("2026-11-23", "2026-12-03", "2026-12-04"),
    ("2025-11-28", "2025-12-10", "2025-12-11"),
    // Easter; the notice appears on a Saturday.
    ("2026-03-28", "2026-04-10", "2026-04-11"),
    // Spring bank holiday.
    ("2027-05-28", "2027-06-09", "2027-06-10"),
    // One day by proclamation, in Scotland only.
    ("2026-06-10", "2026-06-22", "2026-06-23"),
    // The notice appears on a holiday of Scotland.
    ("2027-08-02", "2027-08-12", "2027-08-13"),
    // A leap day is a working day like others.
    ("2028-02-24", "2028-03-06", "2028-03-07"),
    // Four substitute days.
    ("2027-12-24", "2028-01-10", "2028-01-11"),
  ]

  @Test("A standstill is eight working days, and the contract is signed on the next calendar day", arguments: standstills)
  func standstill(award: CalendarDate, last: CalendarDate, signature: CalendarDate) {
    let found = DayCount.standstill(awardNotice: award, workingDays: 8, calendar: calendar)
    #expect(found.lastDay == last)
    #expect(found.earliestSignature == signature)
    #expect(calendar.workingDays(from: award, through: last) == 8)
  }

  static let spans: [(start: CalendarDate, end: CalendarDate, days: Int)] = [
    ("2027-03-15", "2027-03-25", 8),
    ("2027-03-17", "2027-03-17", 0),
    ("2027-03-18", "2027-03-18", 1),
    ("2026-12-18", "2026-12-31", 8),
    ("2027-01-09", "2027-01-10", 0),
    ("2026-01-01", "2026-01-09", 5),
    ("2026-01-01", "2026-12-31", 247),
    ("2027-01-01", "2027-12-31", 248),
    ("2027-03-25", "2027-03-15", 0),
  ]

  @Test("Working days from one day to another, both included", arguments: spans)
  func span(start: CalendarDate, end: CalendarDate, days: Int) {
    #expect(calendar.workingDays(from: start, through: end) == days)
  }

  static let neighbours: [(date: CalendarDate, previous: CalendarDate, next: CalendarDate)] = [
    ("2027-02-10", "2027-02-10", "2027-02-10"),
    ("2027-02-13", "2027-02-12", "2027-02-15"),
    ("2027-01-01", "2026-12-31", "2027-01-05"),
    ("2026-01-02", "2025-12-31", "2026-01-05"),
    ("2026-03-17", "2026-03-16", "2026-03-18"),
    ("2027-03-28", "2027-03-25", "2027-03-30"),
    ("2026-06-15", "2026-06-12", "2026-06-16"),
    ("2026-11-30", "2026-11-27", "2026-12-01"),
    ("2026-12-26", "2026-12-24", "2026-12-29"),
    ("2027-12-27", "2027-12-24", "2027-12-29"),
  ]

  @Test("The working days on or next to a day", arguments: neighbours)
  func nextTo(date: CalendarDate, previous: CalendarDate, next: CalendarDate) {
    #expect(calendar.previousWorkingDay(onOrBefore: date) == previous)
    #expect(calendar.nextWorkingDay(onOrAfter: date) == next)
    #expect(calendar.isWorkingDay(date) == (previous == next))
  }

  static let numbered: [(number: Int, start: CalendarDate, day: CalendarDate)] = [
    (1, "2027-03-15", "2027-03-15"),
    (1, "2027-03-17", "2027-03-18"),
    (0, "2027-03-17", "2027-03-18"),
    (2, "2027-03-25", "2027-03-30"),
    // An information request received on 1 December 2026 is answered within twenty working days after that day.
    (20, "2026-12-02", "2026-12-31"),
  ]

  @Test("A working day by its number", arguments: numbered)
  func byNumber(number: Int, start: CalendarDate, day: CalendarDate) {
    #expect(calendar.workingDay(number, countedFrom: start) == day)
  }
}
