import Platform

/// Characters that nobody sees and that break what is made from a text: control characters, which XML forbids and
/// headers obey, and the marks that turn the direction of everything after them.
enum InvisibleCharacter {
  /// The text without them, and the first that was there; nil when there are none.
  static func removed(from text: String) -> (text: String, first: Unicode.Scalar)? {
    guard text.hasByte(where: maybeBegins), let first = text.unicodeScalars.first(where: isUnwanted) else { return nil }
    return (String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnwanted($0) })), first)
  }

  /// Looks at single bytes first, since nearly no text has any of these.
  private static func maybeBegins(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t") || byte == 0x7F || byte == 0xC2 || byte == 0xE2
      || byte == 0xEF
  }

  private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F: true
    // Embeddings, overrides and isolates of the bidirectional algorithm.
    case 0x202A...0x202E, 0x2066...0x2069: true
    // A byte order mark in the middle, and two that are no characters.
    case 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
