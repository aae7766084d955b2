/// A growing run of bytes: what every renderer writes into.
///
/// Everything on the hot path is bytes, never characters: escaping looks at single bytes, so that a combining mark
/// after `<` cannot hide it. It cannot be copied by mistake, and pieces are copied into it without asking anything but
/// whether there is room.
public struct ByteBuffer: ~Copyable, @unchecked Sendable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes written so far.
  public private(set) var count = 0

  /// An empty buffer with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    self.capacity = max(64, capacity)
    base = UnsafeMutablePointer.allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes written so far, valid inside the closure.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// A copy of the bytes written so far.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The content as text; bytes that are not UTF-8 become U+FFFD.
  public var text: String { String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self) }

  /// Whether nothing has been written.
  public var isEmpty: Bool { count == 0 }

  /// The byte written last.
  public var last: UInt8? { count == 0 ? nil : base[count - 1] }

  /// Forgets the content and keeps the room.
  public mutating func removeAll() { count = 0 }

  /// Drops everything after the first `count` bytes.
  public mutating func truncate(to count: Int) { self.count = min(self.count, max(0, count)) }

  /// Appends one byte.
  public mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  /// Appends bytes, as they are.
  public mutating func append(_ other: UnsafeBufferPointer<UInt8>) {
    guard let start = other.baseAddress else { return }
    if capacity - count < other.count { grow(by: other.count) }
    (base + count).update(from: start, count: other.count)
    count += other.count
  }

  /// Appends bytes, as they are.
  public mutating func append(_ other: [UInt8]) { other.withUnsafeBufferPointer { append($0) } }

  /// Appends bytes, as they are.
  public mutating func append(_ other: ArraySlice<UInt8>) { other.withUnsafeBufferPointer { append($0) } }

  /// Appends a literal, without making a string of it.
  public mutating func append(_ literal: StaticString) { literal.withUTF8Buffer { append($0) } }

  /// Appends the UTF-8 of a text, as it is.
  @_disfavoredOverload
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a whole number in decimal digits.
  public mutating func append(decimal number: Int) { append(String(number)) }

  private mutating func grow(by wanted: Int) {
    let larger = max(capacity * 2, count + wanted)
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    fresh.update(from: base, count: count)
    base.deallocate()
    base = fresh
    capacity = larger
  }
}

extension ByteBuffer {
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
      append(UnsafeBufferPointer(rebasing: source[start..<index]))
      append(replacement)
      index += 1
      start = index
    }
    append(UnsafeBufferPointer(rebasing: source[start..<end]))
  }
}
