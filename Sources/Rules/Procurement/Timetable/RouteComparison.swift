import Catalogue
import FrontMatter

/// The routes by which the same need could be met, side by side: whether each is lawful, when work could start, what has
/// to be published, what it asks of a firm, and what is not known.
public struct RouteComparison: Sendable {
  public enum Lawfulness: String, Sendable, CaseIterable {
    case lawful, unlawful
    /// Lawful if something holds that a plan cannot know.
    case conditional
  }

  /// One way of meeting the need.
  public struct Option: Sendable {
    /// The route's name, or "smaller-pilot".
    public let id: String
    public let title: String
    public let route: Route
    public let lawfulness: Lawfulness
    /// Why it is lawful or not, with the sums that decide.
    public let reason: String
    /// What has to hold, where that is not certain.
    public let conditions: [String]
    /// The day of publication that the days below follow from; nil for a route that is not open.
    public let publication: CalendarDate?
    /// The first day of work with every minimum kept.
    public let earliestStart: CalendarDate?
    /// The first day of work with the periods that this service advises.
    public let recommendedStart: CalendarDate?
    /// What the record itself asks of a firm, on the route that it names: "5 questions, 1500 words at most".
    public let asked: String?
    /// Whether the day that was wished for can be met; nil without such a wish or for a route that is not open.
    public let meetsWish: Bool?
    /// By their numbers, in the order in which they are published.
    public let notices: [String]
    public let effort: PlanningAdvice.Effort?
    public let unknowns: [String]
  }

  /// In the order of the brief: the simplest open route first, a smaller pilot last.
  public let options: [Option]
  /// What is not known of any of them.
  public let unknowns: [String]

  /// Compares the routes for the purchase and the wish of a request.
  public init(_ request: TimetableRequest, library: ProcurementLibrary) {
    let routes: [(Route, String)] = [
      (.openBelowThreshold, "Open call below the threshold"),
      (.competitiveFlexible, "Competitive flexible procedure"),
      (.openProcedure, "Open procedure"),
      (.researchAndDevelopmentExempt, "Research and development, exempt"),
    ]
    var options = routes.map { Self.option($0, $1, request, library) }
    if let pilot = Self.smallerPilot(request, library) { options.append(pilot) }
    self.options = options
    unknowns = Self.generalUnknowns(request)
  }

  private static func option(
    _ route: Route, _ title: String, _ request: TimetableRequest, _ library: ProcurementLibrary
  ) -> Option {
    var other = request
    other.route = route
    other.fixed = [:]
    if route != request.route {
      other.published = nil
      other.answer = nil
    }
    if route == .openProcedure { other.demonstrations = 0 }
    return Option(other, id: route.rawValue, title: title, library)
  }

  /// The need cut to a first contract that falls under a lighter law; nil where it does already.
  private static func smallerPilot(_ request: TimetableRequest, _ library: ProcurementLibrary) -> Option? {
    let commenced = request.commencement(publication: Preparation.earliestPublication(request, library))
    guard let threshold = request.purchase.threshold(commenced: commenced, library) else { return nil }
    let notifiable = library.sum(.notifiable)
    let pence = request.purchase.value(library).pence ?? .max
    guard pence >= notifiable else { return nil }
    let sum = pence >= threshold ? threshold : notifiable
    var other = request
    other.purchase = request.purchase.reduced(below: sum)
    other.route = .openBelowThreshold
    other.answer = nil
    other.fixed = [:]
    other.published = nil
    return Option(
      other, id: "smaller-pilot", title: "A smaller pilot first, below \(Money.pounds(sum)) including VAT", library, isPilot: true)
  }

  private static func generalUnknowns(_ request: TimetableRequest) -> [String] {
    let buyer = request.purchase.buyer
    return [
      "How many hours a firm needs: nobody has measured it, so only documents and rounds are counted.",
      "How long approvals take in your council, and when its committees meet.",
      buyer.contractRules == nil
        ? "What \(buyer.name)'s own contract procedure rules ask for: they are not on file here."
        : "Whether a waiver of \(buyer.name)'s own contract procedure rules would be needed.",
      "How many firms will answer, and how long reading their answers takes.",
    ]
  }
}

extension RouteComparison.Option {
  init(_ request: TimetableRequest, id: String, title: String, _ library: ProcurementLibrary, isPilot: Bool = false) {
    let earliest = Preparation.earliestPublication(request, library)
    let publication: CalendarDate
    switch request.wish {
    case .publication(let day): publication = library.calendar.nextWorkingDay(onOrAfter: max(day, earliest))
    case .start: publication = library.calendar.nextWorkingDay(onOrAfter: earliest)
    }
    let fastest = TimetableCourse(request, library: library, publication: publication, pace: .minimum)
    let advised = TimetableCourse(request, library: library, publication: publication, pace: .recommended)
    advised?.sort()
    let isRefused = !RouteRefusal.shortfalls(request, publication: publication, library).isEmpty || fastest == nil
    self.id = id
    self.title = title
    route = request.route
    reason = RegimeWords.brief(request, publication: publication, library)
    conditions = Self.conditions(request, regime: fastest?.regime, isPilot: isPilot)
    lawfulness = isRefused || Self.isResearchRefuted(request) ? .unlawful : conditions.isEmpty ? .lawful : .conditional
    let isOpen = lawfulness != .unlawful
    self.publication = isOpen ? publication : nil
    earliestStart = isOpen ? fastest?.end : nil
    recommendedStart = isOpen ? advised?.end : nil
    if case .start(let day) = request.wish, isOpen { meetsWish = fastest.map { $0.end <= day } } else { meetsWish = nil }
    notices = isOpen ? advised?.steps.compactMap(\.kind.notice) ?? [] : []
    effort = library.planning.effort(request.route)?
      .adding(rounds: request.route == .openProcedure ? 0 : request.demonstrations)
    asked = request.answer.map { "\($0.questions) questions" + ($0.words.map { ", \($0) words at most" } ?? "") }
    unknowns = Self.unknowns(request, isPilot: isPilot)
  }

  private static func isResearchRefuted(_ request: TimetableRequest) -> Bool {
    guard request.route == .researchAndDevelopmentExempt, let facts = request.purchase.research else { return false }
    return facts.publicBenefit?.value == false || facts.servicesOnly?.value == false
      || [
        facts.includesGoodsOrWorks, facts.commercialVolumes, facts.toolingOrIndustrialProcess, facts.mainPurposeSeparableNonRD,
      ].contains { $0?.value == true } || request.purchase.type == .goods || request.purchase.type == .works
  }

  private static func conditions(_ request: TimetableRequest, regime: Regimes?, isPilot: Bool) -> [String] {
    if isPilot {
      return [
        "The pilot is worth having by itself; contracts that could reasonably be one are valued together, and splitting to stay below a sum is unlawful (PA23-SCH3-P4-anti-split).",
        "What follows is bought in a competition of its own: a contract below the threshold cannot be repeated directly, nor grown past the threshold at will (PA23-SCH5-P8-repeat, PA23-S74-scale-up).",
      ]
    }
    guard request.route == .researchAndDevelopmentExempt else { return [] }
    return [
      "It is research and development services for public benefit, without goods, works or commercial volumes (PA23-SCH2-P22-rd), and its main purpose could not reasonably be bought separately without them (PA23-SCH2-P7-separable).",
      "Buying at scale afterwards is a competition of its own.",
    ]
  }

  private static func unknowns(_ request: TimetableRequest, isPilot: Bool) -> [String] {
    var unknowns: [String] = []
    if request.route == .researchAndDevelopmentExempt { unknowns.append("How long the phases of the research take.") }
    if isPilot { unknowns.append("How long the competition after the pilot takes, and whether it comes at all.") }
    if request.route == .competitiveFlexible { unknowns.append("How many firms are taken into the next round.") }
    return unknowns
  }
}
