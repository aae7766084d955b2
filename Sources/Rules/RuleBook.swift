/// All rules, gathered. This file only lists; a rule is declared in a file of its own.
public enum RuleBook {
  public static let rules: [Rule] = structure + procurement

  /// The law as this book has it is guidance: said on every page and by `explain`.
  public static let disclaimer =
    "This is guidance, not legal advice. Your council's procurement team is the authority on how a rule applies to your case."

  /// The address of the public page of a rule, below the base path.
  public static func address(of id: String) -> String { "rules/\(id)/" }

  /// The addresses of all rule pages below the base path, the index first.
  public static var addresses: [String] { ["rules/"] + rules.map { address(of: $0.id) } }

  /// The rule of that identifier.
  public static func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  private static let structure: [Rule] = [
    .deadlineTime, .datesOrder, .weightsTotal, .stageGiven, .mailboxAddress, .webAddress, .referenceShape,
    .deadlineOfOpenCall, .lengths,
    .accessibilityStatus, .accentContrast, .reviewOverdue, .securityContact, .linkToUnpublished, .citedRule,
    .allowanceWithoutReason, .allowanceOfUnknownRule, .allowanceWithoutUse, .allowanceOfLaw,
  ] + Rule.readingRules

  /// In the order of the rule book's chapters.
  private static let procurement: [Rule] =
    [.classification, .currentFacts, .factsMissing] + scope + exemptions + beforeTheCall + publishingOrder + competition + belowThreshold + award
    + frameworks + otherLaw

  private static let scope: [Rule] = [
    .coveredAuthority, .commencement, .vatBasis, .maximumValue, .splitting, .unknownValue, .routeFitsValue, .mixedContract,
    .lightTouchCodes, .concession, .providerSelection,
  ]

  private static let exemptions: [Rule] = [
    .researchExemption, .separableMainPurpose, .prize, .innovationPartnership, .directAwardGround, .transparencyNotice,
    .repeatAward, .scaleUp, .noSpend, .engagementPurpose, .engagementFairness, .subsidy,
  ]

  private static let beforeTheCall: [Rule] = [
    .engagementNotice, .plannedNotice, .pipelineNotice, .lots, .conflictsAssessment, .equalTreatment, .smeBarriersAbove,
    .policyStatement, .socialValue,
  ]

  private static let publishingOrder: [Rule] = [.platformFirst, .tenderNotice, .tenderNoticeContent]

  private static let competition: [Rule] = [
    .openSingleStage, .flexibleDesign, .proportionateConditions, .auditedAccounts, .insuranceBeforeAward,
    .namedAuthorityContract, .equivalentQualifications, .awardCriteria, .refinedCriteria, .changedTerms, .reservedAbove,
    .participationPeriod, .tenderingPeriod, .sameDeadlineAbove, .functionalSpecification, .namedBrands, .ukStandards,
    .subContractors, .exclusionGrounds, .supplierInformation, .freeCommunication, .keptRecords, .withheldInformation,
    .treatySuppliers,
  ]

  private static let belowThreshold: [Rule] = [
    .partSixScope, .noSuitabilityGate, .smallFirmBarriers, .barrierTerms, .openSpecification, .noticeBeforeAdvertising,
    .smallNoticeContent, .reasonableTime, .locationReservation, .localArea, .locationScoring, .reservationStated,
    .supplierIdentifier, .smallContractDetails, .smallContractPayment,
  ]

  private static let award: [Rule] = [
    .awardNotice, .assessmentSummaries, .standstill, .keyPerformanceIndicators, .contractDetails, .contractCopy,
    .procurementTermination, .publicContractPayment, .electronicInvoices, .paymentReports, .performanceReports,
    .contractTermination, .claims,
  ]

  private static let frameworks: [Rule] = [.callOff, .frameworkTerm, .dynamicMarketNotice]

  private static let otherLaw: [Rule] = [
    .coveredEmail, .councilQuotes, .councilPortal, .transparencyCode, .bestValue, .equalityDuty, .privacyNotice, .retention,
    .freedomOfInformation, .accessibleDocuments, .modernSlavery, .policyNoteScope, .outsourcedStaff, .nationalSecurity,
    .outdatedTerms,
  ]
}
