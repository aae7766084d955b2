import Catalogue

extension Rule {
  static let proportionateConditions = Rule(
    id: "PA23-S22-1-proportionate", group: .procurement, severity: .warning,
    title: "The turnover that is asked for is in proportion",
    why: "A turnover of many times the contract shuts out every young firm and says nothing about whether it can do the work.",
    citation: "Procurement Act 2023, section 22(1) and (5)",
    law: Law(
      chapter: .competition,
      says: "Conditions of participation may only ensure that suppliers have the legal and financial capacity or the technical ability for the contract, and have to be in proportion to its nature, complexity and cost. The old statutory cap of twice the value has gone.",
      remedy: "Ask for no more turnover than the contract needs, or for none.",
      fields: ["conditions.min_turnover_multiple"], confidence: .statute,
      doubt: "The Act names no multiple. Twice the value a year is this service's own mark; a council may set another."),
    breaches: [
      .changing(.openProcedure, "conditions:\n  min_turnover_multiple: 2.01"),
      .changing(.flexibleProcedure, "conditions:\n  min_turnover_multiple: 5"),
    ],
    keeps: [
      .changing(.openProcedure, "conditions:\n  min_turnover_multiple: 2"),
      .changing(.openProcedure, "conditions:\n  insurance_in_place_before_award: false"),
      .changing(.smallOpenCall, "conditions:\n  min_turnover_multiple: 5"),
    ],
    check: .procurement(Applicability(.above)) { record in
      let limit = record.library.limit(.turnoverMultiple)
      guard let multiple = record.facts.conditions?.minTurnoverMultiple, multiple.value > limit else { return [] }
      let most = written(limit)
      return [
        Remark(
          at: multiple.range,
          "The call asks for a turnover of \(written(multiple.value)) times the value of the contract; more than \(most) times is seldom in proportion.",
          suggestion: "Write: min_turnover_multiple: \(most); or leave it out.")
      ]
    })

  /// "2", "2.5".
  private static func written(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }
}
