import CYAML
import Diagnostics
import Platform

/// The lines of a text that libyaml reads: its marks as places of the file, and what the lines they name look like.
struct YAMLLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  /// Where each line begins.
  private let starts: [Int]

  init(bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32)
    while let lineFeed = bytes.firstOffset(of: UInt8(ascii: "\n"), from: starts[starts.count - 1]) {
      starts.append(lineFeed + 1)
    }
    self.starts = starts
  }

  /// libyaml counts lines and columns from 0, columns in code points.
  func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(line: Int(mark.line) + firstLine, column: Int(mark.column) + 1)
  }

  /// The end of the last words above the line of `end`; block texts end for libyaml where the next thing begins.
  func endOfWords(before end: SourcePosition, notBefore start: SourcePosition) -> SourcePosition {
    var line = end.line
    // The end of the text can be the end of its last line.
    if end.column == 1 { line -= 1 }
    while line > start.line, isBlank(line) { line -= 1 }
    let words = content(of: line)
    guard line > start.line else { return SourcePosition(line: line, column: max(start.column, columns(words) + 1)) }
    return SourcePosition(line: line, column: columns(words) + 1)
  }

  /// Whether a line among `numbers` looks like a field or list item and begins at most `indent` columns from its
  /// beginning.
  func hasField(in numbers: ClosedRange<Int>, atMostIndentedBy indent: Int) -> Bool {
    numbers.contains { number in
      let line = content(of: number)
      return self.indent(of: line) <= indent && looksLikeField(line.dropFirst(self.indent(of: line)))
    }
  }

  private func looksLikeField(_ words: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if words.starts(with: "- ".utf8) { return true }
    let name = words.prefix { byte in
      let letter = byte | 0x20
      return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
    }
    let rest = words.dropFirst(name.count)
    return !name.isEmpty && rest.first == UInt8(ascii: ":")
      && (rest.count == 1 || rest.dropFirst().first == UInt8(ascii: " "))
  }

  /// Whether a text in double quotes has a backslash before a letter that makes a character nobody types: "C:\\bins" would
  /// lose its b. Codes in digits, line ends and tabs are meant.
  func hasUnmeantCode(from start: SourcePosition, to end: SourcePosition) -> Bool {
    for number in start.line...max(start.line, end.line) {
      let line = content(of: number)
      guard line.contains(UInt8(ascii: "\\")) else { continue }
      var words = number == start.line ? dropping(start.column - 1, of: line) : line
      // Ends where the text does: what follows may be another text.
      if number == end.line { words = words.dropLast(dropping(end.column - 1, of: line).count) }
      var isCode = false
      for byte in words {
        if isCode, "0abefvN_LP".utf8.contains(byte) { return true }
        isCode = !isCode && byte == UInt8(ascii: "\\")
      }
    }
    return false
  }

  /// A line without its first `count` code points.
  private func dropping(_ count: Int, of line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var left = count
    var rest = line
    while left > 0, let first = rest.popFirst() {
      while let next = rest.first, first >= 0xC0, next & 0xC0 == 0x80 { rest.removeFirst() }
      left -= 1
    }
    return rest
  }

  /// The first line of a plain text that looks like a list item: all of it when the text begins its line, the lines
  /// below its first otherwise.
  func listItem(from start: SourcePosition, to end: SourcePosition) -> Int? {
    let first = content(of: start.line)
    if indent(of: first) == start.column - 1, looksLikeItem(first, atBeginning: true) { return start.line }
    guard end.line > start.line else { return nil }
    return (start.line + 1...end.line).first { looksLikeItem(content(of: $0), atBeginning: false) }
  }

  private func looksLikeItem(_ line: Slice<UnsafeBufferPointer<UInt8>>, atBeginning: Bool) -> Bool {
    let words = line.dropFirst(indent(of: line))
    guard let first = words.first else { return false }
    let second = words.dropFirst().first ?? UInt8(ascii: "\n")
    let isLetter = (second | 0x20) >= UInt8(ascii: "a") && (second | 0x20) <= UInt8(ascii: "z") || second >= 0x80
    switch first {
    case UInt8(ascii: "-"): return atBeginning ? isLetter : second == UInt8(ascii: " ")
    case UInt8(ascii: "*"), UInt8(ascii: "+"): return second == UInt8(ascii: " ")
    case 0xE2, 0xC2:
      // A dash within a sentence can come to stand at the beginning of a line; a bullet cannot.
      let bullets = ["\u{2022} ", "\u{25E6} ", "\u{B7} "] + (atBeginning ? ["\u{2013} ", "\u{2014} "] : [])
      return bullets.contains { words.starts(with: $0.utf8) }
    default: return false
    }
  }

  private func content(of number: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    let index = number - firstLine
    guard starts.indices.contains(index) else { return bytes[bytes.count..<bytes.count] }
    var end = index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count
    if end > starts[index], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[starts[index]..<end]
  }

  private func isBlank(_ number: Int) -> Bool {
    let line = content(of: number)
    return indent(of: line) == line.count
  }

  private func indent(of line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    line.prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// Continuation bytes (10xxxxxx) do not begin a code point.
  private func columns(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    line.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
