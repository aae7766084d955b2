import Catalogue
import FrontMatter

extension Rule {
  static let platformFirst = Rule(
    id: "PR24-R5-cdp-first", group: .procurement, severity: .error,
    title: "A notice is on Find a Tender before the call is on this site",
    why: "A call in a public catalogue is an advertisement. Firms that watch Find a Tender must not learn of it later than firms that happen to read this site; the order counts to the minute.",
    citation: "Procurement Regulations 2024, regulation 5(1), (3), (5), (6) and (11)",
    law: Law(
      chapter: .publishingOrder,
      says: "The notices of the Act are published on the central digital platform, which is Find a Tender, and elsewhere only afterwards. If the platform is unavailable, or a notice has not appeared 48 hours after it was submitted (4 hours for an urgent direct award), a free and accessible site may be used until it works. What is not itself the notice, such as a problem statement that invites nothing, may be public earlier.",
      remedy: "Give the day and time at which the call appeared here, and that of the notice. If the call really came first, tell the procurement team. An entry that was public before as a problem statement counts from the day on which it invited answers.",
      fields: ["dates.catalogue_published", "notices.UK4"],
      inForce: Law.InForce(from: "2025-02-24", note: "Amended on 24 March 2026: what to do while the platform is unavailable."),
      confidence: .statute,
      doubt: "The outline is verified in a second source. Whether the platform was unavailable when the call appeared no record shows: the procurement team can tell."),
    breaches: [
      .changing(.openProcedure, "dates.catalogue_published: 2026-11-09T08:59"),
      .changing(.openProcedure, "dates.catalogue_published: 2026-11-08"),
      .changing(.flexibleProcedure, "notices.UK4: 2026-11-10"),
      .changing(.engagement, "title: Preliminary market engagement notice on food parcels\nnotices.UK2: 2026-11-10T09:00"),
    ],
    keeps: [
      .changing(.openProcedure, "dates.catalogue_published: 2026-11-09T09:00"),
      .changing(.openProcedure, "dates.catalogue_published: 2026-11-09"),
      .changing(.openProcedure, "stage: problem-statement\ndates.catalogue_published: 2026-11-02\nnotices:"),
      .changing(.openProcedure, "dates.catalogue_published:"),
      .changing(.engagement, "notices.UK2: 2026-11-10T09:00"),
      .changing(.engagement, "title: Preliminary market engagement notice on food parcels\nnotices.UK2: 2026-11-09T11:59"),
    ],
    check: .procurement(
      Applicability(
        [.above, .noSpend], also: "at stage open or later, or where the page of an engagement is headed as its notice")
    ) { record in
      guard let shown = record.dates[.cataloguePublished] else { return [] }
      if record.regime == .above, record.isLive, let notice = record.published("UK4"),
        shown.value.lastMoment < notice.value.firstMoment
      {
        return [
          Remark(
            at: shown.range,
            "The call was public here from \(DateWords.moment(shown.value)), but the tender notice is of \(DateWords.moment(notice.value)); the notice has to be on Find a Tender first.",
            suggestion: "Check both, with their times; if they are right, tell the procurement team.")
        ]
      }
      guard record.stage == .marketEngagement || record.route == .engagementOnly, let notice = record.published("UK2"),
        shown.value.lastMoment < notice.value.firstMoment, let title = record.record.title, isHeadedAsNotice(title.value)
      else { return [] }
      return [
        Remark(
          at: title.range, as: .warning,
          "The page is headed as the engagement notice and was public from \(DateWords.moment(shown.value)), before the notice itself of \(DateWords.moment(notice.value)).",
          suggestion: "Call the page an invitation to talk, or let it appear after the notice.")
      ]
    })

  private static func isHeadedAsNotice(_ title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.contains("uk2") || zip(words, words.dropFirst()).contains { $0 == "engagement" && $1 == "notice" }
  }
}
