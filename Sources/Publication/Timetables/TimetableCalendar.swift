import Catalogue
import FrontMatter
import Rules

/// A timetable as a calendar: what has an hour stands there in UTC, everything else as a whole day.
public enum TimetableCalendar {
  /// `subject` names the plan in the identifiers of its events (a slug), so that a later plan of the same name replaces
  /// this one in the reader's calendar; `host` makes them unique in the world.
  public static func calendar(
    _ timetable: Timetable, title: String, subject: String, host: String, library: ProcurementLibrary
  ) -> ICalendar {
    let events = timetable.steps.map { step in
      ICalendar.Event(
        uid: "plan-\(subject)-\(step.id)@\(host)", time: time(step.chosen), summary: "\(step.title) (\(title))",
        description: "\(step.reason)\n\(source(step, library))\n\(RuleBook.disclaimer)",
        categories: [step.actor.rawValue.capitalizedFirst], status: step.isDone ? .confirmed : .tentative)
    }
    return ICalendar(name: title, events: events)
  }

  private static func time(_ chosen: DateAndTime) -> ICalendar.Time {
    guard let time = chosen.time else { return .day(chosen.date) }
    return .moment(UKMoment(date: chosen.date, time: time))
  }

  private static func source(_ step: TimetableStep, _ library: ProcurementLibrary) -> String {
    step.citation(library) + (step.rule.map { " [\($0)]" } ?? "")
  }
}

extension String {
  /// The text with its first letter large.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
