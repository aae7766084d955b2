/// How sure the rule book is of a statement of law.
public enum Confidence: String, Sendable, CaseIterable {
  /// Seen in the statute's text and in another source, or in two independent sources.
  case verified
  /// Seen in the statute's text only.
  case statute
  case oneSource = "one-source"
  /// From memory; not found in the material that was read.
  case recalled
  /// A reading of how provisions fit together; a lawyer should confirm it.
  case inference
  /// A choice of this service or of the council, not law.
  case policy

  /// Whether a reader has to be warned that the statement is not settled.
  public var isUnsettled: Bool { self == .recalled || self == .inference || self == .oneSource }

  /// The word with what it means, for rule pages and `explain`.
  public var words: String {
    switch self {
    case .verified: "Verified in the statute and in another source."
    case .statute: "Seen in the statute's text."
    case .oneSource: "Unverified: it rests on one source."
    case .recalled: "Unverified: recalled, not found in the material that was read."
    case .inference: "Inference: our reading of how the provisions fit together. Ask a lawyer before you rely on it."
    case .policy: "Policy: a choice of this service or of the council, not law."
    }
  }
}

/// A value of the law with its source: a line of `content/procurement/`.
public struct Fact<Value: Sendable>: Sendable {
  public let value: Value
  /// "Procurement Act 2023, section 54(4)".
  public let citation: String
  public let confidence: Confidence

  public init(_ value: Value, citation: String, confidence: Confidence) {
    self.value = value
    self.citation = citation
    self.confidence = confidence
  }
}
