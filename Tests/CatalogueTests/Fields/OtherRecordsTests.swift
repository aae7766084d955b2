import Testing

@testable import Catalogue

/// The fields of guides, notes, authorities, partners and pages.
@Suite struct OtherRecordsTests {
  @Test(arguments: [
    FieldCase<Guide>("title") { $0.title }, .init("summary") { $0.summary }, .init("question") { $0.question },
    .init("order", "3") { $0.order }, .init("reviewed", "2026-11-01") { $0.reviewed },
    .init("review_by", "2027-05-01") { $0.reviewBy }, .init("owner") { $0.owner }, .init("hours") { $0.hours },
    .init("law[].citation") { $0.law.first?.citation }, .init("law[].url", "https://a.example") { $0.law.first?.url },
  ])
  func `A guide keeps its fields`(_ field: FieldCase<Guide>) { check(field, Guide.init) }

  @Test(arguments: [
    FieldCase<PracticeNote>("title") { $0.title }, .init("summary") { $0.summary }, .init("period") { $0.period },
    .init("order", "3") { $0.order }, .init("reviewed", "2026-11-01") { $0.reviewed },
    .init("review_by", "2027-05-01") { $0.reviewBy }, .init("owner") { $0.owner },
    .init("allowed_then") { $0.allowedThen }, .init("allowed_now") { $0.allowedNow },
    .init("limits", "[a, b]", kept: "a|b") { $0.limits }, .init("evidence[].claim") { $0.evidence.first?.claim },
    .init("evidence[].source") { $0.evidence.first?.source },
    .init("evidence[].url", "https://a.example") { $0.evidence.first?.url },
    .init("evidence[].date", "2021-03-01") { $0.evidence.first?.date },
  ])
  func `A practice note keeps its fields`(_ field: FieldCase<PracticeNote>) { check(field, PracticeNote.init) }

  @Test(arguments: [
    FieldCase<Authority>("name") { $0.name }, .init("short_name") { $0.shortName },
    .init("type", "fire") { $0.type?.value }, .init("nation", "wales") { $0.nation?.value },
    .init("spend_over_100m", "true") { $0.spendOver100m }, .init("kind") { $0.kind },
    .init("places", "[a, b]", kept: "a|b") { $0.places }, .init("website", "https://a.example") { $0.website },
    .init("mailbox", "a@b.example") { $0.mailbox },
    .init("procurement_page", "https://a.example/p") { $0.procurementPage },
    .init("identifiers.gb_lae", "BIR") { $0.identifiers.first?.id },
    .init("identifiers.gb_ppon", "PABC") { $0.identifiers.first?.id }, .init("summary") { $0.summary },
    .init("contract_rules.source") { $0.contractRules?.source },
    .init("contract_rules.url", "https://a.example") { $0.contractRules?.url },
    .init("contract_rules.checked", "2026-11-01") { $0.contractRules?.checked },
    .init("contract_rules.quote_bands[].up_to", "5000", kept: "500000") { $0.contractRules?.quoteBands.first?.upTo },
    .init("contract_rules.quote_bands[].vat", "exclusive") { $0.contractRules?.quoteBands.first?.vat?.value },
    .init("contract_rules.quote_bands[].ask") { $0.contractRules?.quoteBands.first?.ask },
    .init("contract_rules.portal") { $0.contractRules?.portal },
    .init("contract_rules.approvals", "[a, b]", kept: "a|b") { $0.contractRules?.approvals },
  ])
  func `An authority keeps its fields`(_ field: FieldCase<Authority>) { check(field, Authority.init) }

  @Test(arguments: [
    FieldCase<Partner>("name") { $0.name }, .init("kind") { $0.kind },
    .init("website", "https://a.example") { $0.website }, .init("mailbox", "a@b.example") { $0.mailbox },
    .init("summary") { $0.summary },
    .init("helps_with", "[a, b]", kept: "a|b") { $0.helpsWith }, .init("places", "[a, b]", kept: "a|b") { $0.places },
  ])
  func `A partner keeps its fields`(_ field: FieldCase<Partner>) { check(field, Partner.init) }

  @Test(arguments: [
    FieldCase<Page>("title") { $0.title }, .init("summary") { $0.summary },
    .init("reviewed", "2026-11-01") { $0.reviewed }, .init("review_by", "2027-05-01") { $0.reviewBy },
    .init("owner") { $0.owner },
    .init("statement.scope") { $0.statement?.scope },
    .init("statement.status", "partially") { $0.statement?.status?.value },
    .init("statement.contact_mailbox", "a@b.example") { $0.statement?.contactMailbox },
    .init("statement.response_days", "10") { $0.statement?.responseDays },
    .init("statement.prepared", "2026-11-01") { $0.statement?.prepared },
    .init("statement.reviewed", "2026-11-02") { $0.statement?.reviewed },
    .init("statement.tested", "2026-11-03") { $0.statement?.tested },
    .init("statement.tested_by") { $0.statement?.testedBy }, .init("statement.tested_how") { $0.statement?.testedHow },
    .init("statement.issues[].what") { $0.statement?.issues.first?.what },
    .init("statement.issues[].criterion") { $0.statement?.issues.first?.criterion },
    .init("statement.issues[].fix_by", "2027-01-01") { $0.statement?.issues.first?.fixBy },
    .init("statement.issues[].alternative") { $0.statement?.issues.first?.alternative },
    .init("statement.disproportionate", "[a, b]", kept: "a|b") { $0.statement?.disproportionate },
    .init("statement.out_of_scope", "[a, b]", kept: "a|b") { $0.statement?.outOfScope },
  ])
  func `A page keeps its fields`(_ field: FieldCase<Page>) { check(field, Page.init) }
}
