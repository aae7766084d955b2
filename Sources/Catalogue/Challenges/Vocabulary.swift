/// Where a challenge stands, as its authors say it (procurement rule book, section 2).
public enum Stage: String, Sendable, CaseIterable {
  case idea
  case problemStatement = "problem-statement"
  case marketEngagement = "market-engagement"
  case planned, open, clarifying, assessing, awarding, contracted, closed, withdrawn

  /// Not yet ready for the public: left out of the site.
  public var isDraft: Bool { self == .idea || self == .problemStatement }

  /// Open, or any later word: errors in such a record stop a build.
  public var isLive: Bool {
    switch self {
    case .idea, .problemStatement, .marketEngagement, .planned: false
    case .open, .clarifying, .assessing, .awarding, .contracted, .closed, .withdrawn: true
    }
  }
}

/// Who may see a record.
public enum Visibility: String, Sendable, CaseIterable {
  case `public`, invited
}

/// The procurement route (rule book, section 2), each with the words that a small firm reads.
public enum Route: String, Sendable, CaseIterable {
  case engagementOnly = "engagement-only"
  case unpaidTrial = "unpaid-trial"
  case closedQuotes = "closed-quotes"
  case openBelowThreshold = "open-below-threshold"
  case openProcedure = "open-procedure"
  case competitiveFlexible = "competitive-flexible"
  case frameworkCallOff = "framework-call-off"
  case dynamicMarket = "dynamic-market"
  case directAward = "direct-award"
  case researchAndDevelopmentExempt = "rd-exempt"

  /// What the route means for a firm, in a few words.
  public var words: String {
    switch self {
    case .engagementOnly: "A conversation with the market; nothing is bought yet"
    case .unpaidTrial: "A trial without payment"
    case .closedQuotes: "Quotes from invited firms"
    case .openBelowThreshold: "Open to every firm, below the legal threshold"
    case .openProcedure: "Open procedure: one round, open to every firm"
    case .competitiveFlexible: "Competitive flexible procedure, in rounds"
    case .frameworkCallOff: "A call under an existing framework"
    case .dynamicMarket: "A call within a dynamic market"
    case .directAward: "Direct award without competition"
    case .researchAndDevelopmentExempt: "Research and development, bought in phases"
    }
  }
}

/// What kind of contract it is (rule book, section 2); the thresholds differ.
public enum ContractType: String, Sendable, CaseIterable {
  case goods, services, works
  case lightTouch = "light-touch"
  case concession
}

/// How responses arrive (rule book, section 2).
public enum ResponseChannel: String, Sendable, CaseIterable {
  case email, portal
  case cdpForm = "cdp-form"
}

/// How a challenge ended.
public enum OutcomeResult: String, Sendable, CaseIterable {
  case awarded
  case noAward = "no-award"
  case stopped
}
