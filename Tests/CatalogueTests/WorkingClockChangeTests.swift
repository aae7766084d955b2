import FrontMatter
import Testing

@testable import Catalogue

@Suite("Deadlines and the changes of the clocks")
struct WorkingClockChangeTests {
  static let moments: [(date: CalendarDate, hour: Int, shown: String)] = [
    // Spring: 01:30 does not exist, and is read as if the clocks had not changed.
    ("2026-03-29", 0, "2026-03-29T00:30:00+00:00"),
    ("2026-03-29", 1, "2026-03-29T02:30:00+01:00"),
    ("2026-03-29", 2, "2026-03-29T02:30:00+01:00"),
    ("2027-03-28", 0, "2027-03-28T00:30:00+00:00"),
    ("2027-03-28", 1, "2027-03-28T02:30:00+01:00"),
    ("2027-03-28", 2, "2027-03-28T02:30:00+01:00"),
    // Autumn: 01:30 happens twice, and the first is meant.
    ("2026-10-25", 0, "2026-10-25T00:30:00+01:00"),
    ("2026-10-25", 1, "2026-10-25T01:30:00+01:00"),
    ("2026-10-25", 2, "2026-10-25T02:30:00+00:00"),
    ("2027-10-31", 0, "2027-10-31T00:30:00+01:00"),
    ("2027-10-31", 1, "2027-10-31T01:30:00+01:00"),
    ("2027-10-31", 2, "2027-10-31T02:30:00+00:00"),
  ]

  @Test("A deadline at half past an hour of the night on which the clocks change", arguments: moments)
  func deadline(date: CalendarDate, hour: Int, shown: String) {
    let moment = UKMoment(date: date, time: ClockTime(hour: hour, minute: 30))
    #expect(moment.iso == shown)
    #expect(moment.date == date)
  }

  static let periods: [(invitation: CalendarDate, deadline: CalendarDate, hours: Int)] = [
    ("2026-03-10", "2026-04-04", 25 * 24 - 1),
    ("2026-10-12", "2026-11-06", 25 * 24 + 1),
    ("2027-03-15", "2027-04-09", 25 * 24 - 1),
    ("2027-10-18", "2027-11-12", 25 * 24 + 1),
  ]

  @Test("\"Not less than 25 days\" counts days of the calendar, not blocks of 24 hours", arguments: periods)
  func calendarDays(invitation: CalendarDate, deadline: CalendarDate, hours: Int) {
    let noon = ClockTime(hour: 12, minute: 0)
    let seconds = UKMoment(date: deadline, time: noon).seconds - UKMoment(date: invitation, time: noon).seconds
    #expect(seconds == hours * 3_600)
    #expect(DayCount.period(from: invitation, to: deadline) == 25)
  }

  @Test("A notice late in the evening of summer time belongs to that day, though UTC has the same day too")
  func eveningNotice() {
    let evening = UKMoment(date: "2026-06-30", time: ClockTime(hour: 23, minute: 59))
    let midnight = UKMoment(date: "2026-07-01", time: ClockTime(hour: 0, minute: 30))
    #expect(evening.date == "2026-06-30")
    // 23:30 UTC on 30 June.
    #expect(midnight.date == "2026-07-01")
    #expect(midnight.seconds - evening.seconds == 31 * 60)
  }
}
