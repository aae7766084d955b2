import Catalogue

extension Rule {
  static let partSixScope = Rule(
    id: "PA23-S84-scope", group: .procurement, severity: .info,
    title: "Below the threshold Part 6 applies, and little else of the Act",
    why: "Small calls are often loaded with duties that the Act keeps for large ones. Knowing the short list that really binds leaves room for the call itself.",
    citation: "Procurement Act 2023, section 84",
    law: Law(
      chapter: .belowThreshold,
      says: "Part 6 covers contracts under the threshold that are not exempt, concession or utilities contracts, and not those of schools. Sections 18, 22, 23, 50, 51, 54, 56, 81 to 83, 96 and 98 are for contracts at or above the threshold.",
      remedy: "Nothing to mend. If the note is wrong, look at contract.type, contract.value and route.",
      fields: ["contract.type", "route"], confidence: .verified),
    breaches: [.changing(.smallOpenCall), .changing(.smallQuotes), .changing(.smallOpenCall, "contract.value.amount: 173099.99")],
    keeps: [
      .changing(.smallOpenCall, "contract.type: concession"),
      .changing(.openProcedure), .changing(.research), .changing(.unpaidTrial),
    ],
    check: .procurement(Applicability(.below)) { record in
      let isNotifiable = (record.value.pence ?? 0) >= record.library.sum(.notifiable)
      let days = record.library.count(.payment)
      return [
        Remark(
          at: record.place(record.facts.contract?.type?.range),
          "Sections 85 to 88 bind here: no firm is kept from tendering by a check of the firm, barriers for small firms are considered first, every firm has the same time, and invoices are paid within \(days) days."
            + (isNotifiable
              ? " From \(Money.pounds(record.library.sum(.notifiable))) including VAT on there is a notice before the call is advertised, and one when the contract is made."
              : ""))
      ]
    })
}
