/// Style sheets as they are sent.
enum Stylesheet {
  /// Without comments and without spaces and line ends that mean nothing, one rule a line; all that stands in quotes is as
  /// it was written.
  static func compacted(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
        index = endOfComment(at: index, in: bytes)
        // A comment between two words keeps them apart.
        if let last = result.last, !isSpace(last), index < bytes.count, isWord(last), isWord(bytes[index]) {
          result.append(UInt8(ascii: " "))
        }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = endOfText(at: index, in: bytes)
        result += bytes[index..<end]
        index = end
      default:
        if !isSpace(byte) || result.last.map({ !endsBeforeSpace.contains($0) }) == true { append(byte, to: &result) }
        index += 1
      }
    }
    return result
  }

  /// Spaces and line ends after these mean nothing.
  private static let endsBeforeSpace = Array("{:;,\n".utf8)

  /// Spaces before a brace or at the end of a line go, and the last semicolon of a rule.
  private static func append(_ byte: UInt8, to result: inout [UInt8]) {
    if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "\n") {
      while let last = result.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { result.removeLast() }
    }
    if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
    result.append(byte)
  }

  private static func endOfComment(at start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 2
    while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/") { index += 1 }
    return min(index + 2, bytes.count)
  }

  /// After the closing quotation mark, or at the end of the line of a text that has none.
  private static func endOfText(at start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start], bytes[index] != UInt8(ascii: "\n") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index < bytes.count && bytes[index] == bytes[start] ? index + 1 : index, bytes.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isWord(_ byte: UInt8) -> Bool { !isSpace(byte) && !Array("{}:;,>~()".utf8).contains(byte) }
}
