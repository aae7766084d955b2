import Platform

/// Findings for people at a terminal; the first line of each is what editors read.
public enum TextReporter {
  /// `colour` adds terminal colours.
  public static func report(_ report: FindingsReport, colour: Bool = false) -> [UInt8] {
    var all: [UInt8] = []
    write(report, colour: colour) { all += $0 }
    return all
  }

  /// The same, handed over piece by piece, so that a report of many findings never stands in memory as a whole.
  public static func write<Failure: Error>(
    _ report: FindingsReport, colour: Bool, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var out = ByteBuffer(capacity: 2 * pieceLength)
    for finding in report.findings {
      append(finding, colour: colour, to: &out)
      guard out.count >= pieceLength else { continue }
      try sink(out.bytes)
      out.removeAll()
    }
    out.append(summary(report))
    out.append("\n")
    try sink(out.bytes)
  }

  private static let pieceLength = 64_000

  /// One finding: path, line and column first, where editors look for them.
  static func append(_ finding: Finding, colour: Bool, to out: inout ByteBuffer) {
    append("", finding.path, ":", to: &out)
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

  private static func append(_ before: StaticString, _ text: String, _ after: StaticString, to out: inout ByteBuffer) {
    out.append(before)
    out.append(PrintableText.of(text))
    out.append(after)
  }

  /// "2 errors and 1 warning": what was found, in one line.
  public static func summary(_ report: FindingsReport) -> String {
    let parts = [
      counted(report.count(.error), "error", "errors"), counted(report.count(.warning), "warning", "warnings"),
      counted(report.count(.advice), "piece of advice", "pieces of advice"),
      counted(report.count(.info), "note", "notes"),
    ].compactMap { $0 }
    guard let last = parts.last else { return "Nothing to mend." }
    return parts.count == 1 ? last + "." : parts.dropLast().joined(separator: ", ") + " and " + last + "."
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
  }

  private static func paint(_ word: String, _ severity: Severity, _ colour: Bool) -> String {
    guard colour else { return word }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .advice: "36"
      case .info: "2"
      }
    return "\u{1B}[1;\(code)m\(word)\u{1B}[0m"
  }
}
