import Testing

@testable import Catalogue

@Suite struct ImageSizeTests {
  private static func big(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(number >> (8 * (length - 1 - $0)) & 0xFF) }
  }
  private static func little(_ number: Int, _ length: Int) -> [UInt8] { big(number, length).reversed() }

  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + Array("IHDR".utf8) + big(640, 4) + big(480, 4) + [
      8, 6, 0, 0, 0,
    ]
  private static let gif = Array("GIF89a".utf8) + little(640, 2) + little(480, 2) + [0, 0, 0]

  /// Start of image, segments, start of frame.
  private static func jpeg(_ segments: [[UInt8]], frame: UInt8 = 0xC0) -> [UInt8] {
    [0xFF, 0xD8] + segments.flatMap { $0 } + [0xFF, frame] + big(17, 2) + [8] + big(480, 2) + big(640, 2) + [
      3, 1, 0x22, 0,
    ]
  }

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  private static func exif(orientation: Int, isLittleEndian: Bool) -> [UInt8] {
    func number(_ value: Int, _ length: Int) -> [UInt8] { isLittleEndian ? little(value, length) : big(value, length) }
    let other = number(0x010F, 2) + number(2, 2) + number(4, 4) + number(0, 4)
    let turned = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2)
    return segment(
      0xE1,
      Array("Exif\0\0".utf8) + Array((isLittleEndian ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(2, 2)
        + other + turned + number(0, 4))
  }

  private static func webP(_ chunk: String, _ content: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(content.count + 12, 4) + Array("WEBP".utf8) + Array(chunk.utf8)
      + little(content.count, 4) + content
  }

  private static let lossy = webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A] + little(640, 2) + little(480, 2) + [0, 0])
  private static let lossless = webP("VP8L", [0x2F] + little(639 | 479 << 14, 4) + [0, 0, 0, 0, 0])
  private static let extended = webP("VP8X", [0, 0, 0, 0] + little(639, 3) + little(479, 3))

  private static let whole: [(String, [UInt8])] = [
    ("PNG", png), ("GIF", gif), ("JPEG", jpeg([segment(0xE0, Array("JFIF\0".utf8))])),
    ("JPEG, progressive", jpeg([], frame: 0xC2)),
    (
      "JPEG with tables first",
      jpeg([segment(0xDB, [UInt8](repeating: 1, count: 65)), segment(0xC4, [UInt8](repeating: 2, count: 30))])
    ),
    ("JPEG with fill bytes", jpeg([segment(0xFE, Array("a comment".utf8)), [0xFF, 0xFF]])),
    ("JPEG with a long preview", jpeg((0..<6).map { _ in segment(0xE2, [UInt8](repeating: 0xFF, count: 60_000)) })),
    ("JPEG, upright", jpeg([exif(orientation: 1, isLittleEndian: true)])),
    ("JPEG, upside down", jpeg([exif(orientation: 3, isLittleEndian: false)])),
    ("WebP", lossy), ("WebP, lossless", lossless), ("WebP, extended", extended),
    (
      "SVG",
      Array(
        "<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"\n  viewBox=\"0 0 640 480\">"
          .utf8)
    ),
    ("SVG in other quotes", Array("<svg viewBox='0,0,640,\n480'/>".utf8)),
    ("SVG with parts of a pixel", Array("<svg viewBox=\"-1.5 -2 639.6 480.4\"/>".utf8)),
  ]

  @Test(arguments: whole) func `Each format says its size`(_ name: String, _ bytes: [UInt8]) {
    #expect(ImageSize(bytes) == ImageSize(width: 640, height: 480), "\(name)")
  }

  @Test(arguments: whole) func `A file that is cut off anywhere has its size or none`(_ name: String, _ bytes: [UInt8])
  {
    for length in 0..<min(bytes.count, 400) {
      let size = ImageSize(Array(bytes.prefix(length)))
      #expect(
        size == nil || size == ImageSize(width: 640, height: 480) || name.hasPrefix("SVG"),
        "\(name) cut off at \(length)")
    }
  }

  @Test(arguments: [5, 6, 7, 8], [true, false]) func `A photograph on its side is as wide as it is high`(
    _ orientation: Int, _ isLittleEndian: Bool
  ) {
    #expect(
      ImageSize(Self.jpeg([Self.exif(orientation: orientation, isLittleEndian: isLittleEndian)]))
        == ImageSize(width: 480, height: 640))
  }

  @Test(arguments: [
    [], [0xFF], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xD9], Array("<svg>".utf8), Array("<svg viewBox=\"0 0 nan 5\"/>".utf8),
    Array("<svg viewBox=\"0 0 1e9 5\"/>".utf8), Array("<svg viewBox=\"0 0 0 0\"/>".utf8),
    Array("<svg viewBox=640>".utf8), Array("viewBox=\"0 0 640 480\" <svg>".utf8), Array("plain words".utf8),
    Array("RIFF1234WEBPVP8Q".utf8) + [UInt8](repeating: 1, count: 20),
    Array("GIF89a".utf8) + [0, 0, 0, 0, 0], [0x89, 0x50, 0x4E, 0x47] + [UInt8](repeating: 0, count: 30),
  ])
  func `What is no image, or has no size, has none`(_ bytes: [UInt8]) {
    #expect(ImageSize(bytes) == nil)
  }

  @Test func `Random bytes behind each beginning are read without harm`() {
    var random = SeededRandom(seed: 7)
    for (_, bytes) in Self.whole {
      for _ in 0..<200 {
        var changed = Array(bytes.prefix(200))
        for _ in 0..<6 {
          changed[Int.random(in: 2..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        if let size = ImageSize(changed) { #expect(size.width > 0 && size.height > 0) }
      }
    }
  }

  @Test func `Only the beginning of a file is read`() throws {
    let content = try TemporaryContent()
    try content.write(Self.png + [UInt8](repeating: 0, count: 3_000_000), to: "images/a.png")
    #expect(ImageSize(ofFileAt: content.path("images/a.png")) == ImageSize(width: 640, height: 480))
    #expect(ImageSize(ofFileAt: content.path("images")) == nil)
    #expect(ImageSize(ofFileAt: content.path("images/none.png")) == nil)
  }
}
