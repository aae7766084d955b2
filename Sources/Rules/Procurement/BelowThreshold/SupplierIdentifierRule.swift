import Catalogue
import FrontMatter

extension Rule {
  static let supplierIdentifier = Rule(
    id: "PR24-R36-supplier-id", group: .procurement, severity: .error,
    title: "The winner of a small contract has its identifier",
    why: "The contract details notice names the winner by an identifier that only the winner can get, by registering. Told at the start it costs a firm ten minutes; found out at the end it holds up the notice.",
    citation: "Procurement Regulations 2024, regulation 36(2)(e)(iii), as amended in 2026",
    law: Law(
      chapter: .belowThreshold,
      says: "Since 1 April 2026 the supplier that wins a contract of £30,000 or more including VAT must have registered on the central digital platform and obtained a unique identifier, which goes into the contract details notice. Bidders need not register to bid.",
      remedy: "Ask the winner to register, and write its identifier: award.supplier_unique_identifier.",
      fields: ["award.supplier_unique_identifier", "dates.contract_entered"], inForce: Law.InForce(from: "2026-04-01"),
      confidence: .oneSource,
      doubt: "The amending text itself was not read, and how contracts under way on 1 April 2026 are treated is unknown."),
    breaches: [
      .changing(.smallContract, "award:"),
      .changing(.smallContract, "award:\ndates.contract_entered: 2026-04-01"),
      .changing(.smallContract, "award:\nstage: closed"),
      .changing(.smallContract, "award:\ncontract.value.amount: 25000"),
    ],
    keeps: [
      .changing(.smallContract), .changing(.smallContract, "award:\ndates.contract_entered: 2026-03-31"),
      .changing(.smallContract, "award:\ncontract.value.amount: 24999.99"),
      .changing(.smallContract, "award:\ndates.contract_entered:"),
    ],
    check: .procurement(
      Applicability(.below, stages: .these([.open, .clarifying, .contracted, .closed]), from: .notifiable)
    ) { record in
      guard record.facts.supplierUniqueIdentifier == nil else { return [] }
      let first = record.library.date(.supplierIdentifier)
      if record.stage == .open || record.stage == .clarifying {
        return [
          Remark(
            at: record.place(), as: .advice,
            "The winner of this contract of \(record.value.words ?? "this value") will need an identifier of the central digital platform.",
            suggestion: "Say so in the call: bidders need not register, the winner has to.")
        ]
      }
      guard let entered = record.dates[.contractEntered], entered.value.date >= first else { return [] }
      return [
        Remark(
          at: entered.range,
          "The contract of \(DateWords.date(entered.value.date)) is worth \(record.value.words ?? "enough for a notice"), and the record gives no identifier of the winner; since \(DateWords.date(first)) the contract details notice needs it.",
          suggestion: "Ask the winner to register, then add: award: with supplier_unique_identifier: GB-PPON-…")
      ]
    })
}
