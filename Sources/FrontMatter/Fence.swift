import Diagnostics
import Platform

/// The lines of three hyphens around the fields.
struct Fence {
  /// First byte after the opening line.
  let yamlStart: Int
  /// First byte of the closing line, or the end of the file.
  let yamlEnd: Int
  /// First byte after the closing line; nil when there is none.
  let bodyOffset: Int?
  /// The line on which the body begins.
  let bodyLine: Int

  /// Nil when the file does not begin with three hyphens.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let opening = Self.lineEnd(bytes, from: 0)
    guard Self.isFence(bytes[0..<opening.content]) else { return nil }
    yamlStart = opening.next
    var start = opening.next
    var line = 2
    while start < bytes.count {
      let end = Self.lineEnd(bytes, from: start)
      if Self.isFence(bytes[start..<end.content]) {
        yamlEnd = start
        bodyOffset = end.next
        bodyLine = line + 1
        return
      }
      start = end.next
      line += 1
    }
    yamlEnd = bytes.count
    bodyOffset = nil
    bodyLine = line
  }

  static func missingOpening(in source: SourceText) -> Finding {
    let first = source.line(1) ?? ""
    let almost = first.hasPrefix("-") || first.hasPrefix("\u{2014}") || first.hasPrefix("\u{2013}")
    return Finding(
      rule: "structure-front-matter-fence", severity: .error, path: source.path, range: .start,
      message: almost
        ? "The first line should be exactly three hyphens, but it is \"\(first.prefix(40))\"."
        : "The file should begin with a line of three hyphens, then the fields (title, summary and so on), then three hyphens again.",
      suggestion: "Write on the first line: ---")
  }

  /// The finding for fields that never end, and the place where they probably should.
  func missingClosing(in source: SourceText) -> (Finding, (offset: Int, line: Int)) {
    var start = yamlStart
    var line = 2
    var guess = (offset: source.bytes.count, line: line)
    while start < source.bytes.count {
      let end = source.bytes.withUnsafeBufferPointer { Self.lineEnd($0, from: start) }
      let content = source.bytes[start..<end.content]
      guess = (start, line)
      // A Markdown heading or an almost-fence ends the fields; a YAML comment has its # too, but only one.
      if content.starts(with: "## ".utf8) || content.starts(with: "--".utf8) || content.starts(with: "\u{2014}".utf8) { break }
      start = end.next
      line += 1
      guess = (start, line)
    }
    let finding = Finding(
      rule: "structure-front-matter-fence", severity: .error, path: source.path,
      range: SourceRange(line: guess.line, column: 1),
      message: "The fields at the top are never closed: there is no second line of three hyphens.",
      suggestion: "Write a line with exactly three hyphens before line \(guess.line): ---")
    return (finding, guess)
  }

  /// Where the content of a line ends (before CR and LF) and where the next line begins.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (content: Int, next: Int) {
    var end = bytes.lineEnd(from: start)
    let next = min(end + 1, bytes.count)
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return (end, next)
  }

  private static func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == UInt8(ascii: "-") }) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}
