/// Numbers as somebody typed them.
enum NumberText {
  /// "45", "-2": digits, perhaps behind a minus sign.
  static func plain(_ text: String) -> Int? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    return (1...10).contains(digits.count) && digits.allSatisfy(MoneyText.isDigit) ? Int(text) : nil
  }

  /// The whole number that a text with commas, a unit or a number word means: "1,500 words", "30 days", "ten".
  static func wholeNumber(_ text: String) -> Int? {
    let words = text.lowercased().split { $0 == " " || $0 == "\u{A0}" || $0 == "%" }
    guard let first = words.first else { return nil }
    if words.count == 1, let number = small.firstIndex(where: { $0 == first }) { return number }
    // A second number makes it unclear which is meant.
    guard words.dropFirst().allSatisfy({ !$0.utf8.contains(where: MoneyText.isDigit) }) else { return nil }
    let groups = first.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(MoneyText.isDigit) }),
      groups.count == 1 || groups[0].utf8.count <= 3 && groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return Int(groups.joined())
  }

  /// "0.2", "45": digits, and at most one full stop between them.
  static func decimal(_ text: String) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ (1...12).contains($0.utf8.count) && $0.utf8.allSatisfy(MoneyText.isDigit) })
    else { return nil }
    return Double(text)
  }

  private static let small = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}
