import Platform

/// Findings as one JSON object, for programs.
public enum JSONReporter {
  public static func report(_ report: FindingsReport) -> [UInt8] {
    var out = ByteBuffer(capacity: 512 + report.findings.count * 400)
    out.append("{\"findings\": [")
    for (index, finding) in report.findings.enumerated() {
      out.append(index == 0 ? "\n  " : ",\n  ")
      append(finding, to: &out)
    }
    out.append(report.findings.isEmpty ? "],\n\"openness\": {" : "\n],\n\"openness\": {")
    for (index, path) in report.openness.keys.sorted().enumerated() {
      guard let score = report.openness[path] else { continue }
      out.append(index == 0 ? "\n  " : ",\n  ")
      JSONText.append(path, to: &out)
      out.append(": ")
      append(score, to: &out)
    }
    out.append("},\n\"summary\": {")
    JSONText.append("errors", report.count(.error), to: &out)
    out.append(", ")
    JSONText.append("warnings", report.count(.warning), to: &out)
    out.append(", ")
    JSONText.append("advice", report.count(.advice), to: &out)
    out.append(", ")
    JSONText.append("info", report.count(.info), to: &out)
    out.append("}}\n")
    return out.bytes
  }

  private static func append(_ finding: Finding, to out: inout ByteBuffer) {
    let texts: [(StaticString, String?)] = [
      ("rule", finding.rule), ("group", finding.group.rawValue), ("severity", finding.severity.rawValue),
      ("path", finding.path),
    ]
    let numbers: [(StaticString, Int)] = [
      ("line", finding.range.start.line), ("column", finding.range.start.column), ("endLine", finding.range.end.line),
      ("endColumn", finding.range.end.column),
    ]
    out.append("{")
    for (name, value) in texts {
      JSONText.append(name, value, to: &out)
      out.append(", ")
    }
    for (name, value) in numbers {
      JSONText.append(name, value, to: &out)
      out.append(", ")
    }
    JSONText.append("message", finding.message, to: &out)
    out.append(", ")
    JSONText.append("suggestion", finding.suggestion, to: &out)
    out.append(", ")
    JSONText.append("citation", finding.citation, to: &out)
    if let url = finding.url {
      out.append(", ")
      JSONText.append("url", url, to: &out)
    }
    out.append("}")
  }

  private static func append(_ score: OpennessScore, to out: inout ByteBuffer) {
    out.append("{")
    JSONText.append("score", score.score, to: &out)
    out.append(", ")
    JSONText.append("band", score.band, to: &out)
    out.append(", \"components\": {")
    for (index, name) in score.components.keys.sorted().enumerated() {
      if index > 0 { out.append(", ") }
      JSONText.append(name, to: &out)
      out.append(": ")
      out.append(decimal: score.components[name] ?? 0)
    }
    out.append("}}")
  }
}
