import Diagnostics
import Platform

/// Finds where the destinations of links and images stand: cmark's columns of inlines are not reliable, so the lines of
/// the block around them are searched, each time from behind the destination found before.
///
/// What the searches of one page may read is limited, so that a page of nothing but links costs no more than the square
/// of a short line; beyond the limit a place is only a line.
struct DestinationPlaces {
  private let source: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  /// Where each line begins; made when the first place is asked for.
  private var lineStarts: [Int] = []
  private var reached = Mark(offset: 0, line: 0, column: 1)
  private var bytesLeft: Int

  /// A byte with its line (from 0, in the body) and its column.
  private struct Mark {
    var offset: Int
    var line: Int
    var column: Int
  }

  /// `firstLine` is the line of the file on which the body begins.
  init(source: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
    bytesLeft = 16 * source.count + 100_000
  }

  /// The place of `destination` in a block on `lines` of the file: within the block, or else in a definition
  /// (`[name]: destination`) anywhere; the block's first line if it is not found as it was written.
  mutating func range(of destination: String, in lines: ClosedRange<Int>) -> SourceRange {
    if lineStarts.isEmpty { findLines() }
    var wanted = Array(destination.utf8)
    let block = offset(ofLine: lines.lowerBound)..<max(offset(ofLine: lines.lowerBound), offset(ofLine: lines.upperBound + 1))
    let resumed = block.contains(reached.offset) ? reached.offset : block.lowerBound
    var found = find(wanted, in: resumed..<block.upperBound, as: .target)
      ?? find(wanted, in: block.lowerBound..<resumed, as: .target)
      ?? find(wanted, in: resumed..<block.upperBound, as: .bare)
      ?? find(wanted, in: block, as: .bare)
      ?? find(wanted, in: 0..<source.count, as: .definition)
    if found == nil, let prefix = ["http://", "mailto:"].first(where: { destination.hasPrefix($0) }) {
      // What cmark has put before "www.example.org" and "a@example.org".
      wanted.removeFirst(prefix.utf8.count)
      found = find(wanted, in: resumed..<block.upperBound, as: .bare) ?? find(wanted, in: block, as: .bare)
    }
    guard let found, let mark = mark(at: found) else { return SourceRange(line: lines.lowerBound, column: 1) }
    let length = String(decoding: wanted, as: UTF8.self).unicodeScalars.count
    if block.contains(found) { reached = Mark(offset: found + wanted.count, line: mark.line, column: mark.column + length) }
    return SourceRange(line: mark.line + firstLine, column: mark.column, length: length)
  }

  /// How a destination stands in the text.
  private enum Form {
    /// `](here)` or `](<here>)`.
    case target
    /// By itself: an address that became a link.
    case bare
    /// `[name]: here`.
    case definition
  }

  private mutating func find(_ wanted: [UInt8], in range: Range<Int>, as form: Form) -> Int? {
    guard let first = wanted.first, range.count >= wanted.count else { return nil }
    let searched = UnsafeBufferPointer(rebasing: source[..<(range.upperBound - wanted.count + 1)])
    var index = range.lowerBound
    while let next = searched.firstOffset(of: first, from: index) {
      bytesLeft -= next + 1 - index
      if bytesLeft < 0 { return nil }
      if matches(wanted, at: next), stands(next..<next + wanted.count, as: form) { return next }
      index = next + 1
    }
    bytesLeft -= searched.count - index
    return nil
  }

  private mutating func matches(_ wanted: [UInt8], at index: Int) -> Bool {
    var length = 0
    while length < wanted.count, source[index + length] == wanted[length] { length += 1 }
    bytesLeft -= length
    return length == wanted.count
  }

  private func stands(_ range: Range<Int>, as form: Form) -> Bool {
    let before = range.lowerBound > 0 ? source[range.lowerBound - 1] : UInt8(ascii: " ")
    let after = range.upperBound < source.count ? source[range.upperBound] : UInt8(ascii: " ")
    let isBracketed = before == UInt8(ascii: "<") && after == UInt8(ascii: ">")
    switch form {
    case .target: return isBracketed || before == UInt8(ascii: "(") && (after == UInt8(ascii: ")") || after <= UInt8(ascii: " "))
    case .bare: return true
    case .definition:
      guard isBracketed || before <= UInt8(ascii: " ") && after <= UInt8(ascii: " ") else { return false }
      var index = range.lowerBound - (isBracketed ? 2 : 1)
      while index > 0, source[index] == UInt8(ascii: " ") || source[index] == UInt8(ascii: "\n") { index -= 1 }
      return index > 0 && source[index] == UInt8(ascii: ":") && source[index - 1] == UInt8(ascii: "]")
    }
  }

  /// Line and column of a byte, counted on from the place before when that is on the same line.
  private mutating func mark(at offset: Int) -> Mark? {
    let line = line(of: offset)
    var mark = Mark(offset: lineStarts[line], line: line, column: 1)
    if reached.line == line, reached.offset <= offset { mark = reached }
    bytesLeft -= offset - mark.offset
    guard bytesLeft >= 0 else { return nil }
    // Continuation bytes (10xxxxxx) do not begin a code point.
    for index in mark.offset..<offset where source[index] & 0xC0 != 0x80 { mark.column += 1 }
    mark.offset = offset
    return mark
  }

  private mutating func findLines() {
    lineStarts = [0]
    while let lineFeed = source.firstOffset(of: UInt8(ascii: "\n"), from: lineStarts[lineStarts.count - 1]) {
      lineStarts.append(lineFeed + 1)
    }
  }

  /// The last line that begins at or before a byte.
  private func line(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The first byte of a line of the file.
  private func offset(ofLine line: Int) -> Int {
    let index = line - firstLine
    return index < 0 ? 0 : index < lineStarts.count ? lineStarts[index] : source.count
  }
}
