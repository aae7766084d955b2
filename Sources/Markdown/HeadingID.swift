/// Addresses of headings: made from their words, and unique within a page.
struct HeadingIDs {
  private var taken: [String: Int] = [:]

  /// "How do we know?" gives "how-do-we-know", a second time "how-do-we-know-2".
  mutating func id(for text: String) -> String {
    let base = Self.slug(text)
    guard let count = taken[base] else {
      taken[base] = 1
      return base
    }
    var next = count + 1
    while taken["\(base)-\(next)"] != nil { next += 1 }
    taken[base] = next
    taken["\(base)-\(next)"] = 1
    return "\(base)-\(next)"
  }

  /// Lower-case letters and digits with single hyphens; accents are dropped, other scripts kept.
  private static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    var isHyphenDue = false
    func add(_ byte: UInt8) {
      if isHyphenDue, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isHyphenDue = false
      slug.append(byte)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: add(UInt8(scalar.value))
      case 0x41...0x5A: add(UInt8(scalar.value) | 0x20)
      case 0x27, 0x2019: continue
      case 0xC0...0x24F: if let letter = plainLetter(scalar) { add(letter) } else { isHyphenDue = true }
      case 0x370...0xD7FF where scalar.properties.isAlphabetic:
        for byte in String(scalar.properties.lowercaseMapping).utf8 { add(byte) }
      default: isHyphenDue = true
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  /// The letter under an accent of Latin-1 or Latin Extended-A.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> UInt8? {
    let plain = "aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y"
    guard scalar.value <= 0xFF else { return nil }
    let letter = Array(plain.utf8)[Int(scalar.value - 0xC0)]
    return letter == UInt8(ascii: " ") ? nil : letter
  }
}
