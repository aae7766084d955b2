import Catalogue
import FrontMatter

/// The steps that follow from one day of publication at one pace: what the search for a day runs again and again, and
/// what a timetable is made of in the end.
///
/// A builder that one search uses and lets go: a reference, so that each phase of a call can read the steps before it
/// while it adds its own.
final class TimetableCourse {
  /// How much time the steps get.
  enum Pace {
    /// The least that law and good sense allow, and no more.
    case minimum
    /// What this service advises.
    case recommended
    /// The least, and so many working days more by step, never more than advised.
    case between([String: Int])
  }

  let request: TimetableRequest
  let library: ProcurementLibrary
  /// The day on which the first notice, or the call itself, is published.
  let publication: CalendarDate
  let pace: Pace
  /// Whether reasons are written out; a search does without.
  let isTold: Bool
  let regime: Regimes
  let type: ContractType
  /// Pence including VAT; nil where the value cannot be estimated.
  let pence: Int?
  private(set) var steps: [TimetableStep] = []
  private(set) var notes: [String] = []

  /// Nil where the route cannot be used for the value at all, or the law of that day is another.
  init?(
    _ request: TimetableRequest, library: ProcurementLibrary, publication: CalendarDate, pace: Pace, isTold: Bool = false
  ) {
    self.request = request
    self.library = library
    self.publication = publication
    self.pace = pace
    self.isTold = isTold
    let commenced = request.commencement(publication: publication)
    regime = request.purchase.regime(for: request.route, commenced: commenced, library)
    type = request.purchase.lawfulType(library)
    pence = request.purchase.value(library).pence
    guard regime != .contradictory, regime != .unknown else { return nil }
    Preparation.add(to: self)
    CallPeriods.add(to: self)
    AwardSteps.add(to: self)
  }

  var calendar: WorkingCalendar { library.calendar }
  var advice: PlanningAdvice { library.planning }

  /// Whether the periods and notices of covered procurement are due.
  var isCovered: Bool { regime == .above }

  /// Whether a below-threshold contract is large enough for notices.
  var isNotifiable: Bool { regime == .below && (pence ?? 0) >= library.sum(.notifiable) }

  /// Whether the call is advertised to every firm.
  var isAdvertised: Bool {
    switch request.route {
    case .closedQuotes, .frameworkCallOff, .directAward: false
    default: true
    }
  }

  /// Whether anything is paid.
  var isPaid: Bool { regime != .noSpend }

  /// Calendar days within which an invoice is paid: those of the record, never more than the law allows.
  var paymentDays: Int {
    let most = library.count(.payment)
    return max(1, min(request.paymentDays ?? most, most))
  }

  /// A state of urgency that shortens periods of covered procurement.
  var isUrgent: Bool { request.urgencyReason != nil }

  /// The chosen day of a step that was added.
  func day(of kind: TimetableStep.Kind) -> CalendarDate? { steps.last { $0.kind == kind }?.chosen.date }

  /// The last day of what the timetable leads to: the start of the work, or what an engagement ends with.
  var end: CalendarDate { day(of: .start) ?? day(of: .feedback) ?? publication }

  func note(_ text: @autoclosure () -> String) { if isTold { notes.append(text()) } }
}

// Adding steps.
extension TimetableCourse {
  /// What a step is counted from, and how.
  struct Count {
    let from: TimetableStep.Kind
    let date: CalendarDate
    /// Whether the day it is counted from is the first of the count.
    var includesFirstDay = false
  }

  /// Adds a step whose day is worked out: not before `minimum`, `recommended` at leisure; gives the day chosen.
  @discardableResult
  func add(
    _ kind: TimetableStep.Kind, round: Int? = nil, _ title: @autoclosure () -> String, by actor: TimetableStep.Actor,
    minimum: CalendarDate, recommended: CalendarDate, latest: CalendarDate? = nil, exactly exact: CalendarDate? = nil,
    at time: ClockTime? = nil, counted count: Count? = nil, rule: String? = nil, isLaw: Bool = false,
    why: @autoclosure () -> String
  ) -> CalendarDate {
    let fixed = request.fixed[kind]
    let floor = calendar.nextWorkingDay(onOrAfter: minimum)
    var advised = max(floor, calendar.nextWorkingDay(onOrAfter: recommended))
    if let latest, advised > latest { advised = max(floor, calendar.previousWorkingDay(onOrBefore: latest)) }
    let chosen = fixed ?? DateAndTime(date: exact ?? paced(TimetableStep.id(kind, round), floor, advised), time: time)
    steps.append(
      TimetableStep(
        kind: kind, round: round, title: isTold ? title() : "", actor: actor, minimum: minimum, latest: latest,
        recommended: exact == nil ? advised : max(minimum, recommended), chosen: chosen, countedFrom: count?.from,
        workingDays: count.map { workingDays($0, to: chosen.date) },
        calendarDays: count.map { chosen.date.dayNumber - $0.date.dayNumber + ($0.includesFirstDay ? 1 : 0) },
        reason: isTold ? why() : "", isLaw: isLaw, rule: rule,
        isDone: fixed != nil && chosen.lastMoment <= request.now))
    return chosen.date
  }

  /// Moves the start of the work to the later day that was wished for, and the first payment with it.
  func moveStart(to wish: CalendarDate) {
    guard let start = day(of: .start), start < wish, request.fixed[.start] == nil, let contract = day(of: .contractEntered)
    else { return }
    steps.removeAll { $0.kind == .start || $0.kind == .firstPayment }
    AwardSteps.addStart(to: self, contract: contract, wish: wish)
  }

  /// Steps in the order of their days; of one day, in the order in which things usually come.
  func sort() {
    func place(_ step: TimetableStep) -> Int { TimetableStep.Kind.allCases.firstIndex(of: step.kind) ?? 0 }
    steps = steps.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.chosen.firstMoment, place(one), left.offset) < (other.chosen.firstMoment, place(other), right.offset)
    }.map(\.element)
  }

  private func paced(_ id: String, _ floor: CalendarDate, _ advised: CalendarDate) -> CalendarDate {
    switch pace {
    case .minimum: floor
    case .recommended: advised
    case .between(let extra): min(advised, later(floor, by: extra[id] ?? 0))
    }
  }

  private func workingDays(_ count: Count, to day: CalendarDate) -> Int {
    calendar.workingDays(from: count.includesFirstDay ? count.date : count.date.adding(days: 1), through: day)
  }
}

// Counting.
extension TimetableCourse {
  /// The day itself for none, or the working day with that number after it.
  func later(_ day: CalendarDate, by workingDays: Int) -> CalendarDate {
    workingDays <= 0 ? day : calendar.workingDay(workingDays, countedFrom: day.adding(days: 1))
  }

  /// The day itself for none, or the working day with that number before it.
  func earlier(_ day: CalendarDate, by workingDays: Int) -> CalendarDate {
    var day = day
    for _ in 0..<max(0, workingDays) { day = calendar.previousWorkingDay(onOrBefore: day.adding(days: -1)) }
    return day
  }

  /// The first and the advised day for a step of a length after a day.
  func days(after start: CalendarDate, _ span: PlanningAdvice.Span) -> (least: CalendarDate, recommended: CalendarDate) {
    let length = advice.length(span)
    return (later(start, by: length.least), later(start, by: length.recommended))
  }

  /// The last day of a period for answers: not less than the days of the law (or those of this service), as advised at
  /// leisure, and longer by the allowance when Christmas or Easter falls into it.
  func period(
    from start: CalendarDate, atLeast days: Int, _ span: PlanningAdvice.Span
  ) -> (least: CalendarDate, recommended: CalendarDate, feast: Feast?) {
    let least = DayCount.earliestDeadline(after: start, days: days)
    let advised = max(least, later(start, by: advice.length(span).recommended))
    let feast = calendar.feast(after: start, through: advised)
    return (least, feast == nil ? advised : advised.adding(days: library.count(.holidayAllowance)), feast)
  }
}
