import Diagnostics
import Platform

/// YAML text within a file, read with every problem told in plain English.
///
/// After a slip the line is put right as the finding says, or left out, and everything is read again: so that one slip
/// neither hides the next nor makes other fields look missing.
struct YAMLText {
  let source: SourceText
  let range: Range<Int>
  /// The line of the file at which the text begins.
  let firstLine: Int

  /// The fields; a text that is not a group of fields is a finding.
  func fields(into findings: inout [Finding]) -> YAMLNode {
    guard let tree = tree(into: &findings) else { return YAMLNode(content: .mapping([]), range: .start) }
    if tree.isUnreadable { return .unreadableFields }
    switch tree.content {
    case .mapping: return tree
    case .scalar("", _): return YAMLNode(content: .mapping([]), range: tree.range)
    case .scalar, .sequence:
      findings.append(
        Finding(
          rule: "structure-yaml-syntax", severity: .error, path: source.path, range: tree.range,
          message:
            "The fields at the top should each be a name, a colon, a space and a value; this is \(tree.kindInWords).",
          suggestion: "Write, for example: title: Fewer missed bin rounds"))
      return .unreadableFields
    }
  }

  /// The tree, nil when there is nothing in the text; problems become findings.
  func tree(into findings: inout [Finding]) -> YAMLNode? {
    guard let isSuspicious = screen(into: &findings) else { return .unreadableFields }
    var reading = Reading(text: self)
    if isSuspicious {
      var lines = fieldLines
      findings.append(contentsOf: CharacterScreen.findings(in: &lines, path: source.path))
      reading.lines = lines
    }
    defer { findings.append(contentsOf: reading.findings) }
    return reading.run()
  }

  /// Whether the text needs a closer look; nil, with a finding, when it is not UTF-8.
  private func screen(into findings: inout [Finding]) -> Bool? {
    let (isSuspicious, invalid) = source.bytes.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[range])
      return (CharacterScreen.isSuspicious(bytes), UTF8Validation.firstInvalidOffset(in: bytes))
    }
    guard let invalid else { return isSuspicious }
    findings.append(TextEncoding.finding(in: source, at: range.lowerBound + invalid))
    return nil
  }

  fileprivate var fieldLines: FieldLines { FieldLines(source.bytes[range], firstLine: firstLine) }
}

/// One text, read again and again until no slip is left.
private struct Reading {
  let text: YAMLText
  /// The text with slips put right; nil as long as it is read as it is.
  var lines: FieldLines?
  private(set) var findings: [Finding] = []
  private var told: Set<Int> = []
  private var lost: [(name: String, range: SourceRange)] = []

  init(text: YAMLText) { self.text = text }

  /// How often a text is read: often enough for a page of slips, and less often where each time costs.
  private var limit: Int { text.range.count > 200_000 ? 5 : 40 }

  mutating func run() -> YAMLNode? {
    var readAgain = true
    for _ in 0..<limit {
      let outcome = read()
      if let problem = outcome.problem {
        let known = lines ?? text.fieldLines
        guard mend(YAMLMistake.of(problem, in: known), isDeep: problem.isTooDeep, known) else {
          return .unreadableFields
        }
        continue
      }
      if readAgain, let root = outcome.root, mendNotes(root) {
        readAgain = false
        continue
      }
      findings.append(contentsOf: outcome.duplicates.map(finding))
      return outcome.root.map(withLostFields)
    }
    findings.append(
      Finding(
        rule: "structure-yaml-syntax", severity: .error, path: text.source.path,
        range: SourceRange(line: text.firstLine, column: 1),
        message: "There are more slips in these fields than can be told at once.",
        suggestion: "Mend those that are told, and check again."))
    return .unreadableFields
  }

  private func read() -> YAMLReader.Outcome {
    guard let lines else {
      return text.source.bytes.withUnsafeBufferPointer {
        YAMLReader.read(UnsafeBufferPointer(rebasing: $0[text.range]), firstLine: text.firstLine)
      }
    }
    return lines.bytes.withUnsafeBufferPointer {
      YAMLReader.read($0, firstLine: text.firstLine, toFile: { lines.placeInFile($0) }, doubtful: told)
    }
  }

  /// Tells a slip and takes it out of the way; false when there is nothing left to take.
  private mutating func mend(_ mistake: YAMLMistake, isDeep: Bool, _ known: FieldLines) -> Bool {
    var mended = known
    defer { lines = mended }
    guard told.insert(mistake.line).inserted else {
      // What the finding proposed has not helped, so the whole field goes.
      return lose(&mended, mistake.line)
    }
    findings.append(mistake.finding(path: text.source.path, in: known))
    if isDeep { return lose(&mended, mistake.line) }
    for (number, line) in mistake.corrected where known[number] != line {
      mended.replace(number, with: line)
      told.insert(number)
    }
    if mistake.corrected.contains(where: { known[$0.key] != $0.value }) { return true }
    return mended.emptyNested(at: mistake.line) || lose(&mended, mistake.line)
  }

  private mutating func lose(_ lines: inout FieldLines, _ number: Int) -> Bool {
    guard let emptied = lines.emptyField(at: number) else { return false }
    if let field = emptied.field { lost.append(field) }
    return true
  }

  /// Words that a number sign cut off, put back into their text; false when there are none.
  private mutating func mendNotes(_ root: YAMLNode) -> Bool {
    let hasSign = text.source.bytes.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[text.range]).firstOffset(of: UInt8(ascii: "#")) != nil
    }
    guard hasSign else { return false }
    var mended = lines ?? text.fieldLines
    let cut = CutText.all(in: mended, read: root).filter { !told.contains($0.line) }
    guard !cut.isEmpty else { return false }
    for piece in cut {
      findings.append(piece.finding(path: text.source.path, in: mended))
      told.insert(piece.line)
      mended.replace(piece.line, with: piece.corrected)
    }
    lines = mended
    return true
  }

  private func withLostFields(_ root: YAMLNode) -> YAMLNode {
    guard case .mapping(let entries) = root.content else { return root }
    let unread = lost.filter { field in !entries.contains { $0.key == field.name } }.map {
      YAMLEntry(
        key: $0.name, keyRange: $0.range,
        value: YAMLNode(content: .scalar("", isPlain: true), range: $0.range, isUnreadable: true))
    }
    return unread.isEmpty ? root : YAMLNode(content: .mapping(entries + unread), range: root.range)
  }

  private func finding(_ duplicate: YAMLReader.DuplicateKey) -> Finding {
    let name = duplicate.key.shortened
    return Finding(
      rule: "structure-duplicate-key", severity: .error, path: text.source.path, range: duplicate.range,
      message:
        "The field \(name) stands here a second time; the first is on line \(duplicate.first.start.line), and that one counts.",
      suggestion: "Keep one of the two, and delete the other.")
  }
}

extension YAMLReader.Problem {
  fileprivate var isTooDeep: Bool { if case .tooDeep = reason { true } else { false } }
}

/// A text that ends at a number sign because YAML takes the rest of the line for a note.
private struct CutText {
  let line: Int
  let corrected: FieldLines.Line
  private let place: Range<Int>

  /// A note has a space behind its number sign; "#1" and "#bins" were meant as text.
  static func all(in lines: FieldLines, read root: YAMLNode) -> [CutText] {
    lines.numbers.compactMap { number in
      guard let line = lines[number], let sign = sign(in: line),
        !root.holds(lines.placeInFile(SourcePosition(line: number, column: sign + 1)))
      else { return nil }
      let parts = FieldLine(line)
      guard parts.value.contains(sign), let first = parts.first, !"\"'[{|>".unicodeScalars.contains(first) else {
        return nil
      }
      return CutText(
        line: number, corrected: parts.with(value: QuotedText.of(parts.text)), place: sign..<parts.value.upperBound)
    }
  }

  /// The first number sign with a space in front of it and none behind it, below a name or value.
  private static func sign(in line: FieldLines.Line) -> Int? {
    var next = FieldLine(line).indent + 1
    while next + 1 < line.count {
      let behind = line[next + 1]
      if line[next] == "#", line[next - 1] == " ", behind != " ", behind != "#" { return next }
      next += 1
    }
    return nil
  }

  func finding(path: String, in lines: FieldLines) -> Finding {
    Finding(
      rule: "structure-cut-text", severity: .error, path: path,
      range: lines.rangeInFile(SourceRange(line: line, column: place.lowerBound + 1, length: place.count)),
      message: "From the # on, the rest of this line is taken for a note and left out.",
      suggestion: LineMistake.suggestion(corrected, "If it is a note, put a space behind the #."))
  }
}

extension YAMLNode {
  /// Whether a place lies within the words of a value or name.
  fileprivate func holds(_ place: SourcePosition) -> Bool {
    switch content {
    case .scalar: range.holds(place)
    case .sequence(let items): items.contains { $0.holds(place) }
    case .mapping(let entries): entries.contains { $0.keyRange.holds(place) || $0.value.holds(place) }
    }
  }
}

extension SourceRange {
  fileprivate func holds(_ place: SourcePosition) -> Bool { start <= place && place < end }
}
