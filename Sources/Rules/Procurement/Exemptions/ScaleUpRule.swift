import Catalogue

extension Rule {
  static let scaleUp = Rule(
    id: "PA23-S74-scale-up", group: .procurement, severity: .error,
    title: "A small contract grows past the threshold only on a ground of the Act",
    why: "Raising a pilot's value step by step can turn it into a contract that should have been open to all. The Act calls that a convertible contract and asks for a ground.",
    citation: "Procurement Act 2023, sections 74 and 75 and Schedule 8",
    law: Law(
      chapter: .exemptions,
      says: "Raising a below-threshold contract to the threshold or more makes it a convertible contract; the change must be a permitted, a non-substantial or a small modification. A contract change notice comes first unless the change stays within 10% of the value (15% for works) or 10% of the term.",
      remedy: "Record the ground in contract.aggregation_reason and publish the contract change notice first, or buy the rest by a competition.",
      fields: ["contract.value", "contract.related"], confidence: .statute,
      doubt: "The record has no field for the ground: contract.aggregation_reason or a contract change notice (UK10) counts as one recorded."),
    breaches: [
      .changing(
        .smallOpenCall,
        "stage: contracted\nnotices.UK7: 2026-11-20T10:00\naward.supplier_unique_identifier: GB-PPON-ABCD-1234-EFGH\ncontract.value.amount: 173000\ncontract.related:\n  - title: Extension\n    amount: 5000\n    vat: exclusive",
        at: "2026-11-24T09:00", also: ["PA23-SCH3-P4-anti-split"]),
      .changing(
        .smallOpenCall,
        "stage: contracted\nnotices.UK7: 2026-11-20T10:00\naward.supplier_unique_identifier: GB-PPON-ABCD-1234-EFGH\ncontract.related:\n  - title: Extension\n    amount: 200000\n    vat: exclusive",
        at: "2026-11-24T09:00", also: ["PA23-SCH3-P4-anti-split"]),
    ],
    keeps: [
      .changing(
        .smallOpenCall,
        "stage: contracted\ncontract.related:\n  - title: Extension\n    amount: 20000\n    vat: exclusive"),
      .changing(.smallOpenCall, "contract.related:\n  - title: Extension\n    amount: 200000\n    vat: exclusive"),
      .changing(
        .smallOpenCall,
        "stage: contracted\nnotices.UK10: 2026-11-20T10:00\ncontract.related:\n  - title: Extension\n    amount: 200000\n    vat: exclusive"),
    ],
    check: .procurement(Applicability([.below], stages: .these([.contracted]))) { record in
      guard let contract = record.facts.contract, let own = record.value.pence, let threshold = record.threshold,
        let first = contract.related.first, contract.aggregationReason == nil, !record.hasNotice("UK10")
      else { return [] }
      let total = contract.related.reduce(own) { sum, related in
        guard let pence = related.pence, let basis = related.vat?.value ?? contract.vat?.value else { return sum }
        let percent = EstimatedValue.percent(related.vatRate?.value) ?? record.library.limit(.defaultVATPercent)
        return sum + EstimatedValue.includingVAT(pence.value, basis, percent: percent)
      }
      guard total >= threshold else { return [] }
      return [
        Remark(
          at: first.pence?.range ?? first.title?.range ?? record.place(),
          "With what has been added the contract comes to \(Money.pounds(total)) including VAT, which reaches the threshold of \(Money.pounds(threshold)), and no ground for the change is recorded.",
          suggestion: "Record the ground, or buy the rest by a competition.")
      ]
    })
}
