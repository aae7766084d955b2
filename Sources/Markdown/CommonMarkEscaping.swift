import Platform

/// The escaping of cmark's renderer, whose bytes ours are compared with.
extension ByteBuffer {
  /// Text: `& < > "` are escaped, the apostrophe is not.
  mutating func appendCommonMarkEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendCommonMarkEscaped($0) }
  }

  /// Text: `& < > "` are escaped, the apostrophe is not.
  mutating func appendCommonMarkEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<source.count {
      let replacement: StaticString
      switch source[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      default: continue
      }
      if start < index { append(UnsafeBufferPointer(rebasing: source[start..<index])) }
      append(replacement)
      start = index + 1
    }
    if start < source.count { append(UnsafeBufferPointer(rebasing: source[start...])) }
  }

  /// A destination within an attribute: what cannot stand in an address is percent-encoded.
  mutating func appendHref(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default:
        if Self.standsInAddress(byte) {
          append(byte)
        } else {
          append(UInt8(ascii: "%"))
          append(Self.digit(byte >> 4))
          append(Self.digit(byte & 15))
        }
      }
    }
  }

  private static func standsInAddress(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    if letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
      return true
    }
    return addressSigns.contains(byte)
  }

  private static let addressSigns = Array("!#$%()*+,-./:;=?@_~".utf8)

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
