import Catalogue
import FrontMatter

extension Rule {
  static let awardNotice = Rule(
    id: "PA23-S50-1-uk6", group: .procurement, severity: .error,
    title: "The award is announced before the contract is signed",
    why: "Between announcement and signature a firm that was wronged can still be heard. After the signature only money is left to argue about.",
    citation: "Procurement Act 2023, section 50(1) and (6); Procurement Regulations 2024, regulation 27",
    law: Law(
      chapter: .award,
      says: "A contract award notice is published before a public contract is entered into, call-offs and light touch contracts included. User choice contracts (Schedule 5, paragraph 15) need none.",
      remedy: "Publish the notice before signing and give its date in notices.UK6.",
      fields: ["notices.UK6", "dates.contract_entered"], confidence: .verified),
    breaches: [
      .changing(.publicContract, "notices.UK6:"),
      .changing(.lightTouchContract, "notices.UK6:"),
      .changing(.lightTouchContract, "notices.UK6: 2026-09-22"),
      .changing(.callOff, "stage: contracted\ndates.contract_entered: 2026-11-16\nnotices:\n  UK7: 2026-11-20"),
    ],
    keeps: [
      .changing(.publicContract), .changing(.openProcedure, "stage: awarding"),
      .changing(.smallContract), .changing(.lightTouchContract, "notices.UK6: 2026-09-21"),
      .changing(.directAward, "direct_award:\n  justification: sch5-p15\nstage: contracted"),
      .changing(.publicContract, "stage: closed\nnotices.UK6:\ndates.contract_entered:\noutcome:\n  result: no-award"),
    ],
    check: .procurement(Applicability(.above, also: "once the contract is entered into")) { record in
      guard !record.isUserChoice else { return [] }
      let entered = record.dates[.contractEntered]
      guard record.hasNotice("UK6") else {
        guard record.isContractMade else { return [] }
        return [
          Remark(
            at: record.place(entered?.range, record.record.stage?.range),
            "The contract was entered into\(entered.map { " on \(DateWords.date($0.value.date))" } ?? "") and there is no contract award notice; it comes first.",
            suggestion: "If it was published, add to notices: UK6: with date and time. If not, tell the procurement team today.")
        ]
      }
      // Where a standstill is due, signing before the notice breaks the standstill, and that rule says so.
      guard !Standstill.isMandatory(for: record), let entered, let notice = record.published("UK6"),
        notice.value.firstMoment > entered.value.lastMoment
      else { return [] }
      return [
        Remark(
          at: notice.range,
          "The contract award notice is of \(DateWords.date(notice.value.date)), after the contract of \(DateWords.date(entered.value.date)); it comes before the signature.",
          suggestion: "Check both dates. If they are right, tell the procurement team.")
      ]
    })
}
