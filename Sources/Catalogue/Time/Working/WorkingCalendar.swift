import FrontMatter

/// Working days in the sense of the Procurement Act 2023, section 123: not Saturday, Sunday or a bank holiday in any
/// part of the United Kingdom. St Andrew's Day is no working day in Birmingham.
public struct WorkingCalendar: Sendable {
  /// The years whose holidays are computed. Outside them only weekends are known.
  static let years = 2000...2100

  /// The last year for which somebody looked whether holidays were proclaimed or moved.
  public let knownThrough: Int
  private let byYear: [[BankHoliday]]
  /// The day numbers of holidays that fall on weekdays, ascending.
  private let closedDays: [Int]

  /// A calendar from yearly rules and the exceptions to them, complete up to the end of the year `knownThrough`.
  public init(rules: [HolidayRule], exceptions: [HolidayException], knownThrough: Int) {
    self.knownThrough = knownThrough
    byYear = Self.years.map { HolidayYear(year: $0, rules: rules, exceptions: exceptions).holidays }
    closedDays = Set(byYear.joined().lazy.filter { !$0.date.isWeekend }.map(\.date.dayNumber)).sorted()
  }

  /// Whether the Act counts the day.
  public func isWorkingDay(_ date: CalendarDate) -> Bool {
    guard !date.isWeekend else { return false }
    let number = date.dayNumber
    let index = holidays(before: number)
    return index == closedDays.count || closedDays[index] != number
  }

  /// The bank holidays of all nations, by date, substitute days and proclaimed ones included.
  public func holidays(in year: Int) -> [BankHoliday] {
    Self.years.contains(year) ? byYear[year - Self.years.lowerBound] : []
  }

  /// Whether the year's proclamations were looked up. After that a holiday may be missing: say so with every date.
  public func isKnown(_ year: Int) -> Bool { Self.years.contains(year) && year <= knownThrough }

  /// The working day with a number, counted so that `start` is the first if it is a working day, else the next one is.
  /// A number below 1 gives the first.
  public func workingDay(_ number: Int, countedFrom start: CalendarDate) -> CalendarDate {
    var date = nextWorkingDay(onOrAfter: start)
    for _ in 1..<max(1, number) { date = nextWorkingDay(onOrAfter: date.adding(days: 1)) }
    return date
  }

  /// Working days from `start` to `end`, both included; none when `end` is earlier.
  public func workingDays(from start: CalendarDate, through end: CalendarDate) -> Int {
    let (first, next) = (start.dayNumber, end.dayNumber + 1)
    guard first < next else { return 0 }
    return Self.weekdays(before: next) - Self.weekdays(before: first) - holidays(before: next) + holidays(before: first)
  }

  /// The day itself, or the first working day after it.
  public func nextWorkingDay(onOrAfter date: CalendarDate) -> CalendarDate { workingDay(near: date, step: 1) }

  /// The day itself, or the last working day before it.
  public func previousWorkingDay(onOrBefore date: CalendarDate) -> CalendarDate { workingDay(near: date, step: -1) }

  private func workingDay(near date: CalendarDate, step: Int) -> CalendarDate {
    var date = date
    while !isWorkingDay(date) { date = date.adding(days: step) }
    return date
  }

  /// How many holidays on weekdays are earlier than a day: a binary search.
  private func holidays(before dayNumber: Int) -> Int {
    var (low, high) = (0, closedDays.count)
    while low < high {
      let middle = (low + high) / 2
      if closedDays[middle] < dayNumber { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many weekdays lie before a day, counted from Monday 29 December 1969.
  private static func weekdays(before dayNumber: Int) -> Int {
    let days = dayNumber + 3
    let rest = (days % 7 + 7) % 7
    return (days - rest) / 7 * 5 + min(rest, 5)
  }
}

/// The holidays of one year, worked out nation by nation.
struct HolidayYear {
  let year: Int
  let rules: [HolidayRule]
  let exceptions: [HolidayException]

  /// By date; a day that has one name in several nations is one holiday.
  var holidays: [BankHoliday] {
    var nations: [Key: [Nation]] = [:]
    for nation in Nation.allCases {
      for (date, name) in days(in: nation) { nations[Key(date: date, name: name), default: []].append(nation) }
    }
    return nations.map { BankHoliday(date: $0.key.date, name: $0.key.name, nations: $0.value) }
      .sorted { ($0.date, $0.name) < ($1.date, $1.name) }
  }

  private struct Key: Hashable {
    let date: CalendarDate
    let name: String
  }

  private func days(in nation: Nation) -> [CalendarDate: String] {
    let dated = rules.filter { $0.nations.contains(nation) }.compactMap { rule in
      rule.date(in: year).map { (rule: rule, date: $0) }
    }
    var names: [CalendarDate: String] = [:]
    var waiting: [(rule: HolidayRule, date: CalendarDate)] = []
    for (rule, date) in dated {
      if date.isWeekend, rule.hasSubstituteDay { waiting.append((rule, date)) } else { names[date] = rule.name }
    }
    // A substitute never takes a day that is a holiday already: after Christmas Day on a Sunday comes Boxing Day, and the
    // substitute on Tuesday.
    for (rule, date) in waiting.sorted(by: { $0.date < $1.date }) {
      var substitute = date
      while substitute.isWeekend || names[substitute] != nil { substitute = substitute.adding(days: 1) }
      names[substitute] = rule.name + " (substitute day)"
    }
    for exception in exceptions where exception.nations.contains(nation) {
      if let day = exception.takenAway, day.year == year { names[day] = nil }
      if let day = exception.added, day.year == year { names[day] = exception.name }
    }
    return names
  }
}
