import Platform

/// Findings as workflow commands of GitHub, which it shows beside the lines they speak of.
///
/// GitHub shows ten annotations of a kind for each step and drops the others without a word (actions/toolkit, problem
/// matchers, "Limitations"). So the worst come first, and what is beyond the ten is written to the log as plain text.
public enum GitHubReporter {
  /// Annotations of a kind that are shown for one step.
  static let annotationsOfAKind = 10

  public static func report(_ report: FindingsReport) -> [UInt8] {
    var out = ByteBuffer()
    var counts: [String: Int] = [:]
    var rest: [Finding] = []
    for severity in Severity.allCases.sorted(by: >) {
      for finding in report.findings where finding.severity == severity {
        let kind = kind(of: severity)
        counts[kind, default: 0] += 1
        if counts[kind, default: 0] <= annotationsOfAKind {
          append(finding, kind: kind, to: &out)
        } else {
          rest.append(finding)
        }
      }
    }
    if !rest.isEmpty {
      out.append("::group::\(rest.count) more, which GitHub does not show beside their lines\n")
      for finding in rest { appendPlain(finding, to: &out) }
      out.append("::endgroup::\n")
    }
    out.append(TextReporter.summary(report) + "\n")
    return out.bytes
  }

  private static func kind(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice, .info: "notice"
    }
  }

  private static func append(_ finding: Finding, kind: String, to out: inout ByteBuffer) {
    let (start, end) = (finding.range.start, finding.range.end)
    out.append("::\(kind) file=\(property(finding.path)),line=\(start.line),endLine=\(end.line)")
    // Columns only count when they are of one line.
    if start.line == end.line, end.column > start.column { out.append(",col=\(start.column),endColumn=\(end.column)") }
    let parts = [finding.message, finding.suggestion, finding.citation].compactMap { $0.map(message) }
    out.append(",title=\(property(finding.rule))::\(parts.joined(separator: "%0A"))\n")
  }

  /// A finding as text in the log. The runner still obeys commands of an older form ("##[name]") anywhere in a line.
  private static func appendPlain(_ finding: Finding, to out: inout ByteBuffer) {
    var line = ByteBuffer()
    TextReporter.append(finding, colour: false, to: &line)
    for text in line.text.split(separator: "\n") {
      out.append("- " + text.replacing("##[", with: "## [") + "\n")
    }
  }

  private static func message(_ text: String) -> String { escaped(PrintableText.of(text)) }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func property(_ text: String) -> String {
    message(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
