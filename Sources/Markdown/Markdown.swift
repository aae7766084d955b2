import CCMarkGFM
import Diagnostics
import Platform

/// Turns the body of a page into HTML in one pass over cmark's tree.
public enum Markdown {
  /// Renders `bytes`, whose first line is line `firstLine` of the file at `path`.
  ///
  /// Never fails: a text that costs too much gives a finding with a line and an empty document.
  public static func render(
    _ bytes: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int = 1, options: MarkdownOptions = MarkdownOptions(),
    findings: inout [Finding]
  ) -> MarkdownDocument {
    render(bytes, path: path, firstLine: firstLine, options: options, budget: CommonMark.Budget(), findings: &findings)
  }

  static func render(
    _ bytes: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int, options: MarkdownOptions,
    budget: CommonMark.Budget, findings: inout [Finding]
  ) -> MarkdownDocument {
    guard !bytes.isEmpty else { return .empty }
    if let problem = DocumentScreen.problem(in: bytes) {
      findings.append(tooCostly(path, line: problem.line + firstLine - 1, problem.words))
      return .empty
    }
    do {
      let (document, found) = try CommonMark.parse(bytes, budget: budget) { root in
        var renderer = HTMLRenderer(
          source: bytes, path: path, firstLine: firstLine, options: options, outputLimit: budget.output)
        renderer.run(root)
        return (renderer.document, renderer.findings)
      }
      findings.append(contentsOf: found)
      return document
    } catch {
      let words = switch error {
      case .outOfMemoryBudget: "The text below would need more memory than a page may have."
      case .outOfTimeBudget: "The text below takes too long to read."
      case .refused: "The text below cannot be read."
      }
      findings.append(tooCostly(path, line: firstLine, words))
      return .empty
    }
  }

  static func tooCostly(_ path: String, line: Int, _ words: String) -> Finding {
    Finding(
      rule: "markdown-too-costly", severity: .error, path: path, range: SourceRange(line: line, column: 1),
      message: words,
      suggestion: "Look for a very long line, table or run of the same sign, and split or remove it.")
  }
}
