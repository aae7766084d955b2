import Platform

/// How much a finding matters, mildest first.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case info, advice, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .advice: 1
    case .warning: 2
    case .error: 3
    }
  }
}

/// What kind of matter a finding is about.
public enum FindingGroup: String, Sendable, CaseIterable {
  /// YAML, fields, links, dates that contradict each other.
  case structure
  case procurement
  case solutionBias = "solution-bias"
  case smallFirms = "small-firms"
  case measurability
  case plainEnglish = "plain-english"
  case inclusiveText = "inclusive-text"
  case completeness
}

/// One remark about one place in one file: a value that is collected, sorted and reported, never thrown.
public struct Finding: Sendable, Equatable {
  /// The identifier of the rule: `structure-duplicate-key`.
  public var rule: String
  public var group: FindingGroup
  public var severity: Severity
  /// The path as the person knows it, below the source folder: `content/challenges/x.md`.
  public var path: String
  /// The words it speaks of.
  public var range: SourceRange
  /// What is wrong, in plain English.
  public var message: String
  /// How to mend it, with the corrected line where it can be given.
  public var suggestion: String?
  /// The law or standard behind it.
  public var citation: String?
  /// The page that explains the rule, where the site has one.
  public var url: String?
  /// Whether an error stops a build; false for records that the public does not see.
  public var blocksBuild = true

  public init(
    rule: String, group: FindingGroup = .structure, severity: Severity, path: String, range: SourceRange,
    message: String, suggestion: String? = nil, citation: String? = nil
  ) {
    self.rule = rule
    self.group = group
    self.severity = severity
    self.path = path
    self.range = range
    self.message = message
    self.suggestion = suggestion
    self.citation = citation
  }
}

extension Finding: Comparable {
  /// By path, line, column, rule; then by message, so that the order is the same in every run.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.path != right.path { return left.path.precedesByBytes(right.path) }
    if left.range.start != right.range.start { return left.range.start < right.range.start }
    if left.rule != right.rule { return left.rule.utf8.lexicographicallyPrecedes(right.rule.utf8) }
    return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
  }
}
