import Catalogue

extension Rule {
  static let insuranceBeforeAward = Rule(
    id: "PA23-S22-3b-insurance", group: .procurement, severity: .error,
    title: "Insurance need not be in place before the award",
    why: "Cover costs money each month. Nobody should have to buy it only to take part in a competition.",
    citation: "Procurement Act 2023, section 22(3)(b)",
    law: Law(
      chapter: .competition,
      says: "A condition of participation may not require insurance for the contract to be in place before the award. A promise to obtain the cover on award is fine.",
      remedy: "Ask for a promise that the cover will be there when the contract begins, and set insurance_in_place_before_award to false.",
      fields: ["conditions.insurance_in_place_before_award"], confidence: .verified,
      protection: "You need no insurance in place before you have won; a promise to take it out is enough."),
    breaches: [
      .changing(.openProcedure, "conditions:\n  insurance_in_place_before_award: true"),
      .changing(.flexibleProcedure, "conditions:\n  insurance_in_place_before_award: true"),
      .changing(.openProcedure, body: "Bidders must hold £5 million public liability insurance."),
    ],
    keeps: [
      .changing(.openProcedure, "conditions:\n  insurance_in_place_before_award: false"),
      .changing(.openProcedure, body: "The winning firm takes out insurance before it starts."),
      .changing(.smallOpenCall, "conditions:\n  insurance_in_place_before_award: true"),
    ],
    check: .procurement(ForbiddenCondition.applicability) { record in ForbiddenCondition.insuranceBeforeAward.remarks(on: record) })
}

extension ForbiddenCondition {
  fileprivate static let insuranceBeforeAward = ForbiddenCondition(
    rule: "PA23-S22-3b-insurance", field: \.insuranceInPlaceBeforeAward,
    message: "The call asks for insurance that is in place before the award.",
    suggestion: "Write: insurance_in_place_before_award: false; and ask for a promise of cover on award.")
}
