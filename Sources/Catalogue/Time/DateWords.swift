import FrontMatter

/// Dates and times in the words of the GOV.UK style: "midday on Friday 18 December 2026".
public enum DateWords {
  /// With the spaces that stand around them in a date.
  private static let months = [
    " January ", " February ", " March ", " April ", " May ", " June ", " July ", " August ", " September ",
    " October ", " November ", " December ",
  ]
  private static let weekdays = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]

  /// "18 December 2026".
  public static func date(_ date: CalendarDate) -> String {
    String(date.day) + months[date.month - 1] + String(date.year)
  }

  /// "Friday 18 December 2026".
  public static func fullDate(_ date: CalendarDate) -> String { weekday(date) + " " + Self.date(date) }

  /// "Friday".
  public static func weekday(_ date: CalendarDate) -> String { weekdays[((date.dayNumber % 7) + 7) % 7] }

  /// "9am", "5:30pm", "midday"; midnight is "12am", and a deadline should never be set then.
  public static func time(_ time: ClockTime) -> String {
    if time.hour == 12, time.minute == 0 { return "midday" }
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    let minutes = time.minute == 0 ? "" : ":\(twoDigits(time.minute))"
    return String(hour) + minutes + (time.hour < 12 ? "am" : "pm")
  }

  /// "midday on Friday 18 December 2026 (GMT)", or the date alone when no clock time was given.
  public static func moment(_ moment: DateAndTime) -> String {
    guard let time = moment.time else { return fullDate(moment.date) }
    let zone = UKMoment(date: moment.date, time: time).zoneName
    return Self.time(time) + " on " + fullDate(moment.date) + " (" + zone + ")"
  }

  /// The same with ISO 8601 for `datetime` attributes: `2026-12-18T12:00+00:00`, or the date alone.
  public static func machineReadable(_ moment: DateAndTime) -> String {
    guard let time = moment.time else { return moment.date.description }
    return UKMoment(date: moment.date, time: time).iso
  }

  /// How far off a day is, counted in calendar days: "today", "tomorrow", "in 6 days", "3 days ago".
  public static func distance(from today: CalendarDate, to date: CalendarDate) -> String {
    switch date.dayNumber - today.dayNumber {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case let days where days > 0: days < 60 ? "in \(days) days" : "in \(days / 30) months"
    case let days: days > -60 ? "\(-days) days ago" : "\(-days / 30) months ago"
    }
  }
}

extension DateAndTime {
  /// The instant until which a deadline can be met: its clock time, or the last minute of its day.
  public var lastMoment: UKMoment {
    UKMoment(date: date, time: time ?? ClockTime(hour: 23, minute: 59))
  }

  /// The instant from which something dated holds: its clock time, or the beginning of its day.
  public var firstMoment: UKMoment {
    UKMoment(date: date, time: time ?? ClockTime(hour: 0, minute: 0))
  }
}
