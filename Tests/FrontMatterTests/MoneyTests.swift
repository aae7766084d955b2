import Testing

@testable import FrontMatter

@Suite struct MoneyTests {
  private func told(_ written: String) -> (pence: Int?, told: String?) {
    let record = Record("title: A\namount: \(written)")
    let place = "3:9-3:\(9 + written.unicodeScalars.count) error structure-money | "
    #expect(record.told.allSatisfy { $0.hasPrefix(place) })
    return (record.pence, record.told.first.map { String($0.dropFirst(place.count)) })
  }

  private func shape(_ written: String) -> String {
    "The field amount should be pounds as a plain number, without signs, commas or words, but it is \"\(written.replacing("\u{A0}", with: " "))\"."
  }

  @Test(arguments: [
    ("45000", 4_500_000), ("45000.5", 4_500_050), ("45000.05", 4_500_005), ("0", 0), ("00045", 4_500),
    ("1000000000000", 100_000_000_000_000),
  ])
  func `A plain number of pounds is read`(written: String, pence: Int) {
    let read = told(written)
    #expect(read.told == nil)
    #expect(read.pence == pence)
  }

  @Test(arguments: [
    ("45,000", 45_000), ("£45,000", 45_000), ("£45,000.00", 45_000), ("£ 45,000", 45_000), ("45 000", 45_000),
    ("45\u{A0}000", 45_000),
    ("45_000", 45_000), ("45k", 45_000), ("£45K", 45_000), ("4.5k", 4_500), ("1.2m", 1_200_000),
    ("£1.2 million", 1_200_000),
    ("45 thousand", 45_000), ("45000 pounds", 45_000), ("GBP 45,000", 45_000), ("45,000 GBP", 45_000),
    ("up to £45,000", 45_000),
    ("c. £45,000", 45_000), ("about 45000", 45_000), ("£45,000 maximum", 45_000), ("£45,000/-", 45_000),
    ("1,234,567", 1_234_567),
  ])
  func `A sum with signs, commas or words is told as a plain number, and read`(written: String, pounds: Int) {
    let read = told(written)
    #expect(read.pence == pounds * 100)
    #expect(read.told == "\(shape(written)) | Write: amount: \(pounds)")
  }

  @Test(arguments: [
    ("£45,000 + VAT", "exclusive"), ("£45,000 plus VAT", "exclusive"), ("45000 ex VAT", "exclusive"),
    ("£45,000 (excl. VAT)", "exclusive"),
    ("£45,000 excluding VAT", "exclusive"), ("£45,000 without VAT", "exclusive"), ("£45,000 inc VAT", "inclusive"),
    ("£45,000 incl. VAT", "inclusive"), ("£45k including VAT", "inclusive"), ("45000 with VAT", "inclusive"),
  ])
  func `A sum that speaks of VAT is told as two fields`(written: String, vat: String) {
    let read = told(written)
    #expect(read.pence == 4_500_000)
    #expect(read.told == "\(shape(written)) | Write two lines: amount: 45000 and vat: \(vat)")
  }

  @Test(arguments: [
    ("99999999999999999999", "The sum in amount is more than any budget here. | Check the number of digits."),
    ("1000000000001", "The sum in amount is more than any budget here. | Check the number of digits."),
    ("99,999,999,999,999,999,999", "The sum in amount is more than any budget here. | Check the number of digits."),
    ("-45000", "The sum in amount is below zero. | Write it without the minus sign."),
    ("-£45,000", "The sum in amount is below zero. | Write it without the minus sign."),
    ("\u{2212}45000", "The sum in amount is below zero. | Write it without the minus sign."),
    ("€45,000", "The sum in amount is not in pounds. | Write it in pounds, like: amount: 45000"),
    ("$45000", "The sum in amount is not in pounds. | Write it in pounds, like: amount: 45000"),
    (
      "£20,000-£45,000",
      "The field amount should be one sum, but it is \"£20,000-£45,000\". | Write one number of pounds, like: amount: 45000"
    ),
    (
      "20000 to 45000",
      "The field amount should be one sum, but it is \"20000 to 45000\". | Write one number of pounds, like: amount: 45000"
    ),
    (
      "45.000",
      "In amount the full stop would begin the pence, but three digits follow it. | If £45,000 is meant, write: amount: 45000"
    ),
    (
      "1.234.567",
      "In amount the full stop would begin the pence, but three digits follow it. | If £1,234,567 is meant, write: amount: 1234567"
    ),
    (
      "45000.555",
      "The sum in amount has more than two digits of pence. | Write pounds, with at most two digits after the full stop."
    ),
  ])
  func `A sum that cannot be used is told why`(written: String, words: String) {
    let read = told(written)
    #expect(read.pence == nil)
    #expect(read.told == words)
  }

  @Test(arguments: [
    "4.5e4", "1e400k", "0x10", "0x10k", "4,5000", "45,00", "£45,000 per year", "1bn", "45000p", "+45000", "٤٥٠٠٠",
    "1.k", ".5m", "1234567m", "1.2345678k",
  ])
  func `What is not clearly a sum is not guessed`(written: String) {
    let read = told(written)
    #expect(read.pence == nil)
    #expect(read.told == "\(shape(written)) | Write only the number of pounds, like: amount: 45000")
  }

  @Test(arguments: ["tbc", "none", "infk", "nank", "k", "£"])
  func `Words without a number are told to be left out`(written: String) {
    let read = told(written)
    #expect(read.pence == nil)
    #expect(read.told == "\(shape(written)) | Leave the line out until the sum is known.")
  }

  @Test func `A sum comes back as it is written in a field`() {
    for pence in [0, 1, 10, 99, 100, 101, 4_500_050, 100_000_000_000_000] {
      #expect(Record("title: A\namount: \(MoneyText.pounds(pence))").pence == pence)
    }
  }
}
