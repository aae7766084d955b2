import Catalogue
import Diagnostics
import FrontMatter

/// A record with what procurement law makes of it: worked out once, read by every rule of law.
public final class ProcurementCase: Sendable {
  /// Where the day of commencement was taken from.
  public enum CommencementSource: Sendable {
    case record, tenderNotice, transparencyNotice, invitation, buildMoment
  }

  public let file: ContentFile<Challenge>
  public let library: ProcurementLibrary
  public let now: UKMoment
  public let buyer: Buyer
  public let value: EstimatedValue
  /// The day on which the procurement commenced, or what comes nearest to it.
  public let commenced: (date: CalendarDate, source: CommencementSource)
  /// Nil for a procurement that commenced before the Act.
  public let thresholds: ThresholdSet?
  /// Pence including VAT; nil without a set.
  public let threshold: Int?
  public let regime: Regimes
  /// Whether a type of light touch is claimed for codes that are not on the list; the record then counts as services.
  public let isLightTouchRefused: Bool
  let phrases: PhraseRemarks

  /// A case with the wordings of `phrases` in its text; without any, for pages, which do not check.
  init(
    _ file: ContentFile<Challenge>, library: ProcurementLibrary, authorities: [String: Authority], phrases: PhraseIndex?,
    now: UKMoment
  ) {
    self.file = file
    self.library = library
    self.now = now
    let facts = file.record.procurement
    buyer = Buyer(file.record, authorities: authorities)
    value = EstimatedValue(facts.contract, defaultVATPercent: library.limit(.defaultVATPercent))
    commenced = Self.commencement(file.record, now: now)
    thresholds = library.thresholds(commenced: commenced.date)
    let day = commenced.date
    self.phrases = phrases.map { PhraseRemarks(in: file, index: $0, commenced: day) } ?? .none
    isLightTouchRefused = facts.contract?.type?.value == .lightTouch
      && (facts.contract?.cpv ?? []).contains { !library.lightTouchCodes.contains($0.value) }
    let type = isLightTouchRefused ? .services : facts.contract?.type?.value
    threshold = thresholds?.threshold(for: type)
    regime = Regimes.holding(
      for: facts.route?.value, value: value, isUnknown: facts.contract?.valueUnknown?.value == true, threshold: threshold,
      type: type, buyer: buyer.type)
  }

  /// A case without its wordings: for pages, which do not check.
  public convenience init(
    _ file: ContentFile<Challenge>, library: ProcurementLibrary, authorities: [String: Authority], now: UKMoment
  ) {
    self.init(file, library: library, authorities: authorities, phrases: nil, now: now)
  }

  public var record: Challenge { file.record }
  public var facts: ProcurementFacts { file.record.procurement }
  public var stage: Stage? { file.record.stage?.value }
  public var route: Route? { file.record.procurement.route?.value }
  public var visibility: Visibility? { file.record.visibility?.value }
  public var dates: KeyDates { file.record.dates }

  /// The type that the rules go by: light touch for codes that are not on the list counts as services.
  public var contractType: ContractType? { isLightTouchRefused ? .services : facts.contract?.type?.value }

  /// Open or any later word.
  public var isLive: Bool { stage?.isLive ?? false }

  /// When a notice was published; nil when it was not, or the record does not say when.
  public func published(_ notice: String) -> Located<DateAndTime>? { facts.notice(notice)?.published }

  /// Whether the record speaks of a notice at all, with its date or only its number.
  public func hasNotice(_ notice: String) -> Bool { facts.notice(notice) != nil }

  /// Where a finding about something missing points: the field nearest to it that is there.
  public func place(_ ranges: SourceRange?...) -> SourceRange {
    ranges.compactMap { $0 }.first ?? facts.route?.range ?? record.stage?.range ?? record.title?.range ?? record.range
  }

  /// Today in the United Kingdom.
  public var today: CalendarDate { now.date }

  private static func commencement(_ record: Challenge, now: UKMoment) -> (CalendarDate, CommencementSource) {
    let facts = record.procurement
    if let date = facts.commenced { return (date.value, .record) }
    if let notice = facts.notice("UK4")?.published { return (notice.value.date, .tenderNotice) }
    if let notice = facts.notice("UK5")?.published { return (notice.value.date, .transparencyNotice) }
    if let invitation = record.dates[.invitationToTender] { return (invitation.value.date, .invitation) }
    return (now.date, .buildMoment)
  }
}
