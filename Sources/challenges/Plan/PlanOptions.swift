import ArgumentParser
import Catalogue
import FrontMatter
import Rules

/// An option whose value cannot be used, by its name.
struct PlanOptionError: Error {
  let message: String

  /// Names the option in what was misunderstood.
  static func naming<Value>(_ option: String, _ read: () throws -> Value) throws -> Value {
    do { return try read() } catch let error as PlanValues.Misunderstood {
      throw PlanOptionError(message: "\(option) takes \(error.message)")
    }
  }
}

/// The day that is wished for.
struct PlanWishOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Plan forwards from publication on this day.", valueName: "date"))
  var publish: String?

  @Option(help: ArgumentHelp("Plan backwards from the day on which work must start.", valueName: "date"))
  var start: String?

  mutating func validate() throws {
    if publish != nil, start != nil {
      throw ValidationError("Give --publish or --start, not both: one day follows from the other.")
    }
  }

  /// A wish of one's own plans anew: the dates that the record gives are then not kept.
  func apply(to answers: inout TimetableAnswers) throws {
    if let publish {
      answers.wish = .publication(try PlanOptionError.naming("--publish") { try PlanValues.date(publish) })
      answers.published = nil
      answers.commenced = nil
    }
    if let start { answers.wish = .start(try PlanOptionError.naming("--start") { try PlanValues.date(start) }) }
    guard publish != nil || start != nil else { return }
    answers.fixed = answers.fixed.filter { kind, _ in
      answers.published != nil && (kind == .tenderNotice || kind == .transparencyNotice || kind == .cataloguePublished)
    }
  }
}

/// What is bought, by whom and by which route.
struct PlanPurchaseOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The most that could be paid, in pounds; or unknown.", valueName: "pounds"))
  var value: String?

  @Option(help: ArgumentHelp("Whether VAT is in the value: inclusive, exclusive or exempt.", valueName: "basis"))
  var vat: String?

  @Option(name: .customLong("vat-rate"), help: ArgumentHelp("Percent.", valueName: "percent"))
  var vatRate: String?

  @Option(help: ArgumentHelp("What is bought: \(ContractType.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "type"))
  var kind: String?

  @Option(help: ArgumentHelp("The route: \(Route.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "route"))
  var route: String?

  @Option(help: ArgumentHelp("Who buys: the name of a file in content/authorities.", valueName: "key"))
  var authority: String?

  func apply(to answers: inout TimetableAnswers, _ catalogue: Catalogue) throws {
    if let value {
      let pence = try PlanOptionError.naming("--value") { try PlanValues.pence(value) }
      answers.sums.amount = pence
      answers.sums.isUnknown = pence == nil
    }
    if let vat { answers.sums.vat = try PlanOptionError.naming("--vat") { try PlanValues.choice(vat, VATBasis.self) } }
    if let vatRate { answers.sums.vatRate = try PlanOptionError.naming("--vat-rate") { try PlanValues.percent(vatRate) } }
    if let kind { answers.type = try PlanOptionError.naming("--kind") { try PlanValues.choice(kind, ContractType.self) } }
    if let route { answers.route = try PlanOptionError.naming("--route") { try PlanValues.choice(route, Route.self) } }
    if let authority {
      answers.buyer = try PlanOptionError.naming("--authority") { try PlanValues.authority(authority, in: catalogue) }
    }
  }
}

/// How the call is designed.
struct PlanDesignOptions: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Whether the market is spoken to before the call.")
  var engagement: Bool?

  @Option(help: ArgumentHelp("Rounds in which firms show something before the decision.", valueName: "n"))
  var demonstrations: Int?

  @Option(
    name: .customLong("planned-notice"),
    help: ArgumentHelp("A planned procurement notice: none, wanted, or the day on which it was published.", valueName: "when"))
  var plannedNotice: String?

  @Flag(name: .customLong("single-stage"), help: "Invite tenders at once, without requests to take part first.")
  var singleStage = false

  @Flag(name: .customLong("documents-later"), help: "Some documents follow after the notice.")
  var documentsLater = false

  @Flag(help: "Tenders cannot be sent electronically.")
  var paper = false

  @Option(help: ArgumentHelp("Why a state of urgency makes the usual periods impractical.", valueName: "reason"))
  var urgency: String?

  mutating func validate() throws {
    if let demonstrations, !(0...9).contains(demonstrations) {
      throw ValidationError("--demonstrations takes a number from 0 to 9.")
    }
    if let urgency, urgency.allSatisfy(\.isWhitespace) { throw ValidationError("--urgency takes the reason, in words.") }
  }

  func apply(to answers: inout TimetableAnswers) throws {
    if let engagement { answers.engagement = engagement ? .wanted : .omitted }
    if let demonstrations { answers.demonstrations = demonstrations }
    if let plannedNotice {
      answers.plannedNotice = try PlanOptionError.naming("--planned-notice") { try PlanValues.plannedNotice(plannedNotice) }
    }
    if singleStage { answers.hasParticipationStage = false }
    if documentsLater { answers.areDocumentsComplete = false }
    if paper { answers.isElectronic = false }
    if let urgency { answers.urgencyReason = urgency }
  }
}
