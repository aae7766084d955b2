import Catalogue
import FrontMatter

/// Finds the day of publication: the one that was wished for, or the last one from which the start that was wished for
/// can still be reached.
struct PublicationSearch {
  let request: TimetableRequest
  let library: ProcurementLibrary

  /// The day that was found, and at which pace the steps follow from it.
  struct Plan {
    let request: TimetableRequest
    let library: ProcurementLibrary
    let publication: CalendarDate
    let pace: TimetableCourse.Pace
    /// The first day on which the call could be published.
    let earliest: CalendarDate
    /// The last day that allows the start that was wished for, every minimum kept; nil without such a wish.
    var latest: CalendarDate?
    var notes: [String] = []

    /// The steps, the start moved to the day that was wished for.
    func course(isTold: Bool, wish: TimetableRequest.Wish) -> TimetableCourse? {
      let course = TimetableCourse(request, library: library, publication: publication, pace: pace, isTold: isTold)
      if case .start(let day) = wish { course?.moveStart(to: day) }
      return course
    }
  }

  /// How many days before a wished-for start are looked at: two years and a half.
  private static let reach = 920

  var plan: Plan {
    let earliest = Preparation.earliestPublication(request, library)
    switch request.wish {
    case .publication(let day): return planned(forwardsFrom: request.published?.date ?? day, earliest)
    case .start(let day): return planned(backwardsFrom: day, earliest)
    }
  }

  private func planned(forwardsFrom day: CalendarDate, _ earliest: CalendarDate) -> Plan {
    if let published = request.published {
      let day = published.date
      return Plan(request: request, library: library, publication: day, pace: .recommended, earliest: day)
    }
    let opens = library.calendar.nextWorkingDay(onOrAfter: max(day, earliest))
    var plan = Plan(request: request, library: library, publication: opens, pace: .recommended, earliest: earliest)
    if opens != day, opens == library.calendar.nextWorkingDay(onOrAfter: day) {
      plan.notes.append(
        "\(DateWords.fullDate(day)) is not a working day. Publishing then is lawful, but nobody would be there to answer, so \(DateWords.fullDate(opens)) is planned.")
    }
    return plan
  }

  private func planned(backwardsFrom wish: CalendarDate, _ earliest: CalendarDate) -> Plan {
    func plan(_ day: CalendarDate, _ pace: TimetableCourse.Pace, latest: CalendarDate?) -> Plan {
      Plan(request: request, library: library, publication: day, pace: pace, earliest: earliest, latest: latest)
    }
    let latest = lastPublication(for: wish, pace: .minimum, notBefore: earliest)
    if let day = lastPublication(for: wish, pace: .recommended, notBefore: earliest) {
      return plan(day, .recommended, latest: latest)
    }
    guard let latest else {
      // It cannot be met: what is shown is the fastest lawful timetable, and the day that would have been needed.
      let missed = lastPublication(for: wish, pace: .minimum, notBefore: earliest.adding(days: -Self.reach))
      return plan(earliest, .minimum, latest: missed)
    }
    // The least fits and the advised does not: published as soon as possible, the days to spare go to the suppliers first.
    let opens = firstPublication(for: wish, from: earliest, through: latest)
    return plan(opens, .between(spread(from: opens, wish)), latest: latest)
  }

  /// The last working day of publication from which the wish is reached at a pace.
  func lastPublication(
    for wish: CalendarDate, pace: TimetableCourse.Pace, notBefore first: CalendarDate
  ) -> CalendarDate? {
    if let published = request.published?.date {
      return end(from: published, pace).map { $0 <= wish } == true ? published : nil
    }
    var day = library.calendar.previousWorkingDay(onOrBefore: wish)
    let first = max(first, wish.adding(days: -Self.reach))
    while day >= first {
      guard let end = end(from: day, pace) else {
        day = library.calendar.previousWorkingDay(onOrBefore: day.adding(days: -1))
        continue
      }
      if end <= wish { return day }
      // Feasts and closed days can make a later publication end sooner, but never by more than a month.
      let excess = end.dayNumber - wish.dayNumber
      day = library.calendar.previousWorkingDay(onOrBefore: day.adding(days: -max(1, excess - 35)))
    }
    return nil
  }

  private func firstPublication(
    for wish: CalendarDate, from first: CalendarDate, through last: CalendarDate
  ) -> CalendarDate {
    var day = library.calendar.nextWorkingDay(onOrAfter: first)
    while day < last {
      if let end = end(from: day, .minimum), end <= wish { return day }
      day = library.calendar.nextWorkingDay(onOrAfter: day.adding(days: 1))
    }
    return last
  }

  private func end(from publication: CalendarDate, _ pace: TimetableCourse.Pace) -> CalendarDate? {
    TimetableCourse(request, library: library, publication: publication, pace: pace)?.end
  }

  /// In which order days to spare are given: to the suppliers first, then to those who read what they wrote.
  private static let claims: [TimetableStep.Kind] = [
    .tenderDeadline, .participationDeadline, .demonstration, .assessmentSummaries, .decision, .writtenAssessment,
    .invitationToTender, .contractEntered, .awardNotice, .start,
  ]

  /// Working days beyond the least, by step, as many as the wish leaves room for.
  private func spread(from publication: CalendarDate, _ wish: CalendarDate) -> [String: Int] {
    var extra: [String: Int] = [:]
    guard let course = TimetableCourse(request, library: library, publication: publication, pace: .minimum)
    else { return extra }
    for kind in Self.claims {
      for step in course.steps where step.kind == kind {
        while extra[step.id, default: 0] < 60 {
          var more = extra
          more[step.id, default: 0] += 1
          guard let end = end(from: publication, .between(more)), end <= wish else { break }
          // Without effect the step already has what is advised.
          extra = more
          if isSaturated(step.id, more, publication) { break }
        }
      }
    }
    return extra
  }

  private func isSaturated(_ id: String, _ extra: [String: Int], _ publication: CalendarDate) -> Bool {
    let course = TimetableCourse(request, library: library, publication: publication, pace: .between(extra))
    guard let step = course?.steps.first(where: { $0.id == id }) else { return true }
    return step.chosen.date >= step.recommended
  }
}
