import Diagnostics
import Testing

@testable import Rules

/// The traps of the rule book's first section that the rules of the competition can fall into, both ways.
struct CompetitionTrapTests {
  private static func found(_ base: ExampleRecord, _ fields: String, body: String = "") throws -> [String: Severity] {
    let findings = try RuleBench.findings(.changing(base, fields, body: body))
    return Dictionary(findings.map { ($0.rule, $0.severity) }, uniquingKeysWith: max)
  }

  /// What only public contracts are held to, with a line that breaks it.
  static let aboveOnly: [(rule: String, lines: String, severity: Severity)] = [
    ("PA23-S22-1-proportionate", "conditions:\n  min_turnover_multiple: 3", .warning),
    ("PA23-S22-3a-accounts", "conditions:\n  audited_accounts_from_all: true", .error),
    ("PA23-S22-3b-insurance", "conditions:\n  insurance_in_place_before_award: true", .error),
    ("PA23-S22-4a-prior-contract", "conditions:\n  prior_contract_with_named_authority: true", .error),
    ("PA23-S22-4c-equivalents", "conditions:\n  qualification_without_equivalent: true", .error),
    ("PA23-S23-criteria", "assessment_methodology:", .error),
    ("PA23-S32-reserve", "reservation:\n  sme: true", .error),
    ("PA23-S54-4-tendering", "dates.tender_deadline: 2026-11-20T12:00", .error),
    ("PA23-S54-2-same", "deadline_exceptions: [Example Parcels Ltd]", .error),
    ("PA23-S56-2-functional", "specification:\n  design_led: true", .warning),
    ("PA23-S56-7-brand", "specification:\n  brands:\n    - name: Examplesoft", .error),
    ("PA23-S56-3-uk-standard", "specification:\n  uk_standards:\n    - name: BS 8300", .error),
    ("PR24-R6-cdp-supplier", "responses.supplier_information_via_cdp: false", .error),
    ("PA23-S96-ecomms", "responses.fee_to_respond: true", .error),
    ("PA23-S98-records", "responses.retention_years: 2", .error),
    ("PR24-R5-cdp-first", "dates.catalogue_published: 2026-11-09T08:00", .error),
    ("PA23-S21-uk4", "notices:", .error),
    ("PA23-S20-open-single", "stages:\n  - name: Tender\n  - name: Pitch", .error),
  ]

  @Test(arguments: aboveOnly.indices)
  func theThresholdCountsWithVATAndIsReachedByEquality(_ index: Int) throws {
    let (rule, lines, severity) = Self.aboveOnly[index]
    let atThreshold = try Self.found(.openProcedure, lines + "\ncontract.value.amount: 173100")
    #expect(atThreshold[rule] == severity)
    let aPennyLess = try Self.found(.openProcedure, lines + "\ncontract.value.amount: 173099.99")
    #expect(aPennyLess[rule] == nil)
    let withoutVAT = try Self.found(.openProcedure, lines + "\ncontract.value:\n  amount: 173100\n  vat: exempt")
    #expect(withoutVAT[rule] == nil)
  }

  @Test(arguments: aboveOnly.indices)
  func theThresholdIsThatOfTheDayOfCommencement(_ index: Int) throws {
    let (rule, lines, severity) = Self.aboveOnly[index]
    let value = "\ncontract.value:\n  amount: 214903.99\n  vat: inclusive\ncommenced: "
    #expect(try Self.found(.openProcedure, lines + value + "2025-12-31")[rule] == nil)
    #expect(try Self.found(.openProcedure, lines + value + "2026-01-01")[rule] == severity)
  }

  @Test(arguments: aboveOnly.indices)
  func aSmallOpenCallIsHeldToNoneOfThem(_ index: Int) throws {
    let (rule, lines, _) = Self.aboveOnly[index]
    #expect(try Self.found(.smallOpenCall, lines)[rule] == nil)
  }

  @Test(arguments: aboveOnly.indices.filter { !["PA23-S20-open-single", "PA23-S54-4-tendering"].contains(aboveOnly[$0].rule) })
  func aValueThatCannotBeEstimatedCountsAsAbove(_ index: Int) throws {
    let (rule, lines, severity) = Self.aboveOnly[index]
    #expect(try Self.found(.flexibleProcedure, lines + "\ncontract:\n  type: services\n  value_unknown: true")[rule] == severity)
  }

  @Test(arguments: [
    "notices.UK4: 2026-11-09T09:00\ndates.catalogue_published: 2026-11-09T08:59",
    "notices.UK4: 2026-11-09T09:00\ndates.catalogue_published: 2026-11-08",
    "notices.UK4: 2026-11-09\ndates.catalogue_published: 2026-11-08T23:59",
  ])
  func anEntryThatIsCertainlyEarlierThanTheNoticeIsAnError(_ lines: String) throws {
    #expect(try Self.found(.openProcedure, lines)["PR24-R5-cdp-first"] == .error)
  }

  @Test(arguments: [
    "notices.UK4: 2026-11-09T09:00\ndates.catalogue_published: 2026-11-09T09:00",
    "notices.UK4: 2026-11-09T09:00\ndates.catalogue_published: 2026-11-09T09:01",
    "notices.UK4: 2026-11-09T09:00\ndates.catalogue_published: 2026-11-09",
    "notices.UK4: 2026-11-09\ndates.catalogue_published: 2026-11-09T00:01",
    "notices:\n  UK4: 041267-2026\ndates.catalogue_published: 2026-11-01",
  ])
  func withinADayWithoutTimesNoOrderIsInvented(_ lines: String) throws {
    #expect(try Self.found(.openProcedure, lines)["PR24-R5-cdp-first"] == nil)
  }

  @Test func belowTheThresholdNoNumberOfDaysIsAskedFor() throws {
    let found = try Self.found(.smallOpenCall, "dates.tender_deadline: 2026-11-16T12:00")
    #expect(found.keys.allSatisfy { !$0.hasPrefix("PA23-S54") })
  }

  @Test func aPlannedNoticeShortensTheTenderingPeriodOnly() throws {
    let planned = "notices.UK3: 2026-09-01T09:00\n"
    let participation = try Self.found(.flexibleProcedure, planned + "dates.participation_deadline: 2026-12-03T12:00")
    #expect(participation["PA23-S54-3-participation"] == .error)
    let tendering = try Self.found(.flexibleProcedure, planned + "dates.tender_deadline: 2027-01-21T12:00")
    #expect(tendering["PA23-S54-4-tendering"] == nil)
  }

  @Test func aPlannedNoticeOfThirtyNineDaysEarnsNothing() throws {
    let lines = "tendering_basis: qualifying-planned-notice\ndates.tender_deadline: 2026-11-23T12:00\nnotices.UK3: "
    #expect(try Self.found(.openProcedure, lines + "2026-10-01")["PA23-S54-4-tendering"] == .error)
    #expect(try Self.found(.openProcedure, lines + "2026-09-30")["PA23-S54-4-tendering"] == nil)
    #expect(try Self.found(.openProcedure, lines + "2025-11-09")["PA23-S54-4-tendering"] == nil)
    #expect(try Self.found(.openProcedure, lines + "2025-11-08")["PA23-S54-4-tendering"] == .error)
  }

  @Test(arguments: [
    ("BS 8300", true), ("BS EN ISO 9001", true), ("bs 7799", true), ("PAS 1296", true), ("Cyber Essentials Plus", true),
    ("Secured by Design", true), ("ISO 9001", false), ("ISO/IEC 27001:2022", false), ("IEC 61851", false),
    ("ETSI EN 303 645", false), ("W3C WCAG 2.2", false), ("WCAG 2.2 AA", false), ("EN 301 549", false),
  ])
  func aBritishStandardNeedsTheClauseAndAnInternationalOneDoesNot(name: String, isBritish: Bool) throws {
    let lines = "specification:\n  uk_standards:\n    - name: \"\(name)\"\n      equivalent_clause: "
    #expect(try Self.found(.openProcedure, lines + "false")["PA23-S56-3-uk-standard"] == (isBritish ? .error : nil))
    let withClause = try Self.found(.openProcedure, lines + "true")["PA23-S56-3-uk-standard"]
    #expect(withClause == (name == "bs 7799" ? .warning : nil))
  }

  @Test func aDirectAwardHasNoConditionsAndNoSpecificationRules() throws {
    let lines = "conditions:\n  audited_accounts_from_all: true\nspecification:\n  design_led: true\n  brands:\n    - name: Examplesoft"
    let found = try Self.found(.directAward, lines)
    #expect(found.keys.allSatisfy { !$0.hasPrefix("PA23-S22") && !$0.hasPrefix("PA23-S56") })
  }

  @Test(arguments: [
    ("PA23-S22-3a-accounts", "Send audited accounts.", "conditions:\n  audited_accounts_from_all: false"),
    ("PA23-S22-3b-insurance", "You must hold public liability insurance.", "conditions:\n  insurance_in_place_before_award: false"),
    ("PA23-S22-4a-prior-contract", "Name a previous contract with us.", "conditions:\n  prior_contract_with_named_authority: false"),
    ("PA23-S22-4c-equivalents", "The lead is chartered.", "conditions:\n  qualification_without_equivalent: false"),
    (
      "PA23-S56-7-brand", "It must run on Examplesoft.",
      "specification:\n  brands:\n    - name: Examplesoft\n      equivalent_clause: true\n      necessity_reason: It is there."
    ),
    ("PA23-S56-3-uk-standard", "Work to BS 8300.", "specification:\n  uk_standards:\n    - name: BS 8300\n      equivalent_clause: true"),
  ])
  func aWordingIsAWarningAndATypedFieldWins(rule: String, body: String, field: String) throws {
    #expect(try Self.found(.openProcedure, "", body: body)[rule] == .warning)
    #expect(try Self.found(.openProcedure, field, body: body)[rule] == nil)
  }

  @Test func aCallForSuppliersFromTheUnitedKingdomIsAnErrorAboveAndAWarningBelow() throws {
    let body = "This call is for UK firms only."
    #expect(try Self.found(.openProcedure, "", body: body)["PA23-S90-treaty"] == .error)
    #expect(try Self.found(.smallOpenCall, "", body: body)["PA23-S90-treaty"] == .warning)
    let reserved = "reservation:\n  location: uk\n  decided_before_inviting: true"
    #expect(try Self.found(.openProcedure, reserved)["PA23-S90-treaty"] == .error)
    #expect(try Self.found(.smallOpenCall, reserved, body: body)["PA23-S90-treaty"] == nil)
  }

  @Test(arguments: [
    ("Innovative solution", true), ("Best", true), ("The most dynamic approach", true), ("Innovation", false),
    ("Best value for the cost of parcels", false), ("User experience", false), ("Excellent", true),
  ])
  func praiseAloneIsNoCriterion(name: String, isVague: Bool) throws {
    let lines = "award_criteria:\n  - name: \(name)\n    weight: 60\n  - name: Price\n    weight: 40"
    #expect(try Self.found(.openProcedure, lines)["PA23-S23-criteria"] == (isVague ? .warning : nil))
  }
}
