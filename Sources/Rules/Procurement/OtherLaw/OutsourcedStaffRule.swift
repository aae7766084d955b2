import Catalogue

extension Rule {
  static let outsourcedStaff = Rule(
    id: "ERA25-outsourcing", group: .procurement, severity: .warning,
    title: "A transfer of council staff is checked with legal services first",
    why: "New protections for workers whose service moves to a supplier are on their way. A call that implies a transfer has to be checked against the law of that day.",
    citation: "Employment Rights Act 2025, section 32 (Part 5A of the Procurement Act 2023)",
    law: Law(
      chapter: .otherLaw,
      says: "Part 5A will protect workers where a service moves from the authority to a supplier.",
      remedy: "Ask legal services whether Part 5A is in force and what it asks for.",
      fields: ["body"], inForce: Law.InForce(from: nil, note: "Expected in October 2026; the start was not verified."),
      confidence: .oneSource, doubt: "The section is verified; whether and when it started is not."),
    breaches: [
      .changing(.openProcedure, body: "Twelve council staff will transfer to the supplier."),
      .changing(.flexibleProcedure, body: "TUPE is expected to apply."),
    ],
    keeps: [
      .changing(.openProcedure, body: "No council staff will transfer."),
      .changing(.openProcedure, body: "TUPE does not apply."),
    ],
    check: .procurement(Applicability(.any)) { record in record.phraseRemarks(for: "ERA25-outsourcing") })
}
