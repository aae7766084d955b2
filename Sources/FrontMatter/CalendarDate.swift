import Platform

/// A day of the Gregorian calendar.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// A day that exists, in a year from 1 to 9999; nil otherwise.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(year, month, day)
  }

  /// The day that is `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int) {
    // Days since 0000-03-01, so that the leap day comes last in its year.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that is `days` calendar days later.
  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The same day of the month that is `months` later, or the month's last day where it is shorter: a month after
  /// 31 January is 28 February, twelve months before 29 February is 28 February (the corresponding date rule).
  public func adding(months: Int) -> CalendarDate {
    let count = year * 12 + month - 1 + months
    let month = (count % 12 + 12) % 12
    let year = (count - month) / 12
    return CalendarDate(year, month + 1, min(day, Self.days(inMonth: month + 1, year: year)))
  }

  /// 0 on a Monday to 6 on a Sunday.
  public var daysSinceMonday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  /// Saturday or Sunday.
  public var isWeekend: Bool { daysSinceMonday >= 5 }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// ISO 8601: "2026-12-18".
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { text in
      write(into: text)
      return 10
    }
  }

  /// Writes the ten bytes of the description at the beginning of `text`.
  public func write(into text: UnsafeMutableBufferPointer<UInt8>) {
    text.write(year, digits: 4, at: 0)
    text[4] = UInt8(ascii: "-")
    text.write(month, digits: 2, at: 5)
    text[7] = UInt8(ascii: "-")
    text.write(day, digits: 2, at: 8)
  }

  static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  fileprivate static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A time on the clock, to the minute.
public struct ClockTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int

  public init(hour: Int, minute: Int) {
    self.hour = hour
    self.minute = minute
  }

  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }

  /// "09:30".
  public var description: String { CalendarDate.two(hour) + ":" + CalendarDate.two(minute) }
}

/// A date, perhaps with a clock time, as people in the United Kingdom read it. It carries no zone: which of GMT and BST
/// holds follows from the date.
public struct DateAndTime: Sendable, Hashable, CustomStringConvertible {
  public let date: CalendarDate
  public let time: ClockTime?

  public init(date: CalendarDate, time: ClockTime?) {
    self.date = date
    self.time = time
  }

  /// As it is written in a field: "2026-12-18T12:00".
  public var description: String { "\(date)" + (time.map { "T\($0)" } ?? "") }
}
