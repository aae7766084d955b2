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
    /// One challenge with what procurement law makes of it, where the rule applies.
    case procurement(Applicability, @Sendable (ProcurementCase) -> [Remark])
    /// A duty that no record can show kept or broken: a reminder in the classification of the records it applies to.
    case reminder(Applicability)
    /// What authors set aside; the runner holds it against the findings of the other rules.
    case allowance
    /// Held by the lower floors while they read the files.
    case reading
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
  /// What only a rule of law has.
  public let law: Law?
  public let breaches: [Example]
  public let keeps: [Example]
  public let check: Check

  init(
    id: String, group: FindingGroup = .structure, severity: Severity, title: String, why: String,
    citation: String? = nil, law: Law? = nil, breaches: [Example], keeps: [Example], check: Check
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.title = title
    self.why = why
    self.citation = citation
    self.law = law
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
