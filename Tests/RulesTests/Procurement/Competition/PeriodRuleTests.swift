import Diagnostics
import Testing

@testable import Rules

/// The two periods of section 54 on whole records: the days counted, the words said.
struct PeriodRuleTests {
  static let tendering = "PA23-S54-4-tendering"
  static let participation = "PA23-S54-3-participation"

  static func findings(_ rule: String, _ base: ExampleRecord, _ fields: String) throws -> [Finding] {
    try RuleBench.findings(.changing(base, fields)).filter { $0.rule == rule }
  }

  static func errors(_ rule: String, _ base: ExampleRecord, _ fields: String) throws -> Int {
    try findings(rule, base, fields).count { $0.severity == .error }
  }

  private static func open(_ notice: String, _ deadline: String) -> String {
    "notices:\n  UK4: \(notice)\ndates:\n  conflicts_assessment: 2026-01-05\n  documents_available: \(notice.prefix(10))\n  tender_deadline: \(deadline)"
  }

  @Test(arguments: [
    // Over the end of summer time, 25 October 2026.
    ("2026-10-12T09:00", "2026-11-05T12:00", true), ("2026-10-12T09:00", "2026-11-06T12:00", false),
    ("2026-10-12T09:00", "2026-11-07T12:00", false),
    // Over the beginning of summer time, 28 March 2027.
    ("2027-03-08T09:00", "2027-04-01T12:00", true), ("2027-03-08T09:00", "2027-04-02T12:00", false),
    ("2027-03-08T09:00", "2027-04-03T12:00", false),
    // Times of the day neither add nor take a day.
    ("2026-10-12T23:59", "2026-11-06T00:01", false), ("2026-10-12T00:01", "2026-11-05T23:59", true),
    ("2027-03-08T23:30", "2027-04-02T00:30", false),
    // The rule book's own value, the turn of the year and a leap day.
    ("2027-02-01", "2027-02-26", false), ("2027-02-01", "2027-02-25", true),
    ("2026-12-20", "2027-01-14", false), ("2026-12-20", "2027-01-13", true),
    ("2028-02-10", "2028-03-06", false), ("2028-02-10", "2028-03-05", true),
  ])
  func twentyFiveDaysAreCountedFromTheDayAfterTheNotice(notice: String, deadline: String, isTooShort: Bool) throws {
    #expect(try Self.errors(Self.tendering, .openProcedure, Self.open(notice, deadline)) == (isTooShort ? 1 : 0))
  }

  @Test(arguments: [
    ("2026-10-12T09:00", "2026-11-05T12:00", true), ("2026-10-12T09:00", "2026-11-06T12:00", false),
    ("2026-10-12T09:00", "2026-11-07T12:00", false), ("2027-03-08T09:00", "2027-04-01T12:00", true),
    ("2027-03-08T09:00", "2027-04-02T12:00", false), ("2027-03-08T23:30", "2027-04-02T00:30", false),
  ])
  func theParticipationPeriodIsCountedInTheSameWay(notice: String, deadline: String, isTooShort: Bool) throws {
    let fields = "notices:\n  UK4: \(notice)\ndates:\n  participation_deadline: \(deadline)"
    #expect(try Self.errors(Self.participation, .flexibleProcedure, fields) == (isTooShort ? 1 : 0))
  }

  @Test(arguments: [("2027-01-20T12:00", 1), ("2027-01-21T12:00", 0), ("2027-01-22T12:00", 0)])
  func suppliersSelectedBeforehandHaveTenDaysFromTheInvitation(deadline: String, errors: Int) throws {
    let fields = "tendering_basis: preselected\ndates.tender_deadline: \(deadline)"
    #expect(try Self.errors(Self.tendering, .flexibleProcedure, fields) == errors)
  }

  @Test(arguments: [("2026-11-18T12:00", 1), ("2026-11-19T12:00", 0)])
  func aPlannedNoticeThatQualifiesLeavesTenDays(deadline: String, errors: Int) throws {
    let fields = "notices.UK3: 2026-09-30\ntendering_basis: qualifying-planned-notice\ndates.tender_deadline: \(deadline)"
    #expect(try Self.errors(Self.tendering, .openProcedure, fields) == errors)
  }

  @Test(arguments: [("2026-11-18T12:00", 1), ("2026-11-19T12:00", 0)])
  func membersOfADynamicMarketHaveTenDays(deadline: String, errors: Int) throws {
    let fields = "route: dynamic-market\nstages:\ndates:\n  conflicts_assessment: 2026-11-02\n  tender_deadline: \(deadline)"
    #expect(try Self.errors(Self.tendering, .flexibleProcedure, fields) == errors)
  }

  @Test func lightTouchHasNoMinimumAtAll() throws {
    let lightTouch = "contract:\n  type: light-touch\n  cpv: [\"85300000\"]\n  value:\n    amount: 663540\n    vat: exempt"
    #expect(try Self.errors(Self.tendering, .openProcedure, lightTouch + "\ndates.tender_deadline: 2026-11-11T12:00") == 0)
    #expect(try Self.errors(Self.participation, .flexibleProcedure, lightTouch + "\ndates.participation_deadline: 2026-11-11T12:00") == 0)
  }

  @Test func aRefusedLightTouchClaimHasTheOrdinaryPeriod() throws {
    let claimed = "contract.type: light-touch\ndates.tender_deadline: 2026-11-20T12:00"
    #expect(try Self.errors(Self.tendering, .openProcedure, claimed) == 1)
  }

  @Test func theTenderingPeriodOfAFlexibleProcedureRunsFromTheInvitation() throws {
    #expect(try Self.errors(Self.tendering, .flexibleProcedure, "dates.tender_deadline: 2027-02-04T12:00") == 1)
    #expect(try Self.errors(Self.tendering, .flexibleProcedure, "dates.tender_deadline: 2027-02-05T12:00") == 0)
  }

  @Test func whereTheInvitationIsNotRecordedNothingIsSaid() throws {
    let fields = "dates.invitation_to_tender:\ndates.tender_deadline: 2026-12-12T12:00"
    #expect(try Self.findings(Self.tendering, .flexibleProcedure, fields).isEmpty)
  }

  @Test func aNoticeThatInvitesTendersItselfBeginsThePeriod() throws {
    let dates = "stages:\n  - name: First tender\ndates:\n  conflicts_assessment: 2026-11-02\n  tender_deadline: "
    #expect(try Self.errors(Self.tendering, .flexibleProcedure, dates + "2026-12-03T12:00") == 1)
    #expect(try Self.errors(Self.tendering, .flexibleProcedure, dates + "2026-12-04T12:00") == 0)
  }

  @Test func theMessageHasTheFiguresOfTheRecord() throws {
    let finding = try #require(
      try Self.findings(Self.tendering, .openProcedure, "notices.UK4: 2026-11-02\ndates.documents_available: 2026-11-02\ndates.tender_deadline: 2026-11-16T12:00").first)
    #expect(
      finding.message
        == "14 days from 2 November 2026 to 16 November 2026; section 54(4) asks for at least 25 (tenders can be sent electronically and all documents were there together with the tender notice), so 27 November 2026 at the earliest.")
    #expect(finding.suggestion == "Write: tender_deadline: 2026-11-27T12:00")
  }

  @Test func aNoticeThatDoesNotNameItsShorterRowIsAWarning() throws {
    let shortened = "tendering_basis: preselected\ndates.tender_deadline: 2027-01-25T12:00"
    let silent = try Self.findings(Self.tendering, .flexibleProcedure, shortened)
    #expect(silent.isEmpty)
    let unstated = try Self.findings(Self.tendering, .flexibleProcedure, shortened + "\nnotice_states_shortened_period: false")
    #expect(unstated.map(\.severity) == [.warning])
    let stated = try Self.findings(Self.tendering, .flexibleProcedure, shortened + "\nnotice_states_shortened_period: true")
    #expect(stated.isEmpty)
  }

  @Test func theBareMinimumOverChristmasOrEasterIsAdvisedAgainst() throws {
    func advice(_ notice: String, _ deadline: String) throws -> [Severity] {
      try Self.findings(Self.tendering, .openProcedure, Self.open(notice, deadline)).map(\.severity)
    }
    #expect(try advice("2026-12-10", "2027-01-04") == [.advice])
    #expect(try advice("2026-12-10", "2027-01-11") == [])
    #expect(try advice("2026-11-09", "2026-12-04") == [])
    #expect(try advice("2027-03-10", "2027-04-04") == [.advice])
    #expect(try advice("2027-03-29", "2027-04-23") == [])
  }
}
