import Diagnostics
import FrontMatter

/// The procurement fields of the rule book, section 2, by exactly its names. Missing means not known, never false.
public struct ProcurementFacts: Sendable {
  public let route: Located<Route>?
  /// The date the procurement commenced, which decides the set of thresholds.
  public let commenced: Located<CalendarDate>?
  public let contract: Contract?
  /// `UK1` to `UK17`, each with the date (and time, and number) of publication as written.
  public let notices: [Notice]
  public let uk2Reason: Located<String>?
  public let deadlineExceptions: [Located<String>]
  public let electronicSubmission: Located<Bool>?
  public let tenderingBasis: Located<TenderingBasis>?
  public let urgencyReason: Located<String>?
  public let noticeStatesShortenedPeriod: Located<Bool>?
  public let conditions: Conditions?
  public let specification: Specification?
  public let assessmentMethodology: Located<String>?
  public let lots: Lots?
  public let reservation: Reservation?
  /// Percent of the marks for being local.
  public let locationScoringWeight: Located<Int>?
  public let smeBarriersConsidered: Located<Bool>?
  /// Calendar days.
  public let paymentDays: Located<Int>?
  public let engagement: Engagement?
  public let noSpend: NoSpend?
  public let researchAndDevelopment: ResearchAndDevelopment?
  public let directAward: DirectAward?
  /// How many key performance indicators there are: the length of a list, or a number.
  public let kpiCount: Located<Int>?
  public let kpiReason: Located<String>?
  public let socialValueConsidered: Located<Bool>?
  public let supplierUniqueIdentifier: Located<String>?

  /// The basis of the tendering period (Procurement Act 2023, section 54).
  public enum TenderingBasis: String, Sendable, CaseIterable {
    case standard
    case qualifyingPlannedNotice = "qualifying-planned-notice"
    case preselected, negotiated, urgency
    case dynamicMarket = "dynamic-market"
  }

  init(_ reader: FieldReader) {
    route = reader.choice("route", Route.self)
    commenced = reader.date("commenced")
    contract = Contract(reader.mapping("contract"))
    notices = Notice.all(reader.mapping("notices"))
    uk2Reason = reader.text("uk2_reason")
    deadlineExceptions = reader.texts("deadline_exceptions")
    electronicSubmission = reader.boolean("electronic_submission")
    tenderingBasis = reader.choice("tendering_basis", TenderingBasis.self)
    urgencyReason = reader.text("urgency_reason")
    noticeStatesShortenedPeriod = reader.boolean("notice_states_shortened_period")
    conditions = Conditions(reader.mapping("conditions"))
    specification = Specification(reader.mapping("specification"))
    assessmentMethodology = reader.text("assessment_methodology")
    lots = Lots(reader.mapping("lots"))
    reservation = Reservation(reader.mapping("reservation"))
    locationScoringWeight = reader.integer("location_scoring_weight")
    let sme = reader.mapping("sme")
    smeBarriersConsidered = sme?.boolean("barriers_considered")
    sme?.finish()
    paymentDays = reader.integer("payment_days")
    engagement = Engagement(reader.mapping("engagement"))
    noSpend = NoSpend(reader.mapping("no_spend"))
    researchAndDevelopment = ResearchAndDevelopment(reader.mapping("rd"))
    directAward = DirectAward(reader.mapping("direct_award"))
    kpiCount = reader.count("kpis")
    kpiReason = reader.text("kpi_reason")
    socialValueConsidered = reader.boolean("social_value_considered")
    let award = reader.mapping("award")
    supplierUniqueIdentifier = award?.text("supplier_unique_identifier")
    award?.finish()
  }
}

extension ProcurementFacts {
  /// The notice of a type, when the record speaks of it.
  public func notice(_ type: String) -> Notice? { notices.first { $0.type == type } }

  /// A published notice.
  public struct Notice: Sendable {
    /// "UK4".
    public let type: String
    /// When it appeared on the central digital platform, in UK time; nil when the record only gives its number.
    public let published: Located<DateAndTime>?
    /// The notice's number there, shaped `041267-2026`.
    public let number: String?
    /// Its address there.
    public let url: Located<String>?
    /// Where the record speaks of it.
    public let range: SourceRange

    /// `UK4: 2026-11-16T09:00`, `UK4: 2026-11-16T09:00 041267-2026`, or a group with `published`, `number` and `url`.
    static func all(_ reader: FieldReader?) -> [Notice] {
      guard let reader else { return [] }
      let known = (1...17).map { "UK\($0)" }
      defer { reader.finish(also: known) }
      return known.compactMap { type in
        guard let node = reader.node(type) else { return nil }
        if case .mapping = node.content, let details = reader.mapping(type) {
          defer { details.finish() }
          let published = details.moment("published")
          let (number, url) = (details.text("number"), details.text("url"))
          return Notice(type: type, published: published, number: number?.value, url: url, range: node.range)
        }
        guard let found = reader.momentWithNote(type) else { return nil }
        return Notice(type: type, published: found.moment, number: found.note, url: nil, range: node.range)
      }
    }
  }

  /// The engagement that was carried out before the call (section 16).
  public struct Engagement: Sendable {
    public let carriedOut: Located<Bool>?
    public let informationSharedEqually: Located<Bool>?

    init?(_ reader: FieldReader?) {
      guard let reader else { return nil }
      carriedOut = reader.boolean("carried_out")
      informationSharedEqually = reader.boolean("information_shared_equally")
      reader.finish()
    }
  }

  /// What a route without money claims (section 3).
  public struct NoSpend: Sendable {
    /// Whether anything is paid: a sum above zero, or true.
    public let payment: Located<Bool>?
    /// Whether there is a prize: a sum above zero, or true.
    public let prize: Located<Bool>?
    public let inKindBenefit: Located<Bool>?
    public let promiseOfContract: Located<Bool>?
    public let asksForPrices: Located<Bool>?
    public let invitesTenders: Located<Bool>?

    init?(_ reader: FieldReader?) {
      guard let reader else { return nil }
      payment = reader.sumOrBoolean("payment")
      prize = reader.sumOrBoolean("prize")
      inKindBenefit = reader.boolean("in_kind_benefit")
      promiseOfContract = reader.boolean("promise_of_contract")
      asksForPrices = reader.boolean("asks_for_prices")
      invitesTenders = reader.boolean("invites_tenders")
      reader.finish()
    }
  }

  /// What the research and development exemption rests on (Schedule 2, paragraph 22).
  public struct ResearchAndDevelopment: Sendable {
    public let publicBenefit: Located<Bool>?
    public let servicesOnly: Located<Bool>?
    public let includesGoodsOrWorks: Located<Bool>?
    public let commercialVolumes: Located<Bool>?
    public let toolingOrIndustrialProcess: Located<Bool>?
    public let mainPurposeSeparableNonRD: Located<Bool>?

    init?(_ reader: FieldReader?) {
      guard let reader else { return nil }
      publicBenefit = reader.boolean("public_benefit")
      servicesOnly = reader.boolean("services_only")
      includesGoodsOrWorks = reader.boolean("includes_goods_or_works")
      commercialVolumes = reader.boolean("commercial_volumes")
      toolingOrIndustrialProcess = reader.boolean("tooling_or_industrial_process")
      mainPurposeSeparableNonRD = reader.boolean("main_purpose_separable_non_rd")
      reader.finish()
    }
  }

  /// The ground of a direct award (section 41, Schedule 5).
  public struct DirectAward: Sendable {
    /// "sch5-p2" and so on.
    public let justification: Located<String>?
    public let novel: Located<Bool>?

    init?(_ reader: FieldReader?) {
      guard let reader else { return nil }
      justification = reader.text("justification")
      novel = reader.boolean("novel")
      reader.finish()
    }
  }
}
