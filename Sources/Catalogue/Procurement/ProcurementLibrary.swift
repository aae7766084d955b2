import FrontMatter

/// The facts of procurement law in `content/procurement/`, typed: what the rules compare records with.
///
/// A fact has a name here and its value there, with citation. When any of them is missing there is no library, and a
/// finding says what to add: rules never fall back on a figure of their own.
public final class ProcurementLibrary: Sendable {
  /// Sums in pence including VAT.
  public enum SumName: String, Sendable, CaseIterable {
    /// From here on a below-threshold contract is notifiable (section 87).
    case notifiable
    case pipelineContract = "pipeline_contract"
    case pipelineSpend = "pipeline_spend"
    case keyPerformanceIndicators = "key_performance_indicators"
    case contractCopy = "contract_copy"
    case paymentNotice = "payment_notice"
    case transparencyCode = "transparency_code"
    case minimalFinancialAssistance = "minimal_financial_assistance"
    case roundingTolerance = "rounding_tolerance"
    /// Under this a competition of many rounds is out of proportion; a choice of this service.
    case smallCompetition = "small_competition"
  }

  /// Periods, each with its unit.
  public enum PeriodName: String, Sendable, CaseIterable {
    case plannedNoticeMinimum = "planned_notice_minimum"
    case plannedNoticeMaximum = "planned_notice_maximum"
    case pipelinePublication = "pipeline_publication"
    case pipelineReporting = "pipeline_reporting"
    case standstill
    case contractDetails = "contract_details"
    case contractDetailsLightTouch = "contract_details_light_touch"
    case contractCopy = "contract_copy"
    case contractCopyLightTouch = "contract_copy_light_touch"
    case payment
    case contractTermination = "contract_termination"
    case records
    case repeatAward = "repeat_award"
    case frameworkTerm = "framework_term"
    case openFrameworkTerm = "open_framework_term"
    case claim
    case informationRequest = "information_request"
    case smallCallMinimum = "small_call_minimum"
    case smallCallAdvised = "small_call_advised"
    case smallContractDetails = "small_contract_details"
    case smallRecords = "small_records"
    case holidayAllowance = "holiday_allowance"
  }

  /// Plain numbers: multiples, counts and percentages.
  public enum LimitName: String, Sendable, CaseIterable {
    case turnoverMultiple = "turnover_multiple"
    case keyPerformanceIndicatorCount = "key_performance_indicator_count"
    case goodsChangePercent = "goods_change_percent"
    case worksChangePercent = "works_change_percent"
    case defaultVATPercent = "default_vat_percent"
    case roundsOfSmallCompetition = "rounds_of_small_competition"
  }

  /// Days from which parts of the law are in force.
  public enum DateName: String, Sendable, CaseIterable {
    case procurementAct = "procurement_act"
    case performanceNotices = "performance_notices"
    case locationReservation = "location_reservation"
    case reservationStatement = "reservation_statement"
    case supplierIdentifier = "supplier_identifier"
    case paymentNotices = "payment_notices"
  }

  /// A length of time.
  public struct Period: Sendable {
    public enum Unit: String, Sendable, CaseIterable {
      case calendarDays = "calendar-days"
      case workingDays = "working-days"
      case months, years
    }

    public let count: Int
    public let unit: Unit
  }

  /// Oldest first.
  public let thresholdSets: [ThresholdSet]
  public let timeLimits: TimeLimits
  /// In the order of their numbers.
  public let notices: [NoticeType]
  public let calendar: WorkingCalendar
  public let lightTouchCodes: LightTouchCodes
  /// Wordings that the rules look for in a record's text.
  public let phrases: [ProcurementPhrase]
  /// British standards that international ones have replaced.
  let standards: [StandardCounterpart]
  /// How long things take, by the advice of this service: no law.
  public let planning: PlanningAdvice
  /// The day on which somebody last held the facts against the law.
  public let checked: CalendarDate
  let sums: [SumName: Fact<Int>]
  let periods: [PeriodName: Fact<Period>]
  let limits: [LimitName: Fact<Double>]
  let dates: [DateName: Fact<CalendarDate>]

  init(
    thresholdSets: [ThresholdSet], timeLimits: TimeLimits, notices: [NoticeType], calendar: WorkingCalendar,
    lightTouchCodes: LightTouchCodes, phrases: [ProcurementPhrase], standards: [StandardCounterpart],
    planning: PlanningAdvice, checked: CalendarDate, sums: [SumName: Fact<Int>], periods: [PeriodName: Fact<Period>],
    limits: [LimitName: Fact<Double>], dates: [DateName: Fact<CalendarDate>]
  ) {
    self.thresholdSets = thresholdSets
    self.timeLimits = timeLimits
    self.notices = notices
    self.calendar = calendar
    self.lightTouchCodes = lightTouchCodes
    self.phrases = phrases
    self.standards = standards
    self.planning = planning
    self.checked = checked
    self.sums = sums
    self.periods = periods
    self.limits = limits
    self.dates = dates
  }

  /// The thresholds for procurements that commenced on `date`; nil before the Act.
  public func thresholds(commenced date: CalendarDate) -> ThresholdSet? { thresholdSets.last { $0.holds(on: date) } }

  /// Pence including VAT.
  public func sum(_ name: SumName) -> Int { sums[name]?.value ?? 0 }

  /// The number of units that `period(name)` counts.
  public func count(_ name: PeriodName) -> Int { periods[name]?.value.count ?? 0 }

  /// A multiple, a count or a percentage.
  public func limit(_ name: LimitName) -> Double { limits[name]?.value ?? 0 }

  /// The first day on which a part of the law is in force.
  public func date(_ name: DateName) -> CalendarDate { dates[name]?.value ?? checked }

  /// Where a sum comes from.
  public func citation(_ name: SumName) -> String { sums[name]?.citation ?? "" }

  /// Where a period comes from.
  public func citation(_ name: PeriodName) -> String { periods[name]?.citation ?? "" }

  /// A notice by its number, "UK4".
  public func notice(_ id: String) -> NoticeType? { notices.first { $0.id == id } }
}
