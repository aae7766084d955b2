import Catalogue

extension Rule {
  static let repeatAward = Rule(
    id: "PA23-SCH5-P8-repeat", group: .procurement, severity: .error,
    title: "A pilot is scaled by repeat award only if a competition announced it",
    why: "A successful small pilot tempts to buy more from the same firm. The Act allows that only where the first contract was itself a public contract, won in a competition that said more might follow.",
    citation: "Procurement Act 2023, Schedule 5, paragraph 8; Procurement Regulations 2024, regulation 18(2)(h)",
    law: Law(
      chapter: .exemptions,
      says: "Similar further goods or services may be bought directly from the same supplier within five years only if the first contract was a public contract won in a competitive tendering procedure and its tender documents announced the intention.",
      remedy: "Run a new competition for the larger contract. When planning: if scaling is likely, run the pilot as a competition at or above the threshold and announce it.",
      fields: ["direct_award.justification", "contract.related"], confidence: .statute,
      doubt: "A record cannot show every earlier contract: a related contract below the threshold breaks the rule; where none is named, a person has to check."),
    breaches: [
      .changing(.directAward, "direct_award:\n  justification: sch5-p8\ncontract.related:\n  - title: The pilot\n    amount: 45000\n    vat: exclusive"),
      .changing(.directAward, "direct_award:\n  justification: sch5-p8\ncontract.related:\n  - title: The pilot\n    amount: 207719.99\n    vat: inclusive"),
    ],
    keeps: [
      .changing(.directAward, "direct_award:\n  justification: sch5-p8\ncontract.related:\n  - title: The first contract\n    amount: 400000\n    vat: exclusive"),
      .changing(.directAward, "contract.related:\n  - title: The pilot\n    amount: 45000\n    vat: exclusive"),
    ],
    check: .procurement(Applicability(.above, routes: [.directAward], also: "when the ground is paragraph 8")) { record in
      guard let ground = record.facts.directAward?.justification, ScheduleFiveGround.paragraph(ground.value) == 8,
        let contract = record.facts.contract, let threshold = record.threshold
      else { return [] }
      let small = contract.related.first { related in
        guard let pence = related.pence, let basis = related.vat?.value ?? contract.vat?.value else { return false }
        let percent = EstimatedValue.percent(related.vatRate?.value) ?? record.library.limit(.defaultVATPercent)
        return EstimatedValue.includingVAT(pence.value, basis, percent: percent) < threshold
      }
      guard let small else { return [] }
      return [
        Remark(
          at: ground.range,
          "The earlier contract\(small.title.map { " (\($0.value))" } ?? "") was below the threshold of \(Money.pounds(threshold)), so it was no public contract and cannot be repeated by direct award.",
          suggestion: "Run a competition for the larger contract.")
      ]
    })
}
