/// Style sheets as they are sent.
enum Stylesheet {
  /// Without comments, indentation and empty lines; the rest, and all that stands in quotes, is as it was written.
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
        // Spaces at the beginning of a line, and the ends of empty lines.
        let isLineStart = result.last.map { $0 == UInt8(ascii: "\n") } ?? true
        if !(isLineStart && isSpace(byte)) { result.append(byte) }
        index += 1
      }
    }
    return result
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
