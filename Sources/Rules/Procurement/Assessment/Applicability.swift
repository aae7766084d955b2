import Catalogue

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

  /// Whether suppliers can rely on the rule now or later in this procurement: as `holds`, whatever the stage.
  func protects(in record: ProcurementCase) -> Bool {
    Applicability(regimes, routes: routes, exceptTypes: exceptTypes).holds(for: record)
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
