/// The part of an address made from words.
public enum Slug {
  /// Lower-case letters, digits and single hyphens: "Below-threshold call (UK4)" gives "below-threshold-call-uk4".
  public static func from(_ words: String) -> String {
    var slug = ""
    var pendingHyphen = false
    for scalar in words.unicodeScalars {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      if ("a"..."z").contains(lower) || ("0"..."9").contains(lower) {
        if pendingHyphen, !slug.isEmpty { slug.append("-") }
        pendingHyphen = false
        slug.unicodeScalars.append(lower)
      } else if scalar != "'" && scalar != "\u{2019}" {
        pendingHyphen = true
      }
    }
    return slug.isEmpty ? "item" : slug
  }

  /// Whether a file name can stand in an address as it is.
  public static func isValid(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
        || $0 == UInt8(ascii: "-")
    }
  }
}
