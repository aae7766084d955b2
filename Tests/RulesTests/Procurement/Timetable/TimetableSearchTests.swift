import Catalogue
import FrontMatter
import Testing

@testable import Rules

/// Forwards and backwards, feasts, changes of the clocks, and wishes that cannot be met.
@Suite struct TimetableSearchTests {
  @Test func `Backwards from where forwards led, the work starts on the same day and the call no earlier`() throws {
    var requests = RandomRequests(seed: 3)
    let library = try TimetableBench.library()
    var compared = 0
    for _ in 0..<250 {
      var request = requests.next()
      request.wish = .publication(request.now.date.adding(days: 90))
      let forwards = Timetable(request, library: library)
      guard forwards.isMet, let opens = forwards.publication, let end = forwards.end else { continue }
      // A new set of thresholds between the two days would make two different cases of it.
      request.commenced = opens
      request.wish = .start(end)
      let backwards = Timetable(request, library: library)
      let place = "\(request.route) \(request.purchase.sums) from \(opens) to \(end)"
      #expect(backwards.isMet, "\(place): \(backwards.shortfalls)")
      #expect(backwards.end == end || request.route == .engagementOnly, "\(place)")
      #expect(backwards.publication.map { $0 >= opens } == true, "\(place): \(backwards.publication as Any)")
      #expect(backwards.latestPublication.map { $0 >= opens } == true, "\(place)")
      compared += 1
    }
    #expect(compared > 150)
  }

  @Test func `The last day of publication is the last one: published the next working day, the wish is missed`() throws {
    let library = try TimetableBench.library()
    for (route, pounds) in [(Route.openProcedure, 400_000), (.openBelowThreshold, 45_000), (.competitiveFlexible, 700_000)] {
      for shift in [0, 17, 44, 61, 90, 131, 200] {
        let june: CalendarDate = "2027-06-01"
        let wish = june.adding(days: shift)
        var request = try TimetableBench.request(route, pounds: pounds, .start(wish))
        let last = try #require(Timetable(request, library: library).latestPublication)
        let next = library.calendar.nextWorkingDay(onOrAfter: last.adding(days: 1))
        request.wish = .publication(last)
        #expect(try #require(Timetable(request, library: library).earliestStart) <= wish)
        request.wish = .publication(next)
        #expect(try #require(Timetable(request, library: library).earliestStart) > wish)
      }
    }
  }

  @Test func `With less time than is advised every minimum is kept and the days to spare go to the suppliers`() throws {
    let request = try TimetableBench.request(.openProcedure, pounds: 400_000, .start("2027-01-25"))
    let timetable = try TimetableBench.timetable(request)
    #expect(timetable.isMet && timetable.end == "2027-01-25")
    #expect(timetable.publication == "2026-11-24")
    for step in timetable.steps { #expect(step.chosen.date >= step.minimum, "\(step.id)") }
    let tenders = try #require(timetable.step(.tenderDeadline))
    #expect(tenders.chosen.date == tenders.recommended)
    let decision = try #require(timetable.step(.decision))
    #expect(decision.chosen.date < decision.recommended)
  }

  @Test(arguments: [
    ("2026-12-07", "2027-01-15", "Christmas"), ("2027-03-08", "2027-04-15", "Easter"), ("2027-01-11", "2027-02-08", nil),
    // The twentieth working day is Christmas Eve, and nothing of Christmas lies before it.
    ("2026-11-26", "2027-01-05", "Christmas"), ("2026-11-25", "2026-12-24", nil),
  ] as [(CalendarDate, CalendarDate, String?)])
  func `A period over Christmas or Easter gets a week more`(
    _ opens: CalendarDate, _ deadline: CalendarDate, _ feast: String?
  ) throws {
    let timetable = try TimetableBench.timetable(
      try TimetableBench.request(.openBelowThreshold, pounds: 45_000, .publication(opens)))
    let step = try #require(timetable.step(.tenderDeadline))
    #expect(step.chosen.date == deadline)
    for name in ["Christmas", "Easter"] { #expect(step.reason.contains(name) == (name == feast), "\(step.reason)") }
  }

  @Test(arguments: [
    // Midday is 12:00 UTC in winter and 11:00 UTC in summer.
    ("2027-03-01", "2027-04-08", "2027-04-08T12:00:00+01:00"), ("2027-10-18", "2027-11-15", "2027-11-15T12:00:00+00:00"),
    ("2028-02-01", "2028-02-29", "2028-02-29T12:00:00+00:00"),
  ] as [(CalendarDate, CalendarDate, String)])
  func `A deadline is at midday on the clock, whichever time holds, and a leap day counts`(
    _ opens: CalendarDate, _ deadline: CalendarDate, _ moment: String
  ) throws {
    let timetable = try TimetableBench.timetable(
      try TimetableBench.request(.openBelowThreshold, pounds: 45_000, .publication(opens)))
    let chosen = try #require(timetable.step(.tenderDeadline)).chosen
    #expect(chosen.date == deadline)
    #expect(UKMoment(date: chosen.date, time: try #require(chosen.time)).iso == moment)
  }

  @Test func `The last day that the Act allows counts a leap day and a change of the clocks as a day each`() throws {
    for (opens, least) in [("2028-02-04", "2028-02-29"), ("2027-03-05", "2027-03-30"), ("2027-10-08", "2027-11-02")]
      as [(CalendarDate, CalendarDate)]
    {
      let timetable = try TimetableBench.timetable(
        try TimetableBench.request(.openProcedure, pounds: 400_000, .publication(opens)))
      #expect(timetable.step(.tenderDeadline)?.minimum == least)
    }
  }
}

/// What is said when a wish cannot be met.
@Suite struct ImpossibleWishTests {
  @Test func `A start that comes too soon is refused, with the day that is possible and what would help`() throws {
    let request = try TimetableBench.request(.openProcedure, pounds: 400_000, .start("2026-12-21"))
    let timetable = try TimetableBench.timetable(request)
    let shortfall = try #require(timetable.shortfalls.first)
    let end = try #require(timetable.end)
    #expect(end == timetable.earliestStart && end > "2026-12-21")
    #expect(shortfall.what.contains("Work cannot start on Monday 21 December 2026"))
    #expect(shortfall.what.contains("the earliest is \(DateWords.fullDate(end))"))
    #expect(shortfall.remedies.contains { $0.contains("later, on \(DateWords.fullDate(end))") })
    #expect(shortfall.remedies.contains { $0.contains("below £30,000 including VAT") && $0.contains("needs no notice") })
  }

  @Test func `Every remedy that names a day of publication does reach the start`() throws {
    let library = try TimetableBench.library()
    let wish: CalendarDate = "2027-01-18"
    let request = try TimetableBench.request(.competitiveFlexible, pounds: 400_000, .start(wish)) {
      $0.engagement = .wanted
      $0.demonstrations = 1
    }
    let shortfall = try #require(Timetable(request, library: library).shortfalls.first)
    let alternatives = Alternative.all(of: request, library).filter { alternative in
      shortfall.remedies.contains { $0.hasPrefix(alternative.words) }
    }
    #expect(alternatives.count == shortfall.remedies.count - 1 && !alternatives.isEmpty, "\(shortfall.remedies)")
    for alternative in alternatives {
      #expect(Timetable(alternative.request, library: library).isMet, "\(alternative.words)")
    }
  }

  @Test func `A qualifying planned notice helps only where it can be forty days old in time`() throws {
    let soon = try TimetableBench.timetable(
      try TimetableBench.request(.openProcedure, pounds: 400_000, .publication("2026-12-01")) { $0.plannedNotice = .wanted })
    #expect(soon.shortfalls.first?.rule == "PA23-S15-uk3-qualifying")
    let late = try TimetableBench.timetable(
      try TimetableBench.request(.openProcedure, pounds: 400_000, .publication("2027-01-04")) { $0.plannedNotice = .wanted })
    #expect(late.isMet && late.step(.plannedNotice)?.chosen.date == "2026-11-26")
    #expect(late.tenderingRow?.number == 4 && late.step(.tenderDeadline)?.minimum == "2027-01-15")
    #expect(late.tenderingBasis?.basis == .qualifyingPlannedNotice)
    // What is advised is longer than the ordinary period, so that the notice need not name the row.
    #expect(late.tenderingBasis?.mustBeStated == false)
  }

  @Test(arguments: [
    (Route.openBelowThreshold, 173_100, "PA23-S3-route-threshold"), (.closedQuotes, 173_100, "PA23-S3-route-threshold"),
    (.openBelowThreshold, 173_099, nil), (.openProcedure, 173_100, nil),
  ] as [(Route, Int, String?)])
  func `A route that the value does not allow has no timetable`(_ route: Route, _ pounds: Int, _ rule: String?) throws {
    let timetable = try TimetableBench.timetable(try TimetableBench.request(route, pounds: pounds, .publication("2027-01-11")))
    #expect(timetable.shortfalls.first?.rule == rule)
    #expect(timetable.steps.isEmpty == (rule != nil))
    #expect(timetable.shortfalls.allSatisfy { !$0.remedies.isEmpty })
  }

  @Test func `A day that has passed, a school, an old procurement and rounds in an open procedure are refused`() throws {
    let passed = try TimetableBench.timetable(
      try TimetableBench.request(.openBelowThreshold, pounds: 45_000, .publication("2026-11-20")))
    #expect(passed.shortfalls.map(\.what) == ["Friday 20 November 2026 has passed."] && !passed.steps.isEmpty)
    let old = try TimetableBench.timetable(
      try TimetableBench.request(.openBelowThreshold, pounds: 45_000, .publication("2026-12-01")) { $0.commenced = "2025-02-23" })
    #expect(old.shortfalls.map(\.rule) == ["PA23-S127-commenced"] && old.steps.isEmpty)
    let rounds = try TimetableBench.timetable(
      try TimetableBench.request(.openProcedure, pounds: 400_000, .publication("2026-12-01")) { $0.demonstrations = 1 })
    #expect(rounds.shortfalls.map(\.rule) == ["PA23-S20-open-single"] && rounds.step(.demonstration) == nil)
  }

  @Test func `A threshold is that of the day of commencement`() throws {
    // £179,000 without VAT is £214,800: below the threshold of 2025, above that of 2026.
    let before = try TimetableBench.request(.openBelowThreshold, pounds: 179_000, .publication("2025-12-31"), now: "2025-12-01")
    let after = try TimetableBench.request(.openBelowThreshold, pounds: 179_000, .publication("2026-01-02"), now: "2025-12-01")
    #expect(try TimetableBench.timetable(before).isMet)
    #expect(try TimetableBench.timetable(after).shortfalls.map(\.rule) == ["PA23-S3-route-threshold"])
  }
}
