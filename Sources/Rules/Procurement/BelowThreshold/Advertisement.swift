import Catalogue
import FrontMatter

/// How a call below the threshold is advertised in the sense of section 87(1).
enum Advertisement {
  /// Open to every firm.
  case openCall
  /// Quotes from invited firms, shown to everybody while firms were answering.
  case shownInvitation

  /// Nil when tenders are invited from particular or pre-selected suppliers only (section 87(2)), or not at all.
  init?(of record: ProcurementCase) {
    guard record.isLive, Self.hasOpened(record) else { return nil }
    switch record.route {
    case .openBelowThreshold: self = .openCall
    case .closedQuotes:
      guard record.visibility == .public, Self.wasShownWhileOpen(record) else { return nil }
      self = .shownInvitation
    case .openProcedure, .competitiveFlexible, nil:
      guard record.visibility == .public else { return nil }
      self = .openCall
    case .frameworkCallOff, .dynamicMarket, .directAward, .engagementOnly, .unpaidTrial, .researchAndDevelopmentExempt:
      return nil
    }
  }

  /// A call that was withdrawn may never have been open: only its own date of opening shows that it was.
  private static func hasOpened(_ record: ProcurementCase) -> Bool {
    guard record.stage == .withdrawn else { return true }
    guard let opens = record.dates[.opens] else { return false }
    return opens.value.firstMoment <= (record.record.withdrawal?.date?.value.lastMoment ?? record.now)
  }

  /// Once the contract is made an entry may be shown, unless it was there while firms could still answer.
  private static func wasShownWhileOpen(_ record: ProcurementCase) -> Bool {
    switch record.stage {
    case .open, .clarifying, .assessing, .awarding: true
    default:
      if let shown = record.dates[.cataloguePublished], let deadline = record.dates[.tenderDeadline] {
        shown.value.lastMoment < deadline.value.firstMoment
      } else {
        false
      }
    }
  }
}
