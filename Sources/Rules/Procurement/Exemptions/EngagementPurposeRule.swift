import Catalogue

extension Rule {
  static let engagementPurpose = Rule(
    id: "PA23-S16-purpose", group: .procurement, severity: .error,
    title: "A conversation with the market does not choose a supplier",
    why: "Firms talk openly when nothing is decided yet. An engagement that compares prices or takes tenders is a competition without its safeguards.",
    citation: "Procurement Act 2023, section 16(1)",
    law: Law(
      chapter: .exemptions,
      says: "Preliminary engagement may help to develop requirements, procedure, conditions, criteria, documents and likely terms, to identify suppliers and to build capacity. It may not choose a supplier. Rough cost ranges asked of everybody are fine.",
      remedy: "Ask for indicative cost ranges only, invite no tenders, and choose a supplier in a call of its own.",
      fields: ["no_spend.asks_for_prices", "no_spend.invites_tenders"], confidence: .verified),
    breaches: [
      .changing(.engagement, "no_spend.asks_for_prices: true"),
      .changing(.engagement, "no_spend.invites_tenders: true"),
      .changing(.engagement, "no_spend.invites_tenders:", body: "After the talks a winner will be appointed."),
    ],
    keeps: [
      .changing(.engagement), .changing(.engagement, "no_spend.asks_for_prices:"),
      .changing(.unpaidTrial, "no_spend.asks_for_prices: true"),
    ],
    check: .procurement(Applicability(.noSpend, routes: [.engagementOnly])) { record in
      let facts = record.facts.noSpend
      var remarks: [Remark] = []
      if let prices = facts?.asksForPrices, prices.value {
        remarks.append(
          Remark(
            at: prices.range, "Prices are asked for that will help to choose a supplier, which engagement may not do.",
            suggestion: "Ask everybody for a rough cost range only, and write: asks_for_prices: false"))
      }
      if let tenders = facts?.invitesTenders, tenders.value {
        remarks.append(
          Remark(
            at: tenders.range, "Tenders are invited, so this is a competition and not engagement.",
            suggestion: "Choose the route of the competition, or write: invites_tenders: false"))
      }
      if remarks.isEmpty, facts?.invitesTenders == nil { remarks = record.phraseRemarks(for: "PA23-S16-purpose") }
      return remarks
    })
}
