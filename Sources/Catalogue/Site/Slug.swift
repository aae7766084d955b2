/// The part of an address made from words.
public enum Slug {
  /// Lower-case letters, digits and single hyphens: "Below-threshold call (UK4)" gives "below-threshold-call-uk4".
  public static func from(_ words: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(words.utf8.count)
    var pendingHyphen = false
    for scalar in words.unicodeScalars {
      if let letter = letterOrDigit(scalar) {
        if pendingHyphen, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        pendingHyphen = false
        slug.append(letter)
      } else if scalar != "'" && scalar != "\u{2019}" {
        pendingHyphen = true
      }
    }
    return slug.isEmpty ? "item" : String(decoding: slug, as: UTF8.self)
  }

  /// The scalar in lower case, when that is a letter from a to z or a digit.
  private static func letterOrDigit(_ scalar: Unicode.Scalar) -> UInt8? {
    // Asking Unicode's tables is dear, and almost every scalar is ASCII.
    let lower = scalar.isASCII ? scalar : scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    switch lower {
    case "a"..."z", "0"..."9": return UInt8(lower.value)
    case "A"..."Z": return UInt8(lower.value) | 0x20
    default: return nil
    }
  }

  /// Whether a file name can stand in an address as it is.
  public static func isValid(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
        || $0 == UInt8(ascii: "-")
    }
  }
}
