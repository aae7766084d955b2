import Catalogue
import FrontMatter
import Testing

@testable import Rules

/// Section 54(4): which row holds, for every row and for every way of missing one.
struct TenderingPeriodTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let circumstances: TenderingPeriod.Circumstances
    let row: Int
    let days: Int

    init(_ what: String, _ circumstances: TenderingPeriod.Circumstances, row: Int, days: Int) {
      self.what = what
      self.circumstances = circumstances
      self.row = row
      self.days = days
    }

    var testDescription: String { what }
  }

  private static func day(_ text: String) -> CalendarDate? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  private static func planned(
    _ planned: String?, _ tender: String?, basis: ProcurementFacts.TenderingBasis? = .qualifyingPlannedNotice
  ) -> TenderingPeriod.Circumstances {
    .init(
      route: .openProcedure, basis: basis, hasPlannedNotice: planned != nil, plannedNotice: planned.flatMap(day),
      tenderNotice: tender.flatMap(day))
  }

  private static func documents(_ isElectronic: Bool?, _ available: String?) -> TenderingPeriod.Circumstances {
    .init(
      route: .openProcedure, isElectronic: isElectronic, tenderNotice: day("2027-02-01"), documentsAvailable: available.flatMap(day))
  }

  static let grounds: [Case] = [
    Case("light touch", .init(route: .openProcedure, isLightTouch: true), row: 1, days: 0),
    Case("agreed with pre-selected suppliers", .init(route: .competitiveFlexible, basis: .negotiated), row: 2, days: 0),
    Case("an open procedure agrees nothing", .init(route: .openProcedure, basis: .negotiated), row: 7, days: 25),
    Case("only pre-selected suppliers", .init(route: .competitiveFlexible, basis: .preselected), row: 3, days: 10),
    Case("an open procedure pre-selects nobody", .init(route: .openProcedure, basis: .preselected), row: 7, days: 25),
    Case("pre-selected on paper", .init(route: .competitiveFlexible, basis: .preselected, isElectronic: false), row: 3, days: 10),
    Case("explained urgency", .init(route: .openProcedure, basis: .urgency, isUrgencyExplained: true), row: 5, days: 10),
    Case("urgency explained but not named", .init(route: .openProcedure, isUrgencyExplained: true), row: 5, days: 10),
    Case("urgency only claimed", .init(route: .openProcedure, basis: .urgency), row: 7, days: 25),
    Case("route dynamic market", .init(route: .dynamicMarket), row: 6, days: 10),
    Case("flexible procedure in a dynamic market", .init(route: .competitiveFlexible, basis: .dynamicMarket), row: 6, days: 10),
    Case("an open procedure is no dynamic market", .init(route: .openProcedure, basis: .dynamicMarket), row: 7, days: 25),
    Case("nothing known", .init(route: .openProcedure), row: 7, days: 25),
  ]

  static let plannedNotices: [Case] = [
    Case("40 days", planned("2027-01-03", "2027-02-12"), row: 4, days: 10),
    Case("39 days", planned("2027-01-04", "2027-02-12"), row: 7, days: 25),
    Case("41 days", planned("2027-01-02", "2027-02-12"), row: 4, days: 10),
    Case("12 months", planned("2026-02-12", "2027-02-12"), row: 4, days: 10),
    Case("12 months and a day", planned("2026-02-11", "2027-02-12"), row: 7, days: 25),
    Case("12 months before 29 February", planned("2027-02-28", "2028-02-29"), row: 4, days: 10),
    Case("12 months and a day before 29 February", planned("2027-02-27", "2028-02-29"), row: 7, days: 25),
    Case("40 days over the spring change of clocks", planned("2027-03-01", "2027-04-10"), row: 4, days: 10),
    Case("39 days over the spring change of clocks", planned("2027-03-02", "2027-04-10"), row: 7, days: 25),
    Case("in time but not named as the basis", planned("2027-01-03", "2027-02-12", basis: nil), row: 4, days: 10),
    Case("in time beside the basis standard", planned("2027-01-03", "2027-02-12", basis: .standard), row: 4, days: 10),
    Case("named as the basis but not there", planned(nil, "2027-02-12"), row: 7, days: 25),
    Case("after the tender notice", planned("2027-02-13", "2027-02-12"), row: 7, days: 25),
  ]

  static let ordinary: [Case] = [
    Case("electronic, all documents", documents(true, "2027-02-01"), row: 7, days: 25),
    Case("electronic, documents before the notice", documents(true, "2027-01-31"), row: 7, days: 25),
    Case("electronic, documents a day later", documents(true, "2027-02-02"), row: 8, days: 30),
    Case("not electronic, all documents", documents(false, "2027-02-01"), row: 9, days: 30),
    Case("not electronic, documents later", documents(false, "2027-02-02"), row: 10, days: 35),
    Case("electronic or not is not known", documents(nil, "2027-02-01"), row: 7, days: 25),
    Case("day of the documents is not known", documents(true, nil), row: 7, days: 25),
    Case("not electronic, day of the documents not known", documents(false, nil), row: 9, days: 30),
    Case("not known whether electronic, documents later", documents(nil, "2027-02-02"), row: 8, days: 30),
  ]

  static let shortest: [Case] = [
    Case(
      "light touch beside urgency", .init(route: .openProcedure, isLightTouch: true, basis: .urgency, isUrgencyExplained: true),
      row: 1, days: 0),
    Case(
      "agreed period beside a planned notice",
      .init(route: .competitiveFlexible, basis: .negotiated, plannedNotice: day("2027-01-03"), tenderNotice: day("2027-02-12")),
      row: 2, days: 0),
    Case(
      "planned notice beside late documents on paper",
      .init(
        route: .openProcedure, isElectronic: false, plannedNotice: day("2027-01-03"), tenderNotice: day("2027-02-12"),
        documentsAvailable: day("2027-02-20")), row: 4, days: 10),
    Case(
      "a missed planned notice never makes it longer",
      .init(
        route: .openProcedure, basis: .qualifyingPlannedNotice, isElectronic: true, plannedNotice: day("2027-01-04"),
        tenderNotice: day("2027-02-12"), documentsAvailable: day("2027-02-12")), row: 7, days: 25),
  ]

  @Test(arguments: grounds + plannedNotices + ordinary + shortest)
  func theShortestRowThatFitsHolds(_ example: Case) throws {
    let library = try #require(RuleBench.library)
    let period = try #require(TenderingPeriod(example.circumstances, library: library))
    #expect(period.row.number == example.row)
    #expect(period.minimumDays == example.days)
    #expect(!period.reason.isEmpty)
  }

  @Test(arguments: grounds + plannedNotices)
  func aNamedRowThatDoesNotHoldIsRefusedWithAReason(_ example: Case) throws {
    let library = try #require(RuleBench.library)
    let period = try #require(TenderingPeriod(example.circumstances, library: library))
    let isNamed = example.circumstances.basis.map { $0 != .standard } ?? false
    #expect((period.refusal != nil) == (isNamed && example.row == 7), "\(period.refusal ?? "no refusal")")
  }

  @Test func aRefusedPlannedNoticeTellsItsDays() throws {
    let library = try #require(RuleBench.library)
    let late = try #require(TenderingPeriod(Self.planned("2027-01-04", "2027-02-12"), library: library))
    #expect(late.refusal == "the planned procurement notice came 39 days before the tender notice, and 40 are needed")
    let old = try #require(TenderingPeriod(Self.planned("2026-02-11", "2027-02-12"), library: library))
    #expect(old.refusal == "the planned procurement notice of 11 February 2026 is too old")
  }

  /// Rows 2 to 5 have to be named in the notice, rows 1 and 6 need not.
  @Test func onlyAPeriodThatNeedsRowsTwoToFiveHasToBeStated() throws {
    let library = try #require(RuleBench.library)
    func isDue(_ circumstances: TenderingPeriod.Circumstances, _ days: Int) throws -> Bool {
      try #require(TenderingPeriod(circumstances, library: library)).mustBeStated(forDays: days)
    }
    #expect(try isDue(.init(route: .competitiveFlexible, basis: .preselected), 24))
    #expect(try !isDue(.init(route: .competitiveFlexible, basis: .preselected), 25))
    #expect(try isDue(.init(route: .competitiveFlexible, basis: .negotiated), 5))
    #expect(try isDue(Self.planned("2027-01-03", "2027-02-12"), 10))
    #expect(try isDue(.init(route: .openProcedure, isUrgencyExplained: true, isElectronic: false), 29))
    #expect(try !isDue(.init(route: .openProcedure, isUrgencyExplained: true, isElectronic: false), 30))
    #expect(try !isDue(.init(route: .dynamicMarket), 10))
    #expect(try !isDue(.init(route: .dynamicMarket, isUrgencyExplained: true), 10))
    #expect(try !isDue(.init(route: .openProcedure, isLightTouch: true), 1))
  }
}

/// Section 54(3): none, 10 or 25.
struct ParticipationPeriodTests {
  @Test(arguments: [(true, false, 0), (true, true, 0), (false, true, 10), (false, false, 25)])
  func theShortestRowHolds(isLightTouch: Bool, isUrgencyExplained: Bool, days: Int) throws {
    let library = try #require(RuleBench.library)
    let period = ParticipationPeriod(isLightTouch: isLightTouch, isUrgencyExplained: isUrgencyExplained, library: library)
    #expect(period.minimumDays == days)
  }
}
