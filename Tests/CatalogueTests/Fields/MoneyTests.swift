import Testing

@testable import Catalogue

@Suite struct MoneyTests {
  @Test(arguments: [
    (0, "£0"), (1, "£0.01"), (50, "£0.50"), (100, "£1"), (99_999, "£999.99"), (100_000, "£1,000"),
    (4_500_000, "£45,000"), (4_500_050, "£45,000.50"),
    (123_456_789_05, "£123,456,789.05"), (100_000_000_00, "£100,000,000"), (-4_500_000, "-£45,000"),
    (Int.max, "£92,233,720,368,547,758.07"),
  ])
  func `Sums have commas, and pence only where there are some`(_ pence: Int, _ words: String) {
    #expect(Money.pounds(pence) == words)
  }

  @Test func `A sum says its VAT basis`() {
    #expect(Money(pence: 4_500_000, vat: .exclusive).words == "£45,000 excluding VAT")
    #expect(Money(pence: 4_500_000, vat: .inclusive).words == "£45,000 including VAT")
    #expect(Money(pence: 4_500_000, vat: .exempt).words == "£45,000, no VAT is due")
    #expect(Money(pence: 4_500_000, vat: nil).words == "£45,000")
  }

  private func budget(_ fields: String) -> (Budget?, [String]) {
    let yaml = "offer:\n  budget: { \(fields) }"
    let (challenge, findings) = challengeAndFindings(yaml)
    return (challenge.offer?.budget, findings.map { "\($0.range.start.column) \($0.rule)" })
  }

  @Test(arguments: [
    ("amount: 45000, vat: exclusive", "Up to £45,000 excluding VAT"),
    ("max: 45000, vat: exclusive", "Up to £45,000 excluding VAT"),
    ("min: 20000, max: 45000, vat: inclusive", "£20,000 to £45,000 including VAT"),
    ("min: 20000, amount: 45000.50, vat: exempt", "£20,000 to £45,000.50, no VAT is due"),
    ("min: 20000, vat: exclusive", "From £20,000 excluding VAT"),
    ("min: 45000, max: 45000, vat: exclusive", "Up to £45,000 excluding VAT"),
    ("amount: 0.5, vat: exempt", "Up to £0.50, no VAT is due"),
  ])
  func `A budget is said as one sum or a range`(_ fields: String, _ words: String) {
    let (budget, found) = budget(fields)
    #expect(budget?.words == words)
    #expect(found.isEmpty)
  }

  @Test func `A budget without a sum says nothing`() {
    #expect(budget("note: To be said later").0?.words == nil)
    #expect(budget("vat: exclusive").1.isEmpty)
  }

  @Test(arguments: [
    ("amount: 45000", ["21 structure-vat-basis"]), ("min: 50000, max: 45000, vat: exclusive", ["18 structure-money"]),
    ("amount: 45000, max: 50000, vat: exclusive", ["33 structure-money"]),
    ("amount: \"£45,000\", vat: exclusive", ["21 structure-money"]),
    ("amount: 45000, vat: excl", ["33 structure-choice"]), ("amount: -1, vat: exclusive", ["21 structure-money"]),
    ("amount: 1e3, vat: exclusive", ["21 structure-money"]),
    ("amont: 1, vat: exclusive", ["13 structure-unknown-field"]),
  ])
  func `A budget that cannot be meant so is a finding at the sum`(_ fields: String, _ places: [String]) {
    #expect(budget(fields).1 == places)
  }
}
