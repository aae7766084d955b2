import Catalogue
import Diagnostics

/// One rule, declared once: checks, tests, `explain` and the public rule pages are all made from this value.
public struct Rule: Sendable {
  /// What a rule looks at.
  public enum Check: Sendable {
    /// One challenge at a time.
    case challenge(@Sendable (ContentFile<Challenge>, CheckMoment) -> [Remark])
    /// The whole catalogue: settings, guides, pages.
    case catalogue(@Sendable (Catalogue, CheckMoment) -> [Remark])
  }

  /// A piece of front matter (and, where it matters, a body) that breaks a rule or keeps it.
  public struct Example: Sendable {
    /// A whole challenge file, or the fields of one that matter to the rule.
    public let text: String

    /// An example made of the fields that matter; the fences are added.
    public init(_ fields: String) { text = "---\n" + fields + "\n---\n" }
  }

  /// Lasting identifier: "structure-dates-order".
  public let id: String
  public let group: FindingGroup
  public let severity: Severity
  /// The rule in one sentence, for a list.
  public let title: String
  /// Why it exists, for the person who meets it.
  public let why: String
  /// The law, standard or practice behind it.
  public let citation: String?
  public let breaches: [Example]
  public let keeps: [Example]
  public let check: Check

  init(
    id: String, group: FindingGroup = .structure, severity: Severity, title: String, why: String,
    citation: String? = nil, breaches: [Example], keeps: [Example], check: Check
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.title = title
    self.why = why
    self.citation = citation
    self.breaches = breaches
    self.keeps = keeps
    self.check = check
  }
}

/// The moment at which records are judged.
public struct CheckMoment: Sendable {
  public let now: UKMoment

  public init(now: UKMoment) { self.now = now }
}

/// What a rule says about one place; the rule's identity and severity are added when it becomes a finding.
public struct Remark: Sendable {
  /// Only for remarks of rules that look at the whole catalogue.
  public let path: String?
  public let range: SourceRange
  public let message: String
  public let suggestion: String?

  public init(path: String? = nil, at range: SourceRange, _ message: String, suggestion: String? = nil) {
    self.path = path
    self.range = range
    self.message = message
    self.suggestion = suggestion
  }
}
