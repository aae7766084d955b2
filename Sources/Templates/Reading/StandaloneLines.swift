/// Decides how much of the white space around tags belongs to the template's own layout and is not printed.
///
/// A tag that stands alone on its line and prints nothing itself takes the whole line with it. So do several tags on
/// one line when all of them open or close parents and blocks, unless a block is opened and closed there: that block
/// is filled in place, and keeps its line.
struct StandaloneLines {
  let bytes: [UInt8]
  let tags: [Tag]
  /// For each tag, how far the text before it reaches and where the text after it begins.
  private(set) var bounds: [(before: Int, after: Int)]

  init(_ tags: [Tag], in bytes: [UInt8]) {
    self.tags = tags
    self.bytes = bytes
    bounds = tags.map { ($0.bytes.lowerBound, $0.bytes.upperBound) }
    var first = 0
    while first < tags.count {
      let last = lastOfLine(from: first)
      trim(first...last)
      first = last + 1
    }
  }

  /// The last of the tags that follow one another with nothing but blanks between them.
  private func lastOfLine(from first: Int) -> Int {
    var last = first
    while last + 1 < tags.count, skipBlanks(from: tags[last].bytes.upperBound) == tags[last + 1].bytes.lowerBound {
      last += 1
    }
    return last
  }

  private mutating func trim(_ group: ClosedRange<Int>) {
    guard canStandAlone(group) else { return }
    let floor = group.lowerBound == 0 ? 0 : tags[group.lowerBound - 1].bytes.upperBound
    var start = tags[group.lowerBound].bytes.lowerBound
    while start > floor, Self.isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return }
    guard let end = endOfLine(from: tags[group.upperBound].bytes.upperBound) else { return }
    for index in group { bounds[index] = (start, end) }
  }

  private func canStandAlone(_ group: ClosedRange<Int>) -> Bool {
    if group.count == 1 {
      switch tags[group.lowerBound].kind {
      case .variable, .raw: return false
      case .section, .inverted, .partial, .parent, .block, .close, .comment, .refused: return true
      }
    }
    return group.allSatisfy { index in
      let tag = tags[index]
      switch tag.kind {
      case .parent: return true
      case .block: return tag.partner.map { !group.contains($0) } ?? false
      case .close: return tag.partner.map { tags[$0].kind == .parent || tags[$0].kind == .block } ?? false
      case .variable, .raw, .section, .inverted, .partial, .comment, .refused: return false
      }
    }
  }

  /// Where the next line begins, if nothing but blanks stands before it.
  private func endOfLine(from start: Int) -> Int? {
    var index = skipBlanks(from: start)
    if index == bytes.count { return index }
    if bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count { index += 1 }
    return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }

  private func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
