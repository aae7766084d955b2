import Catalogue
import FrontMatter

/// What comes before the call is published, counted back from that day: the pipeline, the planned notice, the
/// conversation with the market and the look for conflicts of interest.
enum Preparation {
  static func add(to course: TimetableCourse) {
    addPipeline(to: course)
    addPlannedNotice(to: course)
    addEngagement(to: course)
    addConflictsAssessment(to: course)
  }

  /// The first working day on which anything can still be published: today until the hour of notices.
  static func firstDay(_ request: TimetableRequest, _ library: ProcurementLibrary) -> CalendarDate {
    let isLate = request.now.time > library.planning.time(.notice)
    return library.calendar.nextWorkingDay(onOrAfter: request.now.date.adding(days: isLate ? 1 : 0))
  }

  /// The first day on which the call can be published, everything before it done at the least.
  static func earliestPublication(_ request: TimetableRequest, _ library: ProcurementLibrary) -> CalendarDate {
    if let published = request.published { return published.date }
    let (first, calendar) = (firstDay(request, library), library.calendar)
    var earliest = first
    if request.engagement == .wanted, request.route != .engagementOnly {
      let days = library.planning.length(.engagement).least + library.planning.length(.engagementReview).least
      earliest = calendar.workingDay(max(1, days), countedFrom: first.adding(days: 1))
    }
    if request.plannedNotice == .wanted {
      let qualified = first.adding(days: library.count(.plannedNoticeMinimum))
      earliest = max(earliest, calendar.nextWorkingDay(onOrAfter: qualified))
    }
    return earliest
  }

  /// A working day counted back from the publication, not before anything can be done.
  private static func back(_ course: TimetableCourse, by workingDays: Int) -> CalendarDate {
    let (first, day) = (firstDay(course.request, course.library), course.earlier(course.publication, by: workingDays))
    return course.request.published == nil ? max(min(first, course.publication), day) : day
  }

  private static func addPipeline(to course: TimetableCourse) {
    let library = course.library
    guard course.isCovered, course.request.purchase.buyer.spendOver100m == true,
      let pence = course.pence, pence > library.sum(.pipelineContract)
    else { return }
    // The pipeline of a spring covers 18 months from 1 April, so the last one before the call always covers it.
    let year = course.publication.year
    let due = [year, year - 1].compactMap { year in
      CalendarDate(year: year, month: 4, day: 1).map {
        DayCount.lastDay(within: library.count(.pipelinePublication), beginningWith: $0)
      }
    }.first { $0 <= course.publication }
    guard let due else { return }
    let day = course.calendar.previousWorkingDay(onOrBefore: due)
    guard day >= course.request.now.date else {
      course.note(
        "The authority expects to spend more than \(Money.pounds(library.sum(.pipelineSpend))) a year, so this contract should stand in its pipeline notice of \(DateWords.date(due)) (PA23-S93-uk1). If it does not, tell the procurement team.")
      return
    }
    course.add(
      .pipelineNotice, "Pipeline notice with this contract", by: .council, minimum: course.request.now.date,
      recommended: day, latest: due, exactly: day, rule: "PA23-S93-uk1", isLaw: true,
      why: "An authority that spends more than \(Money.pounds(library.sum(.pipelineSpend))) a year lists its contracts above \(Money.pounds(library.sum(.pipelineContract))) by \(DateWords.date(due)).")
  }

  private static func addPlannedNotice(to course: TimetableCourse) {
    let request = course.request
    guard course.isCovered, request.route == .openProcedure || request.route == .competitiveFlexible,
      let day = plannedNoticeDay(course)
    else { return }
    let (least, most) = (course.library.count(.plannedNoticeMinimum), course.library.count(.plannedNoticeMaximum))
    course.add(
      .plannedNotice, "Planned procurement notice on Find a Tender", by: .council,
      minimum: course.publication.adding(months: -most), recommended: day,
      latest: course.publication.adding(days: -least),
      exactly: day, at: course.request.plannedNotice == .wanted ? course.advice.time(.notice) : nil,
      rule: "PA23-S15-uk3-qualifying", isLaw: true,
      why: "Published at least \(least) days and not more than \(most) months before the tender notice it allows a tendering period of 10 days. It never shortens the time for requests to participate.")
  }

  /// The day of the planned notice, if it is in time to shorten the tendering period.
  static func plannedNoticeDay(_ course: TimetableCourse) -> CalendarDate? {
    let library = course.library
    let day: CalendarDate
    switch course.request.plannedNotice {
    case .omitted: return nil
    case .published(let date): day = date
    case .wanted:
      let latest = course.publication.adding(days: -library.count(.plannedNoticeMinimum))
      day = course.calendar.previousWorkingDay(onOrBefore: latest)
      guard day >= firstDay(course.request, library) else { return nil }
    }
    let isInTime = DayCount.qualifies(
      plannedNotice: day, tenderNotice: course.publication, minimumDays: library.count(.plannedNoticeMinimum),
      maximumMonths: library.count(.plannedNoticeMaximum))
    return isInTime ? day : nil
  }

  private static func addEngagement(to course: TimetableCourse) {
    guard course.request.route != .engagementOnly else { return }
    switch course.request.engagement {
    case .omitted, .done(notice: nil): return
    case .done(.some(let notice)):
      course.add(
        .engagementNotice, "Preliminary market engagement notice on Find a Tender", by: .council, minimum: notice.date,
        recommended: notice.date, latest: course.publication, exactly: notice.date, at: notice.time, rule: "PA23-S17-uk2",
        isLaw: course.isCovered,
        why: "Published before the tender notice, so that every firm can see that the conversation took place.")
    case .wanted: addConversation(to: course)
    }
  }

  private static func addConversation(to course: TimetableCourse) {
    let (advice, publication) = (course.advice, course.publication)
    let (talk, review) = (advice.length(.engagement), advice.length(.engagementReview))
    let opens = back(course, by: talk.recommended + review.recommended)
    // What cannot be had in full is shared in proportion: the conversation itself matters most.
    let room = max(0, course.calendar.workingDays(from: opens.adding(days: 1), through: publication))
    let closes = course.earlier(publication, by: max(review.least, min(review.recommended, room - talk.least, room / 3)))
    course.add(
      .engagementNotice,
      course.isCovered ? "Preliminary market engagement notice on Find a Tender" : "Invitation to a conversation with the market (a notice, UK2, is optional)",
      by: .council, minimum: firstDay(course.request, course.library), recommended: opens, latest: publication,
      exactly: opens, at: advice.time(.notice), rule: "PA23-S17-uk2", isLaw: course.isCovered,
      why: course.isCovered
        ? "Due before the tender notice, or reasons in that notice; published at the beginning it lets every firm take part. \(talk.why)"
        : "No duty below the threshold, and the fairest beginning all the same. \(talk.why)")
    course.add(
      .engagementCloses, "The conversation with the market closes", by: .both,
      minimum: course.later(opens, by: talk.least),
      recommended: closes, latest: course.earlier(publication, by: review.least), exactly: closes,
      at: advice.time(.deadline), counted: .init(from: .engagementNotice, date: opens), rule: "PA23-S16-3-fairness",
      why: "What was asked, said and shown goes to every firm. \(review.why)")
  }

  private static func addConflictsAssessment(to course: TimetableCourse) {
    guard course.isCovered, course.request.route != .frameworkCallOff else { return }
    let day = back(course, by: course.advice.length(.conflictsAssessment).recommended)
    let notice = course.request.route == .directAward ? "transparency" : "tender"
    course.add(
      .conflictsAssessment, "Conflicts assessment prepared", by: .council,
      minimum: min(course.publication, firstDay(course.request, course.library)), recommended: day,
      latest: course.publication, exactly: day, rule: "PA23-S83-conflicts", isLaw: true,
      why: "Due before the \(notice) notice, which confirms it. \(course.advice.length(.conflictsAssessment).why)")
  }
}
