import Catalogue
import Diagnostics
import Testing

@testable import Rules

/// The traps of the law below the threshold, each in both directions.
@Suite("Below the threshold")
struct BelowThresholdTests {
  // MARK: Thirty thousand pounds, VAT included

  @Test(
    "A notice is due from exactly £30,000 including VAT on",
    arguments: [
      "amount: 25000\n  vat: exclusive\n  vat_rate: 20", "amount: 30000\n  vat: inclusive", "amount: 30000\n  vat: exempt",
      "amount: 28571.43\n  vat: exclusive\n  vat_rate: 5",
    ])
  func noticeIsDue(_ value: String) throws {
    #expect(try told(.changing(.smallOpenCall, "notices:\ncontract.value:\n  \(value)")) == ["PA23-S87-1-bttn": .error])
  }

  @Test(
    "A penny less needs no notice",
    arguments: [
      "amount: 24999.99\n  vat: exclusive\n  vat_rate: 20", "amount: 29999.99\n  vat: inclusive", "amount: 29999.99\n  vat: exempt",
      "amount: 28571.42\n  vat: exclusive\n  vat_rate: 5",
    ])
  func noticeIsNotDue(_ value: String) throws {
    #expect(try told(.changing(.smallOpenCall, "notices:\ncontract.value:\n  \(value)")).isEmpty)
  }

  @Test("Options, prizes and help in kind count", arguments: ["options: 5000", "in_kind: 5000", "prizes: 6000"])
  func everythingPaidCounts(_ line: String) throws {
    let record = "notices:\ncontract.value.amount: 20000\n"
    #expect(try told(.changing(.smallOpenCall, record)).isEmpty)
    #expect(try told(.changing(.smallOpenCall, record + "contract.\(line)")) == ["PA23-S87-1-bttn": .error])
  }

  // MARK: Notice first

  @Test("The order of notice and entry counts to the minute, and is not invented within a day")
  func orderToTheMinute() throws {
    #expect(try told(.changing(.smallOpenCall, "notices.UK4: 2026-11-09T12:01")) == ["PA23-S87-1-bttn": .error])
    #expect(try told(.changing(.smallOpenCall, "notices.UK4: 2026-11-09T12:00")).isEmpty)
    #expect(try told(.changing(.smallOpenCall, "notices.UK4: 2026-11-09")).isEmpty)
    #expect(try told(.changing(.smallOpenCall, "dates.catalogue_published: 2026-11-09")).isEmpty)
    #expect(try told(.changing(.smallOpenCall, "notices.UK4: 2026-11-10")) == ["PA23-S87-1-bttn": .error])
    #expect(try told(.changing(.smallOpenCall, "notices.UK4: 2026-11-10\ndates.catalogue_published:")).isEmpty)
  }

  @Test("Invited quotes shown to everybody while they are open are advertised")
  func shownInvitation() throws {
    let record = "contract.value.amount: 40000\naward_criteria:\n  - name: Price\n    weight: 100\n"
    #expect(try told(.changing(.smallQuotes, record)).isEmpty)
    for stage in ["open", "clarifying", "assessing", "awarding"] {
      #expect(
        try told(.changing(.smallQuotes, record + "visibility: public\nstage: \(stage)")) == ["PA23-S87-1-bttn": .error], "\(stage)")
    }
    #expect(try told(.changing(.smallQuotes, record + "visibility: public\ncontract.value.amount: 20000")).isEmpty)
    #expect(try told(.changing(.smallQuotes, record + "visibility: public\nnotices:\n  UK4: 2026-11-09T09:00")).isEmpty)
  }

  @Test("Once the contract is made invited quotes may be shown, unless they were shown before the deadline")
  func shownAfterAward() throws {
    let record = """
      contract.value.amount: 40000
      award_criteria:
        - name: Price
          weight: 100
      visibility: public
      stage: contracted
      award:
        supplier_unique_identifier: GB-PPON-ABCD-1234-EFGH
      notices:
        UK7: 2027-01-20
      dates.contract_entered: 2027-01-18

      """
    #expect(try told(.changing(.smallQuotes, record + "dates.catalogue_published: 2027-01-19")).isEmpty)
    #expect(try told(.changing(.smallQuotes, record)).isEmpty)
    #expect(
      try told(.changing(.smallQuotes, record + "dates.catalogue_published: 2026-11-20")) == ["PA23-S87-1-bttn": .error])
  }

  @Test("A call that was withdrawn before it opened was never advertised")
  func withdrawnUnopened() throws {
    let record = "stage: withdrawn\nnotices:\nwithdrawn:\n  date: 2026-11-05\n"
    #expect(try told(.changing(.smallOpenCall, record)).isEmpty)
    #expect(try told(.changing(.smallOpenCall, "stage: withdrawn\nnotices:")) == ["PA23-S87-1-bttn": .error])
  }

  // MARK: Time

  @Test(
    "No number of days is law here: ten days are enough, fewer are a warning",
    arguments: [("2026-11-18T12:00", 9), ("2026-11-19T12:00", 10), ("2026-11-23T12:00", 14), ("2026-12-03T12:00", 24)])
  func noTwentyFiveDays(deadline: String, days: Int) throws {
    let found = try told(.changing(.smallOpenCall, "dates.tender_deadline: \(deadline)"))
    #expect(found == (days < 10 ? ["PA23-S87-6-time": .warning] : [:]))
  }

  @Test("The time runs from the later of notice and entry")
  func laterOfTheTwo() throws {
    let late = "dates.catalogue_published: 2026-11-30T12:00\ndates.tender_deadline: 2026-12-09T12:00"
    #expect(try told(.changing(.smallOpenCall, late)) == ["PA23-S87-6-time": .warning])
    #expect(try told(.changing(.smallOpenCall, late + "\ndates.catalogue_published: 2026-11-29T12:00")).isEmpty)
  }

  @Test("Fewer than fifteen working days get advice; St Andrew's Day is none of them")
  func adviceOnWorkingDays() throws {
    func isAdvised(_ deadline: String) throws -> Bool {
      try RuleBench.findings(.changing(.smallOpenCall, "dates.tender_deadline: \(deadline)"))
        .contains { $0.rule == "PA23-S87-6-time" && $0.severity == .advice }
    }
    // From 10 November: 15 weekdays end on 30 November, which is no working day.
    #expect(try isAdvised("2026-11-30T12:00"))
    #expect(try !isAdvised("2026-12-01T12:00"))
  }

  @Test("A deadline of its own for one firm is a breach below the threshold too")
  func sameTimeForAll() throws {
    #expect(try told(.changing(.smallQuotes, "deadline_exceptions: [Example Ltd]")) == ["PA23-S87-6-time": .error])
    #expect(try told(.changing(.smallQuotes, "deadline_exceptions: []")).isEmpty)
  }

  // MARK: Suitability

  static let gate = "stages:\n  - name: Questions\n    restricts_who_may_tender: true\n    basis: supplier-suitability\n"

  @Test("A gate of suitability is unlawful at any value", arguments: [5, 5_000, 20_000, 150_000])
  func gateAtAnyValue(_ pounds: Int) throws {
    #expect(
      try told(.changing(.smallOpenCall, Self.gate + "contract.value.amount: \(pounds)")) == ["PA23-S85-suitability": .error])
  }

  @Test("Rounds judged on the merit of proposals are allowed")
  func roundsOfMerit() throws {
    let rounds = """
      stages:
        - name: Idea on one page
          restricts_who_may_tender: true
          basis: proposal-merit
        - name: Demonstration
          restricts_who_may_tender: true
          basis: award-criteria
        - name: Questions about the firm
          restricts_who_may_tender: false
          basis: supplier-suitability
      """
    #expect(try told(.changing(.smallOpenCall, rounds)).isEmpty)
  }

  @Test(
    "For works the ban ends at the figure that held when the procurement commenced",
    arguments: [
      ("2025-12-31", "213476.99", true), ("2025-12-31", "213477", false),
      ("2026-01-01", "207719.99", true), ("2026-01-01", "207720", false),
    ])
  func worksCarveOut(commenced: String, pounds: String, isBreach: Bool) throws {
    let record = Self.gate + "commenced: \(commenced)\ncontract.type: works\ncontract.value:\n  amount: \(pounds)\n  vat: inclusive"
    #expect(try told(.changing(.smallOpenCall, record)) == (isBreach ? ["PA23-S85-suitability": .error] : [:]))
  }

  // MARK: What is only a warning here

  @Test("Brands and hard conditions are one warning each below the threshold, never an error")
  func warningsNotErrors() throws {
    let brands = "specification:\n  brands:\n    - name: Examplesoft\n    - name: Example Maps\n      equivalent_clause: false"
    #expect(try told(.changing(.smallOpenCall, brands)) == ["SPEC-OPEN-bt": .warning])
    let conditions =
      "conditions:\n  insurance_in_place_before_award: true\n  audited_accounts_from_all: true\n  prior_contract_with_named_authority: true"
    let found = try RuleBench.findings(.changing(.smallOpenCall, conditions)).filter { $0.severity >= .warning }
    #expect(found.map(\.rule) == ["PA23-S86-barrier-terms"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test("Rules of the small regime are silent at or above the threshold")
  func silentAbove() throws {
    let everything =
      Self.gate + """
        specification:
          brands:
            - name: Examplesoft
        conditions:
          audited_accounts_from_all: true
        sme:
        deadline_exceptions: [Example Ltd]
        payment_days: 60
        award_criteria:
        """
    let below = ["PA23-S84", "PA23-S85", "PA23-S86", "PA23-S87", "PA23-S88", "SPEC-OPEN", "PR24-R24", "PR24-R36"]
    let found = try RuleBench.findings(.changing(.openProcedure, everything))
    #expect(found.filter { finding in below.contains { finding.rule.hasPrefix($0) } }.map(\.rule) == [])
  }

  @Test("Words alone are a warning, and a clean field wins over them")
  func wordsAndFields() throws {
    let body = "We pay within 60 days. Local firms only. We shortlist on track record. You must hold liability insurance."
    #expect(
      try told(.changing(.smallOpenCall, "payment_days:", body: body))
        == [
          "PA23-S88-pay30": .warning, "LGA88-S17-location": .warning, "PA23-S85-suitability": .warning,
          "PA23-S86-barrier-terms": .warning,
        ])
    let fields = """
      payment_days: 30
      reservation:
        location: none
      conditions:
        insurance_in_place_before_award: false
      stages:
        - name: Idea
          restricts_who_may_tender: true
          basis: proposal-merit
      """
    #expect(try told(.changing(.smallOpenCall, fields, body: body)).isEmpty)
  }

  // MARK: Small firms, payment

  @Test("Regard for small firms: false is an error, silence a warning, and a call-off is free of it")
  func regardForSmallFirms() throws {
    #expect(try told(.changing(.smallQuotes, "sme.barriers_considered: false")) == ["PA23-S86-sme": .error])
    #expect(try told(.changing(.smallQuotes, "sme:")) == ["PA23-S86-sme": .warning])
    #expect(try told(.changing(.smallQuotes, "sme:\nstage: planned")).isEmpty)
    #expect(try told(.changing(.callOff, "sme.barriers_considered: false\ncontract.value.amount: 20000")).isEmpty)
  }

  @Test("Thirty days are written into small and public contracts, not into exempt ones and concessions")
  func payment() throws {
    #expect(try told(.changing(.smallQuotes, "payment_days: 31")) == ["PA23-S88-pay30": .error])
    #expect(try told(.changing(.openProcedure, "payment_days: 31")) == ["PA23-S68-pay30": .error])
    let payment = { (id: String) in id == "PA23-S88-pay30" || id == "PA23-S68-pay30" }
    let free = [
      Rule.Example.changing(.research, "payment_days: 60"), .changing(.smallOpenCall, "payment_days: 60\ncontract.type: concession"),
      .changing(.openProcedure, "payment_days: 60\ncontract.type: concession\ncontract.value.amount: 5000000"),
    ]
    for example in free { #expect(try RuleBench.findings(example).filter { payment($0.rule) } == [], "\(example.fields)") }
  }

  // MARK: After the award

  @Test("A winner needs its identifier from 1 April 2026 on, at £30,000 or more")
  func identifierOfTheWinner() throws {
    func isMissed(_ day: String, _ amount: String = "45000") throws -> Bool {
      let fields = "award:\ndates.contract_entered: \(day)\ncontract.value.amount: \(amount)"
      return try told(.changing(.smallContract, fields)) == ["PR24-R36-supplier-id": .error]
    }
    #expect(try !isMissed("2026-03-31"))
    #expect(try isMissed("2026-04-01"))
    #expect(try isMissed("2026-04-20", "25000"))
    #expect(try !isMissed("2026-04-20", "24999.99"))
  }

  @Test("A small contract without its notice: nothing for 30 days, then a warning, an error once it is closed")
  func smallContractNotice() throws {
    let record = "notices.UK7:\ndates.contract_entered: 2026-10-25"
    #expect(try told(.changing(.smallContract, record, at: "2026-11-24")).isEmpty)
    #expect(try told(.changing(.smallContract, record, at: "2026-11-25")) == ["PA23-S87-3-uk7": .warning])
    #expect(try told(.changing(.smallContract, record + "\nstage: closed", at: "2026-10-26")) == ["PA23-S87-3-uk7": .error])
  }

  @Test("Below the threshold there is no award notice, no standstill, no notice of the end or of stopping")
  func noDutiesOfPublicContracts() throws {
    #expect(try told(.changing(.smallContract, "dates.contract_entered: 2026-03-13T13:00\ncontract.value.amount: 170000")).isEmpty)
    #expect(try told(.changing(.smallContract, "stage: closed")).isEmpty)
    #expect(try told(.changing(.smallOpenCall, "stage: withdrawn")).isEmpty)
  }
}

/// Rule and severity of everything that has to be mended.
func told(_ example: Rule.Example) throws -> [String: Severity] {
  let found = try RuleBench.findings(example).filter { $0.severity >= .warning }
  return Dictionary(found.map { ($0.rule, $0.severity) }, uniquingKeysWith: max)
}
