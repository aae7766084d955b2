import Catalogue

extension Rule {
  static let tenderNoticeContent = Rule(
    id: "PR24-R18-content", group: .procurement, severity: .warning,
    title: "The call says the same as its tender notice",
    why: "Firms decide by what they read here and tender by what the notice says. Where the two differ, somebody prices the wrong contract.",
    citation: "Procurement Regulations 2024, regulations 13, 14, 18 and 19",
    law: Law(
      chapter: .publishingOrder,
      says: "A tender notice states, among other things: authority, title, identifier, procedure, subject with codes and area, estimated value, how and by when to respond, award criteria or a summary, lots, options, the shortened period relied on, suitability for small and voluntary organisations, documents, technical specifications, conditions of participation, payment terms, known risks, intended award date and any intended repeat award. For a flexible procedure also: the process, negotiation, refinement of criteria, limits on numbers and how they are chosen, reserved status and documents to follow.",
      remedy: "Bring the budget on the page and contract.value together, and both in line with the notice.",
      fields: ["notices.UK4", "contract.value", "offer.budget"], confidence: .statute,
      doubt: "The notice itself is not part of a record. What can be compared is the budget that the page offers with the estimated value that the notice has to state; everything else on the list has to be compared by a person. A missing item is an error only in a notice drafted from the record, which this service does not do."),
    breaches: [
      .changing(.openProcedure, "offer:\n  budget:\n    amount: 450000\n    vat: exclusive"),
      .changing(.flexibleProcedure, "offer:\n  budget:\n    min: 100000\n    max: 720001\n    vat: inclusive"),
    ],
    keeps: [
      .changing(.openProcedure, "offer:\n  budget:\n    amount: 400000\n    vat: exclusive"),
      .changing(.openProcedure, "offer:\n  budget:\n    amount: 480000\n    vat: inclusive"),
      .changing(.flexibleProcedure, "offer:\n  budget:\n    amount: 40000\n    vat: exclusive\n    note: For each of three demonstrations"),
      .changing(.openProcedure, "notices:\nstage: planned\noffer:\n  budget:\n    amount: 450000\n    vat: exclusive"),
      .changing(.smallOpenCall, "offer:\n  budget:\n    amount: 50000\n    vat: exclusive"),
    ],
    check: .procurement(
      Applicability(.above, routes: Applicability.competitions, also: "once the tender notice is published")
    ) { record in
      guard let budget = record.record.offer?.budget, let most = budget.highest, let basis = budget.vat?.value,
        let estimate = record.value.pence, record.hasNotice("UK4")
      else { return [] }
      let rate = EstimatedValue.percent(record.facts.contract?.vatRate?.value) ?? record.library.limit(.defaultVATPercent)
      let offered = EstimatedValue.includingVAT(most.value, basis, percent: rate)
      guard offered - estimate > record.library.sum(.roundingTolerance) else { return [] }
      return [
        Remark(
          at: most.range,
          "The page offers \(Money.pounds(offered)) including VAT, more than the \(Money.pounds(estimate)) that the record estimates and the tender notice has to state.",
          suggestion: "Correct the budget or contract.value, so that page and notice say the same.")
      ]
    })
}
