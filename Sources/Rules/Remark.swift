import Diagnostics

/// What a rule says about one place; the rule's identity and severity are added when it becomes a finding.
public struct Remark: Sendable {
  /// Only for remarks of rules that look at the whole catalogue.
  public let path: String?
  public let range: SourceRange
  /// Where it is not the rule's own: some rules give an error for one thing and a warning for another.
  public let severity: Severity?
  public let message: String
  public let suggestion: String?

  public init(
    path: String? = nil, at range: SourceRange, as severity: Severity? = nil, _ message: String, suggestion: String? = nil
  ) {
    self.path = path
    self.range = range
    self.severity = severity
    self.message = message
    self.suggestion = suggestion
  }
}
