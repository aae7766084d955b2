/// A file's bytes with its path, able to say which line and column a byte stands at.
public struct SourceText: Sendable {
  /// The path as the person knows it, below the source folder.
  public let path: String
  /// The bytes as read, without byte order marks.
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var start = 0
    // Programs that add a mark without looking leave several.
    while bytes[start...].starts(with: mark) { start += mark.count }
    self.bytes = start == 0 ? bytes : Array(bytes[start...])
  }

  /// The place of a byte. Costs a scan from the beginning: for findings, not for the hot path.
  public func position(at offset: Int) -> SourcePosition {
    var line = 1
    var lineStart = 0
    let offset = min(max(0, offset), bytes.count)
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    // Continuation bytes (10xxxxxx) do not begin a code point.
    let column = bytes[lineStart..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return SourcePosition(line: line, column: column)
  }

  /// The text of a line (from 1) without its line end, or nil beyond the last.
  public func line(_ number: Int) -> String? {
    var current = 1
    var start = 0
    while current < number {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
      current += 1
    }
    guard start <= bytes.count else { return nil }
    var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The offset of the first byte that is not valid UTF-8, or nil when all of it is.
  public var firstInvalidUTF8Offset: Int? {
    bytes.withUnsafeBufferPointer { UTF8Validation.firstInvalidOffset(in: $0) }
  }
}
