import Platform

/// Findings for people at a terminal; the first line of each is what editors read.
public enum TextReporter {
  /// `colour` adds terminal colours.
  public static func report(_ report: FindingsReport, colour: Bool = false) -> [UInt8] {
    var out = ByteBuffer()
    for finding in report.findings {
      out.append(finding.path)
      out.append(":")
      out.append(decimal: finding.range.start.line)
      out.append(":")
      out.append(decimal: finding.range.start.column)
      out.append(": ")
      out.append(paint(finding.severity.rawValue, finding.severity, colour))
      append(": ", finding.message, " [", to: &out)
      append("", finding.rule, "]\n", to: &out)
      if let suggestion = finding.suggestion { append("    ", suggestion, "\n", to: &out) }
      if let citation = finding.citation { append("    (", citation, ")\n", to: &out) }
    }
    out.append(summary(report))
    out.append("\n")
    return out.bytes
  }

  /// "2 errors and 1 warning": what was found, in one line.
  public static func summary(_ report: FindingsReport) -> String {
    let parts = [
      counted(report.count(.error), "error", "errors"), counted(report.count(.warning), "warning", "warnings"),
      counted(report.count(.advice), "piece of advice", "pieces of advice"), counted(report.count(.info), "note", "notes"),
    ].compactMap { $0 }
    guard let last = parts.last else { return "Nothing to mend." }
    return parts.count == 1 ? last + "." : parts.dropLast().joined(separator: ", ") + " and " + last + "."
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
  }

  private static func append(_ before: StaticString, _ text: String, _ after: StaticString, to out: inout ByteBuffer) {
    out.append(before)
    var text = text
    text.withUTF8 { appendPrintable($0, to: &out) }
    out.append(after)
  }

  /// Control characters of a hostile file must not reach a terminal: each becomes U+FFFD.
  private static func appendPrintable(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout ByteBuffer) {
    var start = 0
    var index = 0
    while index < bytes.count {
      // U+0080 to U+009F are C2 followed by one of these bytes.
      let isSecondSet = bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0
      guard bytes[index] < 0x20 || bytes[index] == 0x7F || isSecondSet else {
        index += 1
        continue
      }
      out.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      out.append("\u{FFFD}")
      index += isSecondSet ? 2 : 1
      start = index
    }
    out.append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func paint(_ word: String, _ severity: Severity, _ colour: Bool) -> String {
    guard colour else { return word }
    let code = switch severity {
    case .error: "31"
    case .warning: "33"
    case .advice: "36"
    case .info: "2"
    }
    return "\u{1B}[1;\(code)m\(word)\u{1B}[0m"
  }
}
