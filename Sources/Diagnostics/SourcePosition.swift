/// A place in a text: line and column, both from 1. Columns count Unicode code points, as editors and libyaml do.
public struct SourcePosition: Sendable, Hashable, Comparable {
  // A catalogue keeps the places of millions of words, so each takes half the room of two whole numbers.
  private var storedLine: UInt32
  private var storedColumn: UInt32

  public init(line: Int, column: Int) {
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
  }

  public var line: Int {
    get { Int(storedLine) }
    set { storedLine = UInt32(clamping: newValue) }
  }

  public var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = UInt32(clamping: newValue) }
  }

  /// The beginning of a file.
  public static let start = SourcePosition(line: 1, column: 1)

  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.line != right.line ? left.line < right.line : left.column < right.column
  }
}

/// A stretch of text, its end not included.
public struct SourceRange: Sendable, Hashable {
  public var start: SourcePosition
  public var end: SourcePosition

  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }

  /// An empty stretch at one place.
  public init(at position: SourcePosition) { self.init(start: position, end: position) }

  /// `length` code points of one line.
  public init(line: Int, column: Int, length: Int = 0) {
    self.init(
      start: SourcePosition(line: line, column: column), end: SourcePosition(line: line, column: column + length))
  }

  /// The beginning of a file.
  public static let start = SourceRange(at: .start)
}
