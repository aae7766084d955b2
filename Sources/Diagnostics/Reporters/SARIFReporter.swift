import Platform

/// Findings as SARIF 2.1.0, for code scanning.
public enum SARIFReporter {
  /// A rule as the tool declares it.
  public struct RuleDescription: Sendable {
    public let id: String
    public let title: String
    /// The page that explains it.
    public let url: String?

    public init(id: String, title: String, url: String? = nil) {
      self.id = id
      self.title = title
      self.url = url
    }
  }

  /// Findings of rules that are not in `rules` are declared by their identifier alone.
  public static func report(_ report: FindingsReport, rules: [RuleDescription]) -> [UInt8] {
    let known = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let used = Set(report.findings.map(\.rule)).sorted()
    let indexes = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    var out = ByteBuffer()
    out.append(
      "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\": [{\"columnKind\": \"unicodeCodePoints\", \"tool\": {\"driver\": {\"name\": \"challenges\", \"rules\": ["
    )
    for (index, id) in used.enumerated() {
      out.append(index == 0 ? "\n  {" : ",\n  {")
      JSONText.append("id", id, to: &out)
      out.append(", \"shortDescription\": {")
      JSONText.append("text", known[id]?.title ?? id, to: &out)
      out.append("}")
      if let url = known[id]?.url {
        out.append(", ")
        JSONText.append("helpUri", url, to: &out)
      }
      out.append("}")
    }
    out.append("]}}, \"results\": [")
    for (index, finding) in report.findings.enumerated() {
      out.append(index == 0 ? "\n  {" : ",\n  {")
      append(finding, ruleIndex: indexes[finding.rule] ?? 0, to: &out)
      out.append("}")
    }
    out.append("\n]}]}\n")
    return out.bytes
  }

  /// A path as a URI reference (RFC 3986): everything but letters, digits and a few signs is a per cent code.
  private static func reference(to path: String) -> String {
    var out = ByteBuffer()
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.append(byte)
      default:
        out.append("%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true))
      }
    }
    return out.text
  }

  private static func append(_ finding: Finding, ruleIndex: Int, to out: inout ByteBuffer) {
    let level =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .advice, .info: "note"
      }
    JSONText.append("ruleId", finding.rule, to: &out)
    out.append(", ")
    JSONText.append("ruleIndex", ruleIndex, to: &out)
    out.append(", ")
    JSONText.append("level", level, to: &out)
    out.append(", \"message\": {")
    JSONText.append("text", finding.suggestion.map { "\(finding.message) \($0)" } ?? finding.message, to: &out)
    out.append("}, \"locations\": [{\"physicalLocation\": {\"artifactLocation\": {")
    JSONText.append("uri", reference(to: finding.path), to: &out)
    out.append("}, \"region\": {")
    JSONText.append("startLine", finding.range.start.line, to: &out)
    out.append(", ")
    JSONText.append("startColumn", finding.range.start.column, to: &out)
    out.append(", ")
    JSONText.append("endLine", finding.range.end.line, to: &out)
    out.append(", ")
    JSONText.append("endColumn", finding.range.end.column, to: &out)
    out.append("}}}]")
  }
}
