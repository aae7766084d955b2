import Catalogue
import FrontMatter

/// A timetable of a call, from what comes before it to the first payment, with the law and the reason for each day.
///
/// A value worked out from a request and the facts of law alone: no clock, no terminal.
public struct Timetable: Sendable {
  /// What cannot be met, and what would make it possible.
  public struct Shortfall: Sendable {
    /// "Work cannot start on 1 March 2027: …"
    public let what: String
    /// "Start three weeks later, on Monday 22 March 2027." Only what was tried out and works.
    public let remedies: [String]
    /// The rule of this rule book that stands in the way, where one does.
    public let rule: String?
  }

  public let request: TimetableRequest
  /// Which law the contract falls under.
  public let regime: Regimes
  /// The same with the sums that decide: "A public contract: …".
  public let regimeWords: String
  /// Pence including VAT; nil where it cannot be estimated or nothing is paid.
  public let valuePence: Int?
  /// In the order of their days; empty when the route cannot be used at all.
  public let steps: [TimetableStep]
  /// Empty when the wish can be met lawfully.
  public let shortfalls: [Shortfall]
  /// What else the reader should know.
  public let notes: [String]
  /// The day on which the first notice, or the call itself, is published.
  public let publication: CalendarDate?
  /// The last day of publication that still allows the wished-for start with every minimum kept; nil without such a wish.
  public let latestPublication: CalendarDate?
  /// The earliest day on which the work could start from this publication, every minimum kept.
  public let earliestStart: CalendarDate?
  /// The row of section 54(4) that holds for the time for tenders; nil where that section does not apply.
  public let tenderingRow: TimeLimits.Row?
  /// How a record names the ground of its tendering period, and whether the tender notice has to state it.
  public let tenderingBasis: (basis: ProcurementFacts.TenderingBasis, mustBeStated: Bool)?
  /// Calendar days within which a valid invoice is paid.
  public let paymentDays: Int

  /// Works out the timetable of a request.
  public init(_ request: TimetableRequest, library: ProcurementLibrary) {
    let plan = PublicationSearch(request: request, library: library).plan
    let course = plan.course(isTold: true, wish: request.wish)
    course?.sort()
    let fastest = TimetableCourse(request, library: library, publication: plan.publication, pace: .minimum)
    self.request = request
    regime = request.purchase.regime(
      for: request.route, commenced: request.commencement(publication: plan.publication), library)
    regimeWords = RegimeWords.of(request, publication: plan.publication, library)
    valuePence = request.purchase.value(library).pence
    steps = course?.steps ?? []
    let refusals = RouteRefusal.shortfalls(request, publication: plan.publication, library)
    shortfalls = refusals
      + (course.map { WishShortfall.all(request, plan: plan) + FixedDates.shortfalls($0) } ?? [])
    notes = course.map { plan.notes + $0.notes + TimetableNotes.all($0) } ?? []
    publication = course?.publication
    latestPublication = plan.latest
    earliestStart = fastest?.end
    tenderingRow = course?.tenderingRow
    tenderingBasis = course?.tenderingBasis
    paymentDays = course?.paymentDays ?? library.count(.payment)
  }

  /// Whether the wish can be met lawfully.
  public var isMet: Bool { shortfalls.isEmpty }

  /// The day on which the work starts, or on which an engagement ends.
  public var end: CalendarDate? { (step(.start) ?? step(.feedback))?.chosen.date }

  /// The first step of a kind.
  public func step(_ kind: TimetableStep.Kind) -> TimetableStep? { steps.first { $0.kind == kind } }
}

/// Which law holds, in words.
enum RegimeWords {
  static func of(_ request: TimetableRequest, publication: CalendarDate, _ library: ProcurementLibrary) -> String {
    let purchase = request.purchase
    let commenced = request.commencement(publication: publication)
    let value = purchase.value(library)
    let type = purchase.lawfulType(library)
    let threshold = purchase.threshold(commenced: commenced, library).map {
      "\(Money.pounds($0)), the threshold for \(words(type)) in procurements that commence on \(DateWords.date(commenced))"
    }
    let isRefused = purchase.type == .lightTouch && type != .lightTouch
    let refused = isRefused ? " Not every code given is on the light touch list, so it counts as services." : ""
    switch purchase.regime(for: request.route, commenced: commenced, library) {
    case .above:
      return (value.words.map { "A public contract: \($0) reaches \(threshold ?? "the threshold")." }
        ?? "A public contract: a value that cannot be estimated counts as above the threshold.") + refused
    case .below:
      let sum = library.sum(.notifiable)
      let notices = (value.pence ?? 0) >= sum
        ? "From \(Money.pounds(sum)) on notices are due." : "Under \(Money.pounds(sum)) no notice is due."
      return "A regulated below-threshold contract (Part 6): \(value.words ?? "") is less than \(threshold ?? "the threshold"). \(notices)\(refused)"
    case .outsidePart6:
      return "Outside Part 6: \(value.words ?? "") is less than \(threshold ?? "the threshold"), and it is a concession or a school's contract."
    case .exempt:
      return "Exempt at any value, if it is research and development services for public benefit and nothing else."
    case .noSpend: return "Nothing of value is given, so it is not a contract for pecuniary interest."
    default: return "The route and the value contradict each other."
    }
  }

  /// The same in a sentence, for a comparison.
  static func brief(_ request: TimetableRequest, publication: CalendarDate, _ library: ProcurementLibrary) -> String {
    let commenced = request.commencement(publication: publication)
    let known = request.purchase.value(library).pence
    let value = known.map { "\(Money.pounds($0)) with VAT" } ?? "A value that cannot be estimated"
    let threshold = request.purchase.threshold(commenced: commenced, library).map(Money.pounds) ?? ""
    let isFull = Applicability.competitions.contains(request.route)
    switch request.purchase.regime(for: request.route, commenced: commenced, library) {
    case .above: return "\(value) counts as at or above the threshold of \(threshold): covered procurement."
    case .below:
      return "\(value) is below the threshold of \(threshold): Part 6."
        + (isFull ? " The full procedure is then a choice, and its periods do not bind." : "")
    case .outsidePart6: return "\(value) is below the threshold of \(threshold), and Part 6 does not apply."
    case .contradictory: return "\(value) is not below the threshold of \(threshold), so this route is not open to it."
    default: return of(request, publication: publication, library)
    }
  }

  static func words(_ type: ContractType) -> String {
    switch type {
    case .goods: "goods"
    case .services: "services"
    case .works: "works"
    case .lightTouch: "light touch services"
    case .concession: "concessions"
    }
  }
}
