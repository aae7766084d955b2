import Catalogue

extension Rule {
  static let publicContractPayment = Rule(
    id: "PA23-S68-pay30", group: .procurement, severity: .error,
    title: "Invoices under a public contract are paid within 30 days",
    why: "The firms furthest down the chain are the smallest, and wait longest. The law writes 30 days into the contract and into every sub-contract below it.",
    citation: "Procurement Act 2023, sections 68 and 73",
    law: Law(
      chapter: .award,
      says: "A public contract contains a term that the authority pays within 30 days of an invoice, or of a later due date in it, and so do the sub-contracts below it. A longer period has no effect; a shorter one is allowed. Concessions and contracts of schools are excepted.",
      remedy: "Set payment_days to 30 or fewer, and say so in the call.",
      fields: ["payment_days"], confidence: .verified,
      protection: "You are paid within 30 days of a valid invoice, and so are your sub-contractors. A longer term in the contract has no effect."),
    breaches: [
      .changing(.openProcedure, "payment_days: 31"), .changing(.publicContract, "payment_days: 60"),
      .changing(.openProcedure, "payment_days:", body: "Our terms are 60 day terms."),
    ],
    keeps: [
      .changing(.openProcedure, "payment_days: 30"), .changing(.openProcedure, "payment_days:"),
      .changing(.openProcedure, "payment_days: 60\ncontract.type: concession\ncontract.value.amount: 6000000"),
    ],
    check: .procurement(Applicability(.above, exceptTypes: [.concession])) { record in
      guard record.buyer.type != .school else { return [] }
      guard record.facts.paymentDays != nil else { return record.phraseRemarks(for: "PA23-S68-pay30") }
      return PaymentTerm.remarks(on: record, law: "section 68 allows")
    })
}
