import Catalogue
import FrontMatter

extension Rule {
  static let participationPeriod = Rule(
    id: "PA23-S54-3-participation", group: .procurement, severity: .error,
    title: "Firms have at least 25 days to ask to take part",
    why: "A firm has to find the call, read it and decide. Too short a period leaves only those who knew before.",
    citation: "Procurement Act 2023, section 54(3) and (5)",
    law: Law(
      chapter: .competition,
      says: "The participation period is at least 25 days; 10 if a state of urgency makes 25 impractical; there is no minimum for light touch contracts. Calendar days count from the day after the notice, and the day of the deadline counts. A planned procurement notice does not shorten it.",
      remedy: "Move participation_deadline to the earliest lawful day or later. If there is a state of urgency, explain it in urgency_reason.",
      fields: ["notices.UK4", "dates.participation_deadline", "urgency_reason"], confidence: .verified),
    breaches: [
      .changing(.flexibleProcedure, "dates.participation_deadline: 2026-12-03T12:00"),
      .changing(.flexibleProcedure, "dates.participation_deadline: 2026-11-18T23:59\nurgency_reason: A flood has closed the depot."),
      .changing(.flexibleProcedure, "notices.UK3: 2026-09-01T09:00\ndates.participation_deadline: 2026-11-23T12:00"),
    ],
    keeps: [
      .changing(.flexibleProcedure, "dates.participation_deadline: 2026-12-04T09:00"),
      .changing(.flexibleProcedure, "dates.participation_deadline: 2026-11-19T09:00\nurgency_reason: A flood has closed the depot."),
      .changing(
        .flexibleProcedure,
        "dates.participation_deadline: 2026-11-12T09:00\ncontract.type: light-touch\ncontract.cpv: [\"85300000\"]"),
      .changing(.flexibleProcedure, "dates.participation_deadline:"),
    ],
    check: .procurement(Applicability(.above, routes: [.competitiveFlexible])) { record in
      guard let notice = record.published("UK4"), let deadline = record.dates[.participationDeadline] else { return [] }
      let period = ParticipationPeriod(
        isLightTouch: record.contractType == .lightTouch, isUrgencyExplained: record.facts.urgencyReason != nil,
        library: record.library)
      let days = DayCount.period(from: notice.value.date, to: deadline.value.date)
      guard days < period.minimumDays else { return [] }
      let shortening =
        switch record.facts.tenderingBasis?.value {
        case .qualifyingPlannedNotice: "; a planned procurement notice does not shorten this period"
        case .urgency where period.basis != .urgency: "; no reason is given for the urgency, so its days do not count"
        default: ""
        }
      return [
        PeriodRemark.tooShort(
          from: notice.value.date, to: deadline, days: days, minimum: period.minimumDays, section: "section 54(3)",
          why: period.basis == .otherwise ? "requests to participate\(shortening)" : period.reason, field: "participation_deadline")
      ]
    })
}

/// The words for a period that is too short.
enum PeriodRemark {
  static func tooShort(
    from invitation: CalendarDate, to deadline: Located<DateAndTime>, days: Int, minimum: Int, section: String, why: String,
    field: String
  ) -> Remark {
    let earliest = DayCount.earliestDeadline(after: invitation, days: minimum)
    return Remark(
      at: deadline.range,
      "\(days) \(days == 1 ? "day" : "days") from \(DateWords.date(invitation)) to \(DateWords.date(deadline.value.date)); \(section) asks for at least \(minimum) (\(why)), so \(DateWords.date(earliest)) at the earliest.",
      suggestion: "Write: \(field): \(written(earliest, deadline.value.time))")
  }

  private static func written(_ date: CalendarDate, _ time: ClockTime?) -> String {
    guard let time else { return "\(date)" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date)T\(two(time.hour)):\(two(time.minute))"
  }
}
