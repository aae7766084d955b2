import Catalogue
import FrontMatter

extension Edition {
  /// What a card and the top of a page say about time: "Closes in 6 days", "Opens on Monday 7 December 2026".
  func closingWords(_ listed: Listed) -> String {
    let dates = listed.file.record.dates
    switch listed.status {
    case .open, .closingSoon, .engaging:
      guard let deadline = listed.deadline else {
        return listed.status == .engaging ? "No closing date has been set" : "No closing date is given"
      }
      return deadline.lastMoment > now ? "Closes \(distance(to: deadline))" : "Closed \(distance(to: deadline))"
    case .openingSoon:
      guard let opens = dates[.opens]?.value, opens.firstMoment > now else { return "Opening date to be confirmed" }
      return "Opens \(distance(to: opens))"
    case .assessing, .closed:
      return listed.deadline.map { "Closed \(distance(to: $0))" } ?? "Closed"
    case .piloting: return dates[.end].map { "Until \(DateWords.date($0.value.date))" } ?? "Under way"
    case .decided:
      return listed.file.record.outcome?.decided.map { "Decided on \(DateWords.date($0.value.date))" } ?? "Decided"
    case .withdrawn:
      return listed.file.record.withdrawal?.date.map { "Withdrawn on \(DateWords.date($0.value.date))" } ?? "Withdrawn"
    case .draft: return ""
    }
  }

  private func distance(to date: DateAndTime) -> String { DateWords.distance(from: now.date, to: date.date) }
}
