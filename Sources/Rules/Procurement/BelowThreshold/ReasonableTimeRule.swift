import Catalogue
import FrontMatter

extension Rule {
  static let reasonableTime = Rule(
    id: "PA23-S87-6-time", group: .procurement, severity: .error,
    title: "Every firm has the same, reasonable time",
    why: "The Act sets no number of days here. What it asks for is a time in which an answer can be written, and the same one for everyone: a firm of four people cannot drop its work on the day a call appears.",
    citation: "Procurement Act 2023, section 87(6)",
    law: Law(
      chapter: .belowThreshold,
      says: "Time limits in a below-threshold tender notice are reasonable and the same for each supplier. The 25 days of section 54 do not apply below the threshold.",
      remedy: "Give one deadline to all, at least ten days after the call can be seen; fifteen to twenty working days where an idea and a price have to be written.",
      fields: ["dates.tender_deadline", "deadline_exceptions"], confidence: .verified,
      doubt: "The number of days is a choice of this service, not law.",
      protection: "Everyone has the same deadline, and a reasonable time to answer."),
    breaches: [
      .changing(.smallOpenCall, "deadline_exceptions:\n  - Example Ltd"),
      .changing(.smallOpenCall, "dates.tender_deadline: 2026-11-18T12:00"),
      .changing(.smallOpenCall, "notices.UK4: 2026-11-02\ndates.tender_deadline: 2026-11-18T12:00"),
    ],
    keeps: [
      .changing(.smallOpenCall), .changing(.smallOpenCall, "dates.catalogue_published: 2026-11-19T12:00"),
      .changing(.smallOpenCall, "dates.tender_deadline: 2026-11-18T12:00\nstage: planned"),
    ],
    check: .procurement(Applicability(.below, stages: .live)) { record in
      var remarks: [Remark] = []
      if let first = record.facts.deadlineExceptions.first {
        remarks.append(
          Remark(
            at: first.range,
            "\(record.facts.deadlineExceptions.map(\.value).joined(separator: ", ")) has a deadline of its own; time limits have to be the same for every firm.",
            suggestion: "Take deadline_exceptions out and, if more time is needed, move the deadline for all."))
      }
      return remarks + ShortTime.remarks(on: record)
    })
}

/// The time from the day on which a call can be seen to its deadline, against what this service thinks reasonable.
private enum ShortTime {
  static func remarks(on record: ProcurementCase) -> [Remark] {
    guard let deadline = record.dates[.tenderDeadline], let start = start(of: record) else { return [] }
    let days = DayCount.period(from: start, to: deadline.value.date)
    let least = record.library.count(.smallCallMinimum)
    let advised = record.library.count(.smallCallAdvised)
    // A deadline before the start is a slip in the dates, and told as such.
    guard days >= 0 else { return [] }
    let span = "from \(DateWords.date(start)) to \(DateWords.date(deadline.value.date))"
    if days < least {
      return [
        Remark(
          at: deadline.range, as: .warning,
          "Firms have \(days) days, \(span). The law asks for a reasonable time; fewer than \(least) days seldom are.",
          suggestion: "The earliest day would be: tender_deadline: \(DayCount.earliestDeadline(after: start, days: least))T12:00")
      ]
    }
    let workingDays = record.library.calendar.workingDays(from: start.adding(days: 1), through: deadline.value.date)
    guard workingDays < advised else { return [] }
    return [
      Remark(
        at: deadline.range, as: .advice,
        "Firms have \(workingDays) working days, \(span). An idea with a price takes a small firm \(advised) or more.",
        suggestion: "If you can wait: tender_deadline: \(record.library.calendar.workingDay(advised, countedFrom: start.adding(days: 1)))T12:00")
    ]
  }

  /// The later of notice and catalogue entry; for invited quotes, which have neither, the day they open.
  private static func start(of record: ProcurementCase) -> CalendarDate? {
    let seen = [record.published("UK4"), record.dates[.cataloguePublished]].compactMap { $0?.value.date }
    return seen.max() ?? record.dates[.opens]?.value.date
  }
}
