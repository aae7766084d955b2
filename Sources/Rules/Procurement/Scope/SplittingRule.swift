import Catalogue

extension Rule {
  static let splitting = Rule(
    id: "PA23-SCH3-P4-anti-split", group: .procurement, severity: .error,
    title: "Contracts that could reasonably be one are valued together",
    why: "Several pilots that answer one problem can each look small. Valued together they may reach the threshold, and then every firm in the country should have seen the call.",
    citation: "Procurement Act 2023, section 4(3) and Schedule 3, paragraph 4",
    law: Law(
      chapter: .scope,
      says: "Where what is bought under two or more contracts could reasonably be bought under one, each is valued at the total, unless there is a good reason. No discretion in valuing may be used to escape the Act.",
      remedy: "Use a route for the total, or record the good reason in contract.aggregation_reason and have it agreed.",
      fields: ["contract.value", "contract.related", "contract.aggregation_reason"], confidence: .statute),
    breaches: [
      .changing(.smallOpenCall, "contract.related:\n  - title: Second pilot\n    amount: 128100\n    vat: exclusive\n    vat_rate: 20"),
      .changing(
        .smallOpenCall,
        "contract.related:\n  - title: Second pilot\n    amount: 160000\n    vat: inclusive\ncontract.aggregation_reason: The two pilots test different trades that no firm offers together."),
    ],
    keeps: [
      .changing(.smallOpenCall, "contract.related:\n  - title: Second pilot\n    amount: 128099.99\n    vat: exclusive\n    vat_rate: 20"),
      .changing(.smallOpenCall, "contract.related:\n  - title: Second pilot\n    amount: 30000\n    vat: exclusive"),
      .changing(.openProcedure, "contract.related:\n  - title: Second pilot\n    amount: 300000\n    vat: exclusive"),
    ],
    check: .procurement(
      Applicability([.below, .outsidePart6], routes: [.closedQuotes, .openBelowThreshold], also: "when related contracts are named")
    ) { record in
      guard let contract = record.facts.contract, let first = contract.related.first, let own = record.value.pence,
        let threshold = record.threshold
      else { return [] }
      let others = contract.related.compactMap { related -> Int? in
        guard let pence = related.pence, let basis = related.vat?.value ?? contract.vat?.value else { return nil }
        let percent = EstimatedValue.percent(related.vatRate?.value) ?? record.library.limit(.defaultVATPercent)
        return EstimatedValue.includingVAT(pence.value, basis, percent: percent)
      }
      let total = others.reduce(own, +)
      let place = first.pence?.range ?? first.title?.range ?? record.place()
      let sum = "\(Money.pounds(own)) here and \(Money.pounds(total - own)) in related contracts make \(Money.pounds(total)) including VAT"
      let hasReason = contract.aggregationReason != nil
      if total >= threshold {
        return [
          Remark(
            at: place, as: hasReason ? .warning : .error,
            "\(sum), which reaches the threshold of \(Money.pounds(threshold)). Each contract is valued at the total unless there is a good reason\(hasReason ? "; have the recorded one agreed" : ", and none is recorded").",
            suggestion: hasReason
              ? "Ask the procurement team to agree the reason in contract.aggregation_reason."
              : "Choose a route for the total, or add the reason: aggregation_reason: …")
        ]
      }
      let trigger = record.library.sum(.notifiable)
      guard total >= trigger, own < trigger, others.allSatisfy({ $0 < trigger }), !hasReason else { return [] }
      return [
        Remark(
          at: place, as: .advice,
          "\(sum), which reaches the \(Money.pounds(trigger)) from which a below-threshold notice is due, although neither does alone.",
          suggestion: "Publish the notice, or add the reason: aggregation_reason: …")
      ]
    })
}
