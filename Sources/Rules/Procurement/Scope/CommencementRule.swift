import Catalogue

extension Rule {
  static let commencement = Rule(
    id: "PA23-S127-commenced", group: .procurement, severity: .error,
    title: "The procurement commenced under the Procurement Act 2023",
    why: "A procurement that began before 24 February 2025 is finished under the old Regulations, whose notices, periods and thresholds are different. None of the other rules here would be right for it.",
    citation: "Procurement Act 2023, section 127 and commencement regulations; SI 2025/1200; PPN 023",
    law: Law(
      chapter: .scope,
      says: "Procurements commenced before 24 February 2025 finish under the Public Contracts Regulations 2015. The thresholds of 2026 apply only to procurements commenced on or after 1 January 2026.",
      remedy: "Check the date. If it is right, run this procurement under the old Regulations, outside this service.",
      fields: ["commenced"], confidence: .verified,
      doubt: "What counts as commencing was not read in the law; normally it is the publication of the first formal notice."),
    breaches: [
      .changing(.smallOpenCall, "commenced: 2025-02-23"),
      .changing(.openProcedure, "commenced: 2024-11-01"),
    ],
    keeps: [
      .changing(.smallOpenCall, "commenced: 2025-02-24"),
      .changing(.smallOpenCall, "commenced:"),
    ],
    check: .procurement(Applicability(.any)) { record in
      let start = record.library.date(.procurementAct)
      guard let commenced = record.facts.commenced, commenced.value < start else { return [] }
      return [
        Remark(
          at: commenced.range,
          "The procurement commenced on \(DateWords.date(commenced.value)), before the Act was in force (\(DateWords.date(start))), so it is finished under the 2015 Regulations.",
          suggestion: "Check the date; if it is right, this service does not fit the record.")
      ]
    })
}
