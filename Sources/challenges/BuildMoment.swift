import Catalogue
import FrontMatter
import Platform

/// The moment for which a site is made.
enum BuildMoment {
  /// From `--as-of`, else `SOURCE_DATE_EPOCH`, else the demonstration's fixed moment, else the clock.
  static func resolve(_ asOf: String?, site: SiteSettings?) throws -> UKMoment {
    if let asOf {
      guard let moment = parse(asOf) else {
        throw Stop.usage("--as-of takes a date or a moment, like 2026-12-18, 2026-12-18T12:00 (UK time) or 2026-12-18T12:00:00Z, not \"\(asOf)\"")
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

  /// Reads a date, a UK wall-clock time, or a time with a zone (`Z`, `+01:00`), as ISO 8601 writes them: a date alone is
  /// the beginning of its day.
  static func parse(_ text: String) -> UKMoment? {
    var rest = text[...]
    guard let year = number(4, from: &rest), take("-", from: &rest), let month = number(2, from: &rest),
      take("-", from: &rest), let day = number(2, from: &rest), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    if rest.isEmpty { return DateAndTime(date: date, time: nil).firstMoment }
    guard take("T", from: &rest), let hour = number(2, from: &rest), take(":", from: &rest),
      let minute = number(2, from: &rest), hour < 24, minute < 60, let second = seconds(from: &rest)
    else { return nil }
    if rest.isEmpty {
      return UKMoment(seconds: UKMoment(date: date, time: ClockTime(hour: hour, minute: minute)).seconds + second)
    }
    guard let offset = offset(from: rest) else { return nil }
    return UKMoment(seconds: date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second - offset)
  }

  /// ":05" or ":05.25", the fraction dropped; 0 when there are no seconds.
  private static func seconds(from rest: inout Substring) -> Int? {
    guard take(":", from: &rest) else { return 0 }
    guard let second = number(2, from: &rest), second < 60 else { return nil }
    if take(".", from: &rest) {
      let fraction = rest.prefix { $0.isASCII && $0.isNumber }
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(fraction.count)
    }
    return second
  }

  /// Seconds east of Greenwich: "Z", "+01:00", "+0100" or "+01".
  private static func offset(from zone: Substring) -> Int? {
    if zone == "Z" { return 0 }
    var rest = zone
    let isWest = take("-", from: &rest)
    guard isWest || take("+", from: &rest), let hours = number(2, from: &rest), hours < 24 else { return nil }
    var minutes = 0
    if !rest.isEmpty {
      _ = take(":", from: &rest)
      guard let given = number(2, from: &rest), given < 60, rest.isEmpty else { return nil }
      minutes = given
    }
    return (hours * 3_600 + minutes * 60) * (isWest ? -1 : 1)
  }

  /// A number of exactly so many digits.
  private static func number(_ digits: Int, from rest: inout Substring) -> Int? {
    let found = rest.prefix(digits)
    guard found.count == digits, found.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    rest = rest.dropFirst(digits)
    return Int(found)
  }

  private static func take(_ character: Character, from rest: inout Substring) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }
}
