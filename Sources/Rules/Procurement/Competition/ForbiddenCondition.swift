import Catalogue
import Diagnostics
import FrontMatter

/// A condition of participation that section 22(3) or (4) forbids. The same holds for membership of dynamic markets
/// (section 36) and for call-offs (section 46); a direct award has no conditions of participation.
struct ForbiddenCondition: Sendable {
  /// The rule's own identifier, for wordings.
  let rule: String
  let field: @Sendable (ProcurementFacts.Conditions) -> Located<Bool>?
  /// "The call asks … ".
  let message: String
  /// The corrected line.
  let suggestion: String

  static let applicability = Applicability(.above, also: "except direct awards")

  /// The field decides where it is written; else wordings of the text give warnings.
  func remarks(on record: ProcurementCase) -> [Remark] {
    guard record.route != .directAward else { return [] }
    guard let condition = record.facts.conditions.flatMap(field) else { return record.phraseRemarks(for: rule) }
    return condition.value ? [Remark(at: condition.range, message, suggestion: suggestion)] : []
  }
}
