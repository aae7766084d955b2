import Catalogue

extension Rule {
  static let conflictsAssessment = Rule(
    id: "PA23-S83-conflicts", group: .procurement, severity: .error,
    title: "Conflicts of interest are assessed before the first notice",
    why: "A challenge owner who knows the winner spoils the call for everybody. Looking for conflicts first, and writing down what was done, protects the firms and the officers.",
    citation: "Procurement Act 2023, sections 81 to 83",
    law: Law(
      chapter: .beforeTheCall,
      says: "Before a tender, transparency or new dynamic-market notice the authority prepares a conflicts assessment: actual and potential conflicts, what was done about them, and what a reasonable person could wrongly suspect. It is kept under review and confirmed in the notice. It binds for covered procurement; below the threshold officers' and members' codes still apply.",
      remedy: "Prepare the assessment and give its date in dates.conflicts_assessment; it has to be no later than the notice.",
      fields: ["dates.conflicts_assessment", "notices.UK4", "notices.UK5"], confidence: .verified),
    breaches: [
      .changing(.openProcedure, "dates.conflicts_assessment:"),
      .changing(.openProcedure, "dates.conflicts_assessment: 2026-11-10"),
      .changing(.directAward, "dates.conflicts_assessment:"),
    ],
    keeps: [
      .changing(.openProcedure, "dates.conflicts_assessment: 2026-11-09"),
      .changing(.openProcedure, "stage: planned\nnotices:\ndates.conflicts_assessment:"),
      .changing(.smallOpenCall, "dates.conflicts_assessment:"),
    ],
    check: .procurement(Applicability(.above, also: "once a tender or transparency notice is published")) { record in
      guard let notice = record.facts.notice("UK4") ?? record.facts.notice("UK5") else { return [] }
      let name = notice.type == "UK4" ? "tender notice" : "transparency notice"
      guard let assessed = record.dates[.conflictsAssessment] else {
        return [
          Remark(
            at: record.place(notice.range), "The \(name) is published and no conflicts assessment is recorded.",
            suggestion: "Add to dates: conflicts_assessment: with the day on which it was prepared.")
        ]
      }
      guard let published = notice.published, assessed.value.firstMoment > published.value.lastMoment else { return [] }
      return [
        Remark(
          at: assessed.range,
          "The conflicts assessment is of \(DateWords.moment(assessed.value)), later than the \(name) of \(DateWords.moment(published.value)); it has to come first.",
          suggestion: "Check the date; if it is right, tell the procurement team.")
      ]
    })
}
