import Catalogue
import Diagnostics
import Testing

@testable import Rules

/// Where a firm is based: what may be reserved since February 2026, and what may not.
@Suite("Location")
struct LocationTests {
  static let local =
    "reservation:\n  location: local\n  decided_before_inviting: true\n  areas:\n    - name: The whole borough\n      extent: whole-authority\n"

  @Test("A small call can be kept for local firms from 4 February 2026 on")
  func sinceTheOrder() throws {
    #expect(try told(.changing(.smallOpenCall, Self.local + "commenced: 2026-02-03")) == ["LGA88-S17-location": .error])
    #expect(try told(.changing(.smallOpenCall, Self.local + "commenced: 2026-02-04")).isEmpty)
    #expect(try told(.changing(.smallQuotes, Self.local)).isEmpty)
  }

  @Test("The day is the day of the procurement, which the notice tells when nothing else does")
  func dayOfTheProcurement() throws {
    let early = Self.local + "commenced:\nnotices.UK4: 2026-02-03T09:00"
    #expect(try told(.changing(.smallOpenCall, early))["LGA88-S17-location"] == .error)
    #expect(try told(.changing(.smallOpenCall, Self.local + "commenced:")).isEmpty)
  }

  @Test("It has to be decided before firms are invited; silence about that is not a no")
  func decidedFirst() throws {
    #expect(
      try told(.changing(.smallOpenCall, Self.local + "reservation.decided_before_inviting: false")) == ["LGA88-S17-location": .error])
    #expect(try told(.changing(.smallOpenCall, Self.local + "reservation.decided_before_inviting:")).isEmpty)
  }

  @Test("At the threshold nothing is reserved by location, a penny below it can be")
  func atTheThreshold() throws {
    let at = Self.local + "contract.value.amount: 173100"
    #expect(try told(.changing(.smallOpenCall, at))["LGA88-S17-location"] == .error)
    #expect(try told(.changing(.smallOpenCall, Self.local + "contract.value.amount: 173099.99")).isEmpty)
    #expect(try told(.changing(.openProcedure, Self.local))["LGA88-S17-location"] == .error)
    #expect(
      try told(.changing(.openProcedure, Self.local + "contract.value.amount: 40000"))["LGA88-S17-location"] == .error)
  }

  @Test("Marks for being local are unlawful at any value, a weight of nothing is not")
  func noMarks() throws {
    for record in [ExampleRecord.smallQuotes, .smallOpenCall, .openProcedure, .research, .callOff] {
      #expect(try told(.changing(record, "location_scoring_weight: 1")) == ["LGA88-S17-score": .error], "\(record)")
      #expect(try told(.changing(record, "location_scoring_weight: 0")).isEmpty, "\(record)")
    }
  }

  @Test("Local is the whole area of the council or more, never a part of it")
  func wholeArea() throws {
    let areas = "reservation.areas:\n  - name: North ward\n    extent: "
    #expect(try told(.changing(.smallOpenCall, Self.local + areas + "part-of-authority")) == ["LGA88-S17-area": .error])
    #expect(try told(.changing(.smallOpenCall, Self.local + areas + "bordering-county")).isEmpty)
    let advised = try RuleBench.findings(.changing(.smallOpenCall, Self.local + areas + "bordering-county"))
      .filter { $0.rule == "LGA88-S17-area" }
    #expect(advised.map(\.severity) == [.advice])
  }

  @Test("A reserved call names its areas and its group")
  func statesTheReservation() throws {
    #expect(try told(.changing(.smallOpenCall, Self.local + "reservation.areas:")) == ["PR24-R24-reservation": .error])
    #expect(try told(.changing(.smallOpenCall, "reservation:\n  sme: true")) == ["PR24-R24-reservation": .warning])
    #expect(try told(.changing(.smallOpenCall, "reservation:\n  sme: true\ncommenced: 2026-03-23")).isEmpty)
    #expect(try told(.changing(.smallOpenCall, "reservation:\n  sme: true\ncommenced: 2026-03-24")) == ["PR24-R24-reservation": .warning])
    let said = "Only SMEs and charities may answer."
    #expect(try told(.changing(.smallOpenCall, "reservation:\n  sme: true\n  vcse: true", body: said)).isEmpty)
    // "Smell" is no small firm.
    #expect(
      try told(.changing(.smallOpenCall, "reservation:\n  sme: true", body: "The smell of bins.")) == ["PR24-R24-reservation": .warning])
  }
}
