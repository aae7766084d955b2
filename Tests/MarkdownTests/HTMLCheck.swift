/// Reads HTML as strictly as a validator: every tag known, closed in order and quoted; no scripts, no strange addresses.
enum HTMLCheck {
  private static let known: Set<String> = [
    "a", "aside", "blockquote", "caption", "code", "del", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol",
    "p",
    "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]
  private static let empty: Set<String> = ["br", "hr", "img", "input"]
  private static let attributes: Set<String> = [
    "align", "alt", "aria-label", "checked", "class", "decoding", "disabled", "height", "href", "id", "loading", "rel",
    "role", "scope", "src", "start", "tabindex", "title", "type", "width",
  ]

  /// What is wrong, in the order in which it stands.
  static func problems(in html: String) -> [String] {
    var check = Reader(bytes: Array(html.utf8))
    check.run()
    return check.problems
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0
    var open: [String] = []
    var problems: [String] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "<") {
          tag()
        } else {
          if bytes[index] == UInt8(ascii: ">") { problems.append("a bare > at \(index)") }
          index += 1
        }
      }
      if !open.isEmpty { problems.append("never closed: \(open)") }
    }

    private mutating func tag() {
      index += 1
      let isEnd = take("/")
      let name = word()
      guard known.contains(name) || empty.contains(name) else {
        problems.append("unknown tag <\(name) at \(index)")
        return
      }
      if isEnd {
        if open.popLast() != name { problems.append("</\(name)> closes nothing at \(index)") }
        if !take(">") { problems.append("</\(name) has no end") }
        return
      }
      while take(" ") { attribute(of: name) }
      let isClosed = take("/")
      if !take(">") { problems.append("<\(name) has no end at \(index)") }
      if isClosed != empty.contains(name) { problems.append("<\(name)> is closed wrongly at \(index)") }
      if !isClosed { open.append(name) }
    }

    private mutating func attribute(of tag: String) {
      if bytes.indices.contains(index), bytes[index] == UInt8(ascii: "/") { return }
      let name = word()
      guard attributes.contains(name), take("="), take("\"") else {
        problems.append("bad attribute \(name) of \(tag) at \(index)")
        return
      }
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
      let value = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
      if !take("\"") { problems.append("the value of \(name) has no end") }
      if value.contains("<") || value.contains(">") { problems.append("a tag in \(name): \(value)") }
      if name == "href" || name == "src" { address(value) }
    }

    private mutating func address(_ value: String) {
      let scheme = value.prefix { !":/?#".contains($0) }
      guard value.dropFirst(scheme.count).hasPrefix(":") else { return }
      if !["http", "https", "mailto", "tel"].contains(scheme.lowercased()), !HTMLCheck.isOfSpecification(scheme) {
        problems.append("an address of the scheme \(scheme)")
      }
    }

    private mutating func word() -> String {
      let start = index
      while index < bytes.count, isWord(bytes[index]) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private func isWord(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
      index += 1
      return true
    }
  }

  /// Schemes that examples of the specification use, where no policy holds.
  private static func isOfSpecification(_ scheme: Substring) -> Bool {
    ["MAILTO", "irc", "a+b+c", "made-up-scheme", "localhost", "ftp", "foo)"].contains(scheme)
  }
}
