import Diagnostics
import Platform

/// The lines of three hyphens around the fields: where they stand, or where they should.
struct Fence {
  /// What is wrong with the opening line.
  enum Opening {
    case right
    /// Three hyphens, but below the first line; what stands above is nothing or text.
    case late(line: Int, isBlankAbove: Bool)
    /// A line that was meant as three hyphens.
    case almost(line: Int, text: String)
    /// The fields begin at once.
    case absent
  }

  /// What is wrong with the closing line.
  enum Closing {
    case right
    /// A line that was meant as three hyphens.
    case almost(line: Int, text: String)
    /// None; the line before which it probably should stand.
    case absent(line: Int)
  }

  let opening: Opening
  let closing: Closing
  /// The bytes of the fields.
  let yaml: Range<Int>
  /// The line on which the fields begin.
  let yamlLine: Int
  /// First byte of the body.
  let bodyOffset: Int
  /// The line on which the body begins.
  let bodyLine: Int

  /// Lines at the top among which the opening one is looked for.
  private static let searchedLines = 12

  /// Nil when the file does not begin with fields in any form.
  init?(_ bytes: [UInt8]) {
    guard let start = Self.start(bytes) else { return nil }
    opening = start.opening
    yamlLine = start.line
    var lines = LineCursor(bytes, from: start.offset, line: start.line)
    while let line = lines.next() {
      guard line.isFence else { continue }
      (yaml, bodyOffset, bodyLine, closing) = (start.offset..<line.start, line.next, line.number + 1, .right)
      return
    }
    // Prose that happens to begin like a field is not a file of fields.
    if case .absent = opening { return nil }
    let end = Self.probableEnd(bytes, from: start.offset, line: start.line)
    yaml = start.offset..<end.start
    if let almost = end.almost {
      (bodyOffset, bodyLine, closing) = (
        almost.next, almost.number + 1, .almost(line: almost.number, text: almost.text)
      )
    } else {
      (bodyOffset, bodyLine, closing) = (end.start, end.line, .absent(line: end.line))
    }
  }

  private static func start(_ bytes: [UInt8]) -> (opening: Opening, offset: Int, line: Int)? {
    var lines = LineCursor(bytes, from: 0, line: 1)
    guard let first = lines.next() else { return nil }
    if first.isFence { return (.right, first.next, 2) }
    var firstWords = first.isBlank ? nil : first
    while let line = lines.next(), line.number <= searchedLines {
      if line.isFence {
        var below = lines
        // Three hyphens in the middle of prose are a rule; above fields they open them.
        guard firstWords == nil || below.next()?.isField == true, firstWords?.isField != true else { break }
        return (.late(line: line.number, isBlankAbove: firstWords == nil), line.next, line.number + 1)
      }
      if firstWords == nil, !line.isBlank { firstWords = line }
    }
    guard let first = firstWords else { return nil }
    if first.isAlmostFence { return (.almost(line: first.number, text: first.text), first.next, first.number + 1) }
    return first.isField ? (.absent, first.start, first.number) : nil
  }

  /// Where fields that are never closed probably end: at a line that was meant to close them, or before a line that no
  /// field can be.
  private static func probableEnd(
    _ bytes: [UInt8], from start: Int, line: Int
  ) -> (start: Int, line: Int, almost: LineCursor.Line?) {
    var lines = LineCursor(bytes, from: start, line: line)
    var isAfterBlank = false
    var end = (start: start, line: line)
    while let line = lines.next() {
      if line.isAlmostFence { return (line.start, line.number, line) }
      if line.beginsBody || isAfterBlank && line.isProse { return (line.start, line.number, nil) }
      if !line.isBlank { end = (line.next, line.number + 1) }
      isAfterBlank = line.isBlank
    }
    return (end.start, end.line, nil)
  }
}

/// Goes through a file line by line.
struct LineCursor {
  /// One line, by its bytes.
  struct Line {
    let number: Int
    let start: Int
    /// Its first byte beyond; the end of the file for the last line.
    let next: Int
    /// Without the line end.
    let content: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private var offset: Int
  private var number: Int

  init(_ bytes: [UInt8], from offset: Int, line: Int) {
    self.bytes = bytes
    self.offset = offset
    number = line
  }

  mutating func next() -> Line? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let lineFeed = bytes.withUnsafeBufferPointer { $0.lineEnd(from: start) }
    offset = min(lineFeed + 1, bytes.count)
    defer { number += 1 }
    let end = lineFeed > start && bytes[lineFeed - 1] == UInt8(ascii: "\r") ? lineFeed - 1 : lineFeed
    return Line(number: number, start: start, next: offset, content: bytes[start..<end])
  }
}

extension LineCursor.Line {
  /// The line's text, its beginning only.
  var text: String { String(decoding: content, as: UTF8.self).shortened }

  var isBlank: Bool { content.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

  /// Exactly three hyphens; spaces behind them do no harm.
  var isFence: Bool {
    content.first == UInt8(ascii: "-") && content.starts(with: "---".utf8)
      && content.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// A line that was meant as three hyphens: too few or too many, dashes that a word processor made of them, other
  /// signs that part texts, or the marks of a code block.
  var isAlmostFence: Bool {
    let words = String(decoding: content, as: UTF8.self).trimmingSpaces.unicodeScalars
    guard content.count <= 80, let first = words.first else { return false }
    if words.starts(with: "```".unicodeScalars) || words.starts(with: "~~~".unicodeScalars) { return true }
    let dashes = "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}".unicodeScalars
    if dashes.contains(first) { return words.allSatisfy(dashes.contains) && (words.count > 1 || first != "-") }
    return "=+_*.".unicodeScalars.contains(first) && words.count > 2 && words.allSatisfy { $0 == first }
  }

  /// "title: …": a name of letters, a colon and a space.
  var isField: Bool {
    let name = content.prefix { byte in
      let letter = byte | 0x20
      return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
    }
    let rest = content.dropFirst(name.count)
    return !name.isEmpty && rest.first == UInt8(ascii: ":")
      && (rest.count == 1 || rest.dropFirst().first == UInt8(ascii: " "))
  }

  /// A heading below the first level, a quotation or a picture. A heading of the first level could be a note.
  fileprivate var beginsBody: Bool {
    content.starts(with: "##".utf8) || content.starts(with: "> ".utf8) || content.starts(with: "![".utf8)
  }

  /// Words at the beginning of a line that are no field: no colon, or several words before it.
  fileprivate var isProse: Bool {
    guard let first = content.first, first > UInt8(ascii: " "), !"-\"'#".utf8.contains(first) else { return false }
    let name = content.prefix { $0 != UInt8(ascii: ":") }
    return name.count == content.count || name.contains(UInt8(ascii: " "))
  }
}
