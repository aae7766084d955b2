import Diagnostics
import Platform

/// Finds what no line of fields can hold before the YAML parser sees it, which would stop there or count lines otherwise:
/// tabs in front of words, invisible characters, directives, and what git leaves after two people changed one line.
struct CharacterScreen {
  private var lines: FieldLines
  private let path: String
  private var slips: [(kind: Kind, range: SourceRange, name: String)] = []

  /// Whether a text needs a closer look: one pass over the bytes, because every file takes it.
  static func isSuspicious(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < bytes.count {
      var end = bytes.lineEnd(from: start)
      let next = end + 1
      if end < bytes.count, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if start < end, bytes[start] == UInt8(ascii: "%") || bytes[start] == UInt8(ascii: "<") { return true }
      for index in start..<end where mayBeInvisible(bytes[index]) { return true }
      start = next
    }
    return false
  }

  /// Control characters; and of the characters beyond ASCII only those with these first bytes can be invisible.
  private static func mayBeInvisible(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x7F && (byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF)
  }

  /// What was found, each kind of slip told once; `lines` can be read by the parser afterwards.
  static func findings(in lines: inout FieldLines, path: String) -> [Finding] {
    var screen = CharacterScreen(lines: lines, path: path)
    let conflict = screen.joinConflict()
    for number in lines.numbers { screen.clean(number) }
    lines = screen.lines
    return conflict + screen.findings
  }

  private init(lines: FieldLines, path: String) {
    self.lines = lines
    self.path = path
  }

  private enum Kind: CaseIterable {
    case tab, hardSpace, invisible, lineBreak, directive
  }

  // MARK: Characters

  private mutating func clean(_ number: Int) {
    guard let line = lines[number] else { return }
    if line.first == "%" {
      note(.directive, number, 0, length: line.count)
      lines.replace(number, with: [])
      return
    }
    if line.allSatisfy({ Self.isSpace($0) || Self.isInvisible($0) && $0 != "\0" }) {
      // An empty line stays one, whatever makes it look so.
      if !line.isBlank { lines.replace(number, with: []) }
      return
    }
    var result: FieldLines.Line = []
    result.reserveCapacity(line.count)
    // Before the words of a line: indentation, and the hyphen of a list with the space behind it.
    var isLeading = true
    var firstColon: Int?
    for (index, scalar) in line.enumerated() {
      switch scalar {
      case "\t" where isLeading:
        note(.tab, number, index)
        // Behind spaces a tab adds nothing; alone it stands for one level.
        result += result.last == "-" ? [" "] : result.last == " " && !line[..<index].contains("\t") ? [] : [" ", " "]
      case "\u{A0}" where isLeading || firstColon == result.count - 1:
        note(.hardSpace, number, index)
        result.append(" ")
      case _ where Self.isLineBreak(scalar):
        note(.lineBreak, number, index)
        result.append(" ")
      case _ where Self.isInvisible(scalar):
        note(.invisible, number, index, name: Self.name(of: scalar))
      default:
        if scalar == ":", firstColon == nil { firstColon = result.count }
        isLeading =
          isLeading && (scalar == " " || scalar == "-" && index + 1 < line.count && Self.isSpace(line[index + 1]))
        result.append(scalar)
      }
    }
    if result != line { lines.replace(number, with: result) }
  }

  private mutating func note(_ kind: Kind, _ line: Int, _ column: Int, length: Int = 1, name: String = "") {
    slips.append((kind, SourceRange(line: line, column: column + 1, length: length), name))
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}"
  }

  /// What other programs use as the end of a line, and the YAML parser counts as one.
  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// What has no shape and no use in a field. Joiners within words and emoji are not among them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0x200B, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  // MARK: Findings

  private var findings: [Finding] {
    Kind.allCases.compactMap { kind in
      let all = slips.filter { $0.kind == kind }
      guard let first = all.first else { return nil }
      let others = Set(all.map(\.range.start.line)).subtracting([first.range.start.line]).sorted()
      return finding(kind, at: first.range, name: first.name, others: others)
    }
  }

  private func finding(_ kind: Kind, at range: SourceRange, name: String, others: [Int]) -> Finding {
    let corrected = lines[range.start.line].map { "Write: \(String($0))" }
    let (rule, severity, message, suggestion): (String, Severity, String, String?) =
      switch kind {
      case .tab:
        (
          "structure-tab", .error,
          "This line begins with a tab. Only spaces can stand in front of a field or a list item.", corrected
        )
      case .hardSpace:
        (
          "structure-invisible-character", .error,
          "The space here is a non-breaking one, as web pages and word processors make them. It does not count as a space.",
          "Delete it and type a space."
        )
      case .invisible:
        (
          "structure-invisible-character", .error, "There is an invisible character here (\(name)).",
          "Delete it: put the cursor behind it and press the backspace key once."
        )
      case .lineBreak:
        (
          "structure-invisible-character", .warning,
          "There is an invisible line break of another program here. It was read as a space.",
          "Delete it and type a space."
        )
      case .directive:
        (
          "structure-yaml-directive", .error, "A line of fields cannot begin with a per cent sign.",
          "Begin the line with a field's name and put the value in quotes, or delete the line."
        )
      }
    return Finding(
      rule: rule, severity: severity, path: path, range: range, message: message + LineNumbers.also(others),
      suggestion: suggestion)
  }

  // MARK: Two versions of the same lines

  /// Keeps the first of two versions between git's conflict marks.
  private mutating func joinConflict() -> [Finding] {
    var findings: [Finding] = []
    var opening: Int?
    var isSecond = false
    for number in lines.numbers {
      guard let line = lines[number] else { continue }
      if Self.isMark("<", line) {
        opening = number
        lines.replace(number, with: [])
      } else if let first = opening {
        let isLast = Self.isMark(">", line)
        isSecond = isSecond || Self.isMark("=", line) || Self.isMark("|", line)
        if isLast || isSecond { lines.replace(number, with: []) }
        guard isLast else { continue }
        findings.append(
          Finding(
            rule: "structure-merge-conflict", severity: .error, path: path,
            range: SourceRange(line: first, column: 1, length: 7),
            message:
              "Two people changed the same lines, and git could not join their changes: both versions stand in lines \(first) to \(number).",
            suggestion: "Keep one version and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."))
        (opening, isSecond) = (nil, false)
      }
    }
    return findings
  }

  private static func isMark(_ sign: Unicode.Scalar, _ line: FieldLines.Line) -> Bool {
    line.count >= 7 && line[..<7].allSatisfy { $0 == sign } && (line.count == 7 || line[7] == " ")
  }
}

/// Numbers of lines in a sentence.
enum LineNumbers {
  /// " The same is true of lines 12, 13 and 17."; nothing without lines.
  static func also(_ lines: [Int]) -> String {
    guard let last = lines.last else { return "" }
    if lines.count == 1 { return " The same is true of line \(last)." }
    if lines.count > 6 { return " The same is true of \(lines.count) more lines, the next of them line \(lines[0])." }
    return " The same is true of lines " + lines.dropLast().map(String.init).joined(separator: ", ") + " and \(last)."
  }
}
