import Catalogue

/// What suppliers may rely on in one procurement: the rules that protect them and apply to it.
public struct Protections: Sendable {
  /// A rule of law that protects suppliers, with where it applies.
  private static let rules: [(rule: Rule, words: String, applicability: Applicability)] = RuleBook.rules.compactMap { rule in
    guard let words = rule.law?.protection else { return nil }
    return switch rule.check {
    case .procurement(let applicability, _), .reminder(let applicability): (rule, words, applicability)
    case .challenge, .catalogue, .allowance, .reading: nil
    }
  }

  /// In the order of the rule book: what is said to the supplier, and the rule that says it.
  public let items: [(words: String, ruleID: String)]

  public init(for record: ProcurementCase) {
    items = Self.rules.filter { $0.applicability.protects(in: record) }.map { ($0.words, $0.rule.id) }
  }
}
