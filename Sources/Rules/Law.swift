import Catalogue

/// What a rule of law has beside its check: everything that `explain` and the public rule book print.
public struct Law: Sendable {
  /// The chapters of the public rule book, in its order.
  public enum Chapter: Int, Sendable, CaseIterable {
    case classification, scope, exemptions, beforeTheCall, publishingOrder, competition, belowThreshold, award, frameworks, otherLaw

    /// "Scope and value".
    public var title: String {
      switch self {
      case .classification: "Which regime applies"
      case .scope: "Scope and value"
      case .exemptions: "Exemptions, prizes, prototypes and calls without money"
      case .beforeTheCall: "Before the call"
      case .publishingOrder: "The order of publishing"
      case .competition: "The competition at or above the threshold"
      case .belowThreshold: "Below the threshold"
      case .award: "Award and after"
      case .frameworks: "Frameworks and dynamic markets"
      case .otherLaw: "Other law that touches a challenge"
      }
    }
  }

  /// When a rule holds, by ISO 8601 dates; both ends included.
  public struct InForce: Sendable {
    /// Nil when it is not settled or not yet known.
    public let from: String?
    public let to: String?
    /// What changed since, or what is not known: "the works figure changed on 2026-01-01".
    public let note: String?

    public init(from: String?, to: String? = nil, note: String? = nil) {
      self.from = from
      self.to = to
      self.note = note
    }

    /// The Procurement Act's own day, 24 February 2025.
    public static let procurementAct = InForce(from: "2025-02-24")
  }

  public let chapter: Chapter
  /// What the law says, in plain English.
  public let says: String
  /// How to put a breach right, whatever the record says.
  public let remedy: String
  /// The front-matter fields that the rule reads, by the names of the rule book: "notices.UK4".
  public let fields: [String]
  public let inForce: InForce
  public let confidence: Confidence
  /// What is not settled, where the rule book says so.
  public let doubt: String?
  /// What a supplier may rely on because of the rule, said to the supplier; shown on the pages of challenges that the
  /// rule applies to.
  public let protection: String?

  public init(
    chapter: Chapter, says: String, remedy: String, fields: [String], inForce: InForce = .procurementAct,
    confidence: Confidence, doubt: String? = nil, protection: String? = nil
  ) {
    self.chapter = chapter
    self.says = says
    self.remedy = remedy
    self.fields = fields
    self.inForce = inForce
    self.confidence = confidence
    self.doubt = doubt
    self.protection = protection
  }
}
