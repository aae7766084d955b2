import Diagnostics
import Platform

/// YAML text within a file, read with every problem told in plain English.
///
/// After a mistake the top-level field that holds it is left out and the rest is read again, so that one slip does not
/// make every other field look missing.
struct YAMLText {
  let source: SourceText
  let range: Range<Int>
  /// The line of the file at which the text begins.
  let firstLine: Int

  /// How often a text is read again without the field that could not be read.
  private static let retryLimit = 8

  /// The fields; a text that is not a group of fields is a finding.
  func fields(into findings: inout [Finding]) -> YAMLNode? {
    guard let tree = tree(into: &findings) else { return nil }
    if case .mapping = tree.content { return tree }
    if case .scalar("", _) = tree.content { return nil }
    findings.append(
      Finding(
        rule: "structure-yaml-syntax", severity: .error, path: source.path, range: tree.range,
        message: "The fields at the top should each be a name, a colon, a space and a value; this is \(tree.kindInWords).",
        suggestion: "Write, for example: title: Fewer missed bin rounds"))
    return nil
  }

  /// The tree; problems become findings.
  func tree(into findings: inout [Finding]) -> YAMLNode? {
    if let refused = refusal() {
      findings.append(refused)
      return nil
    }
    var bytes = Array(source.bytes[range])
    var duplicates: [YAMLReader.DuplicateKey] = []
    var root: YAMLNode?
    for _ in 0..<Self.retryLimit {
      let outcome = bytes.withUnsafeBufferPointer { YAMLReader.read($0, firstLine: firstLine) }
      root = outcome.root
      duplicates = outcome.duplicates
      guard let problem = outcome.problem else { break }
      let mistake = YAMLMistake(problem: problem, line: { source.line($0) })
      findings.append(mistake.finding(path: source.path))
      guard mistake.leavesRestReadable, Self.blankField(at: mistake.line - firstLine, in: &bytes) else { break }
    }
    findings.append(contentsOf: duplicates.map(finding))
    return root
  }

  /// What is refused before libyaml sees it: NUL bytes, tabs as indentation, directives (`%TAG` costs the square of its lines).
  private func refusal() -> Finding? {
    source.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      let nul = text.firstOffset(of: 0) ?? text.count
      var line = firstLine
      var start = 0
      while start < text.count {
        let end = text.lineEnd(from: start)
        let content = text[start..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
        if content < min(end, nul) {
          if text[content] == UInt8(ascii: "\t") { return tabFinding(line, content) }
          if text[content] == UInt8(ascii: "%"), content == start { return directiveFinding(line, content) }
        }
        if nul < end { return nulFinding(line, nul) }
        start = end + 1
        line += 1
      }
      return nil
    }
  }

  private func nulFinding(_ line: Int, _ offset: Int) -> Finding {
    finding(
      "structure-encoding", line, offset, "There is a NUL character here, which no text has.",
      "Open the file in an editor and delete what stands here.")
  }

  private func tabFinding(_ line: Int, _ offset: Int) -> Finding {
    finding(
      "structure-tab", line, offset, "This line is indented with a tab; only spaces can be used here.",
      "Write: \((source.line(line) ?? "").replacingTabs)")
  }

  private func directiveFinding(_ line: Int, _ offset: Int) -> Finding {
    finding(
      "structure-yaml-directive", line, offset, "A line of fields cannot begin with a per cent sign.",
      "Put the value in quotes after its name.")
  }

  /// `offset` is counted from the beginning of the range.
  private func finding(_ rule: String, _ line: Int, _ offset: Int, _ message: String, _ suggestion: String) -> Finding {
    Finding(
      rule: rule, severity: .error, path: source.path,
      range: SourceRange(at: source.position(at: range.lowerBound + offset)),
      message: message, suggestion: suggestion)
  }

  private func finding(_ duplicate: YAMLReader.DuplicateKey) -> Finding {
    Finding(
      rule: "structure-duplicate-key", severity: .error, path: source.path, range: duplicate.range,
      message: "The field \(duplicate.key) stands here a second time; the first is on line \(duplicate.first.start.line), and that one counts.",
      suggestion: "Keep one of the two lines.")
  }

  /// Blanks the top-level field that contains a line (counted from 0), keeping every line end, so that positions stay true.
  /// False when there is nothing to blank.
  private static func blankField(at wanted: Int, in bytes: inout [UInt8]) -> Bool {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    func beginsField(_ line: Int) -> Bool {
      guard starts[line] < bytes.count else { return false }
      let first = bytes[starts[line]]
      let isLetter = (first | 0x20) >= UInt8(ascii: "a") && (first | 0x20) <= UInt8(ascii: "z")
      return isLetter || first == UInt8(ascii: "-")
    }
    func isBlank(_ line: Int) -> Bool {
      let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
      return bytes[starts[line]..<end].allSatisfy { $0 <= UInt8(ascii: " ") }
    }
    var first = min(max(0, wanted), starts.count - 1)
    while first > 0, !beginsField(first) || isBlank(first) { first -= 1 }
    var after = first + 1
    while after < starts.count, !beginsField(after) { after += 1 }
    let end = after < starts.count ? starts[after] : bytes.count
    var changed = false
    for offset in starts[first]..<end where bytes[offset] > UInt8(ascii: " ") {
      bytes[offset] = UInt8(ascii: " ")
      changed = true
    }
    return changed
  }
}

extension String {
  /// The same line with each tab as two spaces.
  fileprivate var replacingTabs: String { reduce(into: "") { $0 += $1 == "\t" ? "  " : String($1) } }
}
