import FrontMatter
import Testing

@testable import Catalogue

@Suite struct DateWordsTests {
  @Test(arguments: [
    ("1970-01-01", "Thursday 1 January 1970"), ("2024-02-29", "Thursday 29 February 2024"),
    ("2026-12-18", "Friday 18 December 2026"),
    ("2027-01-31", "Sunday 31 January 2027"), ("1969-12-31", "Wednesday 31 December 1969"),
    ("2000-03-01", "Wednesday 1 March 2000"),
  ])
  func `Dates are said with their weekday`(_ day: String, _ words: String) {
    #expect(DateWords.fullDate(date(day)) == words)
    #expect(words.hasSuffix(DateWords.date(date(day))))
  }

  @Test(arguments: [
    (0, 0, "12am"), (0, 5, "12:05am"), (9, 0, "9am"), (9, 30, "9:30am"), (11, 59, "11:59am"), (12, 0, "midday"),
    (12, 1, "12:01pm"), (13, 0, "1pm"),
    (17, 0, "5pm"), (23, 59, "11:59pm"),
  ])
  func `Times are said on the twelve-hour clock`(_ hour: Int, _ minute: Int, _ words: String) {
    #expect(DateWords.time(ClockTime(hour: hour, minute: minute)) == words)
  }

  @Test func `A moment is said with the zone that holds that day`() {
    #expect(DateWords.moment(dateAndTime("2026-12-18T12:00")) == "midday on Friday 18 December 2026 (GMT)")
    #expect(DateWords.moment(dateAndTime("2026-06-18T17:00")) == "5pm on Thursday 18 June 2026 (BST)")
    #expect(DateWords.moment(dateAndTime("2026-12-18")) == "Friday 18 December 2026")
  }

  @Test func `A moment for machines has its offset`() {
    #expect(DateWords.machineReadable(dateAndTime("2026-12-18T12:00")) == "2026-12-18T12:00:00+00:00")
    #expect(DateWords.machineReadable(dateAndTime("2026-06-18T09:05")) == "2026-06-18T09:05:00+01:00")
    #expect(DateWords.machineReadable(dateAndTime("2026-12-18")) == "2026-12-18")
  }

  @Test(arguments: [
    ("2026-12-18", "today"), ("2026-12-19", "tomorrow"), ("2026-12-17", "yesterday"), ("2026-12-20", "in 2 days"),
    ("2026-12-16", "2 days ago"),
    ("2027-02-15", "in 59 days"), ("2027-02-16", "in 2 months"), ("2026-10-20", "59 days ago"),
    ("2026-10-19", "2 months ago"), ("2027-12-18", "in 12 months"),
  ])
  func `The distance of a day is said in days, and far off in months`(_ day: String, _ words: String) {
    #expect(DateWords.distance(from: date("2026-12-18"), to: date(day)) == words)
  }

  @Test func `A date without a time lasts from its first minute to its last`() {
    let day = dateAndTime("2026-12-18")
    #expect(day.firstMoment == uk("2026-12-18T00:00"))
    #expect(day.lastMoment == uk("2026-12-18T23:59"))
    let noon = dateAndTime("2026-12-18T12:00")
    #expect(noon.firstMoment == noon.lastMoment)
  }
}
