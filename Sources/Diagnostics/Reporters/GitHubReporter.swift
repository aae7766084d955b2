import Platform

/// Findings as workflow commands of GitHub, which shows about ten annotations of a kind: the worst come first.
public enum GitHubReporter {
  public static func report(_ report: FindingsReport) -> [UInt8] {
    var out = ByteBuffer()
    let worstFirst = report.findings.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
    for finding in worstFirst {
      let (start, end) = (finding.range.start, finding.range.end)
      let command = switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .advice, .info: "notice"
      }
      out.append("::\(command) file=\(property(finding.path)),line=\(start.line),endLine=\(end.line)")
      // Columns only count when they are of one line.
      if start.line == end.line, end.column > start.column { out.append(",col=\(start.column),endColumn=\(end.column)") }
      let text = finding.suggestion.map { "\(finding.message)\n\($0)" } ?? finding.message
      out.append(",title=\(property(finding.rule))::\(message(text))\n")
    }
    out.append(TextReporter.summary(report) + "\n")
    return out.bytes
  }

  private static func message(_ text: String) -> String {
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
