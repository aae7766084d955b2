import Catalogue
import Diagnostics
import FrontMatter

extension Rule {
  static let tenderingPeriod = Rule(
    id: "PA23-S54-4-tendering", group: .procurement, severity: .error,
    title: "Firms have the time to tender that the Act asks for",
    why: "A small firm writes tenders beside its work. The minimum is what the law thinks the least that can be asked of anyone; most calls do better with more.",
    citation: "Procurement Act 2023, section 54(4) and (5); Procurement Regulations 2024, regulation 18(2)(s)",
    law: Law(
      chapter: .competition,
      says: "The tendering period is at least the shortest of the rows that apply. For a council: light touch, none; agreed with pre-selected suppliers, none; only pre-selected suppliers may tender, 10 days; qualifying planned notice, 10; state of urgency, 10; dynamic market, 10; electronic tenders with all documents there together with the notice, 25; electronic with later documents, 30; not electronic with all documents, 30; neither, 35. Pre-selected means assessed as meeting the conditions of participation before being invited, or a member of the dynamic market. Calendar days count from the day after the invitation, and the day of the deadline counts. A notice that relies on the second to the fifth of these says so. In setting the period the authority also has regard to complexity, site visits, sub-contracting and avoiding delay (section 54(1)).",
      remedy: "Move tender_deadline to the earliest lawful day or later, or rely on a row that really applies and name it in the notice.",
      fields: [
        "notices.UK3", "notices.UK4", "dates.invitation_to_tender", "dates.tender_deadline", "dates.documents_available",
        "electronic_submission", "tendering_basis", "urgency_reason", "notice_states_shortened_period",
      ], confidence: .verified,
      doubt: "That a state of urgency counts only when urgency_reason explains it, and that nobody can be pre-selected in an open procedure, is how this service reads the table. What a record does not say counts in the authority's favour."),
    breaches: [
      .changing(.openProcedure, "dates.tender_deadline: 2026-12-03T12:00"),
      .changing(.openProcedure, "dates.tender_deadline: 2026-12-08T12:00\ndates.documents_available: 2026-11-10"),
      .changing(.openProcedure, "dates.tender_deadline: 2026-12-13T12:00\nelectronic_submission: false\ndates.documents_available: 2026-11-10"),
      .changing(.flexibleProcedure, "dates.tender_deadline: 2027-01-20T12:00\ntendering_basis: preselected"),
      .changing(.flexibleProcedure, "dates.tender_deadline: 2027-01-21T12:00\ntendering_basis: urgency"),
      .changing(.flexibleProcedure, "dates.tender_deadline: 2027-01-21T12:00\ntendering_basis: preselected\nnotice_states_shortened_period: false"),
    ],
    keeps: [
      .changing(.openProcedure, "dates.tender_deadline: 2026-12-04T09:00"),
      .changing(.openProcedure, "dates.tender_deadline: 2026-11-19T12:00\nnotices.UK3: 2026-09-30T09:00\ntendering_basis: qualifying-planned-notice"),
      .changing(.flexibleProcedure, "dates.tender_deadline: 2027-01-21T12:00\ntendering_basis: preselected\nnotice_states_shortened_period: true"),
      .changing(.flexibleProcedure, "dates.tender_deadline: 2027-01-12T12:00\ntendering_basis: negotiated"),
      .changing(.flexibleProcedure, "dates.tender_deadline: 2027-02-12T12:00\ntendering_basis: preselected\nnotice_states_shortened_period: false"),
      .changing(.openProcedure, "dates.tender_deadline: 2026-12-04\nelectronic_submission:\ndates.documents_available:"),
      .changing(.smallOpenCall, "dates.tender_deadline: 2026-11-23T12:00"),
    ],
    check: .procurement(Applicability(.above, routes: Applicability.competitions + [.dynamicMarket])) { record in
      guard let period = TenderingPeriod(.init(record), library: record.library) else { return [] }
      guard let invitation = record.invitationToTender?.value.date, let deadline = record.dates[.tenderDeadline] else {
        return unstated(period, days: nil, record)
      }
      let days = DayCount.period(from: invitation, to: deadline.value.date)
      // A deadline before the invitation is a slip in the dates, and told as one.
      guard days >= 0 else { return [] }
      var remarks = unstated(period, days: days, record)
      if days < period.minimumDays {
        remarks.append(
          PeriodRemark.tooShort(
            from: invitation, to: deadline, days: days, minimum: period.minimumDays, section: "section 54(4)",
            why: period.reason + (period.refusal.map { "; \($0)" } ?? ""), field: "tender_deadline"))
      } else {
        remarks += holidays(period, from: invitation, to: deadline, record)
      }
      return remarks
    })

  /// The notice relies on a shorter row and does not say so; without a known length the row that the record names decides.
  private static func unstated(_ period: TenderingPeriod, days: Int?, _ record: ProcurementCase) -> [Remark] {
    guard let stated = record.facts.noticeStatesShortenedPeriod, !stated.value, period.mustBeStated(forDays: days ?? 0)
    else { return [] }
    let length = days.map { "A period of \($0) days" } ?? "The tendering period"
    return [
      Remark(
        at: stated.range, as: .warning,
        "\(length) is lawful only because \(period.reason), and the tender notice does not say so; without that the minimum is \(period.ordinary.days) days.",
        suggestion: "Name the row in the notice and write: notice_states_shortened_period: true; or give \(period.ordinary.days) days.")
    ]
  }

  /// The bare minimum, with Christmas or Easter in it.
  private static func holidays(
    _ period: TenderingPeriod, from invitation: CalendarDate, to deadline: Located<DateAndTime>, _ record: ProcurementCase
  ) -> [Remark] {
    let last = deadline.value.date
    let extra = record.library.count(.holidayAllowance)
    let days = DayCount.period(from: invitation, to: last)
    guard period.minimumDays > 0, days < period.minimumDays + extra,
      let holiday = record.library.calendar.feast(after: invitation, through: last)?.rawValue
    else { return [] }
    return [
      Remark(
        at: deadline.range, as: .advice,
        "\(days) days is at or near the minimum of \(period.minimumDays), and \(holiday) falls into them: for a small firm that is a week less.",
        suggestion: "Add \(extra) days, and think of site visits, sub-contractors and the size of the tender.")
    ]
  }
}
