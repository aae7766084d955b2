import Catalogue
import Diagnostics
import FrontMatter
import Testing

@testable import Rules

/// What a record answers, what still has to be asked, and what the routes for one need have in common.
@Suite struct TimetableAnswersTests {
  private func answers(_ example: Rule.Example) throws -> TimetableAnswers {
    let (file, _) = ContentFile.reading(example.text, path: "content/challenges/example.md")
    let record = ProcurementCase(
      file, library: try TimetableBench.library(), authorities: [:], now: try RuleBench.moment(example.moment))
    return TimetableAnswers(record)
  }

  private func timetable(_ example: Rule.Example) throws -> Timetable {
    let answers = try answers(example)
    #expect(answers.missing.isEmpty, "\(answers.missing)")
    return try TimetableBench.timetable(try #require(answers.request(now: try RuleBench.moment(example.moment))))
  }

  @Test func `A published record is planned from its notice and keeps its dates`() throws {
    let timetable = try timetable(.changing(.smallOpenCall))
    #expect(timetable.publication == "2026-11-09" && timetable.isMet)
    #expect(timetable.step(.tenderDeadline)?.chosen.date == "2026-12-11")
    #expect(timetable.step(.tenderNotice)?.isDone == true && timetable.step(.tenderDeadline)?.isDone == false)
    // What the record does not say follows from what it says: 15 working days after 11 December.
    #expect(timetable.step(.decision)?.chosen.date == "2027-01-07")
  }

  @Test(arguments: [
    ("dates.tender_deadline: 2026-12-03T12:00", "2026-12-04"), ("dates.contract_entered: 2026-12-22", "2026-12-24"),
  ])
  func `A date that breaks a minimum of the law is told, with the day that would keep it`(
    _ change: String, _ earliest: CalendarDate
  ) throws {
    let extra = "\nnotices.UK6: 2026-12-14T12:00\ndates.assessment_summaries: 2026-12-14T09:00"
    let timetable = try timetable(.changing(.openProcedure, change + (change.contains("contract") ? extra : "")))
    let shortfall = try #require(timetable.shortfalls.first)
    #expect(shortfall.what.contains(DateWords.fullDate(earliest)), "\(shortfall.what)")
  }

  @Test func `A record without the answers leaves them to be asked, and nothing else`() throws {
    #expect(try answers(.changing(.smallOpenCall, "contract.value:\nroute:")).missing == [.value, .route])
    #expect(try answers(.changing(.smallOpenCall, "notices:\ndates:\nengagement:")).missing == [.engagement, .wish])
    #expect(TimetableAnswers().missing == [.value, .type, .route, .authority, .engagement, .wish])
  }

  @Test func `Payment is planned within the days that the record promises, never later than the law`() throws {
    for (days, payment) in [("14", 14), ("30", 30), ("45", 30)] {
      let timetable = try timetable(.changing(.smallOpenCall, "payment_days: \(days)"))
      let (start, paid) = (try #require(timetable.step(.start)), try #require(timetable.step(.firstPayment)))
      #expect(paid.latest == start.chosen.date.adding(days: payment - 1))
    }
  }

  @Test func `The authority's own rules are told where they are on file`() throws {
    let own = try timetable(.changing(.smallOpenCall, Rule.exampleContractRules))
    #expect(own.notes.contains { $0.contains("an open advertisement") && $0.contains("tender portal") }, "\(own.notes)")
    #expect(try timetable(.changing(.smallOpenCall)).notes.contains { $0.contains("not on file") })
  }

  @Test(arguments: [
    (24_000, [true, true, true], "none"), (100_000, [true, true, true], "£30,000"), (300_000, [false, true, true], "£207,720"),
  ] as [(Int, [Bool], String)])
  func `The routes for one need are compared by what is lawful, and a pilot is only offered where it changes the law`(
    _ pounds: Int, _ lawful: [Bool], _ pilot: String
  ) throws {
    let request = try TimetableBench.request(.openBelowThreshold, pounds: pounds, .start("2027-06-01"))
    let comparison = RouteComparison(request, library: try TimetableBench.library())
    #expect(comparison.options.prefix(3).map { $0.lawfulness == .lawful } == lawful)
    let small = comparison.options.first { $0.id == "smaller-pilot" }
    let title = small.map(\.title) ?? "none"
    #expect(title.contains(pilot))
    for option in comparison.options where option.lawfulness != .unlawful {
      let (earliest, advised) = (try #require(option.earliestStart), try #require(option.recommendedStart))
      #expect(earliest <= advised && option.meetsWish == (earliest <= "2027-06-01"))
      #expect(option.effort != nil)
    }
    #expect(comparison.options.first { $0.id == "rd-exempt" }?.notices == [] && !comparison.unknowns.isEmpty)
  }

  @Test func `The simplest open route follows the value`() throws {
    var answers = TimetableAnswers()
    answers.sums = .init(amount: 17_309_999, vat: .exclusive)
    let library = try TimetableBench.library()
    #expect(answers.usualRoute(commenced: "2026-11-24", library: library) == .openBelowThreshold)
    answers.sums.amount = 17_310_000
    #expect(answers.usualRoute(commenced: "2026-11-24", library: library) == .openProcedure)
    #expect(answers.usualRoute(commenced: "2025-12-31", library: library) == .openBelowThreshold)
    answers.demonstrations = 1
    #expect(answers.usualRoute(commenced: "2026-11-24", library: library) == .competitiveFlexible)
    answers.sums = .init(isUnknown: true)
    #expect(answers.usualRoute(commenced: "2026-11-24", library: library) == .competitiveFlexible)
  }
}
