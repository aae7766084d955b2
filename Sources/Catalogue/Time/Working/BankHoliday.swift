import FrontMatter

/// A bank holiday in any part of the United Kingdom.
public struct BankHoliday: Sendable, Equatable {
  public let date: CalendarDate
  /// "St Andrew's Day (substitute day)".
  public let name: String
  /// Where it is one, in the order of `Nation`.
  public let nations: [Nation]
}

/// What makes a day of every year a bank holiday: a line of `content/procurement/bank-holidays.yaml`.
public struct HolidayRule: Sendable {
  /// How the day is found in a year.
  public enum Day: Sendable {
    case fixed(month: Int, day: Int)
    case firstMonday(month: Int)
    case lastMonday(month: Int)
    /// Days after Easter Sunday; Good Friday is -2.
    case easter(daysAfter: Int)
  }

  public let name: String
  public let day: Day
  public let nations: [Nation]
  /// Whether the next weekday that is free stands in for it when it falls on a weekend.
  public let hasSubstituteDay: Bool
  /// The first year in which it was one; nil where that lies before every year we know.
  public let firstYear: Int?
  public let citation: String

  public init(
    name: String, day: Day, nations: [Nation], hasSubstituteDay: Bool = false, firstYear: Int? = nil, citation: String
  ) {
    self.name = name
    self.day = day
    self.nations = nations
    self.hasSubstituteDay = hasSubstituteDay
    self.firstYear = firstYear
    self.citation = citation
  }

  /// The day itself, before any substitute; nil in years before the first, and where a month has no such day.
  func date(in year: Int) -> CalendarDate? {
    if let firstYear, year < firstYear { return nil }
    switch day {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .firstMonday(let month):
      return CalendarDate(year: year, month: month, day: 7).map { $0.adding(days: -$0.daysSinceMonday) }
    case .lastMonday(let month):
      let last = CalendarDate(year: year, month: month, day: 1)?.adding(months: 1).adding(days: -1)
      return last.map { $0.adding(days: -$0.daysSinceMonday) }
    case .easter(let days): return CalendarDate.easterSunday(year: year)?.adding(days: days)
    }
  }
}

/// A change to the rules in one year: a day added, taken away, or moved (one taken away and one added).
public struct HolidayException: Sendable {
  public let name: String
  public let nations: [Nation]
  public let added: CalendarDate?
  public let takenAway: CalendarDate?
  public let citation: String

  public init(name: String, nations: [Nation], added: CalendarDate?, takenAway: CalendarDate? = nil, citation: String) {
    self.name = name
    self.nations = nations
    self.added = added
    self.takenAway = takenAway
    self.citation = citation
  }
}

extension CalendarDate {
  /// Easter Sunday of the Gregorian calendar; nil for a year that is none.
  ///
  /// The arithmetic of the calendar of 1751 (24 Geo. 2 c. 23), in the anonymous form of 1876: the Sunday after the full
  /// moon, as the Church reckons it, on or after 21 March.
  static func easterSunday(year: Int) -> CalendarDate? {
    let (century, yearOfCentury) = (year / 100, year % 100)
    let golden = year % 19
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let count = epact + weekday - 7 * late + 114
    return CalendarDate(year: year, month: count / 31, day: count % 31 + 1)
  }
}
