import FrontMatter

/// The two feasts at which firms close, so that a period over one of them is a week shorter than it looks.
public enum Feast: String, Sendable, CaseIterable {
  case christmas = "Christmas"
  case easter = "Easter"
}

extension WorkingCalendar {
  /// The first feast of which a day (25 December, Good Friday) falls after `start` and not after `end`.
  public func feast(after start: CalendarDate, through end: CalendarDate) -> Feast? {
    guard start < end else { return nil }
    for year in start.year...end.year {
      let goodFriday = CalendarDate.easterSunday(year: year)?.adding(days: -2)
      if let goodFriday, goodFriday > start, goodFriday <= end { return .easter }
      if let christmas = CalendarDate(year: year, month: 12, day: 25), christmas > start, christmas <= end {
        return .christmas
      }
    }
    return nil
  }
}
