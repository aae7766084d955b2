import Platform

/// Text that can go to a terminal or a log, whatever stands in the file that it speaks of.
enum PrintableText {
  /// The text on one line: line ends and tabs become spaces, and what could steer a terminal or turn the order of
  /// characters round becomes U+FFFD.
  static func of(_ text: String) -> String {
    // Nearly all texts have nothing to replace, and of most their bytes tell.
    guard text.hasByte(where: maybeBegins), text.unicodeScalars.contains(where: { replacement($0) != $0 }) else {
      return text
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.map(replacement))
    return String(view)
  }

  /// Whether a byte can be the first of what is replaced.
  private static func maybeBegins(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }

  private static func replacement(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
