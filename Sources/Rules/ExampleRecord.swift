/// Complete records that examples of rules change a few lines of. Each is clean: no rule has an error or a warning
/// about it at the usual moment (a test holds them to it).
public enum ExampleRecord: String, Sendable, CaseIterable {
  /// Open to every firm, £45,000 without VAT.
  case smallOpenCall
  /// Quotes from invited firms, £18,000 without VAT, not public.
  case smallQuotes
  /// One round, open to every firm, £400,000 without VAT.
  case openProcedure
  /// Rounds, £600,000 without VAT.
  case flexibleProcedure
  /// A prototype bought directly, £300,000 without VAT.
  case directAward
  /// Research and development bought in phases.
  case research
  /// A conversation with the market.
  case engagement
  /// A trial without payment.
  case unpaidTrial
  /// A small contract that was signed, £45,000 without VAT.
  case smallContract
  /// A contract that was signed after an open procedure, £400,000 without VAT.
  case publicContract
  /// A contract for light touch services that was signed, £700,000 without VAT.
  case lightTouchContract
  /// A contract that was signed, £6,000,000 without VAT.
  case largeContract
  /// A call-off under a framework, £300,000 without VAT, not public.
  case callOff
  /// A call to the members of a dynamic market, £300,000 without VAT.
  case dynamicMarket

  var frontMatter: String {
    Self.who + "visibility: \(self == .smallQuotes || self == .callOff ? "invited" : "public")\n" + fields
  }

  var body: String {
    "\n## The problem\n\nParcels of food reach families a day late, and a third of it is thrown away.\n"
      + (self == .largeContract ? "\nA copy of the contract will be published by the end of November.\n" : "")
  }

  private static let who = """
    title: Food parcels that arrive in time
    summary: One family in three opens its food parcel a day late.
    reference: EX-2026-001
    illustrative: true
    owner: Head of community support
    authority:
      name: An example council
      type: local-authority
      nation: england
      spend_over_100m: false
    need:
      people: Families who are sent food parcels.

    """

  private var fields: String {
    switch self {
    case .smallOpenCall: Self.smallOpenCallFields
    case .smallQuotes: Self.smallQuotesFields
    case .openProcedure: Self.openProcedureFields
    case .flexibleProcedure: Self.flexibleProcedureFields
    case .directAward: Self.directAwardFields
    case .research: Self.researchFields
    case .engagement: Self.engagementFields
    case .unpaidTrial: Self.unpaidTrialFields
    case .smallContract: Self.smallContractFields
    case .publicContract: Self.publicContractFields
    case .lightTouchContract: Self.lightTouchContractFields
    case .largeContract: Self.largeContractFields
    case .callOff: Self.callOffFields
    case .dynamicMarket: Self.dynamicMarketFields
    }
  }
}

extension ExampleRecord {
  private static let smallOpenCallFields = """
    stage: open
    route: open-below-threshold
    commenced: 2026-11-09
    contract:
      type: services
      cpv: ["72000000"]
      value:
        amount: 45000
        vat: exclusive
        vat_rate: 20
    notices:
      UK4: 2026-11-09T09:00
    dates:
      catalogue_published: 2026-11-09T12:00
      opens: 2026-11-09
      tender_deadline: 2026-12-11T12:00
    award_criteria:
      - name: Fit with the need
        weight: 60
      - name: Price
        weight: 40
    sme:
      barriers_considered: true
    payment_days: 30
    responses:
      channel: email
      mailbox: challenges@council.example.org
      privacy_notice: https://www.council.example.org/privacy/
      retention_years: 3
    """

  private static let smallQuotesFields = """
    stage: open
    route: closed-quotes
    commenced: 2026-11-09
    contract:
      type: services
      cpv: ["72000000"]
      value:
        amount: 18000
        vat: exclusive
        vat_rate: 20
    dates:
      opens: 2026-11-09
      tender_deadline: 2026-12-11T12:00
    sme:
      barriers_considered: true
    payment_days: 30
    responses:
      channel: email
      mailbox: challenges@council.example.org
      privacy_notice: https://www.council.example.org/privacy/
      retention_years: 3
    """

  private static let coveredFields = """
    commenced: 2026-11-09
    award_criteria:
      - name: How well the need is met
        weight: 60
      - name: Price
        weight: 40
    assessment_methodology: Each criterion is scored from 0 to 5; a 0 on any of them disqualifies the tender.
    lots:
      considered: true
      could_split: false
    sme:
      barriers_considered: true
    social_value_considered: true
    payment_days: 30
    electronic_submission: true
    tendering_basis: standard
    responses:
      channel: portal
      privacy_notice: https://www.council.example.org/privacy/
      supplier_information_via_cdp: true
      retention_years: 3
      fee_to_respond: false

    """

  private static let openProcedureFields =
    coveredFields + """
      stage: open
      route: open-procedure
      contract:
        type: services
        cpv: ["72000000"]
        value:
          amount: 400000
          vat: exclusive
          vat_rate: 20
      notices:
        UK4: 2026-11-09T09:00
      dates:
        conflicts_assessment: 2026-11-02
        documents_available: 2026-11-09
        catalogue_published: 2026-11-09T12:00
        opens: 2026-11-09
        tender_deadline: 2026-12-11T12:00
      """

  private static let flexibleProcedureFields =
    coveredFields + """
      stage: open
      route: competitive-flexible
      contract:
        type: services
        cpv: ["72000000"]
        value:
          amount: 600000
          vat: exclusive
          vat_rate: 20
      engagement:
        carried_out: true
        information_shared_equally: true
      notices:
        UK2: 2026-09-14T09:00
        UK4: 2026-11-09T09:00
      dates:
        conflicts_assessment: 2026-11-02
        documents_available: 2026-11-09
        catalogue_published: 2026-11-09T12:00
        opens: 2026-11-09
        participation_deadline: 2026-12-11T12:00
        invitation_to_tender: 2027-01-11T09:00
        tender_deadline: 2027-02-12T12:00
      stages:
        - name: Request to participate
          restricts_who_may_tender: true
          basis: conditions-of-participation
        - name: Final tender
          restricts_who_may_tender: false
          basis: award-criteria
      """

  private static let directAwardFields =
    coveredFields + """
      stage: awarding
      route: direct-award
      direct_award:
        justification: sch5-p2
        novel: true
      contract:
        type: services
        cpv: ["72000000"]
        value:
          amount: 300000
          vat: exclusive
          vat_rate: 20
      notices:
        UK5: 2026-11-09T09:00
      dates:
        conflicts_assessment: 2026-11-02
        catalogue_published: 2026-11-09T12:00
      """

  private static let researchFields = """
    stage: open
    route: rd-exempt
    commenced: 2026-11-09
    contract:
      type: services
      cpv: ["73000000"]
      value:
        amount: 250000
        vat: exclusive
        vat_rate: 20
    rd:
      public_benefit: true
      services_only: true
      includes_goods_or_works: false
      commercial_volumes: false
      tooling_or_industrial_process: false
      main_purpose_separable_non_rd: false
    dates:
      catalogue_published: 2026-11-09T12:00
      opens: 2026-11-09
      tender_deadline: 2026-12-18T12:00
    payment_days: 30
    responses:
      channel: email
      mailbox: challenges@council.example.org
      privacy_notice: https://www.council.example.org/privacy/
      retention_years: 3
    """

  private static let engagementFields = """
    stage: market-engagement
    route: engagement-only
    engagement:
      carried_out: true
      information_shared_equally: true
    no_spend:
      payment: 0
      prize: 0
      in_kind_benefit: false
      promise_of_contract: false
      asks_for_prices: false
      invites_tenders: false
    dates:
      catalogue_published: 2026-11-09T12:00
      opens: 2026-11-09
      tender_deadline: 2026-12-11T12:00
    responses:
      channel: email
      mailbox: challenges@council.example.org
      privacy_notice: https://www.council.example.org/privacy/
      retention_years: 3
    """

  private static let unpaidTrialFields = """
    stage: open
    route: unpaid-trial
    engagement:
      information_shared_equally: true
    no_spend:
      payment: 0
      prize: 0
      in_kind_benefit: false
      promise_of_contract: false
      asks_for_prices: false
      invites_tenders: false
    dates:
      catalogue_published: 2026-11-09T12:00
      opens: 2026-11-09
      tender_deadline: 2026-12-11T12:00
    responses:
      channel: email
      mailbox: challenges@council.example.org
      privacy_notice: https://www.council.example.org/privacy/
      retention_years: 3
    """
}
