/// Addresses of headings: made from their words, and unique within a page.
struct HeadingIDs {
  private let prefix: String
  private let reserved: Set<String>
  private var taken: [String: Int] = [:]

  /// `prefix` stands before every address; `reserved` are those that the page around the text has already.
  init(prefix: String = "", reserved: Set<String> = []) {
    self.prefix = prefix
    self.reserved = reserved
  }

  /// "How do we know?" gives "how-do-we-know", a second time "how-do-we-know-2".
  mutating func id(for text: String) -> String {
    let base = prefix + Self.slug(text)
    guard let count = taken[base] ?? (reserved.contains(base) ? 1 : nil) else {
      taken[base] = 1
      return base
    }
    var next = count + 1
    while taken["\(base)-\(next)"] != nil || reserved.contains("\(base)-\(next)") { next += 1 }
    taken[base] = next
    taken["\(base)-\(next)"] = 1
    return "\(base)-\(next)"
  }

  /// Lower-case letters and digits with single hyphens; accents are dropped, other scripts kept.
  private static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    var isHyphenDue = false
    func add(_ bytes: some Sequence<UInt8>) {
      if isHyphenDue, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isHyphenDue = false
      slug.append(contentsOf: bytes)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: add(CollectionOfOne(UInt8(scalar.value)))
      case 0x41...0x5A: add(CollectionOfOne(UInt8(scalar.value) | 0x20))
      // Apostrophes, and accents that are written as signs of their own.
      case 0x27, 0x2019, 0x300...0x36F: continue
      case 0xC0...0x17F, 0x1E80...0x1E85, 0x1EF2...0x1EF3: if let letters = plainLetters(scalar) { add(letters.utf8) } else { isHyphenDue = true }
      case 0x370...0xD7FF where scalar.properties.isAlphabetic: add(String(scalar.properties.lowercaseMapping).utf8)
      default: isHyphenDue = true
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  /// The letters under an accent of Latin-1, Latin Extended-A or Welsh.
  private static func plainLetters(_ scalar: Unicode.Scalar) -> Substring? {
    let letters: Substring? = switch scalar.value {
    case 0xC0...0xFF: latin1[Int(scalar.value - 0xC0)]
    case 0x100...0x17F: extendedA[Int(scalar.value - 0x100)]
    case 0x1EF2...0x1EF3: "y"
    default: "w"
    }
    return letters == "." ? nil : letters
  }

  private static let latin1 = """
    a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss \
    a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y
    """.split(separator: " ")

  private static let extendedA = """
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k \
    l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u \
    u u w w y y y z z z z z z s
    """.split(separator: " ")
}
