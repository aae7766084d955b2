/// The minimum periods of section 54 of the Procurement Act 2023, in calendar days.
public struct TimeLimits: Sendable {
  /// On what a minimum for requests to participate rests (section 54(3)).
  public enum ParticipationBasis: String, Sendable, CaseIterable {
    case lightTouch = "light-touch"
    case urgency, otherwise
  }

  /// On what a minimum for tenders rests: the rows of section 54(4) that a council can use.
  public enum TenderingBasis: String, Sendable, CaseIterable {
    case lightTouch = "light-touch"
    case negotiatedWithPreselected = "negotiated-with-preselected"
    case onlyPreselected = "only-preselected"
    case qualifyingPlannedNotice = "qualifying-planned-notice"
    case urgency
    case dynamicMarket = "dynamic-market"
    case electronicWithDocuments = "electronic-with-documents"
    case electronicDocumentsLater = "electronic-documents-later"
    case notElectronicWithDocuments = "not-electronic-with-documents"
    case notElectronicDocumentsLater = "not-electronic-documents-later"
  }

  /// A row of the table.
  public struct Row: Sendable {
    /// The row's number in section 54(4).
    public let number: Int
    public let basis: TenderingBasis
    public let days: Int
  }

  /// Days by basis; every basis is there.
  public let participation: [ParticipationBasis: Int]
  /// In the order of the Act.
  public let tendering: [Row]

  /// The minimum for requests to participate.
  public func participationDays(_ basis: ParticipationBasis) -> Int { participation[basis] ?? 0 }

  /// The row for a basis.
  public func row(_ basis: TenderingBasis) -> Row? { tendering.first { $0.basis == basis } }
}
