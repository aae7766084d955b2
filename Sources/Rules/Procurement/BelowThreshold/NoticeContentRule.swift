import Catalogue

extension Rule {
  static let smallNoticeContent = Rule(
    id: "PR24-R24-content", group: .procurement, severity: .error,
    title: "The notice of a small call explains how answers are judged",
    why: "A firm that cannot see what counts guesses, or stays away. The criteria belong in the notice.",
    citation: "Procurement Regulations 2024, regulation 24",
    law: Law(
      chapter: .belowThreshold,
      says: "A below-threshold tender notice gives: who buys, title and identifier, what is bought (kind, description, dates, amount, codes and area), the estimated value, how and by when to tender, whether it is light touch, whether it is particularly suitable for small firms or voluntary and community organisations, an explanation of the criteria, any conditions of participation, and any reservation.",
      remedy: "List the criteria with their weights under award_criteria.",
      fields: ["award_criteria"], confidence: .statute),
    breaches: [
      .changing(.smallOpenCall, "award_criteria:"),
      .changing(.smallOpenCall, "contract.value.amount: 25000\naward_criteria:"),
      .changing(.smallQuotes, "contract.value.amount: 40000\nnotices:\n  UK4: 2026-11-09T09:00"),
    ],
    keeps: [
      .changing(.smallOpenCall, "award_criteria:\n  - name: Fit with the need"),
      .changing(.smallOpenCall, "contract.value.amount: 24999.99\naward_criteria:"),
      .changing(.smallQuotes, "contract.value.amount: 40000"),
      .changing(.smallOpenCall, "stage: planned\nnotices:\naward_criteria:"),
    ],
    check: .procurement(
      Applicability(.below, from: .notifiable, also: "once it is advertised or its notice is published")
    ) { record in
      guard record.record.awardCriteria.isEmpty, record.hasNotice("UK4") || Advertisement(of: record) != nil else { return [] }
      return [
        Remark(
          at: record.place(record.facts.notice("UK4")?.range),
          "The call is worth \(record.value.words ?? "more than the figure for notices") and advertised, and the record gives no criteria; its notice has to explain them.",
          suggestion: "Add: award_criteria: with name and weight of each.")
      ]
    })
}
