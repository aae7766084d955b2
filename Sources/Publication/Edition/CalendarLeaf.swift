import Catalogue
import FrontMatter
import Templates

/// The day that counts for a challenge now, as a leaf of a wall calendar: "Closes 14 December".
struct CalendarLeaf: TemplateRecord {
  static let shape = Shape(
    "calendar leaf",
    [
      .text("term", "what happens on the day"), .text("iso"), .text("day"), .text("month"),
      .text("year", "only when it is not the year of the build moment"), .text("words", "with the clock time"),
      .flag("past"),
    ])

  let term: String
  let date: DateAndTime
  /// The year of the build moment, which need not be said.
  let currentYear: Int
  let isPast: Bool

  var values: [Value] {
    let words = DateWords.date(date.date).split(separator: " ").map(String.init)
    return [
      .text(term), .text(DateWords.machineReadable(date)), .text(words[0]), .text(words[1]),
      .text(date.date.year == currentYear ? nil : words[2]), .text(DateWords.moment(date)), .flag(isPast),
    ]
  }
}

extension Edition {
  /// The leaf for a challenge: the deadline of a call, the opening of one to come, the day of a decision.
  func leaf(_ listed: Listed) -> CalendarLeaf? {
    let record = listed.file.record
    func leaf(_ term: String, _ date: DateAndTime?) -> CalendarLeaf? {
      date.map { CalendarLeaf(term: term, date: $0, currentYear: now.date.year, isPast: $0.lastMoment <= now) }
    }
    switch listed.status {
    case .open, .closingSoon, .engaging, .assessing, .closed:
      return leaf(listed.deadline.map { $0.lastMoment > now } ?? true ? "Closes" : "Closed", listed.deadline)
    case .openingSoon: return leaf("Opens", record.dates[.opens].map(\.value))
    case .piloting: return leaf("Until", record.dates[.end].map(\.value))
    case .decided: return leaf("Decided", record.outcome?.decided.map(\.value))
    case .withdrawn: return leaf("Withdrawn", record.withdrawal?.date.map(\.value))
    case .draft: return nil
    }
  }

  /// What stands beside the leaf and the status: how far off the day is. What they have said is not said again.
  func wordsBesideLeaf(_ listed: Listed) -> String? {
    if listed.group == .past, leaf(listed) != nil { return nil }
    let words = closingWords(listed)
    return words == listed.status.label ? nil : words
  }
}
