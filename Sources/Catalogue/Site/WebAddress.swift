/// Addresses of other sites.
public enum WebAddress {
  /// Whether `text` is a https address with a host, without spaces, quotation marks or control characters.
  public static func isSecure(_ text: String) -> Bool {
    guard text.hasPrefix("https://"), text.utf8.count <= 2_000 else { return false }
    let rest = text.utf8.dropFirst("https://".utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return host.contains(UInt8(ascii: ".")) && !host.contains(UInt8(ascii: "@")) && rest.allSatisfy(stands)
  }

  /// Whether a byte may stand in an address as it is.
  private static func stands(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: true
    }
  }
}
