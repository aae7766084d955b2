/// What is wrong with a file that is not UTF-8, told to the person who saved it.
public enum TextEncoding {
  /// The finding for a file's first byte that is not UTF-8; nil when all of them are.
  public static func finding(for source: SourceText) -> Finding? {
    source.firstInvalidUTF8Offset.map { finding(in: source, at: $0) }
  }

  /// The finding for a byte that is not UTF-8.
  public static func finding(in source: SourceText, at offset: Int) -> Finding {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Finding(
        rule: "structure-encoding", severity: .error, path: source.path, range: .start,
        message: "The file is saved as UTF-16, which some editors call Unicode, so it cannot be read.",
        suggestion: "Save it again with the encoding UTF-8.")
    }
    let probable = likelyCharacter(bytes, offset).map { ", probably \($0)," } ?? ""
    return Finding(
      rule: "structure-encoding", severity: .error, path: source.path,
      range: SourceRange(at: source.position(at: offset)),
      message: "The character here\(probable) is not saved as UTF-8, so the file cannot be read.",
      suggestion: "Save the file with the encoding UTF-8. If it is, delete the character here and type it again.")
  }

  /// What a byte stands for in Windows-1252, when its neighbour shows that it stands alone.
  private static func likelyCharacter(_ bytes: [UInt8], _ offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count, offset + 1 >= bytes.count || bytes[offset + 1] < 0x80 else { return nil }
    let byte = bytes[offset]
    guard byte < 0xA0 else { return Unicode.Scalar(byte) }
    let value: UInt32 =
      switch byte {
      case 0x80: 0x20AC
      case 0x85: 0x2026
      case 0x91: 0x2018
      case 0x92: 0x2019
      case 0x93: 0x201C
      case 0x94: 0x201D
      case 0x95: 0x2022
      case 0x96: 0x2013
      case 0x97: 0x2014
      case 0x99: 0x2122
      default: 0
      }
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
