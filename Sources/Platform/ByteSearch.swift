/// Looking through bytes in bulk: with the C library's search, or eight bytes at a step.
extension UnsafeBufferPointer<UInt8> {
  /// The first place at or after `start` at which `byte` stands; nil when there is none.
  public func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where the line that `start` stands on ends: at its line feed, or at the end of the bytes.
  public func lineEnd(from start: Int) -> Int { firstOffset(of: UInt8(ascii: "\n"), from: start) ?? count }

  /// How often `byte` stands here.
  public func occurrences(of byte: UInt8) -> Int {
    var found = 0
    var next = 0
    while let offset = firstOffset(of: byte, from: next) {
      found += 1
      next = offset + 1
    }
    return found
  }

  /// The first place at or after `start` at which a byte is not ASCII, or the end of the bytes.
  public func endOfASCII(from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var offset = start
    while offset + 8 <= count, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
      offset += 8
    }
    while offset < count, self[offset] < 0x80 { offset += 1 }
    return offset
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place at or after `start` at which `wanted` stands; nil when there is none, or nothing is wanted.
  public func firstOffset(of wanted: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard let first = wanted.first, let base = baseAddress, let letters = wanted.baseAddress else { return nil }
    var next = start
    while next + wanted.count <= count, let offset = firstOffset(of: first, from: next),
      offset + wanted.count <= count
    {
      if memcmp(base + offset, letters, wanted.count) == 0 { return offset }
      next = offset + 1
    }
    return nil
  }

  /// The number of code points, where the bytes are UTF-8: all bytes but the continuing ones (10xxxxxx).
  public var codePointCount: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}
