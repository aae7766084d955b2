import Diagnostics

// The typed values of fields: numbers, sums, yes and no, dates, words from a list.
extension FieldReader {
  /// A whole number from `lowest` to a thousand million, so that sums of them fit.
  public func integer(_ key: String, from lowest: Int = 0) -> Located<Int>? {
    guard let scalar = scalar(key) else { return nil }
    let accepted = lowest...Self.integerLimit
    if let number = NumberText.plain(scalar.text), accepted.contains(number) { return Located(number, scalar.range) }
    let meant = NumberText.wholeNumber(scalar.text).flatMap { accepted.contains($0) ? $0 : nil }
    let isTooLarge = scalar.text.utf8.count > 9 && scalar.text.utf8.allSatisfy(MoneyText.isDigit)
    report(
      rule: "structure-number", severity: .error, range: scalar.range,
      message: isTooLarge
        ? "The number in \(key) is too large."
        : "The field \(key) should be a whole number in digits, but it is \"\(scalar.text.shortened)\".",
      suggestion: meant.map { "Write: \(key): \($0)" }
        ?? (isTooLarge ? "Check the number of digits." : "Write one number, like: \(key): 12"))
    return nil
  }

  private static var integerLimit: Int { 1_000_000_000 }

  /// A number from 0 that may have decimals. A number with a per cent sign is a hundredth of it: "20%" is 0.2.
  public func decimal(_ key: String) -> Located<Double>? {
    guard let scalar = scalar(key) else { return nil }
    if let number = NumberText.decimal(scalar.text) { return Located(number, scalar.range) }
    if scalar.text.hasSuffix("%"), let percent = NumberText.decimal(scalar.text.dropLast().trimmingSpaces) {
      report(
        rule: "structure-number", severity: .warning, range: scalar.range,
        message:
          "The field \(key) should be a number without a per cent sign. \"\(scalar.text.shortened)\" was read as \(percent / 100).",
        suggestion: "Write: \(key): \(percent / 100)")
      return Located(percent / 100, scalar.range)
    }
    report(
      rule: "structure-number", severity: .error, range: scalar.range,
      message: "The field \(key) should be a number, but it is \"\(scalar.text.shortened)\".",
      suggestion: "Write digits, with a full stop before decimals, like: \(key): 1.5")
    return nil
  }

  /// A sum, written as a plain number of pounds; gives pence.
  public func pence(_ key: String) -> Located<Int>? {
    guard let scalar = scalar(key) else { return nil }
    let text = MoneyText(scalar.text)
    guard let slip = text.slip else { return text.plain.map { Located($0, scalar.range) } }
    let (message, suggestion) = Self.words(slip, key, scalar.text, text)
    report(rule: "structure-money", severity: .error, range: scalar.range, message: message, suggestion: suggestion)
    return text.understood.map { Located($0, scalar.range) }
  }

  private static func words(_ slip: MoneyText.Slip, _ key: String, _ written: String, _ text: MoneyText) -> (
    String, String
  ) {
    let shape =
      "The field \(key) should be pounds as a plain number, without signs, commas or words, but it is \"\(written.shortened)\"."
    let example = "Write only the number of pounds, like: \(key): 45000"
    switch slip {
    case .dressed:
      let sum = text.understood.map(MoneyText.pounds) ?? "45000"
      return (shape, text.vat.map { "Write two lines: \(key): \(sum) and vat: \($0)" } ?? "Write: \(key): \(sum)")
    case .tooLarge: return ("The sum in \(key) is more than any budget here.", "Check the number of digits.")
    case .negative: return ("The sum in \(key) is below zero.", "Write it without the minus sign.")
    case .foreign: return ("The sum in \(key) is not in pounds.", "Write it in pounds, like: \(key): 45000")
    case .range:
      return (
        "The field \(key) should be one sum, but it is \"\(written.shortened)\".",
        "Write one number of pounds, like: \(key): 45000"
      )
    case .dots(let pounds?):
      return (
        "In \(key) the full stop would begin the pence, but three digits follow it.",
        "If £\(pounds.withCommas) is meant, write: \(key): \(pounds)"
      )
    case .dots(nil):
      return (
        "The sum in \(key) has more than two digits of pence.",
        "Write pounds, with at most two digits after the full stop."
      )
    case .words: return (shape, "Leave the line out until the sum is known.")
    case .other: return (shape, example)
    }
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
      message: "The field \(key) should be true or false"
        + (scalar.isPlain ? ". " : ", without quotation marks. ") + "\"\(scalar.text)\" was read as \(value).",
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
    let nearest =
      Choice(rawValue: tidy)?.rawValue ?? NearestName.of(tidy, among: known) ?? Self.sameBeginning(tidy, known)
    report(
      rule: "structure-choice", severity: .error, range: scalar.range,
      message: "The field \(key) cannot be \"\(scalar.text.shortened)\". It can be: \(known.joined(separator: ", ")).",
      suggestion: nearest.map { "Write: \(key): \($0)" })
    return nil
  }

  /// The one known word that shares its first letters with what was written: "excluding VAT" and "exclusive".
  private static func sameBeginning(_ text: String, _ known: [String]) -> String? {
    let beginning = text.prefix(5)
    let fits = known.filter { $0.hasPrefix(beginning) }
    return beginning.count == 5 && fits.count == 1 ? fits[0] : nil
  }

  /// Yes or no, where a sum can stand for it: anything above zero means yes.
  public func sumOrBoolean(_ key: String) -> Located<Bool>? {
    guard let scalar = scalar(key) else { return nil }
    guard scalar.text.utf8.contains(where: MoneyText.isDigit) else { return boolean(key) }
    return pence(key).map { Located($0.value > 0, $0.range) }
  }

  /// The length of a list, or a number.
  public func count(_ key: String) -> Located<Int>? {
    guard let node = node(key), !node.isNothing else { return nil }
    switch node.content {
    case .sequence(let items): return Located(items.count, node.range)
    case .scalar(let text, _): return Int(text) == nil ? Located(texts(key).count, node.range) : integer(key)
    case .mapping(let entries): return Located(entries.count, node.range)
    }
  }
}

extension Int {
  /// "45,000".
  fileprivate var withCommas: String {
    var digits = Array(String(self))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}

extension FieldReader {
  /// Pence from the ways people write sums: "45000", "£45,000", "45k", "1.2 million"; nil when it is no sum.
  public static func pence(fromLoose text: String) -> Int? {
    let sum = MoneyText(text)
    return sum.plain ?? sum.understood
  }
}
