import FrontMatter

/// The thresholds for procurements that commenced in a stretch of time: pence including VAT (Procurement Act 2023,
/// section 123(2) and Schedule 1). A value equal to a threshold reaches it.
public struct ThresholdSet: Sendable {
  /// "pa23-2026".
  public let id: String
  public let effectiveFrom: CalendarDate
  /// The last day, once a newer set exists.
  public let effectiveTo: CalendarDate?
  /// The last day before the next revision is due, for the newest set.
  public let expectedUntil: CalendarDate?
  public let goodsAndServices: Int
  public let works: Int
  public let lightTouch: Int
  public let concession: Int
  public let lightTouchConcession: Int
  /// From this value on the ban of suitability gates does not hold for works (section 85(3)).
  public let worksSuitability: Int
  public let citation: String
  public let confidence: Confidence

  /// The threshold of a sub-central authority for a type of contract; goods and services when the type is not known.
  public func threshold(for type: ContractType?) -> Int {
    switch type {
    case .goods, .services, nil: goodsAndServices
    case .works: works
    case .lightTouch: lightTouch
    case .concession: concession
    }
  }

  /// Whether procurements that commenced on `date` fall under this set.
  public func holds(on date: CalendarDate) -> Bool { date >= effectiveFrom && (effectiveTo.map { date <= $0 } ?? true) }
}
