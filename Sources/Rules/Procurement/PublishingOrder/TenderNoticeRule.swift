import Catalogue

extension Rule {
  static let tenderNotice = Rule(
    id: "PA23-S21-uk4", group: .procurement, severity: .error,
    title: "A competition above the threshold begins with a tender notice",
    why: "The tender notice is where every firm can find the call. A competition without it is not open to the market, whoever was told.",
    citation: "Procurement Act 2023, section 21",
    law: Law(
      chapter: .publishingOrder,
      says: "An open or competitive flexible procedure starts with a tender notice that invites tenders or requests to participate. The notice and its documents let suppliers prepare a tender, are clear and specific, and keep to section 56.",
      remedy: "Publish the notice on Find a Tender and give its date and time in notices.UK4.",
      fields: ["notices.UK4"], confidence: .verified),
    breaches: [
      .changing(.openProcedure, "notices:"),
      .changing(.flexibleProcedure, "notices:\n  UK2: 2026-09-14T09:00"),
      .changing(.openProcedure, "notices:\nstage: assessing\ncontract.value:\n  amount: 207720\n  vat: inclusive"),
    ],
    keeps: [
      .changing(.openProcedure, "notices:\n  UK4: 041267-2026"),
      .changing(.openProcedure, "notices:\nstage: planned"),
      .changing(.openProcedure, "notices:\nstage: withdrawn"),
      .changing(.openProcedure, "notices:\ncontract.value:\n  amount: 207719.99\n  vat: inclusive"),
      .changing(.directAward),
    ],
    check: .procurement(
      Applicability(.above, routes: Applicability.competitions, stages: .live, also: "unless it was withdrawn")
    ) { record in
      guard !record.hasNotice("UK4"), record.stage != .withdrawn else { return [] }
      return [
        Remark(
          at: record.place(record.facts.route?.range),
          "The competition is at stage \(record.stage?.rawValue ?? "open") and no tender notice is recorded\(record.value.words.map { "; the contract is worth \($0)" } ?? "").",
          suggestion: "Publish it first, then add to notices: UK4: with date and time.")
      ]
    })
}
