import Catalogue

extension Rule {
  static let maximumValue = Rule(
    id: "PA23-SCH3-P1-max-value", group: .procurement, severity: .error,
    title: "The declared total counts everything that could be paid",
    why: "Options to roll out, prizes and help in kind all count. A headline that leaves them out can put a call under a threshold that it really reaches, and tells firms less than they can earn.",
    citation: "Procurement Act 2023, section 4(2) and Schedule 3, paragraph 1",
    law: Law(
      chapter: .scope,
      says: "The estimate is the most that the authority could expect to pay over the whole life of the contract, with VAT: options to buy more, to extend or renew, premiums, fees, prizes and payments to participants, and the value of what the authority supplies free.",
      remedy: "Raise declared_total_inc_vat to the computed total, or correct the parts.",
      fields: ["contract.value", "contract.options", "contract.prizes", "contract.in_kind", "contract.declared_total_inc_vat"],
      confidence: .statute),
    breaches: [
      .changing(.smallOpenCall, "contract.options: 20000\ncontract.declared_total_inc_vat: 54000"),
      .changing(.smallOpenCall, "contract.prizes: 5000\ncontract.declared_total_inc_vat: 54000"),
      .changing(.smallOpenCall, "contract.declared_total_inc_vat: 53999.49"),
    ],
    keeps: [
      .changing(.smallOpenCall, "contract.declared_total_inc_vat: 54000"),
      .changing(.smallOpenCall, "contract.declared_total_inc_vat: 53999.50"),
      .changing(.smallOpenCall, "contract.options: 20000\ncontract.declared_total_inc_vat: 78000"),
      .changing(.smallOpenCall, "contract.declared_total_inc_vat: 60000"),
    ],
    check: .procurement(Applicability([.bought, .contradictory])) { record in
      guard let declared = record.facts.contract?.declaredTotalIncludingVAT, let total = record.value.pence,
        total - declared.value > record.library.sum(.roundingTolerance)
      else { return [] }
      let parts = record.value.parts.map { "\($0.name) \(Money.pounds($0.pence))" }.joined(separator: ", ")
      return [
        Remark(
          at: declared.range,
          "The declared total is \(Money.pounds(declared.value)), but with VAT the record adds up to \(Money.pounds(total)) (\(parts)).",
          suggestion: "Write: declared_total_inc_vat: \(total / 100)\(total % 100 == 0 ? "" : "." + (total % 100 < 10 ? "0" : "") + "\(total % 100)")")
      ]
    })
}
