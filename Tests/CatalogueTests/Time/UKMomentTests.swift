import FrontMatter
import Testing

@testable import Catalogue

/// British Summer Time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
@Suite struct UKMomentTests {
  @Test(arguments: [
    // The last Sundays of March and October, from a calendar.
    (2024, 31, 27), (2025, 30, 26), (2026, 29, 25), (2027, 28, 31), (2028, 26, 29), (2029, 25, 28), (2030, 31, 27),
    (2034, 26, 29), (2040, 25, 28),
  ])
  func `Clocks change on the last Sundays of March and October`(_ year: Int, _ march: Int, _ october: Int) {
    let spring = utc(year, 3, march, 1, 0)
    #expect(!UKMoment(seconds: spring - 1).isSummerTime)
    #expect(UKMoment(seconds: spring).isSummerTime)
    let autumn = utc(year, 10, october, 1, 0)
    #expect(UKMoment(seconds: autumn - 1).isSummerTime)
    #expect(!UKMoment(seconds: autumn).isSummerTime)
  }

  @Test func `A winter time is GMT and a summer time an hour ahead`() {
    #expect(uk("2026-12-18T12:00").seconds == utc(2026, 12, 18, 12, 0))
    #expect(uk("2026-12-18T12:00").zoneName == "GMT")
    #expect(uk("2026-07-01T12:00").seconds == utc(2026, 7, 1, 11, 0))
    #expect(uk("2026-07-01T12:00").zoneName == "BST")
  }

  @Test func `The hour that does not exist is read as if the clocks had not changed`() {
    #expect(uk("2026-03-29T00:59").seconds == utc(2026, 3, 29, 0, 59))
    let missing = uk("2026-03-29T01:30")
    #expect(missing.seconds == utc(2026, 3, 29, 1, 30))
    #expect(missing.time == ClockTime(hour: 2, minute: 30))
    #expect(uk("2026-03-29T02:00").seconds == utc(2026, 3, 29, 1, 0))
  }

  @Test func `Of the hour that happens twice the first is meant`() {
    let first = uk("2026-10-25T01:30")
    #expect(first.seconds == utc(2026, 10, 25, 0, 30))
    #expect(first.iso == "2026-10-25T01:30:00+01:00")
    #expect(UKMoment(seconds: first.seconds + 3_600).iso == "2026-10-25T01:30:00+00:00")
    #expect(uk("2026-10-25T00:59").seconds == utc(2026, 10, 24, 23, 59))
    #expect(uk("2026-10-25T02:00").seconds == utc(2026, 10, 25, 2, 0))
  }

  @Test func `A day that begins in summer time begins at eleven in the evening of UTC`() {
    let midnight = UKMoment(seconds: utc(2026, 6, 30, 23, 0))
    #expect(midnight.date == date("2026-07-01"))
    #expect(midnight.time == ClockTime(hour: 0, minute: 0))
    #expect(UKMoment(seconds: midnight.seconds - 1).date == date("2026-06-30"))
  }

  @Test func `Every hour of two years is shown and read back`() {
    for hour in 0..<17_544 {
      let moment = UKMoment(seconds: utc(2026, 1, 1, 0, 0) + hour * 3_600 + 17 * 60)
      let back = UKMoment(date: moment.date, time: moment.time)
      // The second of two equal hours reads back as the first.
      #expect(back == moment || moment.seconds - back.seconds == 3_600 && !moment.isSummerTime && back.isSummerTime)
    }
  }

  @Test func `Moments before 1970 and far ahead are shown`() {
    #expect(UKMoment(seconds: -1).iso == "1969-12-31T23:59:59+00:00")
    #expect(UKMoment(seconds: 253_402_300_799).iso == "9999-12-31T23:59:59+00:00")
  }

  /// Seconds since 1970 of a time in UTC.
  private func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Int {
    (CalendarDate(year: year, month: month, day: day)?.dayNumber ?? 0) * 86_400 + hour * 3_600 + minute * 60
  }
}
