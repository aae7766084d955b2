import Catalogue
import FrontMatter

extension Rule {
  static let smallContractDetails = Rule(
    id: "PA23-S87-3-uk7", group: .procurement, severity: .error,
    title: "A small contract is published once it is made",
    why: "Who won, and for how much, is what the firms that lost learn from. The notice is due even when quotes were invited and nothing was advertised.",
    citation: "Procurement Act 2023, section 87(3); Procurement Regulations 2024, regulation 36",
    law: Law(
      chapter: .belowThreshold,
      says: "A contract details notice is published as soon as reasonably practicable after a contract of £30,000 or more including VAT is entered into, whether or not it was advertised.",
      remedy: "Publish the notice on Find a Tender and give its date in notices.UK7.",
      fields: ["notices.UK7", "dates.contract_entered"], confidence: .verified,
      doubt: "The Act names no number of days; 30 is a choice of this service."),
    breaches: [
      .changing(.smallContract, "notices.UK7:\nstage: closed"),
      .changing(.smallContract, "notices.UK7:\ndates.contract_entered: 2026-10-24"),
      .changing(.smallContract, "notices.UK7:\nstage: closed\ncontract.value.amount: 25000"),
      .changing(.smallQuotes, "stage: closed\ncontract.value.amount: 40000"),
    ],
    keeps: [
      .changing(.smallContract, "notices.UK7: 041267-2026\nstage: closed"),
      .changing(.smallContract, "notices.UK7:\ndates.contract_entered: 2026-10-25"),
      .changing(.smallContract, "notices.UK7:\nstage: closed\ncontract.value.amount: 24999.99"),
      .changing(.smallContract, "notices.UK7:\nstage: closed\ndates.contract_entered:\noutcome:\n  result: no-award"),
    ],
    check: .procurement(Applicability(.below, stages: .underContract, from: .notifiable)) { record in
      guard !record.hasNotice("UK7"), record.isContractMade else { return [] }
      let entered = record.dates[.contractEntered]
      if record.stage == .closed {
        return [
          Remark(
            at: record.place(entered?.range, record.record.stage?.range),
            "The record is closed and its contract of \(record.value.words ?? "this value") has no contract details notice.",
            suggestion: "Publish it now, then add to notices: UK7: with its date.")
        ]
      }
      guard let entered else { return [] }
      let days = DayCount.period(from: entered.value.date, to: record.today)
      guard days > record.library.count(.smallContractDetails) else { return [] }
      return [
        Remark(
          at: entered.range, as: .warning,
          "The contract was made \(days) days ago, on \(DateWords.date(entered.value.date)), and there is no contract details notice yet.",
          suggestion: "Publish it, then add to notices: UK7: with its date.")
      ]
    })
}
