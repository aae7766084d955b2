import Catalogue
import Diagnostics
import FrontMatter
import Testing

@testable import Rules

/// The traps of award, standstill and what comes after, each in both directions.
@Suite("Award and after")
struct AwardTests {
  // MARK: Standstill

  static let standstills: [(notice: String, eighthDay: String, earliest: String)] = [
    // An ordinary stretch, and one that begins on a Saturday.
    ("2026-09-08", "2026-09-17", "2026-09-18"), ("2026-09-05", "2026-09-16", "2026-09-17"),
    // St Andrew's Day is a holiday in Scotland alone, St Patrick's Day and 12 July in Northern Ireland alone.
    ("2026-11-25", "2026-12-07", "2026-12-08"), ("2027-03-15", "2027-03-25", "2027-03-26"),
    ("2026-07-08", "2026-07-20", "2026-07-21"),
    // Over Christmas, and over New Year with Scotland's second day.
    ("2026-12-18", "2026-12-31", "2027-01-01"), ("2026-12-30", "2027-01-12", "2027-01-13"),
    // Over Easter, with Easter Monday.
    ("2027-03-22", "2027-04-02", "2027-04-03"),
  ]

  @Test("A contract can be signed on the day after the eighth working day", arguments: standstills)
  func eightWorkingDays(notice: String, eighthDay: String, earliest: String) throws {
    func record(_ signed: String) -> Rule.Example {
      .changing(
        .publicContract,
        "notices.UK6: \(notice)\nnotices.UK7: \(signed)\ndates.assessment_summaries: \(notice)\ndates.contract_entered: \(signed)")
    }
    let early = try RuleBench.findings(record(eighthDay)).filter { $0.severity >= .warning }
    #expect(early.map(\.rule) == ["PA23-S51-standstill"])
    #expect(early.first?.suggestion?.contains(earliest) == true)
    #expect(try told(record(earliest)).isEmpty)
  }

  @Test("A finding on the standstill names the holiday that was skipped, and what is not known yet")
  func namesTheHoliday() throws {
    func message(_ notice: String, _ signed: String) throws -> String {
      try RuleBench.findings(
        .changing(.publicContract, "notices.UK6: \(notice)\nnotices.UK7: \(signed)\ndates.contract_entered: \(signed)")
      ).first { $0.rule == "PA23-S51-standstill" }?.message ?? ""
    }
    #expect(try message("2027-03-15", "2027-03-24").contains("17 March 2027 (St Patrick's Day)"))
    #expect(try !message("2026-09-08", "2026-09-10").contains("not counted"))
    #expect(try message("2029-05-08", "2029-05-09").contains("bank holidays of 2029 are not all known yet"))
  }

  @Test("Some contracts need no standstill, but an award notice before the signature all the same")
  func withoutStandstill() throws {
    let soon = "notices:\n  UK6: 2026-11-19\n  UK7: 2026-11-23\ndates.contract_entered: 2026-11-20\nstage: contracted"
    let late = "notices:\n  UK6: 2026-11-21\n  UK7: 2026-11-23\ndates.contract_entered: 2026-11-20\nstage: contracted"
    let urgency = "\ndirect_award:\n  justification: sch5-p13\nnotices.UK5: 2026-11-09T09:00"
    let protection = "\ndirect_award:\n  justification: section 42 regulations\nnotices.UK5: 2026-11-09T09:00"
    for (record, fields) in [(ExampleRecord.callOff, ""), (.directAward, urgency), (.directAward, protection)] {
      #expect(try told(.changing(record, soon + fields)).isEmpty, "\(record) \(fields)")
      #expect(try told(.changing(record, late + fields)) == ["PA23-S50-1-uk6": .error], "\(record) \(fields)")
    }
    let market = "\nnotices.UK4: 2026-11-09T09:00\ndates.assessment_summaries: 2026-11-18"
    #expect(try told(.changing(.dynamicMarket, soon + market)).isEmpty)
    #expect(try told(.changing(.dynamicMarket, late + market)) == ["PA23-S50-1-uk6": .error])
  }

  @Test("A light touch type for a code that is not on the list does not do away with the standstill")
  func refusedLightTouch() throws {
    let found = try told(
      .changing(.lightTouchContract, "contract.cpv: [\"72000000\"]\ndates.contract_entered: 2026-09-09"))
    #expect(found["PA23-S51-standstill"] == .error)
  }

  // MARK: Notices

  @Test("A prototype bought directly needs its transparency notice, award notice, standstill and contract details notice")
  func directAward() throws {
    let complete =
      "stage: contracted\ndates.contract_entered: 2026-10-16\nnotices:\n  UK5: 2026-09-30\n  UK6: 2026-10-05\n  UK7: 2026-11-02\ndates.conflicts_assessment: 2026-09-01\ncommenced: 2026-09-01\ndates.catalogue_published: 2026-10-06\n"
    #expect(try told(.changing(.directAward, complete)).isEmpty)
    #expect(try told(.changing(.directAward, complete + "notices.UK5:")) == ["PA23-S44-uk5": .error])
    #expect(try told(.changing(.directAward, complete + "notices.UK6:")) == ["PA23-S50-1-uk6": .error])
    #expect(try told(.changing(.directAward, complete + "notices.UK6: 2026-10-07")) == ["PA23-S51-standstill": .error])
    #expect(try told(.changing(.directAward, complete + "notices.UK7:")) == ["PA23-S53-1-uk7": .error])
  }

  @Test("Assessment summaries go out before the award notice, to the minute where both have a time")
  func summariesFirst() throws {
    func found(_ day: String) throws -> [String: Severity] {
      try told(.changing(.publicContract, "dates.assessment_summaries: \(day)"))
    }
    #expect(try found("2026-09-08T08:59").isEmpty)
    #expect(try found("2026-09-08T09:00").isEmpty)
    #expect(try found("2026-09-08").isEmpty)
    #expect(try found("2026-09-08T09:01") == ["PA23-S50-3-summaries": .error])
    #expect(try found("") == ["PA23-S50-3-summaries": .error])
  }

  static let lastDays: [(signed: String, lightTouch: Bool, last: String, late: String)] = [
    ("2027-02-08", false, "2027-03-09", "2027-03-10"), ("2028-02-01", false, "2028-03-01", "2028-03-02"),
    ("2026-10-01", false, "2026-10-30", "2026-10-31"), ("2027-02-08", true, "2027-06-07", "2027-06-08"),
  ]

  @Test("The day of the signature is day 1 of the 30, or 120, for the contract details notice", arguments: lastDays)
  func contractDetails(signed: String, lightTouch: Bool, last: String, late: String) throws {
    let record: ExampleRecord = lightTouch ? .lightTouchContract : .publicContract
    let fields = "dates.contract_entered: \(signed)\nnotices.UK7: "
    #expect(try told(.changing(record, fields + last)).isEmpty)
    #expect(try told(.changing(record, fields + late)) == ["PA23-S53-1-uk7": .error])
    // Not published at all: nothing is late before the last day has passed.
    #expect(try told(.changing(record, fields, at: last)).isEmpty)
    #expect(try told(.changing(record, fields, at: late)) == ["PA23-S53-1-uk7": .error])
  }

  @Test("A contract that is only planned is not missing its notices")
  func plannedContract() throws {
    #expect(try told(.changing(.openProcedure, "stage: awarding\ndates.contract_entered: 2026-12-18")).isEmpty)
    #expect(
      try told(.changing(.openProcedure, "stage: awarding\ndates.contract_entered: 2026-12-18", at: "2026-12-18T09:00"))
        == ["PA23-S50-1-uk6": .error])
  }

  @Test("A record that closed without an award owes the notice of stopping and none of the contract's")
  func closedWithoutAward() throws {
    let stopped = "stage: closed\noutcome:\n  result: no-award"
    #expect(try told(.changing(.openProcedure, stopped)) == ["PA23-S55-uk12": .error])
    #expect(try told(.changing(.openProcedure, stopped + "\nnotices.UK12: 2026-11-20")).isEmpty)
    #expect(try told(.changing(.publicContract, "stage: closed")) == ["PA23-S80-uk11": .warning])
  }

  // MARK: Large contracts

  @Test("Measures and a copy are asked for over £5 million, not at £5 million")
  func overFiveMillion() throws {
    let bare = "kpis:\ncontract.value:\n  vat: inclusive\n  amount: "
    let body = "The buses are late."
    #expect(try told(.changing(.largeContract, bare + "5000000", body: body)).isEmpty)
    #expect(
      try told(.changing(.largeContract, bare + "5000000.01", body: body))
        == ["PA23-S52-kpi": .error, "PA23-S53-3-copy": .warning])
  }

  @Test("Reminders are listed for public contracts and not for small ones")
  func reminders() throws {
    func note(_ example: Rule.Example) throws -> String {
      try RuleBench.findings(example).first { $0.rule == "PA23-classification" }?.suggestion ?? ""
    }
    for id in ["PA23-S67-einvoice", "PA23-S69-70-payments", "PA23-S71-performance", "PA23-S106-claims"] {
      #expect(try note(.changing(.publicContract)).contains(id))
      #expect(try !note(.changing(.smallContract)).contains(id))
    }
  }
}
