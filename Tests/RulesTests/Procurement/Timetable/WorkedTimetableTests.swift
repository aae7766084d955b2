import Catalogue
import FrontMatter
import Testing

@testable import Rules

/// Timetables that were worked out by hand with a calendar, one for each band of the rule book's section 8.
@Suite struct WorkedTimetableTests {
  typealias Wish = TimetableRequest.Wish
  private let monday = Wish.publication("2027-01-11")

  @Test func `Under £30,000 there is no notice, no standstill, and the contract follows the decision`() throws {
    let request = try TimetableBench.request(.openBelowThreshold, pounds: 18_000, monday)
    let timetable = try TimetableBench.timetable(request)
    #expect(
      TimetableBench.days(timetable) == [
        "catalogue-published 2027-01-11T12:00", "questions-close 2027-01-22T12:00", "answers-published 2027-01-27",
        "tender-deadline 2027-02-01T12:00", "decision 2027-02-22", "feedback 2027-03-01", "contract-entered 2027-03-08",
        // St Patrick's Day is no working day in Birmingham either.
        "start 2027-03-23", "first-payment 2027-04-21",
      ])
    #expect(timetable.regime == .below && timetable.isMet && timetable.tenderingRow == nil)
    #expect(timetable.step(.tenderDeadline)?.minimum == "2027-01-21")
  }

  @Test func `From £30,000 on the notice comes before the entry, and the contract details notice after the contract`() throws {
    let request = try TimetableBench.request(.openBelowThreshold, pounds: 45_000, monday)
    let timetable = try TimetableBench.timetable(request)
    #expect(
      TimetableBench.days(timetable) == [
        "tender-notice 2027-01-11T09:00", "catalogue-published 2027-01-11T12:00", "questions-close 2027-01-27T12:00",
        "answers-published 2027-02-01", "tender-deadline 2027-02-08T12:00", "decision 2027-03-01", "feedback 2027-03-08",
        "contract-entered 2027-03-15", "contract-details-notice 2027-03-23",
        // Good Friday and Easter Monday lie between.
        "start 2027-04-01", "first-payment 2027-04-30",
      ])
    #expect(timetable.step(.contractDetailsNotice)?.latest == "2027-04-13")
  }

  @Test func `Quotes from chosen firms have no notice and no entry here`() throws {
    let timetable = try TimetableBench.timetable(try TimetableBench.request(.closedQuotes, pounds: 18_000, monday))
    #expect(
      TimetableBench.days(timetable) == [
        "quotes-invited 2027-01-11T09:00", "questions-close 2027-01-19T12:00", "answers-published 2027-01-21",
        "tender-deadline 2027-01-25T12:00", "decision 2027-02-15", "feedback 2027-02-22", "contract-entered 2027-03-01",
        "start 2027-03-15", "first-payment 2027-04-13",
      ])
  }

  @Test func `An open procedure has 25 days, summaries, award notice, eight working days and then the contract`() throws {
    let timetable = try TimetableBench.timetable(try TimetableBench.request(.openProcedure, pounds: 400_000, monday))
    #expect(
      TimetableBench.days(timetable) == [
        // Five working days before: 4 January is a holiday in Scotland, 1 January everywhere.
        "conflicts-assessment 2026-12-31", "tender-notice 2027-01-11T09:00",
        "catalogue-published 2027-01-11T12:00", "questions-close 2027-01-27T12:00", "answers-published 2027-02-01",
        "tender-deadline 2027-02-08T12:00", "decision 2027-03-01", "assessment-summaries 2027-03-08T09:00",
        "feedback 2027-03-08T09:00", "award-notice 2027-03-09T12:00", "standstill-ends 2027-03-19",
        "contract-entered 2027-03-22", "contract-details-notice 2027-03-31", "start 2027-04-07", "first-payment 2027-05-06",
      ])
    #expect(timetable.step(.tenderDeadline)?.minimum == "2027-02-05")
    #expect(timetable.tenderingRow?.number == 7)
    // 20 March is a Saturday: lawful, and nobody signs then.
    #expect(timetable.step(.contractEntered)?.minimum == "2027-03-20")
    #expect(timetable.step(.contractDetailsNotice)?.latest == "2027-04-20")
  }

  @Test func `A competitive flexible procedure asks for requests first, and those who are invited have 10 days at least`() throws {
    let timetable = try TimetableBench.timetable(try TimetableBench.request(.competitiveFlexible, pounds: 400_000, monday))
    let days = TimetableBench.days(timetable)
    for day in [
      "participation-deadline 2027-02-08T12:00", "invitation-to-tender 2027-02-22T09:00", "tender-deadline 2027-03-23T12:00",
    ] { #expect(days.contains(day), "\(days)") }
    #expect(timetable.step(.participationDeadline)?.minimum == "2027-02-05")
    #expect(timetable.step(.tenderDeadline)?.minimum == "2027-03-04")
    #expect(timetable.tenderingBasis?.basis == .preselected && timetable.tenderingBasis?.mustBeStated == false)
  }

  @Test func `A prototype bought directly has a transparency notice, an award notice and a standstill`() throws {
    let timetable = try TimetableBench.timetable(
      try TimetableBench.request(.directAward, pounds: 300_000, monday) { $0.purchase.directAwardGround = "sch5-p2" })
    #expect(
      TimetableBench.days(timetable) == [
        // Five working days before: 4 January is a holiday in Scotland, 1 January everywhere.
        "conflicts-assessment 2026-12-31", "transparency-notice 2027-01-11T09:00",
        "award-notice 2027-01-25T12:00", "standstill-ends 2027-02-03", "contract-entered 2027-02-04",
        "contract-details-notice 2027-02-11", "start 2027-02-18", "first-payment 2027-03-19",
      ])
  }

  @Test func `Research and development has no notice at any value, and its payment term is the contract's own`() throws {
    let timetable = try TimetableBench.timetable(
      try TimetableBench.request(.researchAndDevelopmentExempt, pounds: 900_000, monday))
    #expect(timetable.steps.allSatisfy { $0.kind.notice == nil } && timetable.regime == .exempt)
    let payment = try #require(timetable.step(.firstPayment))
    #expect(!payment.isLaw && payment.rule == nil && payment.reason.contains("write 30 days into it"))
  }

  @Test func `A trial without payment has neither notice nor payment, and an engagement ends with what was heard`() throws {
    let trial = try TimetableBench.timetable(try TimetableBench.request(.unpaidTrial, pounds: 0, monday))
    #expect(
      TimetableBench.days(trial) == [
        "catalogue-published 2027-01-11T12:00", "questions-close 2027-01-22T12:00", "answers-published 2027-01-27",
        "tender-deadline 2027-02-01T12:00", "decision 2027-02-22", "feedback 2027-03-01", "contract-entered 2027-03-08",
        "start 2027-03-23",
      ])
    let talk = try TimetableBench.timetable(try TimetableBench.request(.engagementOnly, pounds: 0, monday))
    #expect(TimetableBench.days(talk).last == "feedback 2027-02-15")
    #expect(talk.end == "2027-02-15")
  }

  @Test(arguments: [
    // The rule book's own: the eighth working day is 25 March; 26 March is Good Friday, 29 March Easter Monday.
    ("2027-03-15", "2027-03-25", "2027-03-26", "2027-03-30"),
    // The law allows New Year's Day; 4 January stands in for 2 January in Scotland.
    ("2026-12-18", "2026-12-31", "2027-01-01", "2027-01-05"),
    ("2027-02-01", "2027-02-10", "2027-02-11", "2027-02-11"),
    ("2028-02-21", "2028-03-01", "2028-03-02", "2028-03-02"),
  ] as [(CalendarDate, CalendarDate, CalendarDate, CalendarDate)])
  func `The contract follows the standstill, and is signed on a working day`(
    _ award: CalendarDate, _ last: CalendarDate, _ lawful: CalendarDate, _ signed: CalendarDate
  ) throws {
    let timetable = try TimetableBench.timetable(
      try TimetableBench.request(.openProcedure, pounds: 400_000, .publication("2026-10-01"), now: "2026-09-01") {
        $0.fixed[.awardNotice] = DateAndTime(date: award, time: nil)
      })
    #expect(timetable.step(.standstillEnds)?.chosen.date == last)
    #expect(timetable.step(.standstillEnds)?.workingDays == 8)
    #expect(timetable.step(.contractEntered)?.minimum == lawful)
    #expect(timetable.step(.contractEntered)?.chosen.date == signed)
  }
}
