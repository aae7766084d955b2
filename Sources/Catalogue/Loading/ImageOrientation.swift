/// How a camera was held: a photograph on its side is turned by the browser, so its width is its height.
enum ImageOrientation {
  /// Whether an EXIF segment (CIPA DC-008, 4.6.4, tag 0x0112) says that the picture is to be turned by a quarter.
  static func isOnItsSide(exif segment: ArraySlice<UInt8>) -> Bool {
    guard segment.starts(with: "Exif\0\0".utf8) else { return false }
    let tiff = Array(segment.dropFirst(6))
    guard tiff.count >= 8 else { return false }
    let isLittleEndian = tiff.starts(with: "II".utf8)
    func number(_ offset: Int, _ length: Int) -> Int? {
      guard offset >= 0, offset + length <= tiff.count else { return nil }
      let bytes = tiff[offset..<offset + length]
      return isLittleEndian
        ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : bytes.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return false }
    for entry in 0..<count {
      let start = directory + 2 + entry * 12
      guard let tag = number(start, 2) else { return false }
      if tag == 0x0112 { return number(start + 8, 2).map { (5...8).contains($0) } ?? false }
    }
    return false
  }
}
