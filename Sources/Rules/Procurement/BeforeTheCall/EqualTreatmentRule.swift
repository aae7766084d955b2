import Catalogue

extension Rule {
  static let equalTreatment = Rule(
    id: "PA23-S12-objectives", group: .procurement, severity: .warning,
    title: "No supplier gets information, time or access that others lack",
    why: "A site visit for the present supplier alone, or an answer by telephone, decides a competition before it begins.",
    citation: "Procurement Act 2023, section 12(1) to (3)",
    law: Law(
      chapter: .beforeTheCall,
      says: "Have regard to value for money, public benefit, openness about policies and decisions, and integrity; treat suppliers the same unless a difference between them justifies otherwise.",
      remedy: "Offer the same visit, data or answer to everyone, and say so in the text.",
      fields: ["body"], confidence: .statute),
    breaches: [
      .changing(.openProcedure, body: "The present supplier may visit the depot before the call."),
      .changing(.flexibleProcedure, body: "The incumbent will be given extra time."),
    ],
    keeps: [
      .changing(.openProcedure, body: "Every firm may visit the depot on 20 November."),
      .changing(.smallOpenCall, body: "The present supplier may visit the depot before the call."),
    ],
    check: .procurement(Applicability(.above)) { record in record.phraseRemarks(for: "PA23-S12-objectives") })
}
