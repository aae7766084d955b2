import Catalogue
import FrontMatter

extension Rule {
  static let contractTermination = Rule(
    id: "PA23-S80-uk11", group: .procurement, severity: .warning,
    title: "The end of a public contract is announced",
    why: "A contract that ran out quietly hides the next chance from every firm that could have had it.",
    citation: "Procurement Act 2023, section 80",
    law: Law(
      chapter: .award,
      says: "A contract termination notice is published within 30 days beginning with the day on which a public contract ends, expiry included. User choice contracts (Schedule 5, paragraph 15) need none.",
      remedy: "Publish the notice and give its date in notices.UK11.",
      fields: ["notices.UK11"], confidence: .statute, doubt: "The number UK11 is from memory; the notice itself is in the Act."),
    breaches: [
      .changing(.publicContract, "stage: closed"),
      .changing(.lightTouchContract, "stage: closed\ndates.end: 2026-11-23"),
    ],
    keeps: [
      .changing(.publicContract, "stage: closed\nnotices.UK11: 2026-11-20"),
      .changing(.publicContract, "stage: closed\ndates.end: 2026-11-25"),
      .changing(.publicContract), .changing(.smallContract, "stage: closed"),
      .changing(.openProcedure, "stage: closed\noutcome:\n  result: no-award"),
    ],
    check: .procurement(Applicability(.above, stages: .these([.closed]))) { record in
      guard record.isContractMade, !record.isUserChoice, !record.hasNotice("UK11") else { return [] }
      let end = record.dates[.end]
      if let end, end.value.date > record.today { return [] }
      let days = record.library.count(.contractTermination)
      let due = end.map {
        " It ended on \(DateWords.date($0.value.date)), so the notice is due by \(DateWords.date(DayCount.lastDay(within: days, beginningWith: $0.value.date)))."
      }
      return [
        Remark(
          at: record.place(end?.range, record.record.stage?.range),
          "The contract is closed and there is no contract termination notice; expiry counts as an end.\(due ?? "")",
          suggestion: "Publish it within \(days) days of the end, then add to notices: UK11: with its date.")
      ]
    })
}
