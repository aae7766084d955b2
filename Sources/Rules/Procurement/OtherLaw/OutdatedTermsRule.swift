import Catalogue

extension Rule {
  static let outdatedTerms = Rule(
    id: "PA23-TERMS-outdated", group: .procurement, severity: .warning,
    title: "The words and figures are those of the law in force",
    why: "OJEU, PQQ and restricted procedure are words of a law that has ended. A firm that reads them looks for rules that no longer exist; a lawyer wonders what else was copied.",
    citation: "Procurement Act 2023; SI 2025/1200",
    law: Law(
      chapter: .otherLaw,
      says: "The vocabulary of the 2015 Regulations does not survive in the Act, and the thresholds of 2025 do not hold for procurements commenced from 1 January 2026.",
      remedy: "Use today's words; leave the figures of law to the generator.",
      fields: ["body", "commenced"], confidence: .verified),
    breaches: [
      .changing(.smallOpenCall, body: "Firms fill in a PQQ first."),
      .changing(.openProcedure, body: "The most economically advantageous tender wins."),
      .changing(.smallOpenCall, body: "The threshold is £214,904."),
      .changing(.openProcedure, body: "The contract is signed after a 10-day standstill."),
    ],
    keeps: [
      .changing(.smallOpenCall, "commenced: 2025-11-09", body: "The threshold is £214,904."),
      .changing(.openProcedure, body: "The most advantageous tender wins."),
      .changing(.smallOpenCall, body: "The kitchen serves no meat. A pin holds the label."),
      .changing(.smallOpenCall, body: "> Firms fill in a PQQ first."),
    ],
    check: .procurement(Applicability(.any)) { record in
      // One wording can be two findings of law; the rule that says what to do instead is the one told.
      let told = record.phraseRemarks(for: "PA23-INNOV-PARTNER").map(\.range)
      return record.phraseRemarks(for: "PA23-TERMS-outdated").filter { !told.contains($0.range) }
    })
}
