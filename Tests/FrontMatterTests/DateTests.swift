import Testing

@testable import FrontMatter

@Suite struct DateTests {
  private static let unreadable =
    "cannot be read as a date. A date is written year-month-day, like 2026-12-18; with a time, 2026-12-18T12:00."
  private static let noTime =
    "is not a time that can be read. A time has hours from 00 to 23 and minutes, like 09:30 or 17:00."

  /// The finding about a deadline written so, which begins at column 11.
  private func told(_ written: String) -> (record: Record, told: String?) {
    let record = Record("title: A\ndeadline: \(written)")
    let place = "3:11-3:\(11 + written.unicodeScalars.count) "
    #expect(record.told.count <= 1)
    #expect(record.told.allSatisfy { $0.hasPrefix(place) })
    return (record, record.told.first.map { String($0.dropFirst(place.count)) })
  }

  @Test(arguments: [
    ("2026-12-14", nil), ("2026-12-14T09:30", ClockTime(hour: 9, minute: 30)),
    ("2026-12-14 12:00", ClockTime(hour: 12, minute: 0)),
    ("2026-12-14T23:59:59", ClockTime(hour: 23, minute: 59)), ("\"2026-12-14T00:00\"", ClockTime(hour: 0, minute: 0)),
  ])
  func `A date, with or without a time, is read`(written: String, time: ClockTime?) {
    let (record, told) = told(written)
    #expect(told == nil)
    #expect(record.deadline == CalendarDate(year: 2026, month: 12, day: 14).map { DateAndTime(date: $0, time: time) })
  }

  @Test(arguments: [
    ("31/12/2026", "2026-12-31"), ("31.12.2026", "2026-12-31"), ("31-12-2026", "2026-12-31"),
    ("31/12/26", "2026-12-31"),
    ("12/31/2026", "2026-12-31"), ("2026/12/14", "2026-12-14"), ("2026-3-4", "2026-03-04"), ("20261214", "2026-12-14"),
    ("14122026", "2026-12-14"), ("2026\u{2013}12\u{2013}14", "2026-12-14"), ("2026\u{2011}12\u{2011}14", "2026-12-14"),
    ("1st Dec 2026", "2026-12-01"), ("2nd of March 2026", "2026-03-02"), ("Monday 14 December 2026", "2026-12-14"),
    ("December 14, 2026", "2026-12-14"), ("5 Sept 2026", "2026-09-05"), ("14-Dec-26", "2026-12-14"),
    ("2026 Dec 14", "2026-12-14"),
    ("14 December 2026 at 17:00", "2026-12-14T17:00"), ("14 December 2026, 5.30pm", "2026-12-14T17:30"),
    ("14 December 2026, 5 pm", "2026-12-14T17:00"), ("1st Dec 2026, 12 noon", "2026-12-01T12:00"),
    ("31/12/2026 09:05", "2026-12-31T09:05"), ("noon on 14 December 2026", "2026-12-14T12:00"),
    ("14 December 2026 12am", "2026-12-14T00:00"), ("14 December 2026 12pm", "2026-12-14T12:00"),
    ("14/12/2026 1700", "2026-12-14T17:00"),
  ])
  func `A date written another way is told as it should be written`(written: String, meant: String) {
    let (record, told) = told(written)
    #expect(record.deadline == nil)
    #expect(told == "error structure-date | \"\(written)\" \(Self.unreadable) | Write: deadline: \(meant)")
  }

  @Test func `A date in which day and month could be swapped is told in words`() {
    #expect(
      told("03/04/2026").told
        == "error structure-date | \"03/04/2026\" \(Self.unreadable) | If 3 April 2026 is meant, write: deadline: 2026-04-03"
    )
  }

  @Test(arguments: [
    ("TBC", "Leave the line out until the date is known."), ("soon", "Leave the line out until the date is known."),
    ("December 2026", "Choose a day, or leave the line out until the date is known."),
    ("end of December 2026", "Choose a day, or leave the line out until the date is known."),
    ("14 December", "Write the year as well, like: deadline: 2026-12-18"),
    ("Q4 2026", "Check day and month, and write: deadline: 2026-12-18"),
    ("20260-01-01", "Check day and month, and write: deadline: 2026-12-18"),
    ("\u{662}\u{660}\u{662}\u{666}-12-14", "Check day and month, and write: deadline: 2026-12-18"),
    ("1 Augmented 2026", "Check day and month, and write: deadline: 2026-12-18"),
    ("14 to 18 December 2026", "Write: deadline: 2026-12-18"),
    ("14 December 2026 or 15 December 2026", "Check day and month, and write: deadline: 2026-12-18"),
  ])
  func `What lacks a part of a date is told what to do`(written: String, advice: String) {
    #expect(told(written).told == "error structure-date | \"\(written)\" \(Self.unreadable) | \(advice)")
  }

  @Test(arguments: [
    ("2026-02-30", 28, "2026-02-28"), ("2024-02-30", 29, "2024-02-29"), ("2026-11-31", 30, "2026-11-30"),
    ("30 Feb 2026", 28, "2026-02-28"), ("31/11/2026", 30, "2026-11-30"), ("2100-02-29", 28, "2100-02-28"),
    ("2026-02-30T12:00", 28, "2026-02-28"),
  ])
  func `A day that its month does not have is told with the last one`(written: String, days: Int, last: String) {
    let date = written.split(separator: "T")[0]
    #expect(
      told(written).told
        == "error structure-date | \(date) is not a day of the calendar: that month has \(days) days. | If the last day of the month is meant, write: deadline: \(last)"
    )
  }

  @Test func `A month that does not exist is told with the day that may be meant`() {
    #expect(
      told("2026-13-01").told
        == "error structure-date | 2026-13-01 is not a day of the calendar. | If 13 January 2026 is meant, write: deadline: 2026-01-13"
    )
    #expect(
      told("0000-00-00").told
        == "error structure-date | 0000-00-00 is not a day of the calendar. | Write year, month and day, like: deadline: 2026-12-18"
    )
  }

  @Test(arguments: [
    ("T12", "T12", "12:00"), (" 12", "12", "12:00"), ("T5:00", "T5:00", "05:00"), ("T17.00", "T17.00", "17:00"),
    ("T1700", "T1700", "17:00"), (" 5pm", "5pm", "17:00"), (" 5:30 pm", "5:30 pm", "17:30"), (" noon", "noon", "12:00"),
    (", 12:00", ", 12:00", "12:00"), (" at 12:00", "at 12:00", "12:00"), ("T12:00:61", ":61", "12:00"),
    ("T12:00:00.000", ".000", "12:00"),
  ])
  func `A time without minutes or of another shape is told as it should be written`(
    written: String, shown: String, meant: String
  ) {
    let (record, told) = told("2026-12-14" + written)
    #expect(record.deadline == nil)
    #expect(told == "error structure-date | \"\(shown)\" \(Self.noTime) | Write: deadline: 2026-12-14T\(meant)")
  }

  @Test func `A time that does not exist is told`() {
    #expect(
      told("2026-12-14T25:00").told
        == "error structure-date | \"T25:00\" \(Self.noTime) | Write, for example: deadline: 2026-12-14T12:00")
    for midnight in ["T24:00", " 24:00", " midnight"] {
      #expect(
        told("2026-12-14" + midnight).told
          == "error structure-date | It is not clear to which day midnight belongs. | For the end of this day, write: deadline: 2026-12-14T23:59; for its beginning, deadline: 2026-12-14T00:00"
      )
    }
    #expect(
      told("2026-12-14 (provisional)").told
        == "error structure-date | Behind the date stands something that cannot be read: \"(provisional)\". | Write the date, with a time where one is needed: deadline: 2026-12-14T12:00"
    )
  }

  @Test(arguments: [
    ("2026-12-14T12:00Z", "Z"), ("2026-12-14T12:00 GMT", "GMT"), ("2026-12-14T12:00:00+00:00", "+00:00"),
    ("2026-12-14T12:00 (UTC)", "(UTC)"),
    ("2026-07-14T12:00 BST", "BST"), ("2026-07-14T12:00+01:00", "+01:00"), ("2026-07-14T12:00+0100", "+0100"),
    ("2026-03-29T12:00 UK time", "UK time"), ("2026-10-14T12:00 Europe/London", "Europe/London"),
  ])
  func `A time zone that is that of the UK is left out with a warning`(written: String, zone: String) {
    let (record, told) = told(written)
    #expect(record.deadline?.time == ClockTime(hour: 12, minute: 0))
    #expect(
      told
        == "warning structure-date | Times here are always UK time, so no time zone is written. \"\(zone)\" was left out. | Write: deadline: \(written.prefix(10))T12:00"
    )
  }

  @Test(arguments: [
    ("2026-07-14T12:00Z", "Z", "2026-07-14T13:00", "2026-07-14T12:00"),
    ("2026-07-14T12:00 GMT", "GMT", "2026-07-14T13:00", "2026-07-14T12:00"),
    ("2026-12-14T12:00 BST", "BST", "2026-12-14T11:00", "2026-12-14T12:00"),
    ("2026-12-31T23:30-05:00", "-05:00", "2027-01-01T04:30", "2026-12-31T23:30"),
    ("2026-07-01T00:15+02:00", "+02:00", "2026-06-30T23:15", "2026-07-01T00:15"),
  ])
  func `A time zone that clocks in the UK do not show is an error with both readings`(
    written: String, zone: String, byZone: String, byClock: String
  ) {
    let (record, told) = told(written)
    #expect(record.deadline == nil)
    #expect(
      told
        == "error structure-date | Times here are UK time, without a time zone. The zone \(zone) is not the one that clocks in the UK show on this day. | If the zone is right, write: deadline: \(byZone); if the clock time is, write: deadline: \(byClock)"
    )
  }

  @Test func `In a month in which clocks change a time zone is an error`() {
    #expect(
      told("2026-10-25T12:00Z").told
        == "error structure-date | Times here are UK time, without a time zone. Clocks change in this month, so the zone Z does not say which hour is meant. | Write the time that a clock in the UK will show, like: deadline: 2026-10-25T12:00"
    )
  }

  @Test func `A day needs no time, and one is left out with a warning`() {
    let record = Record("title: A\nday: 2026-12-14T09:30")
    #expect(record.day == CalendarDate(year: 2026, month: 12, day: 14))
    #expect(
      record.told == [
        "3:6-3:22 warning structure-date | The field day is a day. The time was left out. | Write: day: 2026-12-14"
      ])
  }

  @Test func `No text makes the reader of dates stumble`() {
    let pieces = [
      "2026-12-14", "T", " ", "12:00", "+", "99999999999999999999", "-", "\u{301}", "é", "midnight", "31", "feb", ":",
      "24", "z", "\0",
    ]
    for one in pieces {
      for two in pieces {
        for text in [one + two, "2026-12-14" + one + two] {
          let read = DateText(text)
          #expect(read.date != nil || read.time == nil)
          if let guess = DateGuess(text) { #expect(DateText("\(guess)").date == guess.date) }
          _ = (read.zoneMinutes, read.namesUKTime, DateGuess.lack(text), DateGuess.monthOfImpossibleDay(text))
        }
      }
    }
  }
}
