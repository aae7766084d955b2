/// What a check found, in the order in which it is told.
public struct FindingsReport: Sendable {
  /// Sorted by path, line, column and rule.
  public let findings: [Finding]
  /// How open the text of each challenge is to ideas, by path.
  public let openness: [String: OpennessScore]

  public init(findings: [Finding], openness: [String: OpennessScore] = [:]) {
    self.findings = findings.sorted()
    self.openness = openness
  }

  /// The number of findings of a severity.
  public func count(_ severity: Severity) -> Int { findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) } }

  /// Whether any finding is at least this severe.
  public func hasFindings(atLeast severity: Severity) -> Bool { findings.contains { $0.severity >= severity } }

  /// Whether any error is of a kind that no site may be built with.
  public var stopsBuild: Bool { findings.contains { $0.severity == .error && $0.blocksBuild } }
}

/// How far a challenge leaves the answer to those who answer it.
public struct OpennessScore: Sendable, Equatable {
  /// 0 (closed) to 100 (open).
  public let score: Int
  /// "open", "mostly-open", "narrow" or "closed".
  public let band: String
  public let components: [String: Int]

  public init(score: Int, band: String, components: [String: Int]) {
    self.score = score
    self.band = band
    self.components = components
  }
}
