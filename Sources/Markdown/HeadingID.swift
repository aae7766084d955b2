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
    slug.reserveCapacity(text.utf8.count)
    var isHyphenDue = false
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" { continue }
      let start = slug.count
      appendLetter(scalar, to: &slug)
      if slug.count == start {
        isHyphenDue = start > 0
      } else if isHyphenDue {
        slug.insert(UInt8(ascii: "-"), at: start)
        isHyphenDue = false
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  /// What a letter or digit is in an address; nothing for everything else.
  private static func appendLetter(_ scalar: Unicode.Scalar, to slug: inout [UInt8]) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: slug.append(UInt8(scalar.value))
    case 0x41...0x5A: slug.append(UInt8(scalar.value) | 0x20)
    case 0xC0...0x24F: if let letter = plainLetter(scalar) { slug.append(letter) }
    case 0x370...0xD7FF where scalar.properties.isAlphabetic: slug += String(scalar.properties.lowercaseMapping).utf8
    default: break
    }
  }

  /// The letter under an accent of Latin-1 or Latin Extended-A.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> UInt8? {
    let plain = "aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y"
    guard scalar.value <= 0xFF else { return nil }
    let letter = Array(plain.utf8)[Int(scalar.value - 0xC0)]
    return letter == UInt8(ascii: " ") ? nil : letter
  }
}
