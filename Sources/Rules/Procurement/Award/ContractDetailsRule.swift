import Catalogue
import FrontMatter

extension Rule {
  static let contractDetails = Rule(
    id: "PA23-S53-1-uk7", group: .procurement, severity: .error,
    title: "The contract is published within 30 days of its signature",
    why: "Everybody can then see who is paid, how much and for how long; and the next firm learns when the next call is due.",
    citation: "Procurement Act 2023, section 53(1)",
    law: Law(
      chapter: .award,
      says: "A contract details notice is published within 30 days beginning with the day on which the contract is entered into, 120 days for a light touch contract. The day of the signature is day 1. User choice contracts (Schedule 5, paragraph 15) need none.",
      remedy: "Publish the notice and give its date in notices.UK7.",
      fields: ["notices.UK7", "dates.contract_entered"], confidence: .statute),
    breaches: [
      .changing(.publicContract, "notices.UK7: 2026-10-21"),
      .changing(.lightTouchContract, "notices.UK7: 2027-01-19"),
      .changing(.publicContract, "notices.UK7:", at: "2026-10-21"),
    ],
    keeps: [
      .changing(.publicContract, "notices.UK7: 2026-10-20"),
      .changing(.lightTouchContract, "notices.UK7: 2027-01-18"),
      .changing(.publicContract, "notices.UK7:", at: "2026-10-20"),
      .changing(.publicContract, "notices.UK7: 041267-2026"),
      .changing(.lightTouchContract, "notices.UK7:"),
    ],
    check: .procurement(Applicability(.above, also: "once the contract is entered into")) { record in
      guard let entered = record.dates[.contractEntered], !record.isUserChoice else { return [] }
      let days = record.library.count(record.contractType == .lightTouch ? .contractDetailsLightTouch : .contractDetails)
      let last = DayCount.lastDay(within: days, beginningWith: entered.value.date)
      let due = "The contract is of \(DateWords.date(entered.value.date)), so day \(days) for its contract details notice \(record.today > last ? "was" : "is") \(DateWords.date(last))"
      guard let notice = record.facts.notice("UK7") else {
        guard record.isContractMade, record.today > last else { return [] }
        return [
          Remark(
            at: entered.range, "\(due), and none is recorded.",
            suggestion: "Publish it now, then add to notices: UK7: with its date.")
        ]
      }
      guard let published = notice.published, published.value.date > last else { return [] }
      return [
        Remark(
          at: published.range, "\(due); it was published on \(DateWords.date(published.value.date)).",
          suggestion: "Check both dates: the day of the signature counts as day 1. A late notice stays late; tell the procurement team.")
      ]
    })
}
