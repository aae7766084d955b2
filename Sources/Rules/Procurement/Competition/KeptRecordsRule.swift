import Catalogue

extension Rule {
  static let keptRecords = Rule(
    id: "PA23-S98-records", group: .procurement, severity: .error,
    title: "Records of a public contract are kept for three years",
    why: "Who was told what, and why a decision was taken, has to be there when a supplier or an auditor asks.",
    citation: "Procurement Act 2023, section 98",
    law: Law(
      chapter: .competition,
      says: "Records that explain material decisions, and all communication with suppliers before the contract, are kept for three years from entering the contract (or from the award, if it is never entered), or until notice of a decision not to award.",
      remedy: "Keep the responses for at least three years, and check that the mailbox does not delete them sooner.",
      fields: ["responses.retention_years"], confidence: .verified,
      doubt: "Whether a mailbox deletes by itself no record shows. Below the threshold the length is policy: follow the council's own schedule."),
    breaches: [
      .changing(.openProcedure, "responses.retention_years: 2"),
      .changing(.directAward, "responses.retention_years: 1"),
    ],
    keeps: [
      .changing(.openProcedure, "responses.retention_years: 3"),
      .changing(.openProcedure, "responses.retention_years: 7"),
      .changing(.openProcedure, "responses.retention_years:"),
      .changing(.smallOpenCall, "responses.retention_years: 1"),
    ],
    check: .procurement(Applicability(.above)) { record in
      let least = record.library.count(.records)
      guard let years = record.record.responses?.retentionYears, years.value < least else { return [] }
      return [
        Remark(
          at: years.range,
          "Responses are kept for \(years.value) \(years.value == 1 ? "year" : "years"); records of a public contract have to be kept for \(least).",
          suggestion: "Write: retention_years: \(least)")
      ]
    })
}
