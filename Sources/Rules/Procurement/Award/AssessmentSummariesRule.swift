import Catalogue
import FrontMatter

extension Rule {
  static let assessmentSummaries = Rule(
    id: "PA23-S50-3-summaries", group: .procurement, severity: .error,
    title: "Every bidder has its assessment before the award is announced",
    why: "A firm that lost learns what to do better, and whether it was treated fairly, while there is still time to ask.",
    citation: "Procurement Act 2023, section 50(3); Procurement Regulations 2024, regulation 31",
    law: Law(
      chapter: .award,
      says: "Before the contract award notice, every supplier whose tender was assessed gets an assessment summary: its scores with explanation, and those of the winner. All go out at the same time. It holds for competitive tendering procedures, not for direct awards and call-offs.",
      remedy: "Send the summaries first and give the day in dates.assessment_summaries.",
      fields: ["dates.assessment_summaries", "notices.UK6"], confidence: .verified,
      protection: "Whether you win or not, you are told your scores and the reasons, and the winner's."),
    breaches: [
      .changing(.publicContract, "dates.assessment_summaries:"),
      .changing(.publicContract, "dates.assessment_summaries: 2026-09-09"),
      .changing(.publicContract, "dates.assessment_summaries: 2026-09-08T09:01"),
      .changing(.dynamicMarket, "stage: awarding\nnotices.UK6: 2026-11-20"),
    ],
    keeps: [
      .changing(.publicContract, "dates.assessment_summaries: 2026-09-08"),
      .changing(.publicContract, "dates.assessment_summaries: 2026-09-08T09:00"),
      .changing(.openProcedure, "stage: awarding"),
      .changing(.directAward, "notices.UK6: 2026-11-20"), .changing(.callOff, "stage: awarding\nnotices:\n  UK6: 2026-11-20"),
    ],
    check: .procurement(
      Applicability(.above, routes: Applicability.competitions + [.dynamicMarket], also: "once the award notice is published")
    ) { record in
      guard let notice = record.facts.notice("UK6") else { return [] }
      guard let summaries = record.dates[.assessmentSummaries] else {
        return [
          Remark(
            at: record.place(notice.range),
            "The contract award notice is published and the record gives no day on which the assessment summaries went out; they come first.",
            suggestion: "Add to dates: assessment_summaries: with the day, and the time where it is the same day.")
        ]
      }
      guard let published = notice.published, summaries.value.firstMoment > published.value.lastMoment else { return [] }
      return [
        Remark(
          at: summaries.range,
          "The assessment summaries went out \(DateWords.moment(summaries.value)), after the contract award notice, \(DateWords.moment(published.value)); they come first.",
          suggestion: "Check both. If they are right, tell the procurement team: the standstill may have to begin again.")
      ]
    })
}
