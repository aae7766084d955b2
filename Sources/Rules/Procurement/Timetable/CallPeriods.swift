import Catalogue
import FrontMatter

/// The call itself: the notice, its appearance here, the periods for requests and tenders, questions and answers.
enum CallPeriods {
  static func add(to course: TimetableCourse) {
    addOpening(to: course)
    switch course.request.route {
    case .directAward: return
    case .openProcedure: addTenders(to: course, from: course.publication, invitation: nil)
    case .competitiveFlexible:
      guard course.request.hasParticipationStage, mayRestrict(course) else {
        addTenders(to: course, from: course.publication, invitation: nil)
        return
      }
      let invitation = addParticipation(to: course)
      addTenders(to: course, from: invitation, invitation: invitation)
    default: addTenders(to: course, from: course.publication, invitation: nil)
    }
  }

  /// Whether a first stage may decide who can tender: below the threshold it may not (section 85), save for large works.
  private static func mayRestrict(_ course: TimetableCourse) -> Bool {
    guard course.regime == .below else { return true }
    let commenced = course.request.commencement(publication: course.publication)
    let works = course.library.thresholds(commenced: commenced)?.worksSuitability ?? .max
    return course.type == .works && (course.pence ?? 0) >= works
  }

  private static func addOpening(to course: TimetableCourse) {
    let (route, day) = (course.request.route, course.publication)
    let notice = course.advice.time(.notice)
    var hasNotice = true
    if course.isCovered, route == .directAward {
      course.add(
        .transparencyNotice, "Transparency notice on Find a Tender", by: .council, minimum: day, recommended: day,
        exactly: day, at: notice, rule: "PA23-S44-uk5", isLaw: true,
        why: "Published before the direct award, so that another firm can say that it could do it too.")
    } else if course.isCovered, route != .frameworkCallOff {
      course.add(
        .tenderNotice, "Tender notice on Find a Tender", by: .council, minimum: day, recommended: day, exactly: day,
        at: notice, rule: route == .dynamicMarket ? "PA23-S34-dm" : "PA23-S21-uk4", isLaw: true,
        why: "The competition starts with it. From here every period is counted.")
    } else if course.isNotifiable, course.isAdvertised {
      course.add(
        .tenderNotice, "Below-threshold tender notice on Find a Tender", by: .council, minimum: day, recommended: day,
        exactly: day, at: notice, rule: "PA23-S87-1-bttn", isLaw: true,
        why: "Worth \(Money.pounds(course.library.sum(.notifiable))) or more with VAT, so nothing is advertised before this notice.")
    } else if route == .engagementOnly, (course.pence ?? 0) > 0, isLikelyPublicContract(course) {
      course.add(
        .engagementNotice, "Preliminary market engagement notice on Find a Tender", by: .council, minimum: day,
        recommended: day, exactly: day, at: notice, rule: "PA23-S17-uk2", isLaw: false,
        why: "A public contract may follow; its tender notice needs this one first. At the beginning it lets every firm take part.")
    } else {
      hasNotice = false
    }
    addPublication(to: course, afterNotice: hasNotice)
  }

  /// Whether an engagement prepares something worth as much as a public contract.
  private static func isLikelyPublicContract(_ course: TimetableCourse) -> Bool {
    let threshold = course.request.purchase.threshold(
      commenced: course.request.commencement(publication: course.publication), course.library)
    return (course.pence ?? 0) >= threshold ?? .max
  }

  private static func addPublication(to course: TimetableCourse, afterNotice: Bool) {
    let day = course.publication
    guard course.isAdvertised else {
      guard course.request.route != .directAward else { return }
      course.add(
        .quotesInvited,
        course.request.route == .closedQuotes ? "Quotes invited from chosen firms" : "Firms of the framework invited",
        by: .council, minimum: day, recommended: day, exactly: day, at: course.advice.time(.notice),
        rule: course.request.route == .closedQuotes ? "PA23-S87-1-bttn" : "PA23-S45-calloff", isLaw: true,
        why: "Only chosen firms are asked, on the same day, so no notice is due; keep the record out of the public catalogue until the contract is made.")
      return
    }
    course.add(
      .cataloguePublished, "The call is published here", by: .council, minimum: day, recommended: day, exactly: day,
      at: course.advice.time(.catalogue),
      rule: afterNotice ? (course.isCovered ? "PR24-R5-cdp-first" : "PA23-S87-1-bttn") : nil, isLaw: afterNotice,
      why: afterNotice
        ? "After the notice, never before it: an entry here is an advertisement."
        : "No notice is due, so this is the day on which firms first see the call.")
  }

  /// Requests to participate, and the day on which the firms that were selected are invited.
  private static func addParticipation(to course: TimetableCourse) -> CalendarDate {
    let minimum = ParticipationPeriod(
      isLightTouch: course.type == .lightTouch, isUrgencyExplained: course.isUrgent, library: course.library)
    let isLaw = course.isCovered && minimum.minimumDays > 0
    let days = isLaw ? minimum.minimumDays : course.library.count(.smallCallMinimum)
    let period = course.period(from: course.publication, atLeast: days, .participation)
    let deadline = course.add(
      .participationDeadline, "Requests to take part close", by: .suppliers, minimum: period.least,
      recommended: period.recommended,
      at: course.advice.time(.deadline), counted: .init(from: .tenderNotice, date: course.publication),
      rule: "PA23-S54-3-participation", isLaw: isLaw,
      why: (isLaw
        ? "At least \(days) days, since \(minimum.reason)\(minimum.basis == .otherwise ? " applies" : ""). "
        : "The law sets no number here; \(days) days are the least we think reasonable. ")
        + course.advice.length(.participation).why + feastWords(period.feast, course))
    addClarification(to: course, .questionsClose, .answersPublished, from: course.publication, deadline: deadline)
    let selection = course.days(after: deadline, .selection)
    return course.add(
      .invitationToTender, "Selected firms are invited to tender", by: .council, minimum: selection.least,
      recommended: selection.recommended, at: course.advice.time(.notice),
      counted: .init(from: .participationDeadline, date: deadline),
      rule: "PA23-S20-flexible",
      why: "Everybody who asked hears on the same day. \(course.advice.length(.selection).why)")
  }

  /// The time for tenders, quotes, proposals or answers.
  private static func addTenders(to course: TimetableCourse, from start: CalendarDate, invitation: CalendarDate?) {
    let documents = addDocuments(to: course, from: start, isInvited: invitation != nil)
    let legal = course.tenderingPeriod(isPreselected: invitation != nil, documents: documents)
    let isLaw = (legal?.minimumDays ?? 0) > 0
    let days = isLaw ? legal?.minimumDays ?? 0 : course.library.count(.smallCallMinimum)
    let span = span(course)
    let period = course.period(from: start, atLeast: days, span)
    let least = isLaw
      ? "At least \(days) days (row \(legal?.row.number ?? 0) of the table in section 54(4)), since \(legal?.reason ?? ""). "
      : "The law asks for a reasonable time, the same for every firm; \(days) days are the least we think reasonable. "
    let deadline = course.add(
      .tenderDeadline, deadlineTitle(course), by: .suppliers, minimum: period.least, recommended: period.recommended,
      at: course.advice.time(.deadline), counted: .init(from: opening(course, invitation), date: start),
      rule: isLaw ? "PA23-S54-4-tendering" : course.regime == .below ? "PA23-S87-6-time" : nil, isLaw: isLaw,
      why: least + course.advice.length(span).why + feastWords(period.feast, course))
    let isSecond = invitation != nil
    addClarification(
      to: course, isSecond ? .tenderQuestionsClose : .questionsClose,
      isSecond ? .tenderAnswersPublished : .answersPublished, from: start, deadline: deadline)
  }

  /// The step from which the period for tenders is counted.
  private static func opening(_ course: TimetableCourse, _ invitation: CalendarDate?) -> TimetableStep.Kind {
    if invitation != nil { return .invitationToTender }
    if course.day(of: .tenderNotice) != nil { return .tenderNotice }
    return course.isAdvertised ? .cataloguePublished : .quotesInvited
  }

  private static func addDocuments(
    to course: TimetableCourse, from start: CalendarDate, isInvited: Bool
  ) -> CalendarDate {
    guard course.isCovered, !isInvited, !course.request.areDocumentsComplete, course.request.route != .frameworkCallOff
    else { return start }
    let days = course.days(after: start, .documents)
    return course.add(
      .documentsComplete, "The last tender document is there", by: .council, minimum: days.least,
      recommended: days.recommended,
      counted: .init(from: .tenderNotice, date: start), rule: "PA23-S54-4-tendering", isLaw: false,
      why: "Documents that come after the notice make the shortest period five days longer. \(course.advice.length(.documents).why)")
  }

  /// The last day for questions and the day of the last answer, counted back from the deadline. In a short period both
  /// gaps shrink, so that there is time left to ask.
  private static func addClarification(
    to course: TimetableCourse, _ questions: TimetableStep.Kind, _ answers: TimetableStep.Kind,
    from start: CalendarDate, deadline: CalendarDate
  ) {
    let (reply, notice) = (course.advice.length(.answersToQuestions), course.advice.length(.answersBeforeDeadline))
    let room = course.calendar.workingDays(from: start.adding(days: 1), through: deadline)
    let answered = course.earlier(deadline, by: min(notice.recommended, max(notice.least, room / 4)))
    let asked = course.earlier(answered, by: min(reply.recommended, max(reply.least, room / 5)))
    let lastAnswer = course.earlier(deadline, by: notice.least)
    guard asked > start else { return }
    course.add(
      questions, "Last day for questions", by: .suppliers, minimum: start,
      recommended: course.earlier(course.earlier(deadline, by: notice.recommended), by: reply.recommended),
      latest: course.earlier(lastAnswer, by: reply.least), exactly: asked, at: course.advice.time(.deadline),
      why: reply.why)
    course.add(
      answers, "Answers to all questions published", by: .council, minimum: start,
      recommended: course.earlier(deadline, by: notice.recommended),
      latest: lastAnswer, exactly: answered, rule: course.isCovered ? "PA23-S12-objectives" : nil,
      why: "The same answers to everybody, without names. \(notice.why)")
  }

  private static func span(_ course: TimetableCourse) -> PlanningAdvice.Span {
    switch course.request.route {
    case .closedQuotes: return .invitedQuote
    case .engagementOnly, .unpaidTrial, .frameworkCallOff: return .shortAnswer
    default: break
    }
    return course.regime == .below && !course.isNotifiable ? .shortAnswer : .writtenIdea
  }

  private static func deadlineTitle(_ course: TimetableCourse) -> String {
    switch course.request.route {
    case .engagementOnly: "The conversation closes"
    case .closedQuotes: "Quotes are due"
    case .unpaidTrial: "Offers of a trial are due"
    case .openProcedure, .competitiveFlexible, .dynamicMarket: "Tenders are due"
    default: "Answers are due"
    }
  }

  private static func feastWords(_ feast: Feast?, _ course: TimetableCourse) -> String {
    guard let feast else { return "" }
    return " \(feast.rawValue) falls into it, so \(course.library.count(.holidayAllowance)) days more are advised."
  }
}

extension TimetableCourse {
  /// What section 54(4) says of the time for tenders; nil where it does not apply.
  func tenderingPeriod(isPreselected: Bool, documents: CalendarDate) -> TenderingPeriod? {
    guard isCovered, request.route != .frameworkCallOff, request.route != .directAward else { return nil }
    return TenderingPeriod(
      TenderingPeriod.Circumstances(
        route: request.route, isLightTouch: type == .lightTouch, basis: isPreselected ? .preselected : nil,
        isUrgencyExplained: isUrgent, isElectronic: request.isElectronic,
        plannedNotice: Preparation.plannedNoticeDay(self), tenderNotice: publication, documentsAvailable: documents),
      library: library)
  }

  /// How a record names the ground of its tendering period, and whether its notice has to state it.
  var tenderingBasis: (basis: ProcurementFacts.TenderingBasis, mustBeStated: Bool)? {
    guard let deadline = day(of: .tenderDeadline) else { return nil }
    let invitation = day(of: .invitationToTender)
    let documents = day(of: .documentsComplete) ?? publication
    guard let period = tenderingPeriod(isPreselected: invitation != nil, documents: documents) else { return nil }
    let days = DayCount.period(from: invitation ?? publication, to: deadline)
    let basis: ProcurementFacts.TenderingBasis =
      switch period.row.basis {
      case .negotiatedWithPreselected: .negotiated
      case .onlyPreselected: .preselected
      case .qualifyingPlannedNotice: .qualifyingPlannedNotice
      case .urgency: .urgency
      case .dynamicMarket: .dynamicMarket
      default: .standard
      }
    return (basis, period.mustBeStated(forDays: days))
  }

  /// The row that holds for the time for tenders, for programs.
  var tenderingRow: TimeLimits.Row? {
    let isPreselected = day(of: .invitationToTender) != nil
    return tenderingPeriod(isPreselected: isPreselected, documents: day(of: .documentsComplete) ?? publication)?.row
  }
}
