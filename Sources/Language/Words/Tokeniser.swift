/// Cuts text into words, numbers and signs.
public struct Tokeniser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let vocabulary: Vocabulary
  private var tokens: [Token] = []
  private var end = 0

  /// The tokens of UTF-8 text, in their order. Hyphens and spaces stand between tokens; a typographic apostrophe counts
  /// as a plain one.
  public static func tokens(of bytes: [UInt8], vocabulary: Vocabulary) -> [Token] {
    bytes.withUnsafeBufferPointer { buffer in
      var tokeniser = Tokeniser(bytes: buffer, vocabulary: vocabulary)
      tokeniser.run()
      return tokeniser.tokens
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    tokens.reserveCapacity(bytes.count / 5 + 4)
  }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): index = number(index)
      case _ where Self.isLetter(byte): index = word(index)
      case 0...0x20, UInt8(ascii: "-"): index += 1
      case 0x80...: index = symbolOrLetters(index)
      default: index = sign(index, length: 1)
      }
    }
  }

  private mutating func number(_ start: Int) -> Int {
    var hash = Vocabulary.seed
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isDigit(byte) {
        hash = Vocabulary.mixed(hash, byte)
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), index + 1 < bytes.count, Self.isDigit(bytes[index + 1]) {
        // "214,904" and "214904" are one number.
        if byte == UInt8(ascii: ".") { hash = Vocabulary.mixed(hash, byte) }
      } else {
        break
      }
      index += 1
    }
    add(start, index, vocabulary.number(hash: hash), .number)
    return index
  }

  private mutating func word(_ start: Int) -> Int {
    var hash = Vocabulary.seed
    var index = start
    var (letters, capitals) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isLetter(byte) || Self.isDigit(byte) {
        letters += 1
        if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { capitals += 1 }
        hash = Vocabulary.mixed(hash, byte)
        index += 1
      } else if let length = apostrophe(index), index + length < bytes.count, Self.isLetter(bytes[index + length]) {
        hash = Vocabulary.mixed(hash, UInt8(ascii: "'"))
        index += length
      } else if byte >= 0x80, symbolLength(index) == 0 {
        // Letters beyond ASCII: their bytes belong to the word.
        letters += byte >= 0xC0 ? 1 : 0
        hash = Vocabulary.mixed(hash, byte)
        index += 1
      } else {
        break
      }
    }
    let first = bytes[start]
    add(
      start, index, vocabulary.number(hash: hash), .word,
      isCapitalised: first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z"), isAllCapitals: letters >= 2 && capitals == letters)
    return index
  }

  private mutating func symbolOrLetters(_ index: Int) -> Int {
    let length = symbolLength(index)
    guard length > 0 else { return word(index) }
    // Dashes, quotation marks and spaces beyond ASCII only separate; currencies and the like are signs.
    if bytes[index] == 0xE2, bytes[index + 1] == 0x80 { return index + length }
    if bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { return index + length }
    return sign(index, length: length)
  }

  private mutating func sign(_ start: Int, length: Int) -> Int {
    let end = min(start + length, bytes.count)
    add(start, end, vocabulary.number(hash: Vocabulary.hash(bytes[start..<end])), .sign)
    return end
  }

  private mutating func add(
    _ start: Int, _ end: Int, _ word: WordID, _ kind: Token.Kind, isCapitalised: Bool = false, isAllCapitals: Bool = false
  ) {
    let isJoined = !tokens.isEmpty && (self.end == start || self.end + 1 == start && bytes[self.end] == UInt8(ascii: "-"))
    tokens.append(
      Token(
        start: Int32(start), end: Int32(end), word: word, kind: kind, isCapitalised: isCapitalised,
        isAllCapitals: isAllCapitals, isJoined: isJoined))
    self.end = end
  }

  /// The length of an apostrophe, plain or typographic.
  private func apostrophe(_ index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    let isTypographic = bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
    return isTypographic ? 3 : nil
  }

  /// The bytes of a sign that is no letter (U+0080 to U+00BF, U+2000 to U+2BFF, U+FE00 to U+FE0F, U+1F000 and beyond);
  /// 0 for anything else.
  private func symbolLength(_ index: Int) -> Int {
    let byte = bytes[index]
    if byte == 0xC2, index + 1 < bytes.count { return 2 }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] <= 0xAF { return 3 }
    if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xB8 { return 3 }
    if byte == 0xF0, index + 3 < bytes.count, bytes[index + 1] == 0x9F { return 4 }
    return 0
  }

  @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
