import Catalogue

/// The shortest period for requests to participate, and why (Procurement Act 2023, section 54(3)).
public struct ParticipationPeriod: Sendable {
  public let basis: TimeLimits.ParticipationBasis
  /// Calendar days, counted from the day after the tender notice; the day of the deadline counts. Zero: no minimum.
  public let minimumDays: Int

  public init(isLightTouch: Bool, isUrgencyExplained: Bool, library: ProcurementLibrary) {
    basis = isLightTouch ? .lightTouch : isUrgencyExplained ? .urgency : .otherwise
    minimumDays = library.timeLimits.participationDays(basis)
  }

  /// Why the minimum is what it is.
  public var reason: String {
    switch basis {
    case .lightTouch: "the contract is a light touch one"
    case .urgency: "a state of urgency makes more impractical"
    case .otherwise: "neither light touch nor an explained urgency"
    }
  }
}
