import Catalogue
import FrontMatter

/// What a timetable is made for: a purchase, a route, how the call is designed, and the day that is wished for.
public struct TimetableRequest: Sendable {
  /// From where the timetable is worked out.
  public enum Wish: Sendable, Hashable {
    /// Forwards from the day on which the first notice (or the call itself, where none is due) is published.
    case publication(CalendarDate)
    /// Backwards from the day on which work has to start.
    case start(CalendarDate)
  }

  /// The conversation with the market before the call (section 16).
  public enum Engagement: Sendable, Hashable {
    case omitted, wanted
    /// It took place; its notice was published, or none is needed for the reason that the record gives.
    case done(notice: DateAndTime?)
  }

  /// A notice that can shorten the tendering period (section 15).
  public enum PlannedNotice: Sendable, Hashable {
    case omitted, wanted
    case published(CalendarDate)
  }

  public var purchase: PlannedPurchase
  public var route: Route
  public var wish: Wish
  /// The moment at which the plan is made: nothing is planned before it.
  public var now: UKMoment
  /// The day on which the procurement commenced, if it has; otherwise the day of publication counts.
  public var commenced: CalendarDate?
  public var engagement: Engagement = .omitted
  public var plannedNotice: PlannedNotice = .omitted
  /// Rounds in which firms show something before the decision.
  public var demonstrations = 0
  /// Whether a competitive flexible procedure first asks for requests to participate.
  public var hasParticipationStage = true
  /// Whether tenders can be sent electronically.
  public var isElectronic = true
  /// Whether all documents are there together with the notice.
  public var areDocumentsComplete = true
  /// Why there is a state of urgency that makes the usual periods impractical; nil where there is none.
  public var urgencyReason: String?
  /// When the first notice was published, once it was: no other day of publication is then considered.
  public var published: DateAndTime?
  /// Dates that the record already gives, kept as they are.
  public var fixed: [TimetableStep.Kind: DateAndTime] = [:]
  /// Days within which the record promises to pay; nil where it says nothing.
  public var paymentDays: Int?
  /// What the record asks of a firm: how many questions, and words in all.
  public var answer: (questions: Int, words: Int?)?

  public init(purchase: PlannedPurchase, route: Route, wish: Wish, now: UKMoment) {
    self.purchase = purchase
    self.route = route
    self.wish = wish
    self.now = now
  }

  /// The date on which the choice of thresholds rests.
  func commencement(publication: CalendarDate) -> CalendarDate { commenced ?? published?.date ?? publication }
}

/// What is known so far for a request: from a record, from options, from answers.
public struct TimetableAnswers: Sendable {
  /// What has to be known, in the order in which it is asked.
  public enum Question: Sendable, CaseIterable {
    case value, vat, type, route, authority, engagement, wish
  }

  public var sums = EstimatedValue.Sums()
  public var type: ContractType?
  public var cpv: [String] = []
  public var route: Route?
  public var buyer: Buyer?
  public var engagement: TimetableRequest.Engagement?
  public var wish: TimetableRequest.Wish?
  public var commenced: CalendarDate?
  public var plannedNotice: TimetableRequest.PlannedNotice = .omitted
  public var demonstrations = 0
  public var hasParticipationStage = true
  public var isElectronic = true
  public var areDocumentsComplete = true
  public var urgencyReason: String?
  public var published: DateAndTime?
  public var fixed: [TimetableStep.Kind: DateAndTime] = [:]
  public var directAwardGround: String?
  public var research: ProcurementFacts.ResearchAndDevelopment?
  public var paymentDays: Int?
  public var answer: (questions: Int, words: Int?)?

  public init() {}

  /// What still has to be asked.
  public var missing: [Question] {
    let isBought = route != .engagementOnly && route != .unpaidTrial
    return Question.allCases.filter { question in
      switch question {
      case .value: isBought && sums.amount == nil && !sums.isUnknown
      case .vat: isBought && sums.amount != nil && sums.vat == nil
      case .type: isBought && type == nil
      case .route: route == nil
      case .authority: buyer == nil
      case .engagement: engagement == nil && route != .engagementOnly
      case .wish: wish == nil
      }
    }
  }

  /// The request, once nothing is missing.
  public func request(now: UKMoment) -> TimetableRequest? {
    guard missing.isEmpty, let route, let wish else { return nil }
    let purchase = PlannedPurchase(
      sums: sums, type: type ?? .services, cpv: cpv, buyer: buyer ?? Buyer(nil), directAwardGround: directAwardGround,
      research: research)
    var request = TimetableRequest(purchase: purchase, route: route, wish: wish, now: now)
    request.commenced = commenced
    request.engagement = engagement ?? .omitted
    request.plannedNotice = plannedNotice
    request.demonstrations = demonstrations
    request.hasParticipationStage = hasParticipationStage
    request.isElectronic = isElectronic
    request.areDocumentsComplete = areDocumentsComplete
    request.urgencyReason = urgencyReason
    request.published = published
    request.fixed = fixed
    request.paymentDays = paymentDays
    request.answer = answer
    return request
  }

  /// The simplest route that is open to every firm and fits the value, for somebody who does not know one.
  public func usualRoute(commenced: CalendarDate, library: ProcurementLibrary) -> Route {
    let purchase = PlannedPurchase(sums: sums, type: type ?? .services, cpv: cpv, buyer: buyer ?? Buyer(nil))
    if purchase.regime(for: .openBelowThreshold, commenced: commenced, library) != .contradictory {
      return .openBelowThreshold
    }
    return demonstrations > 0 ? .competitiveFlexible : .openProcedure
  }
}

extension TimetableAnswers {
  /// What a record answers. Its dates are kept as they stand, unless the caller takes them out.
  public init(_ record: ProcurementCase) {
    let facts = record.facts
    sums = EstimatedValue.Sums(facts.contract)
    type = facts.contract?.type?.value
    cpv = facts.contract?.cpv.map(\.value) ?? []
    route = facts.route?.value
    buyer = record.record.authority == nil ? nil : record.buyer
    commenced = facts.commenced?.value
    // Once the call is published it is too late to ask.
    engagement = Self.engagement(record) ?? (record.hasNotice("UK4") || record.hasNotice("UK5") ? .omitted : nil)
    if let planned = record.published("UK3")?.value.date {
      plannedNotice = .published(planned)
    } else if facts.tenderingBasis?.value == .qualifyingPlannedNotice {
      plannedNotice = .wanted
    }
    isElectronic = facts.electronicSubmission?.value ?? true
    urgencyReason = facts.urgencyReason?.value
    paymentDays = facts.paymentDays?.value
    directAwardGround = facts.directAward?.justification?.value
    research = facts.researchAndDevelopment
    let first = facts.route?.value == .directAward ? "UK5" : "UK4"
    let notice = record.published(first)?.value
    // A date to come is a plan, not a publication.
    let opening = notice ?? record.dates[.cataloguePublished]?.value ?? record.dates[.opens]?.value
    published = opening.flatMap { $0.firstMoment <= record.now ? $0 : nil }
    for (name, date) in record.dates.all {
      if let kind = TimetableStep.Kind.allCases.first(where: { $0.recordDate == name }) { fixed[kind] = date.value }
    }
    for kind in TimetableStep.Kind.allCases {
      if let notice = kind.notice, let date = record.published(notice)?.value { fixed[kind] = date }
    }
    let seen = record.dates[.documentsAvailable]?.value.date
    if let notice = notice?.date, let seen, seen > notice { areDocumentsComplete = false }
    let names = record.record.stages.compactMap { $0.name?.value.lowercased() }
    demonstrations = names.filter { $0.contains("demonstration") || $0.contains("prototype") || $0.contains("pitch") }.count
    hasParticipationStage = facts.route?.value != .competitiveFlexible || notice == nil
      || record.dates[.participationDeadline] != nil
    wish = opening.map { .publication($0.date) } ?? record.dates[.start].map { .start($0.value.date) }
    if let responses = record.record.responses, !responses.questions.isEmpty || responses.limitWords != nil {
      let words = responses.questions.compactMap { $0.words?.value }.reduce(0, +)
      answer = (responses.questions.count, responses.limitWords?.value ?? (words > 0 ? words : nil))
    }
  }

  private static func engagement(_ record: ProcurementCase) -> TimetableRequest.Engagement? {
    if let notice = record.published("UK2") { return .done(notice: notice.value) }
    if record.facts.uk2Reason != nil { return .done(notice: nil) }
    return record.facts.engagement?.carriedOut.map { $0.value ? .wanted : .omitted }
  }
}
