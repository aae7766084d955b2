import Catalogue

extension Rule {
  static let openSingleStage = Rule(
    id: "PA23-S20-open-single", group: .procurement, severity: .error,
    title: "An open procedure has one stage and is open to everyone",
    why: "\u{201C}Open\u{201D} tells a firm that its tender will be read, whoever it is. A pitch or a shortlist in between needs the other procedure, which is allowed to have rounds.",
    citation: "Procurement Act 2023, section 20(2)(a)",
    law: Law(
      chapter: .competition,
      says: "An open procedure is a single-stage tendering procedure without a restriction on who can submit tenders. Everything else is a competitive flexible procedure.",
      remedy: "For pitches, demonstrations or prototypes set route: competitive-flexible; otherwise leave one stage that restricts nobody.",
      fields: ["stages"], confidence: .verified),
    breaches: [
      .changing(.openProcedure, "stages:\n  - name: Tender\n  - name: Demonstration"),
      .changing(
        .openProcedure,
        "stages:\n  - name: Tender\n    restricts_who_may_tender: true\n    basis: conditions-of-participation"),
    ],
    keeps: [
      .changing(.openProcedure, "stages:\n  - name: Tender\n    restricts_who_may_tender: false\n    basis: award-criteria"),
      .changing(.openProcedure),
      .changing(.flexibleProcedure),
    ],
    check: .procurement(Applicability(.above, routes: [.openProcedure])) { record in
      let stages = record.record.stages
      if stages.count > 1 {
        let second = stages[1]
        return [
          Remark(
            at: second.name?.range ?? second.restrictsWhoMayTender?.range ?? record.place(record.facts.route?.range),
            "An open procedure has a single stage; this one has \(stages.count)\(second.name.map { ", the second being \u{201C}\($0.value)\u{201D}" } ?? "").",
            suggestion: "Write: route: competitive-flexible; or leave one stage.")
        ]
      }
      guard let gate = stages.first?.restrictsWhoMayTender, gate.value else { return [] }
      return [
        Remark(
          at: gate.range, "An open procedure cannot restrict who may tender, and its stage does.",
          suggestion: "Write: route: competitive-flexible; or: restricts_who_may_tender: false")
      ]
    })
}
