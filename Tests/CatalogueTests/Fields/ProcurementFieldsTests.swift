import Testing

@testable import Catalogue

/// The procurement fields of the rule book, by exactly its names: checks from outside use them as written.
@Suite struct ProcurementFieldsTests {
  static let fields: [FieldCase<Challenge>] = [
    .init("route", "rd-exempt") { $0.procurement.route?.value },
    .init("commenced", "2026-11-09") { $0.procurement.commenced },
    .init("contract.type", "light-touch") { $0.procurement.contract?.type?.value },
    .init("contract.cpv", "[\"79000000\", \"72000000\"]", kept: "79000000|72000000") { $0.procurement.contract?.cpv },
    .init("contract.value.amount", "48000", kept: "4800000") { $0.procurement.contract?.pence },
    .init("contract.value.vat", "inclusive") { $0.procurement.contract?.vat?.value },
    .init("contract.value.vat_rate", "0.2") { $0.procurement.contract?.vatRate },
    .init("contract.options", "500", kept: "50000") { $0.procurement.contract?.options },
    .init("contract.prizes", "500", kept: "50000") { $0.procurement.contract?.prizes },
    .init("contract.in_kind", "500", kept: "50000") { $0.procurement.contract?.inKind },
    .init("contract.value_unknown", "true") { $0.procurement.contract?.valueUnknown },
    .init("contract.declared_total_inc_vat", "57600", kept: "5760000") {
      $0.procurement.contract?.declaredTotalIncludingVAT
    },
    .init("contract.related[].title") { $0.procurement.contract?.related.first?.title },
    .init("contract.related[].amount", "10", kept: "1000") { $0.procurement.contract?.related.first?.pence },
    .init("contract.related[].vat", "exempt") { $0.procurement.contract?.related.first?.vat?.value },
    .init("contract.related[].vat_rate", "0.05") { $0.procurement.contract?.related.first?.vatRate },
    .init("contract.term_years", "2.5") { $0.procurement.contract?.termYears },
    .init("contract.aggregation_reason") { $0.procurement.contract?.aggregationReason },
    .init("contract.mixed.above_part_separable", "false") { $0.procurement.contract?.abovePartSeparable },
    .init("uk2_reason") { $0.procurement.uk2Reason },
    .init("deadline_exceptions", "[A Ltd, B Ltd]", kept: "A Ltd|B Ltd") { $0.procurement.deadlineExceptions },
    .init("electronic_submission", "true") { $0.procurement.electronicSubmission },
    .init("tendering_basis", "qualifying-planned-notice") { $0.procurement.tenderingBasis?.value },
    .init("urgency_reason") { $0.procurement.urgencyReason },
    .init("notice_states_shortened_period", "true") { $0.procurement.noticeStatesShortenedPeriod },
    .init("stages[].restricts_who_may_tender", "true") { $0.stages.first?.restrictsWhoMayTender },
    .init("stages[].basis", "conditions-of-participation") { $0.stages.first?.basis?.value },
    .init("conditions.audited_accounts_from_all", "true") { $0.procurement.conditions?.auditedAccountsFromAll },
    .init("conditions.insurance_in_place_before_award", "true") {
      $0.procurement.conditions?.insuranceInPlaceBeforeAward
    },
    .init("conditions.prior_contract_with_named_authority", "true") {
      $0.procurement.conditions?.priorContractWithNamedAuthority
    },
    .init("conditions.qualification_without_equivalent", "true") {
      $0.procurement.conditions?.qualificationWithoutEquivalent
    },
    .init("conditions.min_turnover_multiple", "2.5") { $0.procurement.conditions?.minTurnoverMultiple },
    .init("specification.brands[].name") { $0.procurement.specification?.brands.first?.name },
    .init("specification.brands[].equivalent_clause", "true") {
      $0.procurement.specification?.brands.first?.equivalentClause
    },
    .init("specification.brands[].necessity_reason") { $0.procurement.specification?.brands.first?.necessityReason },
    .init("specification.uk_standards[].name") { $0.procurement.specification?.ukStandards.first?.name },
    .init("specification.uk_standards[].equivalent_clause", "true") {
      $0.procurement.specification?.ukStandards.first?.equivalentClause
    },
    .init("specification.licensing_model") { $0.procurement.specification?.licensingModel },
    .init("specification.design_led", "true") { $0.procurement.specification?.designLed },
    .init("assessment_methodology") { $0.procurement.assessmentMethodology },
    .init("lots.considered", "true") { $0.procurement.lots?.considered },
    .init("lots.could_split", "true") { $0.procurement.lots?.couldSplit },
    .init("lots.used", "false") { $0.procurement.lots?.used },
    .init("lots.reason") { $0.procurement.lots?.reason },
    .init("reservation.location", "local") { $0.procurement.reservation?.location?.value },
    .init("reservation.areas[].name") { $0.procurement.reservation?.areas.first?.name },
    .init("reservation.areas[].extent", "bordering-london-borough") {
      $0.procurement.reservation?.areas.first?.extent?.value
    }, .init("reservation.sme", "true") { $0.procurement.reservation?.sme },
    .init("reservation.vcse", "true") { $0.procurement.reservation?.vcse },
    .init("reservation.decided_before_inviting", "true") { $0.procurement.reservation?.decidedBeforeInviting },
    .init("location_scoring_weight", "5") { $0.procurement.locationScoringWeight },
    .init("sme.barriers_considered", "true") { $0.procurement.smeBarriersConsidered },
    .init("payment_days", "30") { $0.procurement.paymentDays },
    .init("responses.supplier_information_via_cdp", "true") { $0.responses?.supplierInformationViaCDP },
    .init("responses.retention_years", "3") { $0.responses?.retentionYears },
    .init("responses.fee_to_respond", "false") { $0.responses?.feeToRespond },
    .init("engagement.carried_out", "true") { $0.procurement.engagement?.carriedOut },
    .init("engagement.information_shared_equally", "true") { $0.procurement.engagement?.informationSharedEqually },
    .init("no_spend.payment", "false") { $0.procurement.noSpend?.payment },
    .init("no_spend.prize", "false") { $0.procurement.noSpend?.prize },
    .init("no_spend.in_kind_benefit", "false") { $0.procurement.noSpend?.inKindBenefit },
    .init("no_spend.promise_of_contract", "false") { $0.procurement.noSpend?.promiseOfContract },
    .init("no_spend.asks_for_prices", "false") { $0.procurement.noSpend?.asksForPrices },
    .init("no_spend.invites_tenders", "false") { $0.procurement.noSpend?.invitesTenders },
    .init("rd.public_benefit", "true") { $0.procurement.researchAndDevelopment?.publicBenefit },
    .init("rd.services_only", "true") { $0.procurement.researchAndDevelopment?.servicesOnly },
    .init("rd.includes_goods_or_works", "true") { $0.procurement.researchAndDevelopment?.includesGoodsOrWorks },
    .init("rd.commercial_volumes", "true") { $0.procurement.researchAndDevelopment?.commercialVolumes },
    .init("rd.tooling_or_industrial_process", "true") {
      $0.procurement.researchAndDevelopment?.toolingOrIndustrialProcess
    },
    .init("rd.main_purpose_separable_non_rd", "true") {
      $0.procurement.researchAndDevelopment?.mainPurposeSeparableNonRD
    },
    .init("direct_award.justification", "sch5-p2") { $0.procurement.directAward?.justification },
    .init("direct_award.novel", "true") { $0.procurement.directAward?.novel },
    .init("kpis", "[a, b]", kept: "2") { $0.procurement.kpiCount }, .init("kpi_reason") { $0.procurement.kpiReason },
    .init("social_value_considered", "true") { $0.procurement.socialValueConsidered },
    .init("award.supplier_unique_identifier", "GB-PPON-ABCD-1234-EFGH") { $0.procurement.supplierUniqueIdentifier },
  ]

  @Test(arguments: fields) func `Each field is known and kept, and its name with a slip is told at its place`(
    _ field: FieldCase<Challenge>
  ) {
    check(field, Challenge.init)
  }

  @Test func `The authority can be given in place`() {
    let (record, findings) = challengeAndFindings(
      "authority:\n  name: Brum\n  type: combined-authority\n  nation: northern-ireland\n  spend_over_100m: true")
    guard case .facts(let facts) = record.authority else {
      Issue.record("no facts")
      return
    }
    #expect(findings.isEmpty)
    #expect(facts.name?.value == "Brum" && facts.type?.value == .combinedAuthority)
    #expect(facts.nation?.value == .northernIreland && facts.spendOver100m?.value == true)
    #expect(record.authorityKey == nil)
    let slip = challengeAndFindings("authority: { nmae: Brum }").1.map(\.suggestion)
    #expect(slip.contains { $0?.hasPrefix("Did you mean name?") == true })
  }

  @Test(arguments: 1...17) func `Each notice is kept with its moment, its number and its address`(_ number: Int) {
    let (plain, none) = challengeAndFindings("notices:\n  UK\(number): 2026-11-09T09:30 041267-2026")
    #expect(none.isEmpty)
    #expect(plain.procurement.notices.map(\.type) == ["UK\(number)"])
    #expect(plain.procurement.notice("UK\(number)")?.published?.value == dateAndTime("2026-11-09T09:30"))
    #expect(plain.procurement.notices.first?.number == "041267-2026")
    let (parts, nothing) = challengeAndFindings(
      "notices:\n  UK\(number): { published: 2026-11-09, number: 041267-2026, url: \"https://a.example/1\" }")
    #expect(nothing.isEmpty)
    #expect(parts.procurement.notices.first?.published?.value == dateAndTime("2026-11-09"))
    #expect(parts.procurement.notices.first?.number == "041267-2026")
    #expect(parts.procurement.notices.first?.url?.value == "https://a.example/1")
  }

  @Test func `A notice that does not exist is told`() {
    #expect(
      challengeAndFindings("notices:\n  UK18: 2026-11-09").1.map(\.place) == [
        "content/x.md:3:3 structure-unknown-field"
      ])
    #expect(
      challengeAndFindings("notices:\n  uk4: 2026-11-09").1.first?.suggestion?.hasPrefix("Did you mean UK4?") == true)
  }

  @Test(arguments: [
    (
      "authority.type", AuthorityType.allCases.map(\.rawValue),
      "local-authority, combined-authority, fire, parish, school, nhs, central-government"
    ),
    (
      "stage", Stage.allCases.map(\.rawValue),
      "idea, problem-statement, market-engagement, planned, open, clarifying, assessing, awarding, contracted, closed, withdrawn"
    ),
    (
      "route", Route.allCases.map(\.rawValue),
      "engagement-only, unpaid-trial, closed-quotes, open-below-threshold, open-procedure, competitive-flexible, framework-call-off, dynamic-market, direct-award, rd-exempt"
    ),
    ("contract.type", ContractType.allCases.map(\.rawValue), "goods, services, works, light-touch, concession"),
    ("vat", VATBasis.allCases.map(\.rawValue), "inclusive, exclusive, exempt"),
    ("visibility", Visibility.allCases.map(\.rawValue), "public, invited"),
    (
      "tendering_basis", ProcurementFacts.TenderingBasis.allCases.map(\.rawValue),
      "standard, qualifying-planned-notice, preselected, negotiated, urgency, dynamic-market"
    ),
    (
      "basis", CallStage.Basis.allCases.map(\.rawValue),
      "proposal-merit, supplier-suitability, conditions-of-participation, award-criteria"
    ),
    ("location", ProcurementFacts.Reservation.Location.allCases.map(\.rawValue), "none, uk, local"),
    (
      "extent", ProcurementFacts.Reservation.Extent.allCases.map(\.rawValue),
      "whole-authority, bordering-county, bordering-london-borough, part-of-authority"
    ),
    ("channel", ResponseChannel.allCases.map(\.rawValue), "email, portal, cdp-form"),
  ])
  func `The words that a field can have are those of the rule book`(_ field: String, _ known: [String], _ book: String)
  {
    #expect(known.joined(separator: ", ") == book, "\(field)")
  }
}
