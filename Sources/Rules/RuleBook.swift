/// All rules, gathered. This file only lists; a rule is declared in a file of its own.
public enum RuleBook {
  public static let rules: [Rule] = structure

  /// The rule of that identifier.
  public static func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  private static let structure: [Rule] = [
    .deadlineTime, .datesOrder, .weightsTotal, .stageGiven, .mailboxAddress, .webAddress, .referenceShape,
    .deadlineOfOpenCall, .lengths,
    .accessibilityStatus, .accentContrast, .reviewOverdue, .securityContact, .linkToUnpublished,
  ]
}
