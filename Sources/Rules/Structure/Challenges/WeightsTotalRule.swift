import Catalogue

extension Rule {
  static let weightsTotal = Rule(
    id: "structure-weights-total", severity: .error,
    title: "The weights of the criteria add up to 100",
    why: "A firm decides by the weights where to put its hours. Weights that do not add up to 100 cannot be what will be scored.",
    citation: "Procurement Act 2023, section 23",
    breaches: [
      Example("stage: open\naward_criteria:\n  - {name: Fit, weight: 60}\n  - {name: Price, weight: 30}"),
      Example("stage: open\naward_criteria:\n  - {name: Fit, weight: 100}\n  - {name: Price, weight: 0}"),
    ],
    keeps: [Example("stage: open\naward_criteria:\n  - {name: Fit, weight: 60}\n  - {name: Price, weight: 40}")],
    check: .challenge { file, _ in
      let weights = file.record.awardCriteria.compactMap(\.weight)
      guard let first = weights.first else { return [] }
      var remarks = weights.filter { $0.value <= 0 }.map {
        Remark(at: $0.range, "A criterion with a weight of \($0.value) is not scored.", suggestion: "Leave the criterion out, or give it a weight.")
      }
      let total = weights.reduce(0) { $0 + min(max($1.value, -1_000), 1_000) }
      if total != 100 {
        remarks.append(
          Remark(
            at: first.range, "The weights add up to \(total), not 100.",
            suggestion: total < 100 ? "Spread the missing \(100 - total) over the criteria." : "Take \(total - 100) off."))
      }
      return remarks
    })
}
