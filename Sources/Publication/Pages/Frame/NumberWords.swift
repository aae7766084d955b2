/// Numbers as people read them.
enum NumberWords {
  /// "1,500": thousands are set apart by commas (GOV.UK style).
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return (number < 0 ? "-" : "") + String(digits)
  }
}
