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

/// Where a rule applies: what the runner asks before the rule's check, and what rule pages print.
public struct Applicability: Sendable {
  /// How far a record has come.
  public enum Stages: Sendable {
    case any
    /// Open or any later word.
    case live
    /// Contracted or closed.
    case underContract
    case these([Stage])

    func includes(_ stage: Stage?) -> Bool {
      switch self {
      case .any: true
      case .live: stage?.isLive ?? false
      case .underContract: stage == .contracted || stage == .closed
      case .these(let stages): stage.map { stages.contains($0) } ?? false
      }
    }

    var words: String? {
      switch self {
      case .any: nil
      case .live: "at stage open or later"
      case .underContract: "once the contract is made"
      case .these(let stages): "at stage \(stages.map(\.rawValue).joined(separator: " or "))"
      }
    }
  }

  public let regimes: Regimes
  /// Nil means every route.
  public let routes: [Route]?
  public let stages: Stages
  /// The value including VAT from which on the rule applies; `isInclusive` tells "at or above" from "above".
  public let minimum: (sum: ProcurementLibrary.SumName, isInclusive: Bool)?
  /// Types of contract it does not apply to.
  public let exceptTypes: [ContractType]
  /// What else decides, in words, for rules whose check looks further.
  public let also: String?

  public init(
    _ regimes: Regimes, routes: [Route]? = nil, stages: Stages = .any,
    from minimum: ProcurementLibrary.SumName? = nil, over exclusive: ProcurementLibrary.SumName? = nil,
    exceptTypes: [ContractType] = [], also: String? = nil
  ) {
    self.regimes = regimes
    self.routes = routes
    self.stages = stages
    self.minimum = minimum.map { ($0, true) } ?? exclusive.map { ($0, false) }
    self.exceptTypes = exceptTypes
    self.also = also
  }

  /// Competitions at or above the threshold.
  public static let competitions: [Route] = [.openProcedure, .competitiveFlexible]
  /// Routes without money.
  public static let withoutSpending: [Route] = [.engagementOnly, .unpaidTrial]

  func holds(for record: ProcurementCase) -> Bool {
    guard regimes.contains(record.regime), stages.includes(record.stage) else { return false }
    if let routes, !(record.route.map { routes.contains($0) } ?? false) { return false }
    if let type = record.contractType, exceptTypes.contains(type) { return false }
    guard let minimum else { return true }
    guard let value = record.value.pence else { return false }
    let sum = record.library.sum(minimum.sum)
    return minimum.isInclusive ? value >= sum : value > sum
  }

  /// "Contracts at or above the threshold, by open procedure, at stage open or later."
  public func words(_ library: ProcurementLibrary?) -> String {
    var parts = [regimes.words]
    if let routes { parts.append("by route \(routes.map(\.rawValue).joined(separator: " or "))") }
    if let minimum, let library {
      parts.append("of \(minimum.isInclusive ? "at least" : "more than") \(Money.pounds(library.sum(minimum.sum))) including VAT")
    }
    if let words = stages.words { parts.append(words) }
    if !exceptTypes.isEmpty { parts.append("except \(exceptTypes.map(\.rawValue).joined(separator: " and "))") }
    if let also { parts.append(also) }
    let text = parts.joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
