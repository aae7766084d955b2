import Catalogue

extension Rule {
  static let plannedNotice = Rule(
    id: "PA23-S15-uk3-qualifying", group: .procurement, severity: .error,
    title: "A planned procurement notice shortens a period only if it came in time",
    why: "Firms may be given ten days only because they could see the call coming for forty. A notice of 39 days earns nothing.",
    citation: "Procurement Act 2023, sections 15 and 54(4); Procurement Regulations 2024, regulation 16",
    law: Law(
      chapter: .beforeTheCall,
      says: "The notice is optional. It qualifies if it is published at least 40 days and not more than 12 months before the tender notice, and then allows a tendering period of 10 days. It is no call for competition and never shortens the participation period.",
      remedy: "Use the ordinary period, or publish the tender notice when the planned notice is 40 days old and not yet 12 months.",
      fields: ["tendering_basis", "notices.UK3", "notices.UK4"], confidence: .verified),
    breaches: [
      .changing(.openProcedure, "tendering_basis: qualifying-planned-notice"),
      .changing(.openProcedure, "tendering_basis: qualifying-planned-notice\nnotices.UK3: 2026-10-01T09:00"),
      .changing(.openProcedure, "tendering_basis: qualifying-planned-notice\nnotices.UK3: 2025-11-08T09:00"),
    ],
    keeps: [
      .changing(.openProcedure, "tendering_basis: qualifying-planned-notice\nnotices.UK3: 2026-09-30T09:00"),
      .changing(.openProcedure, "tendering_basis: qualifying-planned-notice\nnotices.UK3: 2025-11-09T09:00"),
      .changing(.openProcedure, "notices.UK3: 2026-11-01T09:00"),
    ],
    check: .procurement(Applicability(.above, routes: Applicability.competitions)) { record in
      guard let basis = record.facts.tenderingBasis, basis.value == .qualifyingPlannedNotice else { return [] }
      let library = record.library
      let (least, most) = (library.count(.plannedNoticeMinimum), library.count(.plannedNoticeMaximum))
      guard let notice = record.facts.notice("UK3") else {
        return [
          Remark(
            at: basis.range, "The period rests on a qualifying planned procurement notice, and none is recorded.",
            suggestion: "Add to notices: UK3: with its date; or write: tendering_basis: standard")
        ]
      }
      guard let planned = notice.published?.value.date, let tender = record.published("UK4")?.value.date,
        !DayCount.qualifies(plannedNotice: planned, tenderNotice: tender, minimumDays: least, maximumMonths: most)
      else { return [] }
      let days = DayCount.period(from: planned, to: tender)
      return [
        Remark(
          at: notice.range,
          "The planned procurement notice of \(DateWords.date(planned)) is \(days) days older than the tender notice of \(DateWords.date(tender)); to qualify it has to be at least \(least) days and not more than \(most) months older.",
          suggestion: "Write: tendering_basis: standard; or move the tender notice.")
      ]
    })
}
