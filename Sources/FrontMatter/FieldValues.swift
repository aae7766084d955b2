import Diagnostics

// The typed values of fields: numbers, sums, yes and no, dates, words from a list.
extension FieldReader {
  /// A whole number.
  public func integer(_ key: String) -> Located<Int>? {
    guard let scalar = scalar(key) else { return nil }
    if let number = Int(scalar.text) { return Located(number, scalar.range) }
    let digits = scalar.text.filter { $0.isASCII && $0.isNumber }
    report(
      rule: "structure-number", severity: .error, range: scalar.range,
      message: "The field \(key) should be a whole number, but it is \"\(scalar.text.shortened)\".",
      suggestion: Int(digits).map { "Write: \(key): \($0)" })
    return nil
  }

  /// A number that may have decimals.
  public func decimal(_ key: String) -> Located<Double>? {
    guard let scalar = scalar(key) else { return nil }
    let text = scalar.text.hasSuffix("%") ? String(scalar.text.dropLast()) : scalar.text
    guard let number = Double(text), number.isFinite else {
      report(
        rule: "structure-number", severity: .error, range: scalar.range,
        message: "The field \(key) should be a number, but it is \"\(scalar.text.shortened)\".")
      return nil
    }
    return Located(number, scalar.range)
  }

  /// A sum, written as a plain number of pounds; gives pence.
  public func pence(_ key: String) -> Located<Int>? {
    guard let scalar = scalar(key) else { return nil }
    if let pence = Self.pence(fromPlain: scalar.text) { return Located(pence, scalar.range) }
    let understood = Self.pence(fromLoose: scalar.text)
    report(
      rule: "structure-money", severity: .error, range: scalar.range,
      message: "The field \(key) should be pounds as a plain number, without signs, commas or words, but it is \"\(scalar.text.shortened)\".",
      suggestion: understood.map { "Write: \(key): \(Self.plain($0))" } ?? "Write, for example: \(key): 45000")
    return understood.map { Located($0, scalar.range) }
  }

  /// True or false.
  public func boolean(_ key: String) -> Located<Bool>? {
    guard let scalar = scalar(key) else { return nil }
    if scalar.isPlain, scalar.text == "true" || scalar.text == "false" {
      return Located(scalar.text == "true", scalar.range)
    }
    let value: Bool
    switch scalar.text.lowercased() {
    case "true", "yes", "y", "on": value = true
    case "false", "no", "n", "off": value = false
    default:
      report(
        rule: "structure-yes-no", severity: .error, range: scalar.range,
        message: "The field \(key) should be true or false, but it is \"\(scalar.text.shortened)\".",
        suggestion: "Write \(key): true or \(key): false; leave the line out when it is not known.")
      return nil
    }
    report(
      rule: "structure-yes-no", severity: .warning, range: scalar.range,
      message: "The field \(key) should be true or false without quotes; \"\(scalar.text)\" was understood as \(value).",
      suggestion: "Write: \(key): \(value)")
    return Located(value, scalar.range)
  }

  /// A word from a list of known ones.
  public func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ type: Choice.Type
  ) -> Located<Choice>? where Choice.RawValue == String {
    guard let scalar = scalar(key) else { return nil }
    if let choice = Choice(rawValue: scalar.text) { return Located(choice, scalar.range) }
    let known = Choice.allCases.map(\.rawValue)
    let tidy = scalar.text.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "-")
    let nearest = Choice(rawValue: tidy)?.rawValue ?? NearestName.of(tidy, among: known)
    report(
      rule: "structure-choice", severity: .error, range: scalar.range,
      message: "The field \(key) cannot be \"\(scalar.text.shortened)\". It can be: \(known.joined(separator: ", ")).",
      suggestion: nearest.map { "Write: \(key): \($0)" })
    return nil
  }

  /// A day.
  public func date(_ key: String) -> Located<CalendarDate>? {
    guard let scalar = scalar(key) else { return nil }
    let text = DateText(scalar.text)
    if let date = text.date, text.time == nil, text.rest.isEmpty { return Located(date, scalar.range) }
    reportDate(key, scalar, text)
    return text.date.map { Located($0, scalar.range) }
  }

  /// A day, perhaps with a clock time in UK time.
  public func moment(_ key: String) -> Located<DateAndTime>? {
    guard let scalar = scalar(key) else { return nil }
    let text = DateText(scalar.text)
    if let date = text.date, text.rest.isEmpty { return Located(DateAndTime(date: date, time: text.time), scalar.range) }
    if let date = text.date, text.hasZone {
      report(
        rule: "structure-date", severity: .warning, range: scalar.range,
        message: "Times here are always UK time, so no time zone is written. \"\(text.rest)\" was left out.",
        suggestion: "Write: \(key): \(scalar.text.dropLast(text.rest.count))")
      return Located(DateAndTime(date: date, time: text.time), scalar.range)
    }
    reportDate(key, scalar, text)
    return nil
  }

  /// A day, perhaps with a clock time, perhaps with words after it (the number of a notice); words alone are a note.
  public func momentWithNote(_ key: String) -> (moment: Located<DateAndTime>?, note: String?)? {
    guard let scalar = scalar(key) else { return nil }
    let text = DateText(scalar.text)
    if text.impossible != nil || text.date == nil && DateText.guess(scalar.text) != nil {
      reportDate(key, scalar, text)
      return nil
    }
    let moment = text.date.map { Located(DateAndTime(date: $0, time: text.time), scalar.range) }
    return (moment, text.rest.isEmpty ? nil : text.rest)
  }

  /// Yes or no, where a sum can stand for it: anything above zero means yes.
  public func sumOrBoolean(_ key: String) -> Located<Bool>? {
    guard let scalar = scalar(key) else { return nil }
    guard scalar.text.utf8.contains(where: Self.isDigit) else { return boolean(key) }
    return pence(key).map { Located($0.value > 0, $0.range) }
  }

  /// The length of a list, or a number.
  public func count(_ key: String) -> Located<Int>? {
    guard let node = node(key) else { return nil }
    switch node.content {
    case .sequence(let items): return Located(items.count, node.range)
    case .scalar(let text, _): return Int(text) == nil && !text.isEmpty ? Located(texts(key).count, node.range) : integer(key)
    case .mapping(let entries): return Located(entries.count, node.range)
    }
  }

  private func reportDate(_ key: String, _ scalar: Scalar, _ text: DateText) {
    let meant = DateText.guess(scalar.text)
    report(
      rule: "structure-date", severity: .error, range: scalar.range,
      message: text.impossible.map { "\($0) is not a day of the calendar." }
        ?? "\"\(scalar.text.shortened)\" is not a date that can be read. Dates are year, month, day: 2026-12-18, with a time where one is needed: 2026-12-18T12:00.",
      suggestion: meant.map { "Write: \(key): \($0)" })
  }

  /// Pence from "45000" or "45000.50".
  private static func pence(fromPlain text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, !first.isEmpty, first.utf8.allSatisfy(isDigit), first.utf8.count <= 13,
      let pounds = Int(first)
    else { return nil }
    guard parts.count == 2 else { return pounds * 100 }
    guard (1...2).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy(isDigit), let fraction = Int(parts[1])
    else { return nil }
    return pounds * 100 + (parts[1].utf8.count == 1 ? fraction * 10 : fraction)
  }

  /// Pence from the ways people write sums: "£45,000", "45k", "1.2 million", "45 000 pounds".
  public static func pence(fromLoose text: String) -> Int? {
    var rest = text.lowercased().filter { !" ,£\u{A0}".contains($0) }
    for ending in ["pounds", "gbp"] where rest.hasSuffix(ending) { rest.removeLast(ending.count) }
    if rest.hasPrefix("gbp") { rest.removeFirst(3) }
    for (ending, factor) in [("million", 1_000_000.0), ("m", 1_000_000), ("k", 1_000)] where rest.hasSuffix(ending) {
      return Double(rest.dropLast(ending.count)).flatMap { $0 >= 0 && $0 < 1e9 ? Int(($0 * factor * 100).rounded()) : nil }
    }
    return pence(fromPlain: rest)
  }

  private static func plain(_ pence: Int) -> String {
    let rest = pence % 100
    return rest == 0 ? "\(pence / 100)" : "\(pence / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension String {
  /// The beginning of a text, for messages.
  var shortened: String { count <= 60 ? self : prefix(57) + "…" }
}
