import Catalogue
import FrontMatter
import Platform

/// The moment for which a site is made.
enum BuildMoment {
  /// From `--as-of`, else from the demonstration's fixed moment, else `SOURCE_DATE_EPOCH`, else the clock.
  static func resolve(_ asOf: String?, site: SiteSettings?) throws -> UKMoment {
    if let asOf {
      guard let moment = parse(asOf) else {
        throw Stop.usage("--as-of takes a date or a moment, like 2026-12-18, 2026-12-18T12:00 or 2026-12-18T12:00:00Z, not \"\(asOf)\"")
      }
      return moment
    }
    if let epoch = Environment.value("SOURCE_DATE_EPOCH") {
      guard let seconds = Int(epoch), seconds >= 0, seconds < 253_402_300_800 else {
        throw Stop.usage("SOURCE_DATE_EPOCH should be seconds since 1970, not \"\(epoch)\"")
      }
      return UKMoment(seconds: seconds)
    }
    if let fixed = site?.demonstration?.moment { return fixed.value.firstMoment }
    return UKMoment(seconds: time(nil))
  }

  /// Reads a date, a UK wall-clock time, or a time with a zone (`Z`, `+01:00`).
  static func parse(_ text: String) -> UKMoment? {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard let day = parts.first, let date = date(day) else { return nil }
    guard parts.count == 2 else { return DateAndTime(date: date, time: nil).firstMoment }
    let clock = parts[1].prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let numbers = clock.split(separator: ":").compactMap { Int($0.prefix { $0.isNumber }) }
    guard (2...3).contains(numbers.count), numbers[0] < 24, numbers[1] < 60, (numbers.count < 3 || numbers[2] < 61) else {
      return nil
    }
    let seconds = numbers.count == 3 ? numbers[2] : 0
    let zone = parts[1].dropFirst(clock.count)
    if zone.isEmpty {
      return UKMoment(seconds: UKMoment(date: date, time: ClockTime(hour: numbers[0], minute: numbers[1])).seconds + seconds)
    }
    guard let offset = offset(zone) else { return nil }
    return UKMoment(seconds: date.dayNumber * 86_400 + numbers[0] * 3_600 + numbers[1] * 60 + seconds - offset)
  }

  private static func date(_ text: Substring) -> CalendarDate? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3, text.utf8.count == 10 else { return nil }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Seconds east of Greenwich.
  private static func offset(_ zone: Substring) -> Int? {
    if zone == "Z" || zone == "z" { return 0 }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
    let numbers = zone.dropFirst().split(separator: ":").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] < 24, numbers[1] < 60 else { return nil }
    return (numbers[0] * 3_600 + numbers[1] * 60) * (sign == "-" ? -1 : 1)
  }
}
