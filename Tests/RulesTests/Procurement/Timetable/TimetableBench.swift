import Catalogue
import FrontMatter
import Testing

@testable import Rules

/// Timetables with the facts of the repository.
enum TimetableBench {
  static func library() throws -> ProcurementLibrary {
    try #require(RuleBench.library, "content/procurement of the repository cannot be read")
  }

  /// A request from a route, a value in pounds without VAT and a wish; more by `change`.
  static func request(
    _ route: Route, pounds: Int, _ wish: TimetableRequest.Wish, type: ContractType = .services,
    now: String = "2026-11-24T08:00", _ change: (inout TimetableRequest) -> Void = { _ in }
  ) throws -> TimetableRequest {
    let purchase = PlannedPurchase(sums: .init(amount: pounds * 100, vat: .exclusive, vatRate: 20), type: type)
    var request = TimetableRequest(purchase: purchase, route: route, wish: wish, now: try RuleBench.moment(now))
    change(&request)
    return request
  }

  static func timetable(_ request: TimetableRequest) throws -> Timetable { Timetable(request, library: try library()) }

  /// "tender-notice 2027-01-11T09:00, …", without what stands before the call.
  static func days(_ timetable: Timetable) -> [String] {
    timetable.steps.map { "\($0.id) \(TimetableFrontMatter.written($0.chosen))" }
  }
}

/// Lets tables of tests write a day as people do: "2027-03-15".
extension CalendarDate: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3, let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      preconditionFailure("\(text) is not a day of the calendar")
    }
    self = date
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct FixedNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Requests of every kind, for properties.
struct RandomRequests {
  private var numbers: FixedNumbers
  private let buyers: [Buyer] = [Buyer(nil)]

  init(seed: UInt64) { numbers = FixedNumbers(seed: seed) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &numbers)] }
  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

  mutating func next() -> TimetableRequest {
    let now = CalendarDate(dayNumber: Int.random(in: 20_170...21_500, using: &numbers))
    let hour = Int.random(in: 0...23, using: &numbers)
    let ahead = Int.random(in: 0...420, using: &numbers)
    let wish = chance(50) ? TimetableRequest.Wish.publication(now.adding(days: ahead)) : .start(now.adding(days: ahead))
    // Around every sum that the law turns on, and anywhere.
    let sums = [2_500_000, 3_000_000, 17_310_000, 20_772_000, 21_490_400, 66_354_000, 519_300_000, 537_260_900, 60_000_000, 900_000]
    let amount = max(100, pick(sums) + pick([-1, 0, 1, -100_000, 100_000, Int.random(in: 0...5_000_000, using: &numbers)]))
    let vat = pick([VATBasis.inclusive, .exclusive, .exempt])
    let purchase = PlannedPurchase(
      sums: .init(
        amount: amount, vat: vat, vatRate: vat == .exclusive ? pick([20, 5, 0.2]) : nil,
        options: chance(20) ? 500_000 : nil,
        prizes: chance(10) ? 100_000 : nil, inKind: chance(10) ? 250_000 : nil, isUnknown: chance(4)),
      type: pick(ContractType.allCases), directAwardGround: "sch5-p2")
    var request = TimetableRequest(
      purchase: purchase, route: pick(Route.allCases), wish: wish,
      now: UKMoment(date: now, time: ClockTime(hour: hour, minute: 30)))
    request.engagement = chance(40) ? .wanted : .omitted
    request.plannedNotice = chance(70) ? .omitted : chance(50) ? .wanted : .published(now.adding(days: -Int.random(in: 0...400, using: &numbers)))
    request.demonstrations = pick([0, 0, 1, 2])
    request.hasParticipationStage = chance(70)
    request.isElectronic = chance(80)
    request.areDocumentsComplete = chance(80)
    request.urgencyReason = chance(15) ? "A flood has closed the only depot: \"nothing\" can be delivered." : nil
    return request
  }
}
