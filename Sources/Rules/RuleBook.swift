/// All rules, gathered. This file only lists; a rule is declared in a file of its own.
public enum RuleBook {
  public static let rules: [Rule] = structure + procurement

  /// The rule of that identifier.
  public static func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  private static let structure: [Rule] = [
    .deadlineTime, .datesOrder, .weightsTotal, .stageGiven, .mailboxAddress, .webAddress, .referenceShape,
    .deadlineOfOpenCall, .lengths,
    .accessibilityStatus, .accentContrast, .reviewOverdue, .securityContact, .linkToUnpublished,
  ]

  /// In the order of the rule book's chapters.
  private static let procurement: [Rule] =
    [.classification] + scope + exemptions + beforeTheCall + publishingOrder + competition + belowThreshold + award
    + frameworks + otherLaw

  private static let scope: [Rule] = []

  private static let exemptions: [Rule] = []

  private static let beforeTheCall: [Rule] = []

  private static let publishingOrder: [Rule] = []

  private static let competition: [Rule] = []

  private static let belowThreshold: [Rule] = [.smallContractPayment]

  private static let award: [Rule] = []

  private static let frameworks: [Rule] = []

  private static let otherLaw: [Rule] = []
}
