/// One line of fields, taken apart: indentation, hyphens of a list, name, value, note.
///
/// Works on code points, because a combining mark after a colon must not hide it.
struct FieldLine {
  let line: FieldLines.Line
  /// The number of spaces before anything else.
  let indent: Int
  /// Where the words begin: after the indentation and the hyphens of a list.
  let start: Int
  /// The name before the colon, without its quotation marks; nil when there is no colon with a space behind it.
  let name: Range<Int>?
  /// What stands after the colon, or after the hyphens, without a note; empty when there is nothing.
  let value: Range<Int>
  /// A note behind the value, its sign included: "# like this"; empty when there is none.
  let note: Range<Int>

  init(_ line: FieldLines.Line) {
    self.line = line
    var next = line.firstIndex { $0 != " " } ?? line.count
    indent = next
    while next < line.count, line[next] == "-", next + 1 == line.count || line[next + 1] == " " {
      next = Self.skipSpaces(line, from: next + 1)
    }
    start = next
    let colon = Self.colon(line, from: next)
    name = colon.map { Self.withoutQuotes(line, Self.trimmed(line, next..<$0)) }
    let valueStart = colon.map { Self.skipSpaces(line, from: $0 + 1) } ?? next
    let noteStart = Self.note(line, from: valueStart)
    value = Self.trimmed(line, valueStart..<noteStart)
    note = Self.trimmed(line, noteStart..<line.count)
  }

  /// The value's text.
  var text: String { String(line[value]) }

  /// Everything after the colon, a note included.
  var textWithNote: String { String(line[value.lowerBound..<max(value.upperBound, note.upperBound)]) }

  /// What the value begins with.
  var first: Unicode.Scalar? { value.isEmpty ? nil : line[value.lowerBound] }

  /// The same line with another value.
  func with(value text: String) -> FieldLines.Line {
    line[..<value.lowerBound] + Array(text.unicodeScalars) + (note.isEmpty ? [] : [" "] + line[note])
  }

  /// The same line with another value in place of value and note.
  func with(valueAndNote text: String) -> FieldLines.Line { line[..<value.lowerBound] + Array(text.unicodeScalars) }

  /// The same words after `count` spaces.
  func with(indent count: Int) -> FieldLines.Line { [Unicode.Scalar](repeating: " ", count: count) + line[indent...] }

  /// Whether the name is one word, as names of fields are.
  var hasPlainName: Bool {
    guard let name, let first = line[name].first, first.properties.isAlphabetic else { return false }
    return line[name].allSatisfy { $0.properties.isAlphabetic || "_-0123456789".unicodeScalars.contains($0) }
  }

  /// Whether the name is spelt as fields are: one word in small letters.
  var hasFieldName: Bool {
    guard let name else { return false }
    return hasPlainName && line[name].allSatisfy { !$0.properties.isUppercase }
  }

  /// The place behind the quotation mark that closes the one at `opening`; nil when it is not closed on this line.
  func endOfQuote(from opening: Int) -> Int? {
    let mark = line[opening]
    var next = opening + 1
    while next < line.count {
      if line[next] == "\\", mark == "\"" {
        next += 1
      } else if line[next] == mark {
        // Two apostrophes in a row stand for one.
        guard mark == "'", next + 1 < line.count, line[next + 1] == mark else { return next + 1 }
        next += 1
      }
      next += 1
    }
    return nil
  }

  private static func skipSpaces(_ line: FieldLines.Line, from start: Int) -> Int {
    line[start...].firstIndex { $0 != " " } ?? line.count
  }

  private static func trimmed(_ line: FieldLines.Line, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, line[end - 1] == " " { end -= 1 }
    return range.lowerBound..<end
  }

  private static func withoutQuotes(_ line: FieldLines.Line, _ range: Range<Int>) -> Range<Int> {
    guard range.count > 1, let first = line[range].first, first == "\"" || first == "'", line[range].last == first
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// The first colon with a space or nothing behind it, unless the words begin with a quotation mark or bracket that
  /// makes them a value.
  private static func colon(_ line: FieldLines.Line, from start: Int) -> Int? {
    guard start < line.count, !"[{#>|".unicodeScalars.contains(line[start]) else { return nil }
    var next = start
    if line[start] == "\"" || line[start] == "'" {
      guard let close = line[(start + 1)...].firstIndex(of: line[start]) else { return nil }
      next = skipSpaces(line, from: close + 1)
      return next < line.count && line[next] == ":" && (next + 1 == line.count || line[next + 1] == " ") ? next : nil
    }
    while next < line.count {
      if line[next] == ":", next + 1 == line.count || line[next + 1] == " " { return next }
      if line[next] == "#", next > start, line[next - 1] == " " { return nil }
      next += 1
    }
    return nil
  }

  /// Where a note (a # between spaces) begins; the end of the line when there is none.
  private static func note(_ line: FieldLines.Line, from start: Int) -> Int {
    var next = start
    while next < line.count {
      if line[next] == "#", next > 0, line[next - 1] == " ", next + 1 == line.count || line[next + 1] == " " {
        return next
      }
      next += 1
    }
    return line.count
  }
}

/// A text as it can stand in a field.
enum QuotedText {
  /// The text in the quotation marks that leave it most readable.
  static func of(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if !scalars.contains("\""), !scalars.contains("\\") { return "\"" + text + "\"" }
    if !scalars.contains("'") { return "'" + text + "'" }
    var escaped = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
      escaped.append(scalar)
    }
    return "\"" + String(escaped) + "\""
  }
}
