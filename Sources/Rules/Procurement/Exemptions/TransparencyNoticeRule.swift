import Catalogue

extension Rule {
  static let transparencyNotice = Rule(
    id: "PA23-S44-uk5", group: .procurement, severity: .error,
    title: "A direct award is announced before it is made",
    why: "The transparency notice is the only chance for other firms to say that they could have done it too.",
    citation: "Procurement Act 2023, section 44; Procurement Regulations 2024, regulation 26",
    law: Law(
      chapter: .exemptions,
      says: "A transparency notice is published before a direct award at or above the threshold. None is needed below it.",
      remedy: "Publish the notice on the central digital platform and give its date in notices.UK5.",
      fields: ["notices.UK5"], confidence: .verified),
    breaches: [
      .changing(.directAward, "notices.UK5:"),
      .changing(.directAward, "notices:"),
    ],
    keeps: [
      .changing(.directAward, "notices:\n  UK5: 041267-2026"),
      .changing(.directAward, "notices.UK5:\nstage: planned"),
      .changing(.directAward, "notices.UK5:\ncontract.value.amount: 40000"),
    ],
    check: .procurement(Applicability(.above, routes: [.directAward], stages: .live)) { record in
      guard !record.hasNotice("UK5") else { return [] }
      return [
        Remark(
          at: record.place(record.facts.route?.range),
          "\(record.value.words.map { "The contract is worth \($0)" } ?? "The value counts as above the threshold") and is to be awarded directly, but no transparency notice is recorded.",
          suggestion: "Publish it first, then add to notices: UK5: with date and time.")
      ]
    })
}
