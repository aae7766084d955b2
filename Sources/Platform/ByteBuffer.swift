/// A growing run of bytes: what every renderer writes into.
///
/// Everything on the hot path is bytes, never characters: escaping looks at single bytes, so that a combining mark
/// after `<` cannot hide it.
public struct ByteBuffer: Sendable {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8]

  /// An empty buffer with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// The number of bytes written so far.
  public var count: Int { bytes.count }

  /// Whether nothing has been written.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The byte written last.
  public var last: UInt8? { bytes.last }

  /// Forgets the content and keeps the room.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Drops everything after the first `count` bytes.
  public mutating func truncate(to count: Int) {
    if count < bytes.count { bytes.removeLast(bytes.count - count) }
  }

  /// Appends one byte.
  @inline(__always) public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends the UTF-8 of a text, as it is.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Appends a literal, without making a string of it.
  public mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends bytes, as they are.
  public mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  /// Appends bytes, as they are.
  public mutating func append(_ other: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: other) }

  /// Appends bytes, as they are.
  public mutating func append(_ other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

  /// Appends a whole number in decimal digits.
  public mutating func append(decimal number: Int) { append(String(number)) }

  /// Appends a text with `& < > " '` escaped, safe in HTML text and in quoted attribute values.
  public mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Appends bytes with `& < > " '` escaped, safe in HTML text and in quoted attribute values.
  public mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    let end = source.count
    while index < end {
      let replacement: StaticString
      switch source[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      default:
        index += 1
        continue
      }
      if start < index { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index])) }
      append(replacement)
      index += 1
      start = index
    }
    if start < end { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<end])) }
  }

  /// The content as text; bytes that are not UTF-8 become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
