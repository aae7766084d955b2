import Platform

/// The width and height of an image, read from its first bytes, so that pages do not jump while it loads.
public struct ImageSize: Sendable, Equatable {
  /// CSS pixels.
  public let width: Int
  public let height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Reads the size of a PNG, GIF, JPEG, WebP or SVG file; nil for anything else.
  ///
  /// Every format says its size near the beginning; in a JPEG a preview and a colour profile may come first.
  init?(ofFileAt path: String) {
    guard let bytes = try? FileReading.beginning(of: path, length: 512_000) else { return nil }
    self.init(bytes)
  }

  init?(_ bytes: [UInt8]) {
    guard let size = Self.png(bytes) ?? Self.gif(bytes) ?? Self.jpeg(bytes) ?? Self.webP(bytes) ?? Self.svg(bytes),
      size.width > 0, size.height > 0
    else { return nil }
    self = size
  }

  private static func png(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    return ImageSize(width: bytes.bigEndian(at: 16, length: 4), height: bytes.bigEndian(at: 20, length: 4))
  }

  private static func gif(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return ImageSize(width: bytes.littleEndian(at: 6, length: 2), height: bytes.littleEndian(at: 8, length: 2))
  }

  /// Walks the segments to the start of frame (ITU T.81, B.1.1 and B.2.2).
  private static func jpeg(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    var isOnItsSide = false
    while index + 9 <= bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if marker == 0xFF {
        // A fill byte.
        index += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        let width = bytes.bigEndian(at: index + 7, length: 2)
        let height = bytes.bigEndian(at: index + 5, length: 2)
        return isOnItsSide ? ImageSize(width: height, height: width) : ImageSize(width: width, height: height)
      }
      let end = index + 2 + max(2, bytes.bigEndian(at: index + 2, length: 2))
      if marker == 0xE1, end <= bytes.count { isOnItsSide = ImageOrientation.isOnItsSide(exif: bytes[index + 4..<end]) }
      index = end
    }
    return nil
  }

  private static func webP(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else { return nil }
    switch bytes[15] {
    case UInt8(ascii: "X"):
      return ImageSize(
        width: bytes.littleEndian(at: 24, length: 3) + 1, height: bytes.littleEndian(at: 27, length: 3) + 1)
    case UInt8(ascii: "L") where bytes[20] == 0x2F:
      let bits = bytes.littleEndian(at: 21, length: 4)
      return ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    case UInt8(ascii: " ") where bytes[23..<26].elementsEqual([0x9D, 0x01, 0x2A]):
      return ImageSize(
        width: bytes.littleEndian(at: 26, length: 2) & 0x3FFF, height: bytes.littleEndian(at: 28, length: 2) & 0x3FFF)
    default: return nil
    }
  }

  /// Takes the third and fourth number of the first `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> ImageSize? {
    let head = String(decoding: bytes.prefix(20_000), as: UTF8.self)
    guard let tag = head.firstRange(of: "<svg"), let start = head[tag.upperBound...].firstRange(of: "viewBox=") else { return nil }
    let value = head[start.upperBound...]
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    let numbers = value.dropFirst().prefix { $0 != quote }.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
    guard numbers.count == 4, (1...100_000).contains(numbers[2]), (1...100_000).contains(numbers[3]) else { return nil }
    return ImageSize(width: Int(numbers[2].rounded()), height: Int(numbers[3].rounded()))
  }
}

extension [UInt8] {
  fileprivate func bigEndian(at index: Int, length: Int) -> Int {
    self[index..<index + length].reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate func littleEndian(at index: Int, length: Int) -> Int {
    self[index..<index + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
