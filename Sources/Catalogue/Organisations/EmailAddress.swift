/// Email addresses that a council's mailbox really has: letters, digits and a few signs, one at sign, a host with a dot.
///
/// Stricter than RFC 5321 on purpose: quoted local parts and comments are only ever met in attacks.
public enum EmailAddress {
  /// Whether `text` is one plain address, safe in a header and in a mailto link.
  public static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return isLocalPart(bytes[..<at]) && isHost(bytes[bytes.index(after: at)...])
  }

  private static func isLocalPart(_ part: Substring.UTF8View) -> Bool {
    guard (1...64).contains(part.count), part.first != UInt8(ascii: "."), part.last != UInt8(ascii: ".") else { return false }
    var previous: UInt8 = 0
    return part.allSatisfy { byte in
      defer { previous = byte }
      return isLetterOrDigit(byte) || isSign(byte) && !(byte == UInt8(ascii: ".") && previous == byte)
    }
  }

  private static func isHost(_ host: Substring.UTF8View) -> Bool {
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
          && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "'"): true
    default: false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
