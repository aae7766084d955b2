import Catalogue
import FrontMatter

extension Rule {
  static let changedTerms = Rule(
    id: "PA23-S31-modify", group: .procurement, severity: .error,
    title: "A call is changed only before its deadline, and the deadline is thought of",
    why: "A change in the last week can make a finished tender worthless. Firms need either the old terms or the time to meet the new ones.",
    citation: "Procurement Act 2023, section 31",
    law: Law(
      chapter: .competition,
      says: "Terms may be changed before the deadline for tenders in an open procedure, and before the deadline for requests (or first tenders) in a flexible one. Later, in a flexible procedure, only if the change is not substantial or the contract is a light touch one, and before the deadline for final tenders. Each time the authority considers revising deadlines, and publishes the changed notice again or tells the participants.",
      remedy: "After the deadline: take the change back, or stop and begin again. Before it: consider the deadline and write the result in deadline_effect.",
      fields: ["amendments", "dates.tender_deadline", "notices.UK4"], confidence: .statute,
      doubt: "Every entry under amendments is taken as a change of the terms of the call, which is what the list is for. Whether a change in a flexible procedure is substantial a person has to judge, so later changes there are not held against the record."),
    breaches: [
      .changing(
        .openProcedure,
        "stage: assessing\namendments:\n  - date: 2026-12-12\n    what: Deliveries on Saturdays are asked for too.", at: "2026-12-15"),
      .changing(
        .openProcedure,
        "amendments:\n  - date: 2026-12-11T12:01\n    what: Deliveries on Saturdays are asked for too.\n    deadline_effect: None",
        at: "2026-12-15"),
      .changing(.openProcedure, "amendments:\n  - date: 2026-11-20\n    what: Deliveries on Saturdays are asked for too."),
      .changing(.flexibleProcedure, "amendments:\n  - date: 2026-11-20\n    what: The number of participants rises to six."),
    ],
    keeps: [
      .changing(
        .openProcedure,
        "amendments:\n  - date: 2026-11-20\n    what: Deliveries on Saturdays are asked for too.\n    deadline_effect: One week longer for everyone."),
      .changing(.openProcedure, "amendments:\n  - date: 2026-11-20\n    what: The deadline moved from 4 to 11 December 2026."),
      .changing(.openProcedure, "amendments:\n  - date: 2026-12-11\n    what: A drawing was added.\n    deadline_effect: None", at: "2026-12-15"),
      .changing(.openProcedure, "amendments:\n  - date: 2026-11-05\n    what: A first version was tidied up."),
      .changing(.smallOpenCall, "amendments:\n  - date: 2026-12-12\n    what: A drawing was added.", at: "2026-12-15"),
    ],
    check: .procurement(
      Applicability(.above, routes: Applicability.competitions, stages: .live, also: "where amendments are recorded")
    ) { record in
      let amendments = record.record.amendments
      guard !amendments.isEmpty,
        let deadline = record.dates[.tenderDeadline] ?? record.dates[.participationDeadline]
      else { return [] }
      return amendments.compactMap { remark(on: $0, of: record, deadline: deadline.value) }
    })

  private static func remark(on amendment: Amendment, of record: ProcurementCase, deadline: DateAndTime) -> Remark? {
    guard let date = amendment.date else { return nil }
    let place = amendment.what?.range ?? date.range
    if date.value.firstMoment > deadline.lastMoment {
      guard record.route == .openProcedure else { return nil }
      return Remark(
        at: place,
        "The call was changed on \(DateWords.moment(date.value)), after the deadline of \(DateWords.moment(deadline)); an open procedure cannot be changed any more then.",
        suggestion: "Take the change back, or ask the procurement team whether the procedure has to be ended. If only this page was corrected and no term of the call, take the entry out of amendments.")
    }
    if let notice = record.published("UK4"), date.value.lastMoment < notice.value.firstMoment { return nil }
    guard amendment.deadlineEffect == nil, !(amendment.what?.value.lowercased().contains("deadline") ?? false) else { return nil }
    return Remark(
      at: place, as: .warning,
      "The call was changed on \(DateWords.date(date.value.date)) while it was open, and the record does not say that the deadline was considered.",
      suggestion: "Add below it: deadline_effect: …, for example \u{201C}None: the change is small\u{201D}")
  }
}
