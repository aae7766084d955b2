import Diagnostics
import Platform

/// Looks at a body before cmark does, for the shapes that cost the library the square of their length, so that the
/// finding can name the line. The budget behind it stops whatever this does not know.
struct DocumentScreen {
  /// Bytes of a body.
  static let sizeLimit = 4_000_000
  private static let pipesInLine = 256
  private static let tableCells = 1_000_000
  private static let markersAtLineStart = 100
  private static let punctuationRun = 1_000
  private static let openingBrackets = 2_000

  /// The first thing that is too much: its line (from 1, in the body) and what it is.
  static func problem(in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, words: String)? {
    guard bytes.count <= sizeLimit else {
      return (1, "The text has \(bytes.count / 1_000_000) MB; the limit is \(sizeLimit / 1_000_000) MB.")
    }
    var line = 1
    var start = 0
    var table = TableCost()
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if let words = problem(inLine: content) ?? table.add(content) { return (line, words) }
      start = end + 1
      line += 1
    }
    return nil
  }

  private static func problem(inLine content: UnsafeBufferPointer<UInt8>) -> String? {
    // A line shorter than every limit cannot break one, and few lines are longer.
    guard content.count > min(markersAtLineStart, punctuationRun, openingBrackets) else { return nil }
    if opensTooMuch(content) { return "This line opens more than \(markersAtLineStart) quotes or lists." }
    guard content.count > min(punctuationRun, openingBrackets) else { return nil }
    if repeatsTooMuch(content) { return "This line has more than \(punctuationRun) times the same sign in a row." }
    let openings = content.occurrences(of: UInt8(ascii: "<")) + content.occurrences(of: UInt8(ascii: "["))
    return openings > openingBrackets ? "This line has more than 2,000 opening brackets." : nil
  }

  private static func opensTooMuch(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    var markers = 0
    var previous: UInt8 = 0
    for byte in content {
      switch byte {
      case UInt8(ascii: ">"): markers += 1
      // A run of one of these is a line across the page, not a list in a list.
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): markers += previous == byte ? 0 : 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return false
      }
      if markers > markersAtLineStart { return true }
      previous = byte
    }
    return false
  }

  private static func repeatsTooMuch(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    var run = 0
    var previous: UInt8 = 0
    for byte in content {
      let isPunctuation = byte > 0x20 && byte < 0x7F && !isLetterOrDigit(byte)
      run = byte == previous && isPunctuation ? run + 1 : 1
      if run > punctuationRun { return true }
      previous = byte
    }
    return false
  }

  /// Columns of a table's header times the rows that follow it.
  private struct TableCost {
    private var columns = 0
    private var rows = 0

    mutating func add(_ content: UnsafeBufferPointer<UInt8>) -> String? {
      let pipes = content.occurrences(of: UInt8(ascii: "|"))
      if pipes > pipesInLine { return "This line has \(pipes) columns; a table can have \(pipesInLine)." }
      if content.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) {
        columns = 0
        rows = 0
        return nil
      }
      columns = max(columns, pipes)
      rows += 1
      return columns * rows > tableCells ? "The table that reaches this line has more than a million cells." : nil
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
