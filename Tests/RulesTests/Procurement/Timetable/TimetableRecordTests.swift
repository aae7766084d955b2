import Catalogue
import Diagnostics
import FrontMatter
import Testing

@testable import Rules

/// What a timetable promises for every request, and that a record made from it keeps the rules of law.
@Suite struct TimetableRecordTests {
  @Test func `Every step of every timetable keeps its minimum, its last day and the working days`() throws {
    let library = try TimetableBench.library()
    var requests = RandomRequests(seed: 1)
    var (planned, refused) = (0, 0)
    for number in 0..<500 {
      let request = requests.next()
      let timetable = Timetable(request, library: library)
      guard !timetable.steps.isEmpty else {
        refused += 1
        #expect(!timetable.isMet, "number \(number)")
        continue
      }
      planned += 1
      let place = "number \(number), \(request.route), \(request.wish)"
      for step in timetable.steps {
        let day = step.chosen.date
        #expect(day >= step.minimum, "\(place): \(step.id) \(day) \(step.minimum)")
        if let latest = step.latest { #expect(day <= latest, "\(place): \(step.id) \(day) \(latest)") }
        if step.kind.isDeadline {
          #expect(library.calendar.isWorkingDay(day) && step.chosen.time == ClockTime(hour: 12, minute: 0), "\(place): \(step.id) \(day)")
        }
        if step.kind == .contractEntered || step.kind.notice != nil, step.kind != .plannedNotice || request.plannedNotice == .wanted {
          #expect(library.calendar.isWorkingDay(day), "\(place): \(step.id) \(day)")
        }
        #expect(!step.reason.isEmpty && !step.title.isEmpty && !step.citation(library).isEmpty, "\(place): \(step.id)")
        if !isBefore(step) { #expect(day >= request.now.date, "\(place): \(step.id) \(day)") }
      }
      #expect(Set(timetable.steps.map(\.id)).count == timetable.steps.count, "\(place)")
      let moments = timetable.steps.map(\.chosen.firstMoment)
      #expect(moments == moments.sorted(), "\(place)")
    }
    #expect(planned > 300 && refused > 30)
  }

  /// Notices that the request says were published already.
  private func isBefore(_ step: TimetableStep) -> Bool { step.kind == .plannedNotice || step.kind == .engagementNotice }

  @Test func `A record with the planned fields has no error, neither as a plan nor after everything has happened`() throws {
    let library = try TimetableBench.library()
    let plan = RulePlan(RuleBook.rules, library: library, authorities: [:])
    var requests = RandomRequests(seed: 2)
    var judged = 0
    for number in 0..<500 {
      let request = requests.next()
      var hurried = request
      // A start that cannot be met gives the fastest timetable there is: every minimum and no more.
      hurried.wish = .start(request.now.date)
      for request in [request, hurried] {
        let timetable = Timetable(request, library: library)
        guard !timetable.steps.isEmpty else { continue }
        let record = PlannedRecord(timetable)
        for (text, moment) in [(record.asPlan, request.now), (record.afterwards, record.end)] {
          let (file, reading) = ContentFile.reading(text, path: "content/challenges/planned.md")
          #expect(reading.filter { $0.severity >= .warning }.isEmpty, "number \(number): \(reading.map(\.message))\n\(text)")
          let wrong = RuleRunner.findings(about: file, plan: plan, at: CheckMoment(now: moment))
            .filter { $0.severity >= .warning && !PlannedRecord.awaitsNotice($0) }
          #expect(wrong.isEmpty, "number \(number), \(request.route):\n\(wrong.map { "\($0.rule): \($0.message)" })\n\(text)")
          judged += 1
        }
      }
    }
    #expect(judged > 1_200)
  }

  @Test func `Dates that a record gives in any order are kept and judged, and nothing falls over`() throws {
    let library = try TimetableBench.library()
    var requests = RandomRequests(seed: 5)
    var numbers = FixedNumbers(seed: 5)
    var broken = 0
    for _ in 0..<300 {
      var request = requests.next()
      for kind in TimetableStep.Kind.allCases where Int.random(in: 0..<3, using: &numbers) == 0 {
        let shift = Int.random(in: 0..<10, using: &numbers) == 0 ? Int.random(in: -700_000...2_900_000, using: &numbers) : Int.random(in: -90...400, using: &numbers)
        let day = CalendarDate(dayNumber: max(-700_000, min(2_900_000, request.now.date.dayNumber + shift)))
        request.fixed[kind] = DateAndTime(date: day, time: Bool.random(using: &numbers) ? ClockTime(hour: 0, minute: 0) : nil)
      }
      let timetable = Timetable(request, library: library)
      for step in timetable.steps {
        if let date = request.fixed[step.kind] { #expect(step.chosen == date, "\(step.id)") }
      }
      if timetable.shortfalls.contains(where: { $0.what.contains("the record has") }) { broken += 1 }
      _ = TimetableFrontMatter(timetable, includesPurchase: true).text
    }
    #expect(broken > 20)
  }

  @Test func `Every rule that a step names is in the rule book`() throws {
    let library = try TimetableBench.library()
    var requests = RandomRequests(seed: 4)
    var rules: Set<String> = []
    for _ in 0..<200 {
      let timetable = Timetable(requests.next(), library: library)
      rules.formUnion(timetable.steps.compactMap(\.rule) + timetable.shortfalls.compactMap(\.rule))
    }
    #expect(rules.count > 15)
    for rule in rules { #expect(RuleBook.rule(rule) != nil, "\(rule)") }
  }
}

/// A whole record made from the front matter of a timetable, everything that is not a date answered well.
private struct PlannedRecord {
  let timetable: Timetable
  private let front: String

  /// In a plan these two say, rightly, that a notice is still to be published.
  static func awaitsNotice(_ finding: Finding) -> Bool {
    finding.message.hasPrefix("Still to do") && (finding.rule == "PA23-S34-dm" || finding.rule == "PA23-S15-uk3-qualifying")
  }

  init(_ timetable: Timetable) {
    self.timetable = timetable
    front = TimetableFrontMatter(timetable, includesPurchase: true).text
  }

  /// A day after the last step.
  var end: UKMoment {
    let last = timetable.steps.map(\.chosen.date).max() ?? timetable.request.now.date
    return UKMoment(date: last.adding(days: 1), time: ClockTime(hour: 9, minute: 0))
  }

  /// As it is pasted: the notices are comments.
  var asPlan: String { record(stage: "planned", front: front) }

  /// With the notices published as planned.
  var afterwards: String {
    let isTalk = timetable.request.route == .engagementOnly
    let engaged = timetable.request.engagement == .wanted && !isTalk
      ? "engagement:\n  carried_out: true\n  information_shared_equally: true\n" : ""
    let lines = front.split(separator: "\n").map { line -> String in
      if line == "# notices:" { return "notices:" }
      guard line.hasPrefix("#   UK") || line.hasPrefix("  # UK") else { return String(line) }
      return "  " + line.dropFirst(4).prefix { $0 != "#" }
    }
    let stage = isTalk ? "market-engagement" : "contracted"
    return record(stage: stage, front: lines.joined(separator: "\n") + "\n" + engaged)
  }

  private func record(stage: String, front: String) -> String {
    let request = timetable.request
    let visibility = front.contains("visibility:") ? "" : "visibility: public\n"
    let direct = request.route == .directAward ? "direct_award:\n  justification: sch5-p2\n  novel: true\n" : ""
    let talk = timetable.regime == .noSpend && !front.contains("engagement:")
      ? "engagement:\n  carried_out: true\n  information_shared_equally: true\n" : ""
    return "---\n" + front + Self.rest + visibility + direct + talk + "stage: \(stage)\n---\n\nThe contract itself is published.\n"
  }

  private static let rest = """
    title: Food parcels that arrive in time
    summary: One family in three opens its food parcel a day late.
    reference: EX-2026-001
    owner: Head of community support
    authority:
      name: An example council
      type: local-authority
      nation: england
      spend_over_100m: false
    need:
      people: Families who are sent food parcels.
    award_criteria:
      - name: How well the need is met
        weight: 60
      - name: Price
        weight: 40
    assessment_methodology: Each criterion is scored from 0 to 5; a 0 on any of them disqualifies the tender.
    lots:
      considered: true
      could_split: false
    sme:
      barriers_considered: true
    social_value_considered: true
    kpis: 3
    award:
      supplier_unique_identifier: GB-PPON-ABCD-1234-EFGH
    stages:
      - name: Request to participate
        restricts_who_may_tender: false
        basis: proposal-merit
    no_spend:
      payment: 0
      prize: 0
      in_kind_benefit: false
      promise_of_contract: false
      asks_for_prices: false
      invites_tenders: false
    rd:
      public_benefit: true
      services_only: true
      includes_goods_or_works: false
      commercial_volumes: false
      tooling_or_industrial_process: false
      main_purpose_separable_non_rd: false
    responses:
      channel: portal
      privacy_notice: https://www.council.example.org/privacy/
      supplier_information_via_cdp: true
      retention_years: 3
      fee_to_respond: false

    """
}
