import Diagnostics
import Testing

@Suite struct TextEncodingTests {
  private func invalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { UTF8Validation.firstInvalidOffset(in: $0) }
  }

  /// The boundaries of RFC 3629, section 4.
  @Test(
    arguments: [
      [0x00], [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xEC, 0xBF, 0xBF], [0xED, 0x9F, 0xBF],
      [0xEE, 0x80, 0x80],
      [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF3, 0xBF, 0xBF, 0xBF], [0xF4, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func `What the standard allows is valid`(bytes: [UInt8]) { #expect(invalid([0x61] + bytes + [0x61]) == nil) }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x20], [0xC2, 0xC2], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0],
      [0xE1, 0x80, 0x20],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func `Overlong forms, surrogates, halves and what lies beyond are not`(bytes: [UInt8]) {
    #expect(invalid([0x61, 0xC3, 0xA9] + bytes) == 3)
    #expect(invalid([0x61] + bytes + [0x61]) == 1)
  }

  @Test func `Swift and the check agree on every pair of bytes, and every character is valid`() {
    for first in UInt8(0)...255 {
      for second in UInt8(0)...255 {
        let bytes = [first, second]
        #expect((invalid(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      }
    }
    let all = (0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: all)
    #expect(invalid(Array(String(text).utf8)) == nil)
  }

  private func told(_ bytes: [UInt8]) -> Finding? { TextEncoding.finding(for: SourceText(path: "x.md", bytes: bytes)) }

  @Test func `A valid file has no finding`() { #expect(told(Array("é🗑️\n".utf8)) == nil) }

  @Test(
    arguments: [(0xE9, "é"), (0xA3, "£"), (0x92, "\u{2019}"), (0x96, "\u{2013}"), (0x80, "€")] as [(UInt8, String)])
  func `A letter of an older encoding is told with the letter`(byte: UInt8, letter: String) {
    let finding = told(Array("é\nab".utf8) + [byte] + Array("c\n".utf8))
    #expect(finding?.range == SourceRange(line: 2, column: 3))
    #expect(finding?.rule == "structure-encoding")
    #expect(
      finding?.message == "The character here, probably \(letter), is not saved as UTF-8, so the file cannot be read.")
    #expect(
      finding?.suggestion
        == "Save the file with the encoding UTF-8. If it is, delete the character here and type it again.")
  }

  @Test func `Bytes that no encoding explains are told without a guess`() {
    for bytes in [[0xE2, 0x82], [0x81], [0xFF, 0xFF, 0xFF]] as [[UInt8]] {
      #expect(
        told(Array("a".utf8) + bytes)?.message
          == "The character here is not saved as UTF-8, so the file cannot be read.")
    }
  }

  @Test func `A file in UTF-16 is told as one`() {
    for bytes in [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]] {
      #expect(
        told(bytes)?.message == "The file is saved as UTF-16, which some editors call Unicode, so it cannot be read.")
    }
  }
}
