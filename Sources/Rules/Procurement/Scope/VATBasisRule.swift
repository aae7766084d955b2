import Catalogue

extension Rule {
  static let vatBasis = Rule(
    id: "PA23-S123-vat-basis", group: .procurement, severity: .error,
    title: "A value says whether VAT is in it",
    why: "Every threshold counts VAT. £173,100 plus VAT is exactly the threshold for goods and services of £207,720: without the basis nobody can tell on which side of the line a contract stands.",
    citation: "Procurement Act 2023, section 123(2)",
    law: Law(
      chapter: .scope,
      says: "An amount payable includes any VAT on it. A figure that does not say whether VAT is in it cannot be compared with any threshold.",
      remedy: "Add contract.value.vat: exclusive, inclusive or exempt; and vat_rate where it is not 20. Show suppliers both figures.",
      fields: ["contract.value.amount", "contract.value.vat"], confidence: .verified),
    breaches: [
      .changing(.smallOpenCall, "contract.value.vat:"),
      .changing(.openProcedure, "contract:\n  type: services\n  cpv: [\"72000000\"]\n  value:\n    amount: 190000"),
    ],
    keeps: [
      .changing(.smallOpenCall, "contract.value.vat: inclusive"),
      .changing(.smallOpenCall, "contract.value.vat: exempt"),
    ],
    check: .procurement(Applicability([.bought, .contradictory, .unknown])) { record in
      guard record.value.lacksVATBasis, let amount = record.facts.contract?.pence else { return [] }
      return [
        Remark(
          at: amount.range,
          "\(Money.pounds(amount.value)) does not say whether VAT is in it, so it cannot be compared with a threshold.",
          suggestion: "Add a line below amount: vat: exclusive (or inclusive, or exempt)")
      ]
    })
}
