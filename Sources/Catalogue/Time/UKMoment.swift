import FrontMatter
import Platform

/// An instant, shown in the time of the United Kingdom.
///
/// Rules of 2002 (SI 2002/262, Summer Time Order): British Summer Time runs from 01:00 UTC on the last Sunday of March to
/// 01:00 UTC on the last Sunday of October. No zone database is asked, so every machine gives the same answer.
public struct UKMoment: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public let seconds: Int

  /// An instant in seconds since 1970-01-01 00:00 UTC.
  public init(seconds: Int) { self.seconds = seconds }

  /// The instant at which clocks in the United Kingdom show `date` and `time`.
  ///
  /// An hour that does not exist (spring) is read as if the clocks had not changed; of an hour that happens twice
  /// (autumn) the first is meant.
  public init(date: CalendarDate, time: ClockTime) {
    let wall = date.dayNumber * 86_400 + time.hour * 3_600 + time.minute * 60
    let asSummer = UKMoment(seconds: wall - 3_600)
    self.init(seconds: asSummer.isSummerTime ? wall - 3_600 : wall)
  }

  /// Whether British Summer Time is in force.
  public var isSummerTime: Bool {
    let year = CalendarDate(dayNumber: Self.day(of: seconds)).year
    return seconds >= Self.clockChange(year: year, month: 3) && seconds < Self.clockChange(year: year, month: 10)
  }

  /// "GMT" or "BST".
  public var zoneName: String { isSummerTime ? "BST" : "GMT" }

  /// The date that calendars in the United Kingdom show.
  public var date: CalendarDate { CalendarDate(dayNumber: Self.day(of: local)) }

  /// The time that clocks in the United Kingdom show, seconds dropped.
  public var time: ClockTime {
    let second = local - Self.day(of: local) * 86_400
    return ClockTime(hour: second / 3_600, minute: second % 3_600 / 60)
  }

  /// ISO 8601 with the offset of UK time: `2026-12-18T12:00:00+00:00`.
  public var iso: String {
    let isSummerTime = isSummerTime
    let local = seconds + (isSummerTime ? 3_600 : 0)
    let day = Self.day(of: local)
    let second = local - day * 86_400
    return String(unsafeUninitializedCapacity: 25) { text in
      CalendarDate(dayNumber: day).write(into: text)
      text[10] = UInt8(ascii: "T")
      text.write(second / 3_600, digits: 2, at: 11)
      text[13] = UInt8(ascii: ":")
      text.write(second % 3_600 / 60, digits: 2, at: 14)
      text[16] = UInt8(ascii: ":")
      text.write(second % 60, digits: 2, at: 17)
      text[19] = UInt8(ascii: "+")
      text.write(isSummerTime ? 1 : 0, digits: 2, at: 20)
      text[22] = UInt8(ascii: ":")
      text.write(0, digits: 2, at: 23)
      return 25
    }
  }

  public static func < (left: UKMoment, right: UKMoment) -> Bool { left.seconds < right.seconds }

  private var local: Int { seconds + (isSummerTime ? 3_600 : 0) }

  private static func day(of seconds: Int) -> Int {
    seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }

  /// 01:00 UTC on the last Sunday of a month of 31 days.
  private static func clockChange(year: Int, month: Int) -> Int {
    guard let last = CalendarDate(year: year, month: month, day: 31) else { return 0 }
    return (last.dayNumber - last.dayNumber.daysSinceSunday) * 86_400 + 3_600
  }
}

extension Int {
  /// Days since the last Sunday, for a day number counted from 1970-01-01 (a Thursday).
  fileprivate var daysSinceSunday: Int { ((self + 4) % 7 + 7) % 7 }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0" + String(number) : String(number) }
