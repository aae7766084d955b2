import Diagnostics
import Testing

@testable import FrontMatter

@Suite struct NumberTests {
  @Test(arguments: [("0", 0), ("7", 7), ("007", 7), ("1000000000", 1_000_000_000), ("\"12\"", 12)])
  func `A whole number is read`(written: String, number: Int) {
    let record = Record("title: A\ncount: \(written)")
    #expect(record.told == [])
    #expect(record.count == number)
  }

  @Test func `A number may be below zero where the field allows it`() {
    var findings: [Finding] = []
    let source = SourceText(path: "x.md", bytes: Array("---\ncount: -2\nshare: -4\n---\n".utf8))
    let reader = FieldReader(FrontMatterDocument.read(source, into: &findings).fields, path: "x.md")
    #expect(reader.integer("count", from: -3)?.value == -2)
    #expect(reader.integer("share", from: -3) == nil)
    #expect(reader.findings.map(\.rule) == ["structure-number"])
  }

  @Test(arguments: [
    ("1,500", "1500"), ("1,500 words", "1500"), ("30 days", "30"), ("40%", "40"), ("ten", "10"), ("Twelve", "12"),
    ("none", "0"),
  ])
  func `A number with commas or words is told in digits`(written: String, meant: String) {
    let record = Record("title: A\ncount: \(written)")
    #expect(record.count == nil)
    #expect(
      record.told == [
        "3:8-3:\(8 + written.count) error structure-number | The field count should be a whole number in digits, but it is \"\(written)\". | Write: count: \(meant)"
      ])
  }

  @Test(arguments: ["3 to 5", "10-15", "1.5", "-5", "+5", "1e3", "0x1F", "1,50", "many", "٣", "3 or 4"])
  func `What is not one whole number is not guessed`(written: String) {
    #expect(
      Record("title: A\ncount: \(written)").told == [
        "3:8-3:\(8 + written.count) error structure-number | The field count should be a whole number in digits, but it is \"\(written)\". | Write one number, like: count: 12"
      ])
  }

  @Test(arguments: ["1000000001", "9223372036854775807", "99999999999999999999"])
  func `A number that sums could not hold is told`(written: String) {
    let record = Record("title: A\ncount: \(written)")
    #expect(record.count == nil)
    #expect(
      record.told == [
        "3:8-3:\(8 + written.count) error structure-number | The number in count is too large. | Check the number of digits."
      ])
  }

  @Test(arguments: [("0.2", 0.2), ("1", 1), ("12.50", 12.5)])
  func `A number with decimals is read`(written: String, number: Double) {
    let record = Record("title: A\nshare: \(written)")
    #expect(record.told == [])
    #expect(record.share == number)
  }

  @Test func `A per cent sign is a hundredth, with a warning`() {
    let record = Record("title: A\nshare: 20 %")
    #expect(record.share == 0.2)
    #expect(
      record.told == [
        "3:8-3:12 warning structure-number | The field share should be a number without a per cent sign. \"20 %\" was read as 0.2. | Write: share: 0.2"
      ])
  }

  @Test(arguments: ["nan", "inf", "1e400", "0x1p3", "-1", "1,5", "1.", ".5", "1.2.3", "a fifth", "1234567890123"])
  func `What is not a number is told`(written: String) {
    let record = Record("title: A\nshare: \(written)")
    #expect(record.share == nil)
    #expect(
      record.told == [
        "3:8-3:\(8 + written.count) error structure-number | The field share should be a number, but it is \"\(written)\". | Write digits, with a full stop before decimals, like: share: 1.5"
      ])
  }
}
