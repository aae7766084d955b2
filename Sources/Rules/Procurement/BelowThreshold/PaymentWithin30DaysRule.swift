import Catalogue

extension Rule {
  static let smallContractPayment = Rule(
    id: "PA23-S88-pay30", group: .procurement, severity: .error,
    title: "Invoices under a small contract are paid within 30 days",
    why: "A small firm that waits for its money cannot take the next job. The law writes 30 days into every regulated below-threshold contract, whatever its text says, and into the sub-contracts below it.",
    citation: "Procurement Act 2023, section 88",
    law: Law(
      chapter: .belowThreshold,
      says: "A regulated below-threshold contract contains a term that the authority pays within 30 days of a valid invoice, or of a later due date in it. The same term reaches down to sub-contracts. A longer period has no effect; a shorter one is allowed.",
      remedy: "Set payment_days to 30 or fewer, and say so in the call.",
      fields: ["payment_days"], confidence: .verified,
      protection: "You are paid within 30 days of a valid invoice, and so are your sub-contractors. A longer term in the contract has no effect."),
    breaches: [
      .changing(.smallOpenCall, "payment_days: 31"),
      .changing(.smallQuotes, "payment_days: 60"),
      .changing(.smallOpenCall, "payment_days:", body: "We pay within 60 days."),
    ],
    keeps: [
      .changing(.smallOpenCall, "payment_days: 30"),
      .changing(.smallOpenCall, "payment_days: 14"),
      .changing(.smallOpenCall, "payment_days:"),
      .changing(.smallOpenCall, body: "The present contract has 60 day terms."),
    ],
    check: .procurement(Applicability(.below)) { record in
      guard record.facts.paymentDays != nil else { return record.phraseRemarks(for: "PA23-S88-pay30") }
      return PaymentTerm.remarks(on: record, law: "section 88 allows")
    })
}

/// The 30 days of sections 68 and 88, which are counted in the same way.
enum PaymentTerm {
  static func remarks(on record: ProcurementCase, law: String) -> [Remark] {
    let most = record.library.count(.payment)
    guard let days = record.facts.paymentDays, days.value > most else { return [] }
    return [
      Remark(
        at: days.range, "The call pays in \(days.value) days; \(law) \(most) at most, and a longer term has no effect.",
        suggestion: "Write: payment_days: \(most)")
    ]
  }
}
