/// Email addresses that a council's mailbox really has: letters, digits and a few signs, one at sign, a host with a dot.
///
/// Stricter than RFC 5321 on purpose: quoted local parts and comments are only ever met in attacks.
public enum EmailAddress {
  /// Whether `text` is one plain address, safe in a header and in a mailto link.
  public static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return parts[0].utf8.allSatisfy { isLetterOrDigit($0) || Array("._-+'".utf8).contains($0) }
      && parts[0].first != "." && parts[0].last != "." && !parts[0].contains("..")
      && labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
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
