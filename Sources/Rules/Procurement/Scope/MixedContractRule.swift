import Catalogue

extension Rule {
  static let mixedContract = Rule(
    id: "PA23-S5-mixed", group: .procurement, severity: .warning,
    title: "No part of a small mixed contract is above the threshold by itself",
    why: "Services inside a works contract have a far lower threshold. A part that could be bought alone and would reach it carries the whole contract over the line.",
    citation: "Procurement Act 2023, sections 5 and 10",
    law: Law(
      chapter: .scope,
      says: "A below-threshold contract is treated as above the threshold if part of it could reasonably be bought separately and that part alone would reach its own threshold.",
      remedy: "Buy the part separately by its own route, or treat the whole as above the threshold.",
      fields: ["contract.mixed"], confidence: .statute),
    breaches: [
      .changing(.smallOpenCall, "contract.mixed.above_part_separable: true"),
      .changing(.smallQuotes, "contract.mixed:\n  above_part_separable: true"),
    ],
    keeps: [
      .changing(.smallOpenCall, "contract.mixed.above_part_separable: false"),
      .changing(.openProcedure, "contract.mixed.above_part_separable: true"),
    ],
    check: .procurement(
      Applicability([.below, .outsidePart6], routes: [.closedQuotes, .openBelowThreshold])
    ) { record in
      guard let separable = record.facts.contract?.abovePartSeparable, separable.value else { return [] }
      return [
        Remark(
          at: separable.range,
          "Part of this contract could be bought separately and would reach its own threshold, so the whole may count as a public contract.",
          suggestion: "Buy that part by its own route, or choose a route for contracts above the threshold.")
      ]
    })
}
