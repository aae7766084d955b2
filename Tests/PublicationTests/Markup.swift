/// A page read as strictly as our own pages are written: attributes in double quotes, every element closed, nothing that
/// a browser would have to guess.
struct Markup {
  enum Token: Equatable {
    case open(String, [Attribute])
    case close(String)
    case text(String)
  }

  struct Attribute: Equatable {
    let name: String
    let value: String
  }

  private(set) var tokens: [Token] = []
  /// What is wrong, each with the text around it.
  private(set) var problems: [String] = []

  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private let bytes: [UInt8]
  private var place = 0

  init(_ html: String) {
    bytes = Array(html.utf8)
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") { readTag() } else { readText() }
    }
    checkNesting()
  }

  /// Tags with the names of their attributes, without values and text: what no value may change.
  var skeleton: [String] {
    tokens.compactMap { token in
      switch token {
      case .open(let name, let attributes): "<\(name) \(attributes.map(\.name).joined(separator: " "))>"
      case .close(let name): "</\(name)>"
      case .text: nil
      }
    }
  }

  /// The values of all attributes of that name.
  func values(of name: String) -> [String] {
    tokens.flatMap { token -> [String] in
      guard case .open(_, let attributes) = token else { return [] }
      return attributes.filter { $0.name == name }.map(\.value)
    }
  }

  private mutating func readText() {
    let start = place
    let text = take { $0 != UInt8(ascii: "<") }
    if text.contains(UInt8(ascii: ">")) { complain("a bare > in text", from: start) }
    tokens.append(.text(Self.decoded(text)))
  }

  private mutating func readTag() {
    let start = place
    place += 1
    if isAt("!") {
      let declaration = take { $0 != UInt8(ascii: ">") }
      place += 1
      if !declaration.elementsEqual("!doctype html".utf8) { complain("a comment or declaration", from: start) }
      return
    }
    let isClosing = isAt("/")
    if isClosing { place += 1 }
    let name = String(decoding: take(Self.isNamePart), as: UTF8.self)
    guard let first = name.utf8.first, first >= UInt8(ascii: "a") else { return complain("a bare <", from: start) }
    var attributes: [Attribute] = []
    var closesItself = false
    while true {
      _ = take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      guard place < bytes.count else { return complain("a tag without an end", from: start) }
      if isAt(">") { break }
      if isAt("/") {
        closesItself = true
        place += 1
        continue
      }
      guard let attribute = readAttribute() else { return }
      if attributes.contains(where: { $0.name == attribute.name }) { complain("the attribute \(attribute.name) twice", from: start) }
      attributes.append(attribute)
    }
    place += 1
    tokens.append(isClosing ? .close(name) : .open(name, attributes))
    if closesItself, !Self.void.contains(name) { tokens.append(.close(name)) }
    if name == "script", !isClosing { readScript() }
  }

  private mutating func readAttribute() -> Attribute? {
    let start = place
    let name = String(decoding: take(Self.isNamePart), as: UTF8.self)
    guard !name.isEmpty else {
      complain("something that is no attribute", from: start)
      place += 1
      return nil
    }
    guard isAt("=") else { return Attribute(name: name, value: "") }
    place += 1
    guard isAt("\"") else {
      complain("an attribute without double quotes", from: start)
      return nil
    }
    place += 1
    let value = take { $0 != UInt8(ascii: "\"") }
    place += 1
    if value.contains(UInt8(ascii: "<")) || value.contains(UInt8(ascii: ">")) {
      complain("a bare < or > in an attribute", from: start)
    }
    return Attribute(name: name, value: Self.decoded(value))
  }

  /// What stands in a script is no markup, up to its end.
  private mutating func readScript() {
    let start = place
    while place < bytes.count, !bytes[place...].starts(with: "</script".utf8) { place += 1 }
    if place > start { tokens.append(.text(String(decoding: bytes[start..<place], as: UTF8.self))) }
  }

  private mutating func checkNesting() {
    var open: [String] = []
    for token in tokens {
      switch token {
      case .open(let name, _) where !Self.void.contains(name): open.append(name)
      case .close(let name):
        if open.last == name { open.removeLast() } else { problems.append("</\(name)> closes <\(open.last ?? "nothing")>") }
      default: continue
      }
    }
    if !open.isEmpty { problems.append("never closed: \(open.joined(separator: ", "))") }
  }

  private func isAt(_ character: Unicode.Scalar) -> Bool { place < bytes.count && bytes[place] == UInt8(ascii: character) }

  private mutating func take(_ isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, isWanted(bytes[place]) { place += 1 }
    return bytes[start..<place]
  }

  private mutating func complain(_ what: String, from start: Int) {
    problems.append("\(what): \(String(decoding: bytes[start..<min(start + 80, bytes.count)], as: UTF8.self))")
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// Text with the references that our pages use resolved.
  private static func decoded(_ text: ArraySlice<UInt8>) -> String {
    var result = String(decoding: text, as: UTF8.self)
    guard text.contains(UInt8(ascii: "&")) else { return result }
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      result = result.replacing(reference, with: character)
    }
    return result
  }
}
