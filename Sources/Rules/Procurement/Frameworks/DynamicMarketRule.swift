import Catalogue

extension Rule {
  static let dynamicMarketNotice = Rule(
    id: "PA23-S34-dm", group: .procurement, severity: .error,
    title: "A call within a dynamic market has a tender notice",
    why: "A dynamic market is always open to join. Without a notice for each contract no firm would know why it should.",
    citation: "Procurement Act 2023, sections 34 to 40; Procurement Regulations 2024, regulation 21",
    law: Law(
      chapter: .frameworks,
      says: "An award by membership of a dynamic market is limited to members, but applications made during the procurement are considered, and the market is always open to join. Each award still needs a tender notice. The tendering period is at least 10 days and the standstill is not mandatory.",
      remedy: "Publish the tender notice and give its date in notices.UK4.",
      fields: ["notices.UK4"], confidence: .statute),
    breaches: [
      .changing(.dynamicMarket, "notices:"),
      .changing(.dynamicMarket, "notices:\nstage: assessing"),
    ],
    keeps: [
      .changing(.dynamicMarket), .changing(.dynamicMarket, "notices:\n  UK4: 041267-2026"),
      .changing(.dynamicMarket, "notices:\nstage: withdrawn"),
      .changing(.dynamicMarket, "notices:\ncontract.value.amount: 20000"),
    ],
    check: .procurement(Applicability(.above, routes: [.dynamicMarket])) { record in
      guard !record.hasNotice("UK4"), record.stage != .withdrawn else { return [] }
      return [
        Remark(
          at: record.place(record.facts.route?.range),
          "A contract of \(record.value.words ?? "a value that counts as above the threshold") is awarded within a dynamic market and has no tender notice; every award needs one.",
          suggestion: "Publish it, then add to notices: UK4: with date and time.")
      ]
    })
}
