import Catalogue

/// Which law a record falls under (rule book, section 3). Exactly one holds; rules name the ones they apply to.
public struct Regimes: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// At or above the threshold and not exempt: a public contract, the procurement is covered.
  public static let above = Regimes(rawValue: 1)
  /// Under the threshold and not exempt, concession or school: a regulated below-threshold contract (Part 6).
  public static let below = Regimes(rawValue: 2)
  /// Claimed to be research and development services (Schedule 2, paragraph 22).
  public static let exempt = Regimes(rawValue: 4)
  /// Nothing of value is given: engagement or an unpaid trial.
  public static let noSpend = Regimes(rawValue: 8)
  /// Under the threshold and outside Part 6 all the same: a concession, or a school's contract.
  public static let outsidePart6 = Regimes(rawValue: 16)
  /// The route does not fit the value, or the value has no VAT basis: until that is mended nothing else can be said.
  public static let contradictory = Regimes(rawValue: 32)
  /// Too little is known: no route, or no value yet.
  public static let unknown = Regimes(rawValue: 64)

  /// Everything that is bought.
  public static let bought: Regimes = [.above, .below, .exempt, .outsidePart6]
  public static let any = Regimes(rawValue: 127)

  /// What the regimes are called, for "applies to".
  var words: String {
    if self == .any { return "every record" }
    if self == .bought { return "every contract" }
    let names: [(Regimes, String)] = [
      (.above, "contracts at or above the threshold"), (.below, "contracts below the threshold (Part 6)"),
      (.exempt, "research and development claimed as exempt"), (.noSpend, "calls in which nothing is paid"),
      (.outsidePart6, "contracts below the threshold outside Part 6"),
      (.contradictory, "records whose route and value contradict each other"), (.unknown, "records without route or value"),
    ]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: ", and ")
  }
}

extension Regimes {
  /// The one regime of a route and a value: the cascade of the rule book, section 3.
  ///
  /// `threshold` is in pence including VAT, nil when the procurement commenced before the Act; `isUnknown` when the
  /// record says that the value cannot be estimated.
  static func holding(
    for route: Route?, value: EstimatedValue, isUnknown: Bool, threshold: Int?, type: ContractType?, buyer: AuthorityType?
  ) -> Regimes {
    if route == .engagementOnly || route == .unpaidTrial { return .noSpend }
    if route == .researchAndDevelopmentExempt { return .exempt }
    guard let threshold else { return .unknown }
    let isBelowRoute = route == .closedQuotes || route == .openBelowThreshold
    guard let isAbove = value.reaches(threshold) else {
      if value.lacksVATBasis || isBelowRoute { return .contradictory }
      // Schedule 3, paragraph 5: what cannot be estimated counts as more than the threshold.
      return route != nil || isUnknown ? .above : .unknown
    }
    if isAbove { return isBelowRoute ? .contradictory : .above }
    return type == .concession || buyer == .school ? .outsidePart6 : .below
  }
}
