import Catalogue
import FrontMatter

/// What is to be bought and by whom, whatever the route: what the law needs to know of a contract before anything is
/// published.
public struct PlannedPurchase: Sendable {
  public var sums: EstimatedValue.Sums
  public var type: ContractType
  /// Eight-digit codes of the Common Procurement Vocabulary; they decide whether light touch holds.
  public var cpv: [String]
  public var buyer: Buyer
  /// The ground of a direct award, as records write it: "sch5-p2".
  public var directAwardGround: String?
  /// What the record says of research and development; nil where it says nothing.
  public var research: ProcurementFacts.ResearchAndDevelopment?

  public init(
    sums: EstimatedValue.Sums, type: ContractType = .services, cpv: [String] = [], buyer: Buyer = Buyer(nil),
    directAwardGround: String? = nil, research: ProcurementFacts.ResearchAndDevelopment? = nil
  ) {
    self.sums = sums
    self.type = type
    self.cpv = cpv
    self.buyer = buyer
    self.directAwardGround = directAwardGround
    self.research = research
  }

  /// The type that the law goes by: light touch for codes that are not on its list counts as services.
  func lawfulType(_ library: ProcurementLibrary) -> ContractType {
    type == .lightTouch && cpv.contains { !library.lightTouchCodes.contains($0) } ? .services : type
  }

  /// The most that could be paid, with VAT.
  func value(_ library: ProcurementLibrary) -> EstimatedValue {
    EstimatedValue(sums, defaultVATPercent: library.limit(.defaultVATPercent))
  }

  /// Pence including VAT; nil for a procurement that commenced before the Act.
  func threshold(commenced: CalendarDate, _ library: ProcurementLibrary) -> Int? {
    library.thresholds(commenced: commenced)?.threshold(for: lawfulType(library))
  }

  /// Which law holds for it by a route.
  func regime(for route: Route, commenced: CalendarDate, _ library: ProcurementLibrary) -> Regimes {
    Regimes.holding(
      for: route, value: value(library), isUnknown: sums.isUnknown, threshold: threshold(commenced: commenced, library),
      type: lawfulType(library), buyer: buyer.type)
  }

  /// The same need with a first contract that is just less than a sum in pence including VAT, without options.
  func reduced(below sum: Int) -> PlannedPurchase {
    var smaller = self
    smaller.sums = EstimatedValue.Sums(amount: sum - 1, vat: .inclusive)
    return smaller
  }
}
