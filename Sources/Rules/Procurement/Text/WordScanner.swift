import Platform

/// A word of a text: a run of letters and digits. Hyphens end a word, a comma or a stop between digits does not.
struct Word {
  /// Of the lower-case bytes.
  let hash: UInt64
  /// Bytes of the text.
  let start: Int
  let end: Int
  /// Digits, with commas and stops between them.
  let isNumber: Bool
  let beginsWithCapital: Bool
  /// Whether a sentence, a list item, a heading or a table cell begins with it.
  let beginsSentence: Bool
}

/// Cuts Markdown into words and sentences, leaving out what is not the author's own running text: fenced code, block
/// quotes, code spans and addresses.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var words: [Word] = []
  private var isSentenceStart = true

  /// The words of a text.
  static func words(in bytes: [UInt8]) -> [Word] {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes: bytes)
      scanner.run()
      return scanner.words
    }
  }

  /// The hash that `Word.hash` has for a word in lower case.
  static func hash(of word: String) -> UInt64 { word.utf8.reduce(seed) { mixed($0, lower($1)) } }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    words.reserveCapacity(bytes.count / 5)
  }

  private mutating func run() {
    var line = 0
    var fence: UInt8?
    while line < bytes.count {
      let end = bytes.lineEnd(from: line)
      var start = line
      while start < end, bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") { start += 1 }
      if let mark = fenceMark(start, end) {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
        isSentenceStart = true
      } else if fence == nil {
        scanLine(start, end)
      }
      line = end + 1
    }
  }

  /// The sign of a line that opens or closes fenced code.
  private func fenceMark(_ start: Int, _ end: Int) -> UInt8? {
    guard end - start >= 3, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~"),
      bytes[start + 1] == bytes[start], bytes[start + 2] == bytes[start]
    else { return nil }
    return bytes[start]
  }

  private mutating func scanLine(_ start: Int, _ end: Int) {
    guard start < end else {
      isSentenceStart = true
      return
    }
    switch bytes[start] {
    case UInt8(ascii: ">"):
      isSentenceStart = true
      return
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "|"):
      isSentenceStart = true
    default: break
    }
    var index = start
    while index < end {
      switch bytes[index] {
      case let byte where Self.isLetter(byte): index = scanWord(index, end)
      case UInt8(ascii: "`"): index = afterCodeSpan(index, end)
      case UInt8(ascii: "]") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "("):
        index = after(UInt8(ascii: ")"), from: index + 2, end)
      case UInt8(ascii: "<"): index = afterAngle(index, end)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        if index + 1 >= end || bytes[index + 1] <= UInt8(ascii: " ") { isSentenceStart = true }
        index += 1
      case UInt8(ascii: "|"):
        isSentenceStart = true
        index += 1
      case let byte where Self.isWordByte(byte):
        let symbol = byte < 0x80 ? 0 : symbolLength(index, end)
        index = symbol > 0 ? index + symbol : scanWord(index, end)
      default: index += 1
      }
    }
    if bytes[start] == UInt8(ascii: "#") { isSentenceStart = true }
  }

  private mutating func scanWord(_ start: Int, _ end: Int) -> Int {
    var hash = Self.seed
    var isNumber = true
    var index = start
    while index < end {
      let byte = bytes[index]
      if Self.isLetter(byte) {
        isNumber = false
        hash = Self.mixed(hash, byte | 0x20)
      } else if byte >= 0x80, symbolLength(index, end) > 0 {
        // A typographic apostrophe inside a word is read like the plain one.
        guard index + 3 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99,
          Self.isWordByte(bytes[index + 3])
        else { break }
        hash = Self.mixed(hash, UInt8(ascii: "'"))
        index += 2
      } else if Self.isWordByte(byte) {
        if byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") { isNumber = false }
        hash = Self.mixed(hash, Self.lower(byte))
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), isNumber, index + 1 < end, Self.isDigit(bytes[index + 1]) {
        // "214,904" is one number, with or without its comma.
        if byte == UInt8(ascii: ".") { hash = Self.mixed(hash, byte) }
      } else if byte == UInt8(ascii: "'"), index + 1 < end, Self.isWordByte(bytes[index + 1]) {
        hash = Self.mixed(hash, byte)
      } else {
        break
      }
      index += 1
    }
    // An address in running text is no sentence of the author's.
    if index + 2 < end, bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/") {
      while index < end, bytes[index] > UInt8(ascii: " ") { index += 1 }
      return index
    }
    let first = bytes[start]
    words.append(
      Word(
        hash: hash, start: start, end: index, isNumber: isNumber,
        beginsWithCapital: first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z"), beginsSentence: isSentenceStart))
    isSentenceStart = false
    return index
  }

  /// The bytes of a sign that is no letter (U+0080 to U+00BF, U+2000 to U+20BF: spaces, quotes, dashes, currencies); 0
  /// for anything else.
  private func symbolLength(_ index: Int, _ end: Int) -> Int {
    if bytes[index] == 0xC2, index + 1 < end { return 2 }
    if bytes[index] == 0xE2, index + 2 < end, (0x80...0x82).contains(bytes[index + 1]) { return 3 }
    return 0
  }

  private func afterCodeSpan(_ start: Int, _ end: Int) -> Int {
    var length = 0
    while start + length < end, bytes[start + length] == UInt8(ascii: "`") { length += 1 }
    var index = start + length
    while index < end {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      var run = 0
      while index < end, bytes[index] == UInt8(ascii: "`") {
        run += 1
        index += 1
      }
      if run == length { return index }
    }
    return start + length
  }

  private func afterAngle(_ start: Int, _ end: Int) -> Int {
    guard start + 1 < end, Self.isWordByte(bytes[start + 1]) || bytes[start + 1] == UInt8(ascii: "/") else { return start + 1 }
    return after(UInt8(ascii: ">"), from: start + 1, end)
  }

  /// The place after the next `sign` of the line, or `from` when there is none.
  private func after(_ sign: UInt8, from: Int, _ end: Int) -> Int {
    var index = from
    while index < end {
      if bytes[index] == sign { return index + 1 }
      index += 1
    }
    return from
  }

  // FNV-1a, 64 bits.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always) private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inline(__always) static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Letters, digits and everything beyond ASCII, so that an accent does not cut a word in two.
  @inline(__always) private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte >= 0x80
  }
}
