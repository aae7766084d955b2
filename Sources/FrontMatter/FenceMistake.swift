import Diagnostics

extension Fence {
  private static let rule = "structure-front-matter-fence"

  /// The finding for a file without fields.
  static func absent(in source: SourceText) -> Finding {
    if source.line(1)?.contains("\r") == true {
      return Finding(
        rule: "structure-line-ends", severity: .error, path: source.path, range: .start,
        message: "The lines of this file end in a way that only very old programs use, so it reads as one long line.",
        suggestion: "Save it again with line ends of the kind LF or CRLF.")
    }
    return Finding(
      rule: rule, severity: .error, path: source.path, range: .start,
      message:
        "The file should begin with a line of three hyphens, then the fields (title, summary and so on), then three hyphens again.",
      suggestion:
        "Write --- on the first line, below it the fields, each like title: Fewer missed bin rounds, and --- again below them."
    )
  }

  /// What is wrong with the two lines, and with fields that stand below the second one.
  func findings(in source: SourceText) -> [Finding] {
    [openingFinding(source), closingFinding(source), strayFields(source)].compactMap { $0 }
  }

  private func openingFinding(_ source: SourceText) -> Finding? {
    switch opening {
    case .right: nil
    case .late(let line, let isBlankAbove):
      Finding(
        rule: Self.rule, severity: .error, path: source.path, range: .start,
        message: "The three hyphens must be the first line of the file, but they are on line \(line).",
        suggestion: isBlankAbove
          ? (line == 2 ? "Delete the empty line above them." : "Delete the empty lines above them.")
          : "Move what stands above them below the second line of three hyphens.")
    case .almost(let line, let text):
      Finding(
        rule: Self.rule, severity: .error, path: source.path,
        range: SourceRange(line: line, column: 1, length: length(line, source)),
        message: "The first line should be exactly three hyphens, but it is \"\(text)\".", suggestion: "Write: ---")
    case .absent:
      Finding(
        rule: Self.rule, severity: .error, path: source.path, range: .start,
        message: "The line of three hyphens above the fields is missing.",
        suggestion: "Write a line above this one: ---")
    }
  }

  private func closingFinding(_ source: SourceText) -> Finding? {
    switch closing {
    case .right: nil
    case .almost(let line, let text):
      Finding(
        rule: Self.rule, severity: .error, path: source.path,
        range: SourceRange(line: line, column: 1, length: length(line, source)),
        message: "The line below the fields should be exactly three hyphens, but it is \"\(text)\".",
        suggestion: "Write: ---")
    case .absent(let line):
      Finding(
        rule: Self.rule, severity: .error, path: source.path, range: SourceRange(at: source.position(at: bodyOffset)),
        message: "The fields at the top are never closed: there is no second line of three hyphens.",
        suggestion: bodyOffset < source.bytes.count
          ? "Write a line above line \(line): ---" : "Write a line below the last field: ---")
    }
  }

  /// Fields cut off by three hyphens in their middle: below them stand more fields, and three hyphens again.
  private func strayFields(_ source: SourceText) -> Finding? {
    guard case .right = closing else { return nil }
    var lines = LineCursor(source.bytes, from: bodyOffset, line: bodyLine)
    var first: LineCursor.Line?
    while let line = lines.next() {
      if let first {
        if line.isFence {
          return Finding(
            rule: Self.rule, severity: .error, path: source.path,
            range: SourceRange(line: first.number, column: 1, length: length(first.number, source)),
            message: "The line of three hyphens above ends the fields, so the fields from here on are not read.",
            suggestion:
              "Delete the hyphens on line \(bodyLine - 1), so that all fields stand between the first line of hyphens and line \(line.number)."
          )
        }
        if line.isHeading { return nil }
      } else if line.isField {
        first = line
      } else if !line.isBlank, !line.isFence {
        return nil
      }
    }
    return nil
  }

  private func length(_ line: Int, _ source: SourceText) -> Int { source.line(line)?.unicodeScalars.count ?? 0 }
}

extension LineCursor.Line {
  fileprivate var isHeading: Bool { content.first == UInt8(ascii: "#") }
}
