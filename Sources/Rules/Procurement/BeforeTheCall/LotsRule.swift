import Catalogue

extension Rule {
  static let lots = Rule(
    id: "PA23-S18-lots", group: .procurement, severity: .error,
    title: "Lots are considered before the tender notice",
    why: "A contract cut to a size that a small firm can carry is the plainest way to let it in.",
    citation: "Procurement Act 2023, section 18; Procurement Regulations 2024, regulation 18(2)(q)",
    law: Law(
      chapter: .beforeTheCall,
      says: "Before the tender notice the authority considers whether the contract could reasonably be split and awarded by lots; if so, it uses lots or gives reasons in the notice. Light touch contracts need no reasons in the notice.",
      remedy: "Consider lots, write down what was found under lots, and give the reason where a contract that could be split is not.",
      fields: ["lots.considered", "lots.could_split", "lots.used", "lots.reason"], confidence: .statute),
    breaches: [
      .changing(.openProcedure, "lots:"),
      .changing(.openProcedure, "lots.considered: false"),
      .changing(.flexibleProcedure, "lots:\n  considered: true\n  could_split: true\n  used: false"),
    ],
    keeps: [
      .changing(.openProcedure, "lots:\n  considered: true\n  could_split: true\n  used: true"),
      .changing(.openProcedure, "lots:\n  considered: true\n  could_split: true\n  used: false\n  reason: One team has to hold all cases of a family."),
      .changing(.openProcedure, "lots:\n  considered: true"),
      .changing(.openProcedure, "stage: planned\nlots:\nnotices:"),
      .changing(.smallOpenCall, "lots:\n  considered: false"),
    ],
    check: .procurement(Applicability(.above, also: "once the tender notice is published")) { record in
      guard record.hasNotice("UK4") else { return [] }
      let lots = record.facts.lots
      guard lots?.considered?.value == true else {
        return [
          Remark(
            at: lots?.considered?.range ?? record.place(record.facts.notice("UK4")?.range),
            "The tender notice is published and the record does not say that lots were considered.",
            suggestion: "Consider them, then write: lots: with considered: true and could_split: true or false")
        ]
      }
      guard lots?.couldSplit?.value == true, lots?.used?.value != true, lots?.reason == nil,
        record.contractType != .lightTouch
      else { return [] }
      return [
        Remark(
          at: lots?.couldSplit?.range ?? record.place(),
          "The contract could be split into lots, none are used, and no reason is recorded.",
          suggestion: "Add to lots: reason: …, as the tender notice gives it; or use lots.")
      ]
    })
}
