import Catalogue

extension Rule {
  static let subContractors = Rule(
    id: "PA23-S28-subcontract", group: .procurement, severity: .advice,
    title: "Ask about sub-contractors and check the debarment list",
    why: "A firm that may not take a public contract may not do the work through the back door either.",
    citation: "Procurement Act 2023, section 28(1)",
    law: Law(
      chapter: .competition,
      says: "As part of a competition the authority asks whether a supplier intends to sub-contract, and checks whether an intended sub-contractor is on the debarment list.",
      remedy: "Ask the question in the response form, and check the names before the award.",
      fields: ["body"], confidence: .statute),
    breaches: [], keeps: [], check: .reminder(Applicability(.above)))
}
