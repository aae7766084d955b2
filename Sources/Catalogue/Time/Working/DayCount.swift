import FrontMatter

/// The statutory ways of counting, in one place (rule book, section 6).
///
/// Every count is of dates in UK time, so that a change of the clocks neither adds nor takes a day.
public enum DayCount {
  /// The calendar days of a participation or tendering period (Procurement Act 2023, section 54(5)): day 1 is the day
  /// after the invitation, and the day of the deadline counts whole. A deadline before the invitation gives a negative
  /// number.
  public static func period(from invitation: CalendarDate, to deadline: CalendarDate) -> Int {
    deadline.dayNumber - invitation.dayNumber
  }

  /// The earliest deadline that gives at least `days` calendar days ("not less than").
  public static func earliestDeadline(after invitation: CalendarDate, days: Int) -> CalendarDate {
    invitation.adding(days: days)
  }

  /// The last day of "within n days beginning with" a day: that day is day 1 (sections 53, 68 to 71, 80, 93).
  public static func lastDay(within days: Int, beginningWith day: CalendarDate) -> CalendarDate {
    day.adding(days: days - 1)
  }

  /// Whether a planned procurement notice shortens the tendering period (section 15(3)): published at least
  /// `minimumDays` calendar days and not more than `maximumMonths` months before the tender notice.
  ///
  /// Months end on the corresponding date: twelve months before 12 February 2027 is 12 February 2026, which still
  /// qualifies. Where the month has no such date its last day counts: twelve months before 29 February is 28 February.
  public static func qualifies(
    plannedNotice: CalendarDate, tenderNotice: CalendarDate, minimumDays: Int, maximumMonths: Int
  ) -> Bool {
    period(from: plannedNotice, to: tenderNotice) >= minimumDays
      && plannedNotice >= tenderNotice.adding(months: -maximumMonths)
  }

  /// The last working day of a standstill that begins with the day of the award notice (section 51(2)), and the next
  /// calendar day, on which the contract may be signed at the earliest.
  ///
  /// A notice on a day that is no working day starts the count on the next one: an inference, the Act does not say.
  public static func standstill(
    awardNotice: CalendarDate, workingDays: Int, calendar: WorkingCalendar
  ) -> (lastDay: CalendarDate, earliestSignature: CalendarDate) {
    let lastDay = calendar.workingDay(workingDays, countedFrom: awardNotice)
    return (lastDay, lastDay.adding(days: 1))
  }
}
