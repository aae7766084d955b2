import Catalogue
import FrontMatter
import Foundation
import Rules
import Testing

@testable import Publication

/// A timetable as text, as JSON and as a calendar.
@Suite struct TimetableReportTests {
  private let library: ProcurementLibrary
  private let timetable: Timetable
  private let request: TimetableRequest

  init() throws {
    let repository = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    library = try #require(try CatalogueLoader(source: repository, workers: 1).load().procurement)
    let opens = try #require(CalendarDate(year: 2027, month: 1, day: 11))
    let now = UKMoment(date: try #require(CalendarDate(year: 2026, month: 11, day: 24)), time: ClockTime(hour: 8, minute: 0))
    let purchase = PlannedPurchase(sums: .init(amount: 40_000_000, vat: .exclusive, vatRate: 20))
    var request = TimetableRequest(purchase: purchase, route: .openProcedure, wish: .publication(opens), now: now)
    request.engagement = .wanted
    self.request = request
    timetable = Timetable(request, library: library)
  }

  @Test func `The JSON has the documented keys, and every day, reason and citation`() throws {
    let comparison = RouteComparison(request, library: library)
    let bytes = TimetableJSON.report(timetable, comparison: comparison, library: library)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(
      Set(root.keys) == [
        "version", "met", "direction", "wish", "route", "regime", "regime_reason", "value_pence", "publication",
        "latest_publication", "start", "earliest_start", "tendering_period", "steps", "unmet", "notes", "comparison", "disclaimer",
      ])
    #expect(root["met"] as? Bool == true && root["value_pence"] as? Int == 48_000_000 && root["regime"] as? String == "above")
    #expect(root["publication"] as? String == "2027-01-11" && root["latest_publication"] is NSNull)
    #expect((root["tendering_period"] as? [String: Any])?["row"] as? Int == 7)
    let steps = try #require(root["steps"] as? [[String: Any]])
    #expect(steps.count == timetable.steps.count)
    for step in steps {
      #expect(
        Set(step.keys) == [
          "id", "what", "actor", "notice", "date", "time", "moment", "minimum", "latest", "recommended", "chosen", "counted_from",
          "working_days", "calendar_days", "reason", "basis", "rule", "citation", "done",
        ])
      #expect(step["date"] as? String == step["chosen"] as? String)
    }
    let deadline = try #require(steps.first { $0["id"] as? String == "tender-deadline" })
    #expect(deadline["moment"] as? String == "2027-02-08T12:00:00+00:00" && deadline["minimum"] as? String == "2027-02-05")
    #expect(deadline["basis"] as? String == "law" && deadline["working_days"] as? Int == 20 && deadline["calendar_days"] as? Int == 28)
    let options = try #require((root["comparison"] as? [String: Any])?["options"] as? [[String: Any]])
    #expect(
      options.map { "\($0["id"] ?? "") \($0["lawful"] ?? "")" } == [
        "open-below-threshold unlawful", "competitive-flexible lawful", "open-procedure lawful", "rd-exempt conditional",
        "smaller-pilot conditional",
      ])
    for option in options { #expect(option["hours"] is NSNull && option["documents"] is Int) }
  }

  @Test func `The text has every step in order, lines a terminal can show, and says that it is guidance`() {
    let comparison = RouteComparison(request, library: library)
    let text = String(decoding: TimetableText.report(timetable, comparison: comparison, library: library), as: UTF8.self)
    var place = text.startIndex
    for (number, step) in timetable.steps.enumerated() {
      let head = "\n\(number + 1). \(DateWords.moment(step.chosen))"
      let found = text.range(of: head.prefix(60), range: place..<text.endIndex)
      #expect(found != nil, "\(head)")
      if let found { place = found.upperBound }
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { #expect(line.count <= 100, "\(line)") }
    #expect(text.contains("What this comparison does not know") && text.contains("hours not known"))
    #expect(text.contains(RuleBook.disclaimer.prefix(40)))
  }

  @Test func `A record's own words reach a terminal without control characters`() throws {
    var hostile = request
    hostile.purchase.buyer = Buyer(nil)
    hostile.urgencyReason = "\u{1B}[2J"
    let bytes = TimetableText.report(Timetable(hostile, library: library), library: library)
    #expect(!bytes.contains(0x1B))
  }

  @Test func `The calendar has an event for each step, deadlines as instants, and identifiers that last`() {
    let calendar = TimetableCalendar.calendar(
      timetable, title: "Food parcels", subject: "food-parcels", host: "council.example.org", library: library)
    #expect(calendar.events.count == timetable.steps.count)
    #expect(Set(calendar.events.map(\.uid)).count == calendar.events.count)
    for (event, step) in zip(calendar.events, timetable.steps) {
      #expect(event.uid == "plan-food-parcels-\(step.id)@council.example.org")
      switch event.time {
      case .day(let day): #expect(step.chosen.time == nil && day == step.chosen.date)
      case .moment(let moment): #expect(moment == step.chosen.firstMoment && step.chosen.time != nil)
      }
    }
    #expect(calendar.bytes(stamp: request.now) == calendar.bytes(stamp: request.now))
  }
}
