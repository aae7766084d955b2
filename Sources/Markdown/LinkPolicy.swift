/// Which destinations may stand in a page. Everything that is not on this list is refused.
enum LinkPolicy {
  enum Verdict: Equatable {
    /// Another site.
    case external
    /// Another site, without encryption.
    case insecure
    /// A mailbox or a telephone number.
    case contact
    /// A heading of the same page.
    case fragment(String)
    /// A path on this site.
    case path
    /// Not to be linked; the scheme, or the reason.
    case refused(String)
  }

  /// Judges a destination as a browser would read it: spaces and control characters do not hide a scheme.
  static func verdict(on destination: String) -> Verdict {
    if destination.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .refused("a control character") }
    if destination.hasPrefix("#") { return .fragment(PercentEncoding.decoded(destination.dropFirst())) }
    if destination.utf8.contains(UInt8(ascii: "\\")) || destination.hasPrefix("//") {
      return .refused("an address without https:")
    }
    guard let colon = destination.utf8.firstIndex(where: endsScheme), destination.utf8[colon] == UInt8(ascii: ":")
    else { return .path }
    let scheme = String(decoding: destination.utf8[..<colon].filter { $0 > UInt8(ascii: " ") }, as: UTF8.self).lowercased()
    switch scheme {
    case "https": return .external
    case "http": return .insecure
    case "mailto", "tel": return .contact
    default: return .refused("the scheme \(scheme.prefix(20)):")
    }
  }

  /// Whether a byte ends what may be a scheme.
  private static func endsScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
  }
}
