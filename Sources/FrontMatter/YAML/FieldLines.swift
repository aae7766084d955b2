import Diagnostics

/// The lines of a YAML text, in which slips that have been reported are put right, so that the rest can still be read.
///
/// It remembers how the file has each line, so that every place is told as the person sees it.
struct FieldLines {
  typealias Line = [Unicode.Scalar]

  /// The line of the file at which the text begins.
  let firstLine: Int
  private let originals: [Line]
  private var current: [Line]
  private var changed: Set<Int> = []

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.firstLine = firstLine
    // By bytes: CR and LF together are one character to Swift.
    originals = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Array(String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self).unicodeScalars)
    }
    current = originals
  }

  /// The numbers that the lines have in their file.
  var numbers: Range<Int> { firstLine..<firstLine + current.count }

  /// A line as it is now, by its number in the file; nil outside.
  subscript(number: Int) -> Line? { numbers.contains(number) ? current[number - firstLine] : nil }

  /// The last line with something in it above `number`.
  func lineAbove(_ number: Int) -> (number: Int, line: Line)? {
    var above = number - 1
    while let line = self[above] {
      if !line.isBlank { return (above, line) }
      above -= 1
    }
    return nil
  }

  /// Whether a line has been put right or emptied.
  func isChanged(_ number: Int) -> Bool { changed.contains(number) }

  /// Puts another line in a line's place.
  mutating func replace(_ number: Int, with line: Line) {
    guard numbers.contains(number) else { return }
    current[number - firstLine] = line
    changed.insert(number)
  }

  /// The text as it is now.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (index, line) in current.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      bytes.append(contentsOf: String(line).utf8)
    }
    return bytes
  }

  /// Where a place of the text as it is now stands in the file.
  func placeInFile(_ position: SourcePosition) -> SourcePosition {
    guard changed.contains(position.line) else { return position }
    let old = originals[position.line - firstLine]
    let new = current[position.line - firstLine]
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let room = min(old.count, new.count) - prefix
    let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(room).count
    let column = position.column - 1
    if column <= prefix { return position }
    let placed = column >= new.count - suffix ? column - new.count + old.count : min(column, old.count - suffix)
    return SourcePosition(line: position.line, column: placed + 1)
  }

  /// Where a stretch of the text as it is now stands in the file.
  func rangeInFile(_ range: SourceRange) -> SourceRange {
    SourceRange(start: placeInFile(range.start), end: placeInFile(range.end))
  }

  /// What had to be left out: a field with its place, or an item of a list.
  struct EmptiedField {
    let field: (name: String, range: SourceRange)?
  }

  /// Empties a line within a field, and the lines that hang on it; false when the line begins a field or is empty.
  mutating func emptyNested(at number: Int) -> Bool {
    guard let line = self[number], !line.isBlank, !beginsField(number) else { return false }
    let indent = FieldLine(line).indent
    replace(number, with: [])
    var next = number + 1
    while let below = self[next], below.isBlank || FieldLine(below).indent > indent {
      if !below.isBlank { replace(next, with: []) }
      next += 1
    }
    return true
  }

  /// Empties the top-level field or list item that holds a line, or the next one above that is not empty yet; nil when
  /// there is none. The field is nil for a list item.
  mutating func emptyField(at number: Int) -> EmptiedField? {
    var first = min(max(firstLine, number), numbers.upperBound - 1)
    while first > firstLine, !beginsField(first) { first -= 1 }
    var end = first + 1
    while end < numbers.upperBound, !beginsField(end) { end += 1 }
    guard let line = self[first], (first..<end).contains(where: { !(self[$0]?.isBlank ?? true) }) else { return nil }
    let parts = FieldLine(line)
    for line in first..<end where !(self[line]?.isBlank ?? true) { replace(line, with: []) }
    guard let name = parts.name, !name.isEmpty, parts.start == 0 else { return EmptiedField(field: nil) }
    return EmptiedField(
      field: (String(line[name]), SourceRange(line: first, column: name.lowerBound + 1, length: name.count)))
  }

  private func beginsField(_ number: Int) -> Bool {
    guard let first = self[number]?.first else { return false }
    return first != " " && first != "#"
  }
}

extension [Unicode.Scalar] {
  /// Whether there is nothing but spaces.
  var isBlank: Bool { allSatisfy { $0 == " " } }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
