import Catalogue
import FrontMatter

/// The shortest tendering period that a competition may have, and why (Procurement Act 2023, section 54(4)): every row
/// of the table that fits the case is looked at, and the shortest holds.
public struct TenderingPeriod: Sendable {
  /// What decides which rows fit. What is not known counts in the authority's favour: no row is refused for it.
  public struct Circumstances: Sendable {
    public var route: Route?
    public var isLightTouch: Bool
    /// The row that the authority relies on, where it names one.
    public var basis: ProcurementFacts.TenderingBasis?
    /// Whether a state of urgency is explained; one that is only claimed earns no days.
    public var isUrgencyExplained: Bool
    public var isElectronic: Bool?
    /// Whether there is a planned procurement notice at all, perhaps of an unknown day.
    public var hasPlannedNotice: Bool
    public var plannedNotice: CalendarDate?
    public var tenderNotice: CalendarDate?
    /// When the last tender document was there.
    public var documentsAvailable: CalendarDate?

    public init(
      route: Route?, isLightTouch: Bool = false, basis: ProcurementFacts.TenderingBasis? = nil,
      isUrgencyExplained: Bool = false, isElectronic: Bool? = nil, hasPlannedNotice: Bool = false,
      plannedNotice: CalendarDate? = nil, tenderNotice: CalendarDate? = nil, documentsAvailable: CalendarDate? = nil
    ) {
      self.route = route
      self.isLightTouch = isLightTouch
      self.basis = basis
      self.isUrgencyExplained = isUrgencyExplained
      self.isElectronic = isElectronic
      self.hasPlannedNotice = hasPlannedNotice || plannedNotice != nil
      self.plannedNotice = plannedNotice
      self.tenderNotice = tenderNotice
      self.documentsAvailable = documentsAvailable
    }
  }

  public let circumstances: Circumstances
  /// The row that holds.
  public let row: TimeLimits.Row
  /// The shortest row that fits and that the tender notice need not name: what holds without a ground for less.
  public let ordinary: TimeLimits.Row
  private let plannedNoticeDays: Int

  /// Nil only when the facts of law lack a row.
  public init?(_ circumstances: Circumstances, library: ProcurementLibrary) {
    var (shortest, ordinary): (TimeLimits.Row?, TimeLimits.Row?)
    for row in library.timeLimits.tendering where circumstances.fits(row.basis, library) {
      if row.days < shortest?.days ?? .max { shortest = row }
      if !row.basis.mustBeStated, row.days < ordinary?.days ?? .max { ordinary = row }
    }
    guard let shortest, let ordinary else { return nil }
    self.circumstances = circumstances
    row = shortest
    self.ordinary = ordinary
    plannedNoticeDays = library.count(.plannedNoticeMinimum)
  }

  /// Calendar days, counted from the day after the invitation; the day of the deadline counts. Zero: no minimum.
  public var minimumDays: Int { row.days }

  /// Whether the tender notice has to name the row that a period of so many days relies on (Procurement Regulations
  /// 2024, regulation 18(2)(s)): without it the period would be too short.
  public func mustBeStated(forDays days: Int) -> Bool { row.basis.mustBeStated && days < ordinary.days }

  /// Why the minimum is what it is: "tenders can be sent electronically and …".
  public var reason: String {
    switch row.basis {
    case .lightTouch: "the contract is a light touch one"
    case .negotiatedWithPreselected: "the period is agreed with suppliers selected beforehand"
    case .onlyPreselected: "only suppliers selected beforehand may tender"
    case .qualifyingPlannedNotice: "a planned procurement notice came in time"
    case .urgency: "a state of urgency makes more impractical"
    case .dynamicMarket: "only members of a dynamic market may tender"
    case .electronicWithDocuments:
      circumstances.isElectronic == nil || circumstances.documentsAvailable == nil
        ? "the shortest ordinary period, for electronic tenders with all documents there together with the tender notice"
        : "tenders can be sent electronically and all documents were there together with the tender notice"
    case .electronicDocumentsLater: "tenders can be sent electronically, but documents came later than the tender notice"
    case .notElectronicWithDocuments: "tenders cannot be sent electronically; all documents were there together with the tender notice"
    case .notElectronicDocumentsLater: "tenders cannot be sent electronically, and documents came later than the tender notice"
    }
  }

  /// Why the row that the authority names does not hold; nil when it holds or none is named.
  public var refusal: String? {
    switch circumstances.basis {
    case .preselected where row.basis.isOrdinary, .negotiated where row.basis.isOrdinary:
      "anyone may tender in an open procedure, so nobody is selected beforehand"
    case .dynamicMarket where row.basis.isOrdinary: "an open procedure is not limited to members of a dynamic market"
    case .urgency where row.basis.isOrdinary: "no reason is given for the urgency"
    case .qualifyingPlannedNotice where row.basis.isOrdinary: plannedNoticeRefusal
    default: nil
    }
  }

  private var plannedNoticeRefusal: String {
    guard let planned = circumstances.plannedNotice, let tender = circumstances.tenderNotice else {
      return "there is no planned procurement notice"
    }
    let days = DayCount.period(from: planned, to: tender)
    return days < plannedNoticeDays
      ? "the planned procurement notice came \(days) days before the tender notice, and \(plannedNoticeDays) are needed"
      : "the planned procurement notice of \(DateWords.date(planned)) is too old"
  }
}

extension TenderingPeriod.Circumstances {
  /// The circumstances that a record shows.
  init(_ record: ProcurementCase) {
    let facts = record.facts
    self.init(
      route: record.route, isLightTouch: record.contractType == .lightTouch, basis: facts.tenderingBasis?.value,
      isUrgencyExplained: facts.urgencyReason != nil, isElectronic: facts.electronicSubmission?.value,
      hasPlannedNotice: record.hasNotice("UK3"), plannedNotice: record.published("UK3")?.value.date,
      tenderNotice: record.published("UK4")?.value.date, documentsAvailable: record.dates[.documentsAvailable]?.value.date)
  }

  /// Whether a row of section 54(4) fits. Of the last four exactly one does.
  fileprivate func fits(_ row: TimeLimits.TenderingBasis, _ library: ProcurementLibrary) -> Bool {
    switch row {
    case .lightTouch: isLightTouch
    case .negotiatedWithPreselected: basis == .negotiated && route != .openProcedure
    case .onlyPreselected: (basis == .preselected || basis == .negotiated) && route != .openProcedure
    case .qualifyingPlannedNotice: isPlannedNoticeInTime(library)
    case .urgency: isUrgencyExplained
    case .dynamicMarket: route == .dynamicMarket || basis == .dynamicMarket && route != .openProcedure
    case .electronicWithDocuments: isElectronic != false && !areDocumentsLater
    case .electronicDocumentsLater: isElectronic != false && areDocumentsLater
    case .notElectronicWithDocuments: isElectronic == false && !areDocumentsLater
    case .notElectronicDocumentsLater: isElectronic == false && areDocumentsLater
    }
  }

  /// A notice whose day is not recorded counts only for an authority that relies on it.
  private func isPlannedNoticeInTime(_ library: ProcurementLibrary) -> Bool {
    guard let plannedNotice, let tenderNotice else { return hasPlannedNotice && basis == .qualifyingPlannedNotice }
    return DayCount.qualifies(
      plannedNotice: plannedNotice, tenderNotice: tenderNotice, minimumDays: library.count(.plannedNoticeMinimum),
      maximumMonths: library.count(.plannedNoticeMaximum))
  }

  private var areDocumentsLater: Bool {
    guard let documentsAvailable, let tenderNotice else { return false }
    return documentsAvailable > tenderNotice
  }
}

extension TimeLimits.TenderingBasis {
  /// Whether the tender notice has to say that the row is relied on (Procurement Regulations 2024, regulation 18(2)(s)).
  fileprivate var mustBeStated: Bool {
    switch self {
    case .negotiatedWithPreselected, .onlyPreselected, .qualifyingPlannedNotice, .urgency: true
    default: false
    }
  }

  /// One of the last four rows, which hold when no ground for less does.
  fileprivate var isOrdinary: Bool {
    switch self {
    case .electronicWithDocuments, .electronicDocumentsLater, .notElectronicWithDocuments, .notElectronicDocumentsLater: true
    default: false
    }
  }
}

extension ProcurementCase {
  /// The day from which the tendering period runs: that of the tender notice where the notice itself invites tenders,
  /// else that of the invitation. Nil when the record does not show it.
  var invitationToTender: Located<DateAndTime>? {
    if route == .openProcedure { return published("UK4") ?? dates[.invitationToTender] }
    if let invitation = dates[.invitationToTender] { return invitation }
    return dates[.participationDeadline] == nil ? published("UK4") : nil
  }
}
