import Diagnostics
import Testing

@testable import FrontMatter

/// Fields that would cost without end, or grow.
@Suite struct LimitTests {
  @Test func `Fields of more bytes than the limit are told, and nothing is called missing`() {
    let record = Record("summary: " + String(repeating: "x", count: 70_000))
    #expect(
      record.told == [
        "1:1-1:1 error structure-too-large | The fields at the top have 70 kB; the limit is 64 kB. | Move long texts into the body, below the second line of three hyphens."
      ])
    #expect(record.document.bodyLine == 4)
  }

  @Test func `The limit holds for fields that are never closed`() {
    let told = Record(file: "---\nsummary: " + String(repeating: "x", count: 70_000)).told
    #expect(told.contains { $0.contains("structure-too-large") })
    #expect(told.count == 2)
  }

  @Test func `Fields up to the limit are read`() {
    let record = Record("title: " + String(repeating: "é", count: (FrontMatterDocument.sizeLimit - 10) / 2))
    #expect(record.told == [])
  }

  @Test(arguments: [
    ("places: " + String(repeating: "[", count: 30_000), "3:72"),
    ("places: " + String(repeating: "[", count: 100) + String(repeating: "]", count: 100), "3:72"),
    ("places: " + String(repeating: "{a: ", count: 15_000), "3:261"),
    ("places:\n  " + String(repeating: "- ", count: 30_000) + "x", "4:129"),
    ("places:\n" + (1...200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"), "67:65"),
  ])
  func `Nesting without end stops at the limit with one finding`(fields: String, place: String) {
    let clock = ContinuousClock()
    let start = clock.now
    let record = Record("title: Bins\n\(fields)\ncount: 7")
    #expect(
      record.told == [
        "\(place)-\(place) error structure-nesting | Lists and groups are nested more than 64 levels deep here. | Use fewer levels; put a text that begins with brackets in quotes."
      ])
    #expect(record.count == 7)
    #expect(clock.now - start < .seconds(20))
  }

  @Test func `Nesting up to the limit is read`() {
    // The group of all fields is the first level.
    let deep = String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
    #expect(Record("title: A\nplaces: \(deep)").findings.map(\.rule) == ["structure-wrong-type"])
  }

  @Test func `Hyphens beside a field's name are told at once`() {
    let told = Record("title: A\nplaces: " + String(repeating: "- ", count: 20_000) + "x").told
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("3:9-3:40010 error structure-yaml-syntax | A list begins on the line below") == true)
    #expect(told.first.map { $0.utf8.count < 600 } == true)
  }

  @Test func `A billion laughs do not grow, and every line of them is told`() {
    var bomb = "a: &a [x,x,x,x,x,x,x,x,x]"
    for (name, before) in zip("bcdefghi", "abcdefgh") {
      bomb += "\n\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ",") + "]"
    }
    let record = Record("title: Bins\n\(bomb)\ncount: 7")
    #expect(record.told.count == 9)
    #expect(
      record.told.first
        == "3:4-3:5 error structure-alias | The sign & in front of a word stands for a part of another field, which cannot be used here. | If the sign is part of the text, write: a: \"&a [x,x,x,x,x,x,x,x,x]\""
    )
    #expect(record.told.allSatisfy { $0.contains("structure-alias") })
    #expect(record.count == 7)
  }

  @Test func `References and merge keys are told and not followed`() {
    let record = Record("title: A\nneed: &n\n  people: All\nplaces: *n\n<<: *n\nsummary: &s Waiting")
    #expect(record.told.map { $0.prefix(8) }.map { $0.split(separator: "-")[0] } == ["3:7", "5:9", "6:5", "7:10"])
    #expect(record.told.allSatisfy { $0.contains("structure-alias") })
  }

  @Test func `Directives are told once, and cost nothing`() {
    let record = Record("title: A\n" + String(repeating: "%TAG ! tag:x\n", count: 4_000) + "count: 7")
    #expect(
      record.told == [
        "3:1-3:13 error structure-yaml-directive | A line of fields cannot begin with a per cent sign. The same is true of 3999 more lines, the next of them line 4. | Begin the line with a field's name and put the value in quotes, or delete the line."
      ])
    #expect(record.count == 7)
  }

  @Test func `Slips without end are told up to a limit, and that there are more`() {
    let record = Record("title: A\n" + (1...300).map { "a\($0)z: @x" }.joined(separator: "\n"))
    #expect(record.told.count == 41)
    #expect(
      record.told.first
        == "2:1-2:1 error structure-yaml-syntax | There are more slips in these fields than can be told at once. | Mend those that are told, and check again."
    )
  }

  @Test func `Very many fields, and very many unknown ones, take no time`() {
    let clock = ContinuousClock()
    let start = clock.now
    let record = Record(
      "title: A\n" + (1...2_500).map { "tender_deadl\($0): 1" }.joined(separator: "\n") + "\ntender_deadl1: 2")
    #expect(record.findings.contains { $0.rule == "structure-duplicate-key" && $0.range.start.line == 2_503 })
    #expect(clock.now - start < .seconds(20))
  }
}
