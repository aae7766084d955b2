/// Addresses of other sites.
public enum WebAddress {
  /// Whether `text` is a https address with a host, without spaces, quotation marks or control characters.
  public static func isSecure(_ text: String) -> Bool {
    guard text.hasPrefix("https://"), text.utf8.count <= 2_000 else { return false }
    let rest = text.dropFirst("https://".count)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.contains(".") && !host.contains("@")
      && rest.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !Array("\"<>\\^`{|}".utf8).contains($0) }
  }
}
