import Catalogue

extension Rule {
  static let equivalentQualifications = Rule(
    id: "PA23-S22-4c-equivalents", group: .procurement, severity: .error,
    title: "A qualification that is asked for allows its equivalents",
    why: "People learn the same craft under other certificates and in other countries. \u{201C}Or equivalent\u{201D} lets them show it.",
    citation: "Procurement Act 2023, section 22(4)(c)",
    law: Law(
      chapter: .competition,
      says: "A condition of participation may be about qualifications, but may not require particular ones without allowing for their equivalents.",
      remedy: "Add \u{201C}or equivalent\u{201D} to each qualification, and set qualification_without_equivalent to false.",
      fields: ["conditions.qualification_without_equivalent"], confidence: .statute),
    breaches: [
      .changing(.openProcedure, "conditions:\n  qualification_without_equivalent: true"),
      .changing(.flexibleProcedure, "conditions:\n  qualification_without_equivalent: true"),
      .changing(.openProcedure, body: "The project lead holds PRINCE2."),
    ],
    keeps: [
      .changing(.openProcedure, "conditions:\n  qualification_without_equivalent: false"),
      .changing(.openProcedure, body: "The project lead holds PRINCE2 or equivalent."),
      .changing(.smallOpenCall, "conditions:\n  qualification_without_equivalent: true"),
    ],
    check: .procurement(ForbiddenCondition.applicability) { record in ForbiddenCondition.equivalentQualifications.remarks(on: record) })
}

extension ForbiddenCondition {
  fileprivate static let equivalentQualifications = ForbiddenCondition(
    rule: "PA23-S22-4c-equivalents", field: \.qualificationWithoutEquivalent,
    message: "The call asks for a particular qualification and does not allow its equivalents.",
    suggestion: "Add \u{201C}or equivalent\u{201D} to the call and write: qualification_without_equivalent: false")
}
