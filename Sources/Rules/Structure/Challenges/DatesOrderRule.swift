import Catalogue
import FrontMatter

extension Rule {
  static let datesOrder = Rule(
    id: "structure-dates-order", severity: .error,
    title: "Dates come in the order in which things happen",
    why: "A call that closes before it opens, or is decided before it closes, is a slip that costs suppliers their time.",
    breaches: [
      Example("stage: open\ndates:\n  opens: 2026-12-01\n  tender_deadline: 2026-11-20T12:00"),
      Example("stage: open\ndates:\n  tender_deadline: 2026-12-18T12:00\n  decision: 2026-12-10"),
    ],
    keeps: [
      Example("stage: open\ndates:\n  opens: 2026-11-01\n  tender_deadline: 2026-12-18T12:00\n  decision: 2027-01-20")
    ],
    check: .challenge { file, _ in
      let dates = file.record.dates
      return orderedPairs.compactMap { earlier, later in
        guard let first = dates[earlier], let second = dates[later],
          first.value.firstMoment > second.value.lastMoment
        else { return nil }
        return Remark(
          at: second.range,
          "\(later.rawValue) is \(DateWords.date(second.value.date)), which is before \(earlier.rawValue), \(DateWords.date(first.value.date)).",
          suggestion: "Change one of the two dates.")
      }
    })

  /// Each pair: the first cannot come after the second.
  private static let orderedPairs: [(KeyDates.Name, KeyDates.Name)] = [
    (.opens, .questionsClose), (.opens, .participationDeadline), (.opens, .tenderDeadline),
    (.questionsClose, .answersBy), (.answersBy, .tenderDeadline), (.questionsClose, .tenderDeadline),
    (.participationDeadline, .invitationToTender), (.participationDeadline, .tenderDeadline),
    (.invitationToTender, .tenderDeadline), (.tenderDeadline, .decision), (.decision, .feedback),
    (.decision, .contractEntered), (.decision, .start), (.contractEntered, .start), (.start, .end),
  ]
}
