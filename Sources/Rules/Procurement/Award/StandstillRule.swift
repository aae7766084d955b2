import Catalogue
import FrontMatter

extension Rule {
  static let standstill = Rule(
    id: "PA23-S51-standstill", group: .procurement, severity: .error,
    title: "Eight working days pass between the award notice and the signature",
    why: "The standstill is the time in which a firm can have an award stopped. A day too few, and the contract can be set aside.",
    citation: "Procurement Act 2023, sections 51 and 123",
    law: Law(
      chapter: .award,
      says: "The contract may not be entered into before the end of eight working days that begin with the day of the contract award notice. A bank holiday in any part of the United Kingdom is not a working day. The standstill is not mandatory for extreme urgency (Schedule 5, paragraph 13), awards under section 42, call-offs, dynamic markets and light touch contracts; a voluntary one is at least as long.",
      remedy: "Sign on the day after the eighth working day at the earliest.",
      fields: ["notices.UK6", "dates.contract_entered"], confidence: .verified,
      doubt: "That the count begins on the next working day when the notice appears on a day that is none is our inference.",
      protection: "The contract is signed only after eight working days, so that a mistake can still be put right."),
    breaches: [
      .changing(.publicContract, "dates.contract_entered: 2026-09-17"),
      .changing(.publicContract, "notices.UK6: 2026-11-25\nnotices.UK7: 2026-12-14\ndates.contract_entered: 2026-12-07"),
      .changing(.publicContract, "notices.UK6: 2026-09-22"),
      .changing(.directAward, "notices.UK6: 2026-11-16\ndates.contract_entered: 2026-11-25"),
    ],
    keeps: [
      .changing(.publicContract, "dates.contract_entered: 2026-09-18"),
      .changing(.publicContract, "notices.UK6: 2026-11-25\nnotices.UK7: 2026-12-14\ndates.contract_entered: 2026-12-08"),
      .changing(.lightTouchContract, "dates.contract_entered: 2026-09-09"),
      .changing(.callOff, "notices:\n  UK6: 2026-11-20\ndates.contract_entered: 2026-11-23"),
      .changing(
        .directAward,
        "direct_award:\n  justification: sch5-p13\nnotices.UK6: 2026-11-16\ndates.contract_entered: 2026-11-17"),
    ],
    check: .procurement(
      Applicability(
        .above, exceptTypes: [.lightTouch],
        also: "and except call-offs, dynamic markets, extreme urgency and awards under section 42")
    ) { record in
      guard Standstill.isMandatory(for: record), let notice = record.published("UK6"), let entered = record.dates[.contractEntered]
      else { return [] }
      let days = record.library.count(.standstill)
      let (last, earliest) = DayCount.standstill(
        awardNotice: notice.value.date, workingDays: days, calendar: record.library.calendar)
      guard entered.value.date < earliest else { return [] }
      return [
        Remark(
          at: entered.range,
          "The contract is dated \(DateWords.date(entered.value.date)). The award notice is of \(DateWords.date(notice.value.date)), so the standstill of \(days) working days ends with \(DateWords.fullDate(last))\(Standstill.daysNotCounted(from: notice.value.date, to: last, record)).",
          suggestion: "Sign on \(DateWords.fullDate(earliest)) at the earliest: contract_entered: \(earliest). If it is signed already, tell the procurement team.")
      ]
    })
}

/// For whom the standstill of section 51 is mandatory, and how it is explained.
enum Standstill {
  static func isMandatory(for record: ProcurementCase) -> Bool {
    guard record.contractType != .lightTouch, record.directAwardParagraph != 13, !record.isUserChoice else { return false }
    switch record.route {
    case .frameworkCallOff, .dynamicMarket: return false
    case .directAward: return !isUnderSection42(record.facts.directAward?.justification?.value ?? "")
    default: return true
    }
  }

  /// "s42", "section 42".
  private static func isUnderSection42(_ ground: String) -> Bool {
    ground.split { !$0.isNumber }.first == "42"
  }

  /// "; not counted: 17 March 2027 (St Patrick's Day)", or what is not known about a year to come.
  static func daysNotCounted(from start: CalendarDate, to end: CalendarDate, _ record: ProcurementCase) -> String {
    let calendar = record.library.calendar
    var words: [String] = []
    var day = start
    while day <= end {
      if !day.isWeekend, let holiday = calendar.holidays(in: day.year).first(where: { $0.date == day }) {
        words.append("\(DateWords.date(day)) (\(holiday.name))")
      }
      day = day.adding(days: 1)
    }
    let unknown = calendar.isKnown(end.year) ? "" : "; the bank holidays of \(end.year) are not all known yet"
    return (words.isEmpty ? "" : "; not counted: \(words.joined(separator: ", "))") + unknown
  }
}
