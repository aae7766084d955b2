import Catalogue
import FrontMatter

/// Why a route cannot be used for a purchase at all, or not as it is designed.
enum RouteRefusal {
  static func shortfalls(
    _ request: TimetableRequest, publication: CalendarDate, _ library: ProcurementLibrary
  ) -> [Timetable.Shortfall] {
    [buyer(request), oldLaw(request, publication, library), value(request, publication, library), singleStage(request)]
      .compactMap { $0 }
  }

  private static func buyer(_ request: TimetableRequest) -> Timetable.Shortfall? {
    let buyer = request.purchase.buyer
    let isForeign = buyer.nation.map { $0 != .england } ?? false
    let isOther = buyer.type == .school || buyer.type == .nhs || buyer.type == .centralGovernment
    guard isForeign || isOther else { return nil }
    return Timetable.Shortfall(
      what: "\(buyer.name) is not a council or other local authority in England; the thresholds and periods here would be wrong for it.",
      remedies: [], rule: "PA23-S2-authority")
  }

  private static func oldLaw(
    _ request: TimetableRequest, _ publication: CalendarDate, _ library: ProcurementLibrary
  ) -> Timetable.Shortfall? {
    let (commenced, first) = (request.commencement(publication: publication), library.date(.procurementAct))
    guard commenced < first else { return nil }
    return Timetable.Shortfall(
      what: "A procurement that commenced on \(DateWords.date(commenced)) is finished under the Regulations of 2015; the Act holds from \(DateWords.date(first)).",
      remedies: [], rule: "PA23-S127-commenced")
  }

  private static func value(
    _ request: TimetableRequest, _ publication: CalendarDate, _ library: ProcurementLibrary
  ) -> Timetable.Shortfall? {
    let purchase = request.purchase
    let commenced = request.commencement(publication: publication)
    guard purchase.regime(for: request.route, commenced: commenced, library) == .contradictory else { return nil }
    guard let pence = purchase.value(library).pence, let threshold = purchase.threshold(commenced: commenced, library)
    else {
      return Timetable.Shortfall(
        what: "A value that cannot be estimated counts as above the threshold, so \(request.route.rawValue) is not open to it.",
        remedies: ["Estimate the most you could pay, with VAT, or use a route for a public contract."],
        rule: "PA23-SCH3-P5-unknown")
    }
    return Timetable.Shortfall(
      what: "\(Money.pounds(pence)) including VAT reaches \(Money.pounds(threshold)), the threshold, so \(request.route.rawValue) is not lawful.",
      remedies: [
        "Use open-procedure, or competitive-flexible if firms are to show something first.",
        "A smaller first contract, below \(Money.pounds(threshold)) including VAT and complete in itself, could be an open call; contracts that could reasonably be one are valued together.",
      ], rule: "PA23-S3-route-threshold")
  }

  private static func singleStage(_ request: TimetableRequest) -> Timetable.Shortfall? {
    guard request.route == .openProcedure, request.demonstrations > 0 else { return nil }
    return Timetable.Shortfall(
      what: "An open procedure has a single stage, so firms cannot be asked to demonstrate before the decision; the timetable below has no such round.",
      remedies: ["Use competitive-flexible, which may have rounds."], rule: "PA23-S20-open-single")
  }
}

/// Why the day that was wished for cannot be met, and what would make it possible.
enum WishShortfall {
  static func all(_ request: TimetableRequest, plan: PublicationSearch.Plan) -> [Timetable.Shortfall] {
    guard request.published == nil || isStart(request.wish) else { return [] }
    switch request.wish {
    case .publication(let day):
      guard plan.library.calendar.nextWorkingDay(onOrAfter: day) < plan.earliest else { return [] }
      return [tooEarlyToPublish(day, request, plan)]
    case .start(let day):
      guard let end = plan.course(isTold: false, wish: request.wish)?.end, end > day else { return [] }
      return [tooEarlyToStart(day, end, request, plan)]
    }
  }

  private static func isStart(_ wish: TimetableRequest.Wish) -> Bool {
    if case .start = wish { true } else { false }
  }

  private static func tooEarlyToPublish(
    _ day: CalendarDate, _ request: TimetableRequest, _ plan: PublicationSearch.Plan
  ) -> Timetable.Shortfall {
    let first = Preparation.firstDay(request, plan.library)
    if day < first {
      let when = day < request.now.date ? "has passed" : "is too soon: the hour of notices has passed or nobody works that day"
      return Timetable.Shortfall(
        what: "\(DateWords.fullDate(day)) \(when).", remedies: ["Publish on \(DateWords.fullDate(plan.earliest)) or later."], rule: nil)
    }
    var remedies = ["Publish on \(DateWords.fullDate(plan.earliest)) or later."]
    if request.engagement == .wanted { remedies.append("Publish without a conversation with the market before it; questions from every firm are then all the more welcome.") }
    if request.plannedNotice == .wanted { remedies.append("Publish without a planned procurement notice, with the ordinary tendering period.") }
    return Timetable.Shortfall(
      what: "What comes before the call cannot be done by \(DateWords.fullDate(day)).", remedies: remedies,
      rule: request.plannedNotice == .wanted ? "PA23-S15-uk3-qualifying" : "PA23-S17-uk2")
  }

  private static func tooEarlyToStart(
    _ wish: CalendarDate, _ end: CalendarDate, _ request: TimetableRequest, _ plan: PublicationSearch.Plan
  ) -> Timetable.Shortfall {
    let what = request.route == .engagementOnly ? "What was heard cannot be published by" : "Work cannot start on"
    let from = DateWords.fullDate(plan.publication)
    let missed = request.published != nil ? "" : plan.latest.map {
      " It would have to be published by \(DateWords.fullDate($0))."
    } ?? ""
    return Timetable.Shortfall(
      what: "\(what) \(DateWords.fullDate(wish)): published on \(from), the first day possible, and with every minimum kept, the earliest is \(DateWords.fullDate(end)).\(missed)",
      remedies: remedies(wish, end, request, plan), rule: nil)
  }

  private static func remedies(
    _ wish: CalendarDate, _ end: CalendarDate, _ request: TimetableRequest, _ plan: PublicationSearch.Plan
  ) -> [String] {
    let days = end.dayNumber - wish.dayNumber
    var remedies = ["Start \(distance(days)) later, on \(DateWords.fullDate(end))."]
    for alternative in Alternative.all(of: request, plan.library) {
      let changed = PublicationSearch(request: alternative.request, library: plan.library)
      let earliest = Preparation.earliestPublication(alternative.request, plan.library)
      guard let day = changed.lastPublication(for: wish, pace: .minimum, notBefore: earliest) else { continue }
      remedies.append("\(alternative.words): publish by \(DateWords.fullDate(day)).")
    }
    return remedies
  }

  /// "three weeks", "9 days".
  private static func distance(_ days: Int) -> String {
    let numbers = ["one week", "two weeks", "three weeks", "four weeks", "five weeks", "six weeks"]
    if days % 7 == 0, (1...numbers.count).contains(days / 7) { return numbers[days / 7 - 1] }
    return days == 1 ? "one day" : days < 60 ? "\(days) days" : "\((days + 6) / 7) weeks"
  }
}

/// Changes of a request that can make an earlier start possible.
struct Alternative {
  let words: String
  let request: TimetableRequest

  static func all(of request: TimetableRequest, _ library: ProcurementLibrary) -> [Alternative] {
    guard request.published == nil else { return designs(of: request) }
    return designs(of: request) + purchases(of: request, library)
  }

  /// The same route, designed otherwise.
  private static func designs(of request: TimetableRequest) -> [Alternative] {
    func changed(_ words: String, _ change: (inout TimetableRequest) -> Void) -> Alternative {
      var other = request
      change(&other)
      return Alternative(words: words, request: other)
    }
    var all: [Alternative] = []
    if request.engagement == .wanted {
      all.append(changed("Without a conversation with the market before the call") { $0.engagement = .omitted })
    }
    if request.plannedNotice == .wanted {
      all.append(changed("Without a planned procurement notice, which is forty days old before it helps") { $0.plannedNotice = .omitted })
    } else if request.plannedNotice == .omitted {
      all.append(changed("With a qualifying planned procurement notice, which allows 10 days for tenders") { $0.plannedNotice = .wanted })
    }
    if !request.areDocumentsComplete || !request.isElectronic {
      all.append(
        changed("With electronic tenders and all documents there together with the notice") {
          $0.areDocumentsComplete = true
          $0.isElectronic = true
        })
    }
    if request.demonstrations > 0 {
      all.append(changed("Without demonstrations before the decision") { $0.demonstrations = 0 })
    }
    if request.route == .competitiveFlexible, request.hasParticipationStage {
      all.append(changed("With tenders invited by the notice itself, without requests to take part first") { $0.hasParticipationStage = false })
    }
    return all
  }

  /// Another route, or a smaller first contract.
  private static func purchases(of request: TimetableRequest, _ library: ProcurementLibrary) -> [Alternative] {
    let isCall = ![.engagementOnly, .unpaidTrial, .directAward].contains(request.route)
    guard isCall, let pence = request.purchase.value(library).pence else { return [] }
    var all: [Alternative] = []
    func smaller(_ sum: Int, _ words: String) {
      guard pence >= sum else { return }
      var other = request
      other.purchase = request.purchase.reduced(below: sum)
      other.route = .openBelowThreshold
      other.demonstrations = 0
      other.plannedNotice = .omitted
      all.append(Alternative(words: words, request: other))
    }
    let notifiable = library.sum(.notifiable)
    let commenced = request.commencement(publication: request.now.date)
    if let threshold = request.purchase.threshold(commenced: commenced, library) {
      smaller(
        threshold,
        "A smaller first contract below \(Money.pounds(threshold)) including VAT, complete in itself, as an open call")
    }
    smaller(notifiable, "A smaller first contract below \(Money.pounds(notifiable)) including VAT, complete in itself, needs no notice")
    return all
  }
}

/// Whether the dates that a record gives keep the minimum and the last day of each step.
enum FixedDates {
  static func shortfalls(_ course: TimetableCourse) -> [Timetable.Shortfall] {
    course.steps.compactMap { step in
      guard course.request.fixed[step.kind] != nil, step.isLaw, isKnown(step.countedFrom, course.request)
      else { return nil }
      let day = step.chosen.date
      if day < step.minimum, !isCountedBack(step.kind) {
        return Timetable.Shortfall(
          what: "\(step.title): the record has \(DateWords.fullDate(day)), and the earliest lawful day is \(DateWords.fullDate(step.minimum)).",
          remedies: ["Move it to \(DateWords.fullDate(course.calendar.nextWorkingDay(onOrAfter: step.minimum)))."], rule: step.rule)
      }
      if let latest = step.latest, day > latest {
        return Timetable.Shortfall(
          what: "\(step.title): the record has \(DateWords.fullDate(day)), and the last lawful day is \(DateWords.fullDate(latest)).",
          remedies: step.isDone ? [] : ["Move it to \(DateWords.fullDate(latest)) or earlier."], rule: step.rule)
      }
      return nil
    }
  }

  /// Whether the day that a count begins with is given, and not itself worked out with the advice of this service.
  private static func isKnown(_ kind: TimetableStep.Kind?, _ request: TimetableRequest) -> Bool {
    switch kind {
    case nil, .tenderNotice, .transparencyNotice, .cataloguePublished, .quotesInvited: true
    case .standstillEnds: request.fixed[.awardNotice] != nil
    case let kind?: request.fixed[kind] != nil
    }
  }

  /// Steps before the call, whose minimum is only that they still can be done.
  private static func isCountedBack(_ kind: TimetableStep.Kind) -> Bool {
    kind == .conflictsAssessment || kind == .engagementNotice || kind == .pipelineNotice
  }
}

/// What a reader of a timetable should know besides its days.
enum TimetableNotes {
  static func all(_ course: TimetableCourse) -> [String] {
    let (library, request) = (course.library, course.request)
    var notes: [String] = []
    if let expected = library.thresholdSets.last?.expectedUntil, course.publication > expected, request.commenced == nil {
      notes.append("New thresholds are expected after \(DateWords.date(expected)); check them before you publish.")
    }
    if let year = course.steps.map(\.chosen.date.year).max(), !library.calendar.isKnown(year) {
      notes.append("The bank holidays of \(year) are worked out by the usual rules; none has been looked up after \(library.calendar.knownThrough), so check the days again.")
    }
    if request.plannedNotice != .omitted, course.isCovered, Preparation.plannedNoticeDay(course) == nil {
      notes.append("The planned procurement notice would not be at least \(library.count(.plannedNoticeMinimum)) days and at most \(library.count(.plannedNoticeMaximum)) months old, so it shortens nothing and is left out.")
    }
    if course.isUrgent, course.isCovered {
      notes.append("The shorter periods hold only while a state of urgency makes the usual ones impractical; the tender notice says so.")
    }
    if course.regime == .below, request.route == .competitiveFlexible || request.route == .openProcedure {
      notes.append("Below the threshold this route is a choice, not a duty: its periods and its award notice do not bind, and a first stage may not judge who the firm is (section 85). open-below-threshold asks less of everybody.")
    }
    if course.isCovered, request.route == .directAward, request.purchase.directAwardGround == nil {
      notes.append("A direct award needs a ground of Schedule 5; a real prototype is one (paragraph 2). Without one this timetable is of no use.")
    }
    let hasIndicators = course.type != .concession && course.type != .lightTouch
    if course.isCovered, hasIndicators, (course.pence ?? 0) > library.sum(.keyPerformanceIndicators) {
      notes.append("Above \(Money.pounds(library.sum(.keyPerformanceIndicators))) at least \(Int(library.limit(.keyPerformanceIndicatorCount))) key performance indicators are set and published before the contract is signed.")
    }
    if course.isPaid { notes.append(ownRules(course)) }
    return notes
  }

  /// What the authority's own contract procedure rules ask for; they add to the law and never lower it.
  private static func ownRules(_ course: TimetableCourse) -> String {
    let buyer = course.request.purchase.buyer
    guard let rules = buyer.contractRules, let pence = course.pence,
      let band = buyer.contractRuleBand(for: pence, vatRate: course.request.purchase.sums.vatRate, course.library)
    else {
      return "\(buyer.name)'s own contract procedure rules are not on file here; they may ask for quotes, approvals or a portal, and for the days that these take."
    }
    var asks: [String] = band.ask.map { [$0.value] } ?? []
    if let quotes = band.minimumQuotes, quotes.value > 1 { asks.append("\(quotes.value) quotes") }
    if band.advertise?.value == true { asks.append("an open advertisement") }
    if band.portalRequired?.value == true { asks.append("answers through \(rules.portal?.value ?? "the tender portal")") }
    asks += rules.approvals.map { "approval: \($0.value)" }
    let source = rules.source.map { " (\($0.value))" } ?? ""
    return "\(buyer.name)'s own rules\(source) for a contract of this value ask for: \(asks.isEmpty ? "nothing more than the law" : asks.joined(separator: "; ")). The days that these take are not in this timetable."
  }
}
