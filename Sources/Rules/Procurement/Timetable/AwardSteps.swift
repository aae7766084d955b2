import Catalogue
import FrontMatter

/// From the deadline to the first payment: assessment, the result, the standstill, the contract and what follows it.
enum AwardSteps {
  static func add(to course: TimetableCourse) {
    if course.request.route == .engagementOnly { return addLearning(to: course) }
    let isChoice = course.request.route == .directAward && !course.isCovered
    let decision = isChoice ? addChoice(to: course) : addDecision(to: course)
    let contract: CalendarDate
    if course.isCovered {
      contract = addCoveredAward(to: course, decision: decision)
    } else {
      addFeedback(to: course, decision: decision)
      let days = course.days(after: decision, .contractPreparation)
      contract = addContract(
        to: course, minimum: days.least, recommended: days.recommended, from: .decision, on: decision,
        why: "No standstill is due. \(course.advice.length(.contractPreparation).why)")
    }
    addNoticesOfContract(to: course, contract: contract)
    addStart(to: course, contract: contract)
  }

  /// What an engagement ends with.
  private static func addLearning(to course: TimetableCourse) {
    guard let closed = course.day(of: .tenderDeadline) else { return }
    let days = course.days(after: closed, .learning)
    course.add(
      .feedback, "What was heard is published for everybody", by: .council, minimum: days.least,
      recommended: days.recommended, counted: .init(from: .tenderDeadline, date: closed), rule: "PA23-S16-3-fairness",
      why: "Whoever did not take part must be able to catch up. \(course.advice.length(.learning).why)")
  }

  /// A contract given directly below the threshold begins with the decision itself.
  private static func addChoice(to course: TimetableCourse) -> CalendarDate {
    course.add(
      .decision, "Decision to award directly, with its reason on file", by: .council, minimum: course.publication,
      recommended: course.publication, exactly: course.publication, rule: "CPR-quotes",
      why: "Below the threshold the Act sets no notice before a direct award; the council's own rules may ask for quotes.")
  }

  private static func addDecision(to course: TimetableCourse) -> CalendarDate {
    guard let deadline = course.day(of: .tenderDeadline) else { return course.publication }
    let (advice, assessed) = (course.advice, course.days(after: deadline, .assessment))
    let rounds = course.request.route == .openProcedure ? 0 : min(max(0, course.request.demonstrations), 9)
    guard rounds > 0 else {
      return course.add(
        .decision, "Assessment finished, decision taken", by: .council, minimum: assessed.least,
        recommended: assessed.recommended,
        counted: .init(from: .tenderDeadline, date: deadline), rule: course.isCovered ? "PA23-S23-criteria" : nil,
        why: "By the published criteria and nothing else. \(advice.length(.assessment).why)")
    }
    var (last, previous) = (deadline, TimetableStep.Kind.tenderDeadline)
    last = course.add(
      .writtenAssessment, "Written answers assessed, firms asked to show their idea", by: .council,
      minimum: assessed.least, recommended: assessed.recommended, counted: .init(from: previous, date: last),
      rule: course.isCovered ? "PA23-S20-flexible" : "PA23-S85-suitability",
      why: "Judged on the answers, not on who the firm is. \(advice.length(.assessment).why)")
    previous = .writtenAssessment
    for round in 1...rounds {
      let days = course.days(after: last, .demonstration)
      last = course.add(
        .demonstration, round: round, rounds == 1 ? "Demonstrations" : "Demonstrations, round \(round)", by: .both,
        minimum: days.least, recommended: days.recommended, counted: .init(from: previous, date: last),
        rule: course.isCovered ? "PA23-S20-flexible" : nil,
        why: "As the call announced it. \(advice.length(.demonstration).why)")
      previous = .demonstration
    }
    let decided = course.days(after: last, .decisionAfterDemonstration)
    return course.add(
      .decision, "Decision taken", by: .council, minimum: decided.least, recommended: decided.recommended,
      counted: .init(from: .demonstration, date: last), rule: course.isCovered ? "PA23-S23-criteria" : nil,
      why: "By the published criteria and nothing else. \(advice.length(.decisionAfterDemonstration).why)")
  }

  private static func addFeedback(to course: TimetableCourse, decision: CalendarDate) {
    guard course.request.route != .directAward else { return }
    let days = course.days(after: decision, .feedback)
    course.add(
      .feedback, "Result and reasons to everyone who answered", by: .council, minimum: days.least,
      recommended: days.recommended,
      counted: .init(from: .decision, date: decision), why: course.advice.length(.feedback).why)
  }

  /// Summaries, award notice and standstill of covered procurement; gives the day of the contract.
  private static func addCoveredAward(to course: TimetableCourse, decision: CalendarDate) -> CalendarDate {
    let advice = course.advice
    var (ready, from) = (decision, TimetableStep.Kind.decision)
    if course.request.route == .directAward {
      let days = course.days(after: course.publication, .transparency)
      let award = addAwardNotice(
        to: course, minimum: days.least, recommended: days.recommended, from: .transparencyNotice, on: course.publication,
        why: "Before the contract, and after the transparency notice. \(advice.length(.transparency).why)")
      return addStandstill(to: course, award: award)
    }
    if course.request.route != .frameworkCallOff {
      let days = course.days(after: decision, .awardPreparation)
      ready = course.add(
        .assessmentSummaries, "Assessment summaries to every firm that tendered", by: .council, minimum: days.least,
        recommended: days.recommended, at: advice.time(.notice), counted: .init(from: .decision, date: decision),
        rule: "PA23-S50-3-summaries", isLaw: true,
        why: "All on the same day and before the award notice: each firm's scores with the reasons, and the winner's. \(advice.length(.awardPreparation).why)")
      from = .assessmentSummaries
      course.add(
        .feedback, "Feedback: the summary is the feedback, and questions about it are answered", by: .council,
        minimum: ready, recommended: ready, exactly: ready, at: advice.time(.notice), rule: "PA23-S50-3-summaries",
        why: advice.length(.feedback).why)
    }
    let days = course.days(after: ready, .awardNotice)
    let award = addAwardNotice(
      to: course, minimum: days.least, recommended: days.recommended, from: from, on: ready,
      why: "Before the contract is entered into. \(advice.length(.awardNotice).why)")
    return addStandstill(to: course, award: award)
  }

  private static func addAwardNotice(
    to course: TimetableCourse, minimum: CalendarDate, recommended: CalendarDate, from: TimetableStep.Kind,
    on day: CalendarDate, why: @autoclosure () -> String
  ) -> CalendarDate {
    // Later on the day than the summaries, where both fall on one.
    course.add(
      .awardNotice, "Contract award notice on Find a Tender", by: .council, minimum: minimum, recommended: recommended,
      at: course.advice.time(.catalogue), counted: .init(from: from, date: day), rule: "PA23-S50-1-uk6", isLaw: true,
      why: why())
  }

  private static func addStandstill(to course: TimetableCourse, award: CalendarDate) -> CalendarDate {
    let days = course.library.count(.standstill)
    let (last, earliest) = DayCount.standstill(awardNotice: award, workingDays: days, calendar: course.calendar)
    let isDue = isStandstillDue(course)
    let isKept: Bool
    if isDue { isKept = true } else if case .minimum = course.pace { isKept = false } else { isKept = true }
    guard isKept else {
      return addContract(
        to: course, minimum: award, recommended: award, from: .awardNotice, on: award,
        why: "After the award notice. No standstill is due for this route or type of contract.")
    }
    course.add(
      .standstillEnds, isDue ? "The standstill ends" : "A voluntary standstill ends", by: .both, minimum: last,
      recommended: last, exactly: last, counted: .init(from: .awardNotice, date: award, includesFirstDay: true),
      rule: "PA23-S51-standstill", isLaw: isDue,
      why: "\(days) working days, the day of the award notice included\(notCounted(from: award, to: last, course)). "
        + (isDue ? "Nothing may be signed before it has ended." : course.advice.length(.voluntaryStandstill).why))
    return addContract(
      to: course, minimum: isDue ? earliest : award, recommended: earliest, from: .standstillEnds, on: last,
      why: "The day after the standstill at the earliest, on a working day.")
  }

  /// Whether the standstill of section 51 is a duty for the route and the type.
  private static func isStandstillDue(_ course: TimetableCourse) -> Bool {
    guard course.type != .lightTouch else { return false }
    switch course.request.route {
    case .frameworkCallOff, .dynamicMarket: return false
    case .directAward: return ScheduleFiveGround.paragraph(course.request.purchase.directAwardGround ?? "") != 13
    default: return true
    }
  }

  /// "; 26 March 2027 (Good Friday) does not count".
  private static func notCounted(from start: CalendarDate, to end: CalendarDate, _ course: TimetableCourse) -> String {
    let holidays = (start.year...end.year).flatMap { course.calendar.holidays(in: $0) }
      .filter { $0.date >= start && $0.date <= end && !$0.date.isWeekend }
    guard !holidays.isEmpty else { return "" }
    let names = holidays.map { "\(DateWords.date($0.date)) (\($0.name))" }
    return "; \(names.joined(separator: ", ")) \(names.count == 1 ? "does" : "do") not count"
  }

  private static func addContract(
    to course: TimetableCourse, minimum: CalendarDate, recommended: CalendarDate, from: TimetableStep.Kind,
    on day: CalendarDate, why: @autoclosure () -> String
  ) -> CalendarDate {
    course.add(
      .contractEntered, course.isPaid ? "Contract signed" : "Agreement about the trial signed", by: .both,
      minimum: minimum, recommended: recommended, counted: .init(from: from, date: day),
      rule: from == .standstillEnds ? "PA23-S51-standstill" : course.isCovered ? "PA23-S50-1-uk6" : nil,
      isLaw: course.isCovered, why: why())
  }

  private static func addNoticesOfContract(to course: TimetableCourse, contract: CalendarDate) {
    let library = course.library
    guard course.isCovered || course.isNotifiable else { return }
    let isLightTouch = course.type == .lightTouch
    let within = library.count(
      course.isCovered ? (isLightTouch ? .contractDetailsLightTouch : .contractDetails) : .smallContractDetails)
    let days = course.days(after: contract, .contractDetails)
    course.add(
      .contractDetailsNotice, "Contract details notice on Find a Tender", by: .council, minimum: days.least,
      recommended: days.recommended, latest: DayCount.lastDay(within: within, beginningWith: contract),
      counted: .init(from: .contractEntered, date: contract),
      rule: course.isCovered ? "PA23-S53-1-uk7" : "PA23-S87-3-uk7", isLaw: course.isCovered,
      why: course.isCovered
        ? "Within \(within) days, the day of the contract being day 1. \(course.advice.length(.contractDetails).why)"
        : "As soon as reasonably practicable, whether or not the call was advertised; we say within \(within) days. The winner needs an identifier of the platform by then.")
    guard course.isCovered, (course.pence ?? 0) > library.sum(.contractCopy) else { return }
    let copy = library.count(isLightTouch ? .contractCopyLightTouch : .contractCopy)
    let copied = course.days(after: contract, .contractCopy)
    course.add(
      .contractCopy, "A copy of the contract is published", by: .council, minimum: copied.least,
      recommended: copied.recommended, latest: DayCount.lastDay(within: copy, beginningWith: contract),
      counted: .init(from: .contractEntered, date: contract), rule: "PA23-S53-3-copy", isLaw: true,
      why: "Above \(Money.pounds(library.sum(.contractCopy))) a copy follows within \(copy) days. \(course.advice.length(.contractCopy).why)")
  }

  /// The first day of the work and the first payment; `wish` is a later day that was asked for.
  static func addStart(to course: TimetableCourse, contract: CalendarDate, wish: CalendarDate? = nil) {
    let length = course.advice.length(.mobilisation)
    let days = course.days(after: contract, .mobilisation)
    let start = course.add(
      .start, course.isPaid ? "Work starts" : "The trial starts", by: .both, minimum: days.least,
      recommended: days.recommended,
      exactly: wish, counted: .init(from: .contractEntered, date: contract), why: length.why)
    guard course.isPaid else { return }
    let term = course.paymentDays
    let last = DayCount.lastDay(within: term, beginningWith: start)
    let isImplied = course.regime == .below || course.isCovered && course.type != .concession
    course.add(
      .firstPayment, "An invoice of the first day is paid by now", by: .council, minimum: start,
      recommended: course.calendar.previousWorkingDay(onOrBefore: last), latest: last,
      exactly: max(start, course.calendar.previousWorkingDay(onOrBefore: last)),
      counted: .init(from: .start, date: start, includesFirstDay: true),
      rule: course.isCovered ? "PA23-S68-pay30" : course.regime == .below ? "PA23-S88-pay30" : nil, isLaw: isImplied,
      why: isImplied
        ? "Within \(term) days, the day on which the invoice arrives being day 1. The law puts \(course.library.count(.payment)) days into the contract, whatever it says, and into those with sub-contractors."
        : "The Act implies no term for this contract, so write \(term) days into it.")
  }
}
