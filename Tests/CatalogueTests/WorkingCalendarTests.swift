import Diagnostics
import FrontMatter
import Testing

@testable import Catalogue

/// The calendar of the repository's own `content/procurement/bank-holidays.yaml`.
func publishedCalendar() throws -> WorkingCalendar {
  var findings: [Finding] = []
  let calendar = WorkingCalendar.read(source: repository, findings: &findings)
  #expect(findings.isEmpty)
  return try #require(calendar)
}

@Suite("Bank holidays and working days")
struct WorkingCalendarTests {
  let calendar: WorkingCalendar

  init() throws { calendar = try publishedCalendar() }

  /// Every day that is a bank holiday in any nation, weekends omitted. 2025 to 2027 as in the fact sheet of the rule book;
  /// the other years from an independent calendar of the four nations (the Python package holidays 0.109).
  static let lists: [(year: Int, days: [CalendarDate])] = [
    (2000, [
      "2000-01-03", "2000-01-04", "2000-03-17", "2000-04-21", "2000-04-24", "2000-05-01", "2000-05-29", "2000-07-12",
      "2000-08-07", "2000-08-28", "2000-12-25", "2000-12-26",
    ]),
    (2002, [
      "2002-01-01", "2002-01-02", "2002-03-18", "2002-03-29", "2002-04-01", "2002-05-06", "2002-06-03", "2002-06-04",
      "2002-07-12", "2002-08-05", "2002-08-26", "2002-12-25", "2002-12-26",
    ]),
    (2011, [
      "2011-01-03", "2011-01-04", "2011-03-17", "2011-04-22", "2011-04-25", "2011-04-29", "2011-05-02", "2011-05-30",
      "2011-07-12", "2011-08-01", "2011-08-29", "2011-11-30", "2011-12-26", "2011-12-27",
    ]),
    (2012, [
      "2012-01-02", "2012-01-03", "2012-03-19", "2012-04-06", "2012-04-09", "2012-05-07", "2012-06-04", "2012-06-05",
      "2012-07-12", "2012-08-06", "2012-08-27", "2012-11-30", "2012-12-25", "2012-12-26",
    ]),
    (2020, [
      "2020-01-01", "2020-01-02", "2020-03-17", "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2020-07-13",
      "2020-08-03", "2020-08-31", "2020-11-30", "2020-12-25", "2020-12-28",
    ]),
    (2022, [
      "2022-01-03", "2022-01-04", "2022-03-17", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03",
      "2022-07-12", "2022-08-01", "2022-08-29", "2022-09-19", "2022-11-30", "2022-12-26", "2022-12-27",
    ]),
    (2023, [
      "2023-01-02", "2023-01-03", "2023-03-17", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29",
      "2023-07-12", "2023-08-07", "2023-08-28", "2023-11-30", "2023-12-25", "2023-12-26",
    ]),
    (2025, [
      "2025-01-01", "2025-01-02", "2025-03-17", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-07-14",
      "2025-08-04", "2025-08-25", "2025-12-01", "2025-12-25", "2025-12-26",
    ]),
    (2026, [
      "2026-01-01", "2026-01-02", "2026-03-17", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-06-15",
      "2026-07-13", "2026-08-03", "2026-08-31", "2026-11-30", "2026-12-25", "2026-12-28",
    ]),
    (2027, [
      "2027-01-01", "2027-01-04", "2027-03-17", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-07-12",
      "2027-08-02", "2027-08-30", "2027-11-30", "2027-12-27", "2027-12-28",
    ]),
  ]

  @Test("A year has exactly its bank holidays, those of one nation included", arguments: lists)
  func holidaysOfAYear(year: Int, days: [CalendarDate]) {
    var found: [CalendarDate] = []
    for holiday in calendar.holidays(in: year) where !holiday.date.isWeekend && found.last != holiday.date {
      found.append(holiday.date)
    }
    #expect(found == days)
    let first = CalendarDate.firstOfJanuary(year)
    let next = CalendarDate.firstOfJanuary(year + 1)
    let closed = (first.dayNumber..<next.dayNumber).map { CalendarDate(dayNumber: $0) }
      .filter { !$0.isWeekend && !calendar.isWorkingDay($0) }
    #expect(closed == days)
  }

  @Test("A holiday says its name, its nations and whether it is a substitute day")
  func namesAndNations() {
    let year = calendar.holidays(in: 2027)
    #expect(year.contains(BankHoliday(date: "2027-01-04", name: "2 January (substitute day)", nations: [.scotland])))
    #expect(year.contains(BankHoliday(date: "2027-03-17", name: "St Patrick's Day", nations: [.northernIreland])))
    #expect(
      year.contains(
        BankHoliday(date: "2027-03-29", name: "Easter Monday", nations: [.england, .wales, .northernIreland])))
    #expect(
      year.contains(
        BankHoliday(date: "2027-12-28", name: "Boxing Day (substitute day)", nations: Array(Nation.allCases))))
    #expect(year.filter { $0.name == "Summer bank holiday" }.map(\.date) == ["2027-08-02", "2027-08-30"])
  }

  @Test("On one day two nations can have holidays of different names")
  func differentNamesOnOneDay() {
    let days = calendar.holidays(in: 2023).prefix(3)
    #expect(days.map(\.date) == ["2023-01-02", "2023-01-02", "2023-01-03"])
    #expect(days.map(\.nations) == [[.scotland], [.england, .wales, .northernIreland], [.scotland]])
  }

  @Test("St Andrew's Day is a bank holiday from 2007 on")
  func firstYear() {
    #expect(calendar.isWorkingDay("2006-11-30"))
    #expect(!calendar.isWorkingDay("2007-11-30"))
  }

  @Test("Years are known up to the last one whose proclamations were looked up")
  func knownYears() {
    #expect(calendar.isKnown(2025))
    #expect(calendar.isKnown(2027))
    #expect(!calendar.isKnown(2028))
    #expect(!calendar.isKnown(1999))
  }

  @Test("Holidays are computed from 2000 to 2100; outside, only weekends are known")
  func computedYears() {
    for year in 2000...2100 {
      let days = Set(calendar.holidays(in: year).map(\.date))
      #expect((12...15).contains(days.count), "\(year)")
    }
    #expect(calendar.holidays(in: 1999).isEmpty)
    #expect(calendar.holidays(in: 2101).isEmpty)
    #expect(!calendar.isWorkingDay("2100-12-27"))
    #expect(calendar.isWorkingDay("9999-12-31"))
  }

  @Test(
    "Easter Sunday by arithmetic",
    arguments: [
      "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05",
      "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2285-03-22",
    ] as [CalendarDate])
  func easter(sunday: CalendarDate) {
    #expect(CalendarDate.easterSunday(year: sunday.year) == sunday)
  }

  @Test("Counting through a period agrees with looking at each of its days")
  func countAgreesWithWalk() {
    let start: CalendarDate = "2026-11-20"
    for length in 0..<500 {
      let end = start.adding(days: length)
      let walked = (start.dayNumber...end.dayNumber).count { calendar.isWorkingDay(CalendarDate(dayNumber: $0)) }
      #expect(calendar.workingDays(from: start, through: end) == walked)
    }
  }
}

extension CalendarDate {
  fileprivate static func firstOfJanuary(_ year: Int) -> CalendarDate {
    let epoch: CalendarDate = "2000-01-01"
    return epoch.adding(months: (year - 2000) * 12)
  }
}
