import Catalogue

extension Rule {
  static let unknownValue = Rule(
    id: "PA23-SCH3-P5-unknown", group: .procurement, severity: .error,
    title: "A below-threshold route has a value that can be estimated",
    why: "A value that nobody can estimate counts as more than the threshold. An open-ended small call is therefore not a small call in the eyes of the law.",
    citation: "Procurement Act 2023, Schedule 3, paragraph 5",
    law: Law(
      chapter: .scope,
      says: "If the value cannot be estimated, for example because the length is open-ended, it is treated as more than the threshold.",
      remedy: "Give the most that could be paid in contract.value.amount, or choose a route for contracts above the threshold.",
      fields: ["contract.value_unknown", "contract.value.amount"], confidence: .statute),
    breaches: [
      .changing(.smallOpenCall, "contract.value_unknown: true"),
      .changing(.smallQuotes, "contract:\n  type: services\n  cpv: [\"72000000\"]"),
    ],
    keeps: [
      .changing(.smallOpenCall, "contract.value_unknown: false"),
      .changing(.flexibleProcedure, "contract.value_unknown: true"),
    ],
    check: .procurement(
      Applicability([.below, .outsidePart6, .contradictory], routes: [.closedQuotes, .openBelowThreshold])
    ) { record in
      let contract = record.facts.contract
      if let unknown = contract?.valueUnknown, unknown.value {
        return [
          Remark(
            at: unknown.range,
            "The value is said to be unknown, so it counts as more than the threshold, and this route is for less.",
            suggestion: "Set the most that could be paid: value: with amount and vat; and take value_unknown out.")
        ]
      }
      guard contract?.pence == nil else { return [] }
      return [
        Remark(
          at: record.place(contract?.type?.range),
          "No value is given. A value that is not estimated counts as more than the threshold, and this route is for less.",
          suggestion: "Add to contract: value: with amount: 45000 and vat: exclusive (your own figures).")
      ]
    })
}
