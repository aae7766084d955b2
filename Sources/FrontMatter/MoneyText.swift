/// A sum as somebody typed it.
struct MoneyText {
  /// Why a text is not a sum.
  enum Slip: Equatable {
    /// A sum with signs or words around it.
    case dressed
    /// More than any budget here.
    case tooLarge
    case negative
    case foreign
    /// Two sums.
    case range
    /// More than two digits of pence, or dots between thousands; the pounds that may have been meant.
    case dots(pounds: Int?)
    /// No digits at all.
    case words
    case other
  }

  /// Pence, when the text is a plain number of pounds.
  let plain: Int?
  /// Pence that the text probably means, when it is not plain.
  let understood: Int?
  let slip: Slip?
  /// "inclusive" or "exclusive", when the text speaks of VAT.
  let vat: String?

  /// Pounds that a sum may have at most, so that sums of sums fit.
  static let limit = 1_000_000_000_000

  init(_ text: String) {
    if let plain = Self.pence(plain: text) {
      let isTooLarge = plain > Self.limit * 100
      self.plain = isTooLarge ? nil : plain
      (understood, slip, vat) = (nil, isTooLarge ? .tooLarge : nil, nil)
      return
    }
    plain = nil
    var words = text.lowercased()
    for space in ["\u{A0}", "\u{202F}", "\u{2009}"] { words = words.replacing(space, with: " ") }
    vat = Self.removeVAT(from: &words)
    understood = Self.pence(dressed: words).flatMap { $0 <= Self.limit * 100 ? $0 : nil }
    slip = understood != nil ? .dressed : Self.slip(text, words)
  }

  private static func slip(_ text: String, _ words: String) -> Slip {
    let digits = words.utf8.filter(isDigit)
    if digits.isEmpty { return words.unicodeScalars.contains { $0.properties.numericType != nil } ? .other : .words }
    if words.unicodeScalars.contains(where: { "€$¥".unicodeScalars.contains($0) }) || words.contains("eur")
      || words.contains("usd")
    {
      return .foreign
    }
    let bare = words.filter { !"£, ".contains($0) }
    if bare.utf8.first == UInt8(ascii: "-") || bare.first == "\u{2212}",
      bare.dropFirst().utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") })
    {
      return .negative
    }
    if bare.utf8.allSatisfy(isDigit), digits.count > 13 { return .tooLarge }
    let sums = words.split { !($0.isASCII && $0.isNumber || $0 == "," || $0 == ".") }.filter {
      $0.utf8.contains(where: isDigit)
    }
    let between = ["-", "\u{2013}", "\u{2014}", " to ", " and ", " or "]
    if sums.count == 2, between.contains(where: { words.contains($0) }) { return .range }
    let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) {
      let areThousands = parts[0].utf8.count <= 3 && parts.dropFirst().allSatisfy { $0.utf8.count == 3 }
      return .dots(pounds: areThousands ? Int(parts.joined()) : nil)
    }
    return .other
  }

  /// Pence from "45000" or "45000.50".
  private static func pence(plain text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, !first.isEmpty, first.utf8.allSatisfy(isDigit),
      first.utf8.count <= 15,
      let pounds = Int(first)
    else { return nil }
    guard parts.count == 2 else { return pounds * 100 }
    guard (1...2).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy(isDigit), let fraction = Int(parts[1])
    else { return nil }
    return pounds * 100 + (parts[1].utf8.count == 1 ? fraction * 10 : fraction)
  }

  /// Pence from the ways people write sums: "£45,000", "45k", "1.2 million", "up to 45 000 pounds".
  private static func pence(dressed text: String) -> Int? {
    var rest = text.trimmingSpaces
    for word in [
      "up to", "maximum", "max.", "max", "about", "around", "approximately", "approx.", "approx", "circa", "ca.", "c.",
      "total", "gbp", "£", "~",
    ]
    where rest.hasPrefix(word) {
      rest = String(rest.dropFirst(word.count)).trimmingSpaces
    }
    for word in ["maximum", "max", "in total", "total", "pounds", "gbp", "/-", "£"] where rest.hasSuffix(word) {
      rest = String(rest.dropLast(word.count)).trimmingSpaces
    }
    if rest.hasPrefix("£") { rest = String(rest.dropFirst()).trimmingSpaces }
    for (word, zeros) in [("thousand", 3), ("million", 6), ("mn", 6), ("m", 6), ("k", 3)] where rest.hasSuffix(word) {
      return pence(String(rest.dropLast(word.count)).trimmingSpaces, zeros: zeros)
    }
    return grouped(rest).flatMap { pence(plain: $0) }
  }

  /// Pence from "1.2" with six zeros.
  private static func pence(_ number: String, zeros: Int) -> Int? {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, (1...6).contains(whole.utf8.count), whole.utf8.allSatisfy(isDigit)
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.utf8.count <= zeros, fraction.utf8.allSatisfy(isDigit), parts.count == 1 || !fraction.isEmpty else {
      return nil
    }
    return Int(whole + fraction + String(repeating: "0", count: zeros - fraction.utf8.count)).map { $0 * 100 }
  }

  /// "45,000.50" without its commas; nil when they do not part thousands.
  private static func grouped(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let groups = whole.split(omittingEmptySubsequences: false) { ", _'\u{2019}".contains($0) }
    guard let first = groups.first, groups.allSatisfy({ $0.utf8.allSatisfy(isDigit) }), !first.isEmpty,
      groups.count == 1 || first.utf8.count <= 3 && groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
  }

  /// Takes words about VAT off the end, and tells which they were.
  private static func removeVAT(from words: inout String) -> String? {
    guard let vat = words.firstRange(of: "vat") else { return nil }
    var before = words[..<vat.lowerBound].trimmingSpaces
    while before.hasSuffix("(") || before.hasSuffix(",") || before.hasSuffix(".") { before.removeLast() }
    let ways = [
      ("including", "inclusive"), ("inclusive of", "inclusive"), ("incl", "inclusive"), ("inc", "inclusive"),
      ("with", "inclusive"),
      ("excluding", "exclusive"), ("exclusive of", "exclusive"), ("excl", "exclusive"), ("exc", "exclusive"),
      ("ex", "exclusive"),
      ("plus", "exclusive"), ("without", "exclusive"), ("+", "exclusive"),
    ]
    // The longer word first: "without" ends in "out", and "with" begins it.
    guard let way = ways.filter({ before.hasSuffix($0.0) }).max(by: { $0.0.utf8.count < $1.0.utf8.count }) else {
      return nil
    }
    before.removeLast(way.0.count)
    words = before.trimmingSpaces
    while words.hasSuffix("(") || words.hasSuffix(",") { words = String(words.dropLast()).trimmingSpaces }
    return way.1
  }

  /// A sum as it should be written.
  static func pounds(_ pence: Int) -> String {
    let rest = pence % 100
    return rest == 0 ? "\(pence / 100)" : "\(pence / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
