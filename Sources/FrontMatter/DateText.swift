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
    var text = text
    self = text.withUTF8 { DateText($0) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 10, let year = Self.number(bytes[0..<4]), bytes[4] == UInt8(ascii: "-"),
      let month = Self.number(bytes[5..<7]), bytes[7] == UInt8(ascii: "-"), let day = Self.number(bytes[8..<10]),
      bytes.count == 10 || bytes[10] < UInt8(ascii: "0") || bytes[10] > UInt8(ascii: "9")
    else {
      (date, time, rest, impossible) = (nil, nil, String(decoding: bytes, as: UTF8.self), nil)
      return
    }
    date = CalendarDate(year: year, month: month, day: day)
    impossible = date == nil ? String(decoding: bytes[0..<10], as: UTF8.self) : nil
    var next = 10
    var clock: ClockTime?
    if bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let hour = Self.number(bytes[11..<13]), hour < 24, bytes[13] == UInt8(ascii: ":"),
      let minute = Self.number(bytes[14..<16]), minute < 60
    {
      clock = ClockTime(hour: hour, minute: minute)
      next = 16
      if bytes.count >= 19, bytes[16] == UInt8(ascii: ":"), Self.number(bytes[17..<19]) != nil { next = 19 }
    }
    time = clock
    rest = next == bytes.count ? "" : String(decoding: bytes[next...], as: UTF8.self).trimmingSpaces
  }

  /// Whether what is left over is a time zone.
  var hasZone: Bool {
    guard time != nil else { return false }
    return ["z", "gmt", "bst", "utc"].contains(rest.lowercased())
      || (rest.hasPrefix("+") || rest.hasPrefix("-")) && rest.dropFirst().allSatisfy { $0.isNumber || $0 == ":" }
  }

  /// The date that "31/12/2026", "1 December 2026" or "1st Dec 2026, 12 noon" probably mean, as it should be written.
  static func guess(_ text: String) -> String? {
    let words = text.lowercased().split { " ,/.-T\u{A0}".contains($0) }.map(String.init)
    var day: Int?
    var month: Int?
    var year: Int?
    for word in words {
      if let named = months.firstIndex(where: { word.hasPrefix($0) }), word.first?.isLetter == true {
        month = month ?? named + 1
      } else if let number = Int(word.prefix { $0.isNumber }), word.allSatisfy({ $0.isNumber || "stndrdth".contains($0) }) {
        if word.count == 4, number > 1900 { year = year ?? number } else if year != nil && month == nil && day == nil, number <= 12 {
          month = number
        } else if day == nil { day = number } else if month == nil { month = number }
      }
    }
    guard let year, let month, let day, let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    return "\(date)" + (clock(in: words).map { "T\($0)" } ?? "")
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// The first clock time among the words: "12:00", "5pm", "noon", "midday".
  private static func clock(in words: [String]) -> String? {
    for word in words {
      if word == "noon" || word == "midday" { return "12:00" }
      if word.contains(":"), word.count <= 5, let hour = Int(word.prefix { $0 != ":" }), hour < 24 {
        return (hour < 10 && word.count == 4 ? "0" : "") + word
      }
      if word.hasSuffix("pm") || word.hasSuffix("am"), let hour = Int(word.dropLast(2)), (1...12).contains(hour) {
        let full = hour % 12 + (word.hasSuffix("pm") ? 12 : 0)
        return (full < 10 ? "0" : "") + "\(full):00"
      }
    }
    return nil
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
