import FrontMatter

/// What the public sees a challenge doing now. Never stored: it follows from the dates, the stage and the moment.
public enum ChallengeStatus: String, Sendable, CaseIterable {
  case draft, engaging
  case openingSoon = "opening-soon"
  case open
  case closingSoon = "closing-soon"
  case assessing, piloting, decided, closed, withdrawn

  /// Days before a deadline from which a call counts as closing soon (the Innovation Funding Service uses the same).
  public static let closingSoonDays = 14

  /// One or two words for a tag.
  public var label: String {
    switch self {
    case .draft: "Draft"
    case .engaging: "Talking to the market"
    case .openingSoon: "Opening soon"
    case .open: "Open"
    case .closingSoon: "Closing soon"
    case .assessing: "Being assessed"
    case .piloting: "Being tried out"
    case .decided: "Decided"
    case .closed: "Closed"
    case .withdrawn: "Withdrawn"
    }
  }

  /// Whether firms can answer now.
  public var takesResponses: Bool { self == .open || self == .closingSoon || self == .engaging }
}

extension Challenge {
  /// The status at a moment.
  public func status(at now: UKMoment) -> ChallengeStatus {
    guard let stage = stage?.value, !stage.isDraft else { return .draft }
    switch stage {
    case .withdrawn: return .withdrawn
    case .contracted: return statusUnderContract(at: now)
    case .closed: return outcome == nil ? .closed : statusUnderContract(at: now)
    case .awarding, .assessing: return outcome?.decided != nil && isDecided(at: now) ? .decided : .assessing
    case .marketEngagement: return statusOfEngagement(at: now)
    case .planned, .open, .clarifying: return statusOfCall(stage, at: now)
    case .idea, .problemStatement: return .draft
    }
  }

  /// The deadline that a firm must meet to be in: for requests to take part where the call has one, else for the answer.
  /// A later deadline is only for firms that were in by then.
  public var deadline: DateAndTime? { dates.deadlines.first }

  /// Whether the public may see the record: not a draft, not for invited firms only, and not before its own date.
  ///
  /// Quotes from invited firms are shown only when the record says so: shown by mistake they would be an advertisement
  /// that lacks its notice (Procurement Act 2023, section 87(1)).
  public func isPublished(at now: UKMoment) -> Bool {
    let isForEveryone = visibility.map { $0.value == .public } ?? (procurement.route?.value != .closedQuotes)
    guard let stage = stage?.value, !stage.isDraft, isForEveryone else { return false }
    guard let published = dates[.cataloguePublished] else { return true }
    return published.value.firstMoment <= now
  }

  private func statusOfCall(_ stage: Stage, at now: UKMoment) -> ChallengeStatus {
    if let opens = dates[.opens]?.value, opens.firstMoment > now { return .openingSoon }
    // A planned call opens by itself only when both its opening and its deadline are fixed.
    if stage == .planned, dates[.opens] == nil || dates.deadlines.isEmpty { return .openingSoon }
    guard let deadline else { return .open }
    if deadline.lastMoment <= now { return isDecided(at: now) ? .decided : .assessing }
    let days = deadline.date.dayNumber - now.date.dayNumber
    return days < ChallengeStatus.closingSoonDays ? .closingSoon : .open
  }

  private func statusOfEngagement(at now: UKMoment) -> ChallengeStatus {
    if let opens = dates[.opens]?.value, opens.firstMoment > now { return .openingSoon }
    if let deadline, deadline.lastMoment <= now { return .closed }
    return .engaging
  }

  /// An outcome counts from its own date on.
  private func isDecided(at now: UKMoment) -> Bool {
    guard let outcome else { return false }
    return outcome.decided.map { $0.value.firstMoment <= now } ?? true
  }

  private func statusUnderContract(at now: UKMoment) -> ChallengeStatus {
    if outcome?.result?.value == .awarded || outcome == nil, let start = dates[.start]?.value,
      start.firstMoment <= now, dates[.end].map({ $0.value.lastMoment > now }) ?? false
    {
      return .piloting
    }
    return .decided
  }
}
