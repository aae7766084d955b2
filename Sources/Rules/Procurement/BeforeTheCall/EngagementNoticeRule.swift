import Catalogue

extension Rule {
  static let engagementNotice = Rule(
    id: "PA23-S17-uk2", group: .procurement, severity: .error,
    title: "Engagement before a public contract is announced, or the reason given",
    why: "Firms that did not hear of the conversation can only catch up if they can read that it took place.",
    citation: "Procurement Act 2023, section 17; Procurement Regulations 2024, regulation 17",
    law: Law(
      chapter: .beforeTheCall,
      says: "If preliminary market engagement was carried out, an engagement notice is published before the tender notice, or the tender notice gives reasons for having none. It names the authority, the subject, the closing date of the engagement and how to take part. It is never due before the engagement itself, and never a duty below the threshold.",
      remedy: "Publish the notice before the tender notice and give its date in notices.UK2, or give the reasons in the tender notice and in uk2_reason.",
      fields: ["engagement.carried_out", "notices.UK2", "notices.UK4", "uk2_reason"], confidence: .verified),
    breaches: [
      .changing(.flexibleProcedure, "notices.UK2:"),
      .changing(.flexibleProcedure, "notices.UK2: 2026-11-10T09:00"),
      .changing(.flexibleProcedure, "notices.UK2: 2026-11-09T09:01"),
      .changing(.flexibleProcedure, "stage: market-engagement\nnotices:\ndates:\n  conflicts_assessment: 2026-11-02"),
    ],
    keeps: [
      .changing(.flexibleProcedure),
      .changing(.flexibleProcedure, "notices.UK2:\nuk2_reason: Two firms were shown the depot on a day that had been announced to all."),
      .changing(.flexibleProcedure, "notices.UK2: 2026-11-09T08:59"),
      .changing(.flexibleProcedure, "notices.UK2:\nengagement:"),
      .changing(.smallOpenCall, "engagement:\n  carried_out: true\n  information_shared_equally: true"),
    ],
    check: .procurement(Applicability(.above, routes: Applicability.competitions)) { record in
      let facts = record.facts
      guard facts.uk2Reason == nil else { return [] }
      let notice = facts.notice("UK2")
      guard record.hasNotice("UK4") else {
        guard record.stage == .marketEngagement, notice == nil else { return [] }
        return [
          Remark(
            at: record.place(facts.engagement?.carriedOut?.range), as: .warning,
            "The market is being engaged for a contract above the threshold and no engagement notice is recorded yet.",
            suggestion: "Publish it before the tender notice, then add to notices: UK2: with date and time.")
        ]
      }
      guard facts.engagement?.carriedOut?.value == true else { return [] }
      guard let notice else {
        return [
          Remark(
            at: record.place(facts.engagement?.carriedOut?.range),
            "Suppliers were engaged before the tender notice, but there is no engagement notice and no reason for having none.",
            suggestion: "Add to notices: UK2: with date and time; or add: uk2_reason: …, the reasons given in the tender notice.")
        ]
      }
      guard let engaged = notice.published, let tender = record.published("UK4"),
        engaged.value.firstMoment > tender.value.lastMoment
          || engaged.value.time != nil && tender.value.time != nil && engaged.value.firstMoment >= tender.value.firstMoment
      else { return [] }
      return [
        Remark(
          at: engaged.range,
          "The engagement notice is of \(DateWords.moment(engaged.value)), after the tender notice of \(DateWords.moment(tender.value)); it has to come before.",
          suggestion: "Check the two dates; if they are right, give the reasons in uk2_reason.")
      ]
    })
}
