import Catalogue

extension Rule {
  static let transparencyCode = Rule(
    id: "LGTC15-5000", group: .procurement, severity: .info,
    title: "Invitations and contracts over £5,000 go into the quarterly return",
    why: "The Transparency Code lets residents and firms see what councils buy. The department and the dates that the return needs are easiest to note now.",
    citation: "Local Government Transparency Code 2015",
    law: Law(
      chapter: .otherLaw,
      says: "Councils publish each quarter every invitation to tender and every contract over £5,000. Between £5,000 and £30,000 publishing on the central platform is optional and discharges the matching parts.",
      remedy: "Nothing to mend: note the department and the dates for the return.",
      fields: ["contract.value", "authority"], inForce: Law.InForce(from: "2015-04-01", note: "The day is recalled; the Code is of 2015."),
      confidence: .verified, doubt: "Whether the £5,000 include VAT is not confirmed."),
    breaches: [
      .changing(.smallOpenCall), .changing(.smallQuotes, "contract.value:\n  amount: 5000.01\n  vat: inclusive"),
    ],
    keeps: [
      .changing(.smallQuotes, "contract.value:\n  amount: 5000\n  vat: inclusive"), .changing(.engagement),
      .changing(.unpaidTrial),
    ],
    check: .procurement(Applicability(.bought, over: .transparencyCode)) { record in
      [
        Remark(
          at: record.place(record.facts.contract?.pence?.range),
          "Over \(Money.pounds(record.library.sum(.transparencyCode))): the invitation and the contract go into the council's quarterly return under the Transparency Code.")
      ]
    })
}
