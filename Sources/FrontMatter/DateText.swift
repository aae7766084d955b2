/// A date as somebody typed it.
struct DateText {
  /// The day, when the text begins with one that exists.
  let date: CalendarDate?
  let time: ClockTime?
  /// What follows the part that was understood.
  let rest: String
  /// The date as written, when it has the right shape and no such day exists.
  let impossible: String?

  /// Reads `2026-12-18`, `2026-12-18T12:00`, `2026-12-18 12:00:00`.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let year = Self.number(bytes[0..<4]), bytes[4] == UInt8(ascii: "-"),
      let month = Self.number(bytes[5..<7]), bytes[7] == UInt8(ascii: "-"), let day = Self.number(bytes[8..<10]),
      bytes.count == 10 || !MoneyText.isDigit(bytes[10])
    else {
      (date, time, rest, impossible) = (nil, nil, text, nil)
      return
    }
    date = CalendarDate(year: year, month: month, day: day)
    impossible = date == nil ? String(decoding: bytes[0..<10], as: UTF8.self) : nil
    var next = 10
    var clock: ClockTime?
    if bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let hour = Self.number(bytes[11..<13]), hour < 24, bytes[13] == UInt8(ascii: ":"),
      let minute = Self.number(bytes[14..<16]), minute < 60, bytes.count == 16 || !MoneyText.isDigit(bytes[16])
    {
      clock = ClockTime(hour: hour, minute: minute)
      next = 16
      // Seconds are dropped: a deadline is told to the minute.
      if bytes.count >= 19, bytes[16] == UInt8(ascii: ":"), let second = Self.number(bytes[17..<19]), second < 60,
        bytes.count == 19 || !MoneyText.isDigit(bytes[19])
      {
        next = 19
      }
    }
    time = clock
    rest = String(decoding: bytes[next...], as: UTF8.self).trimmingSpaces
  }

  /// Minutes that the time zone behind the time is ahead of Greenwich; nil when what follows is not a zone.
  var zoneMinutes: Int? {
    guard time != nil, impossible == nil, !rest.isEmpty else { return nil }
    let zone = rest.lowercased().filter { !"() ".contains($0) }
    if zone == "z" || zone == "gmt" || zone == "utc" { return 0 }
    if zone == "bst" { return 60 }
    let digits = Array(zone.utf8.dropFirst().filter { $0 != UInt8(ascii: ":") })
    guard zone.utf8.first == UInt8(ascii: "+") || zone.utf8.first == UInt8(ascii: "-"),
      digits.count == 4 || digits.count == 2,
      let hours = Self.number(digits[0..<2]), let minutes = digits.count == 4 ? Self.number(digits[2..<4]) : 0
    else { return nil }
    return (zone.utf8.first == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  /// Whether what follows says that the time is that of the United Kingdom.
  var namesUKTime: Bool {
    let zone = rest.lowercased().filter { !"() ".contains($0) }
    return time != nil && ["uktime", "uk", "europe/london", "londontime", "london", "localtime", "ukt"].contains(zone)
  }

  /// Minutes that clocks in the United Kingdom are ahead of Greenwich in a month; nil in the months in which they change
  /// (Summer Time Order 2002: the last Sundays of March and October).
  static func ukMinutes(inMonth month: Int) -> Int? {
    switch month {
    case 4...9: 60
    case 1, 2, 11, 12: 0
    default: nil
    }
  }

  /// The date that "31/12/2026", "1 December 2026" or "1st Dec 2026, 12 noon" probably mean, as it should be written.
  static func guess(_ text: String) -> String? { DateGuess(text).map { "\($0)" } }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard MoneyText.isDigit(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
