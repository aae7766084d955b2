import Catalogue

extension Rule {
  static let routeFitsValue = Rule(
    id: "PA23-S3-route-threshold", group: .procurement, severity: .error,
    title: "The route fits the value",
    why: "At or above the threshold a contract is a public contract. Awarded as a small one it can be set aside, and the firms that never saw it lose their chance.",
    citation: "Procurement Act 2023, sections 3 and 11 and Schedule 1",
    law: Law(
      chapter: .scope,
      says: "At or above the threshold a contract that is not exempt may only be awarded by the Act's routes: a competition, a justified direct award, or a framework. The threshold is the one in force on the day the procurement commenced, and a value equal to it reaches it.",
      remedy: "Choose open-procedure or competitive-flexible, or buy a smaller first stage that is complete in itself.",
      fields: ["contract.type", "contract.value", "commenced", "route"],
      inForce: Law.InForce(from: "2025-02-24", note: "The figures changed for procurements commenced on or after 1 January 2026."),
      confidence: .verified),
    breaches: [
      .changing(.smallOpenCall, "contract.value.amount: 173100"),
      .changing(.smallQuotes, "contract.value:\n  amount: 207720\n  vat: inclusive"),
      .changing(.smallOpenCall, "contract.value:\n  amount: 170000\n  vat: exclusive\n  vat_rate: 20\ncontract.options: 10000"),
      .changing(.smallOpenCall, "contract.type: works\ncontract.value.amount: 4327500"),
    ],
    keeps: [
      .changing(.smallOpenCall, "contract.value.amount: 173099.99"),
      .changing(.smallOpenCall, "contract.value:\n  amount: 207719.99\n  vat: inclusive"),
      .changing(.smallOpenCall, "commenced: 2025-12-31\ncontract.value.amount: 173100"),
      .changing(.smallOpenCall, "contract.type: works\ncontract.value.amount: 4327499.99"),
      .changing(.smallOpenCall, "contract.value:\n  amount: 197000\n  vat: exclusive\n  vat_rate: 5"),
    ],
    check: .procurement(Applicability([.contradictory, .below])) { record in
      guard let value = record.value.pence, let threshold = record.threshold, let route = record.facts.route else { return [] }
      if record.regime == .contradictory, value >= threshold {
        return [
          Remark(
            at: route.range,
            "\(record.value.words ?? "") reaches the threshold of \(Money.pounds(threshold)), so \(route.value.rawValue) is not open to it.",
            suggestion: "Write: route: competitive-flexible (or open-procedure); or make the first contract smaller.")
        ]
      }
      guard record.regime == .below, Applicability.competitions.contains(route.value) else { return [] }
      return [
        Remark(
          at: route.range, as: .info,
          "\(record.value.words ?? "") is below the threshold of \(Money.pounds(threshold)). Running \(route.value.rawValue) all the same is lawful and a choice.",
          suggestion: "route: open-below-threshold would ask less of you and of small firms.")
      ]
    })
}
