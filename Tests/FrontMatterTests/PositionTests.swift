import Diagnostics
import Testing

@testable import FrontMatter

/// Where things stand, counted in code points as editors do.
@Suite struct PositionTests {
  private func entries(_ fields: String, prefix: String = "") -> [String: YAMLEntry] {
    var findings: [Finding] = []
    let document = FrontMatterDocument.read(
      SourceText(path: "x.md", bytes: Array("\(prefix)---\n\(fields)\n---\n".utf8)), into: &findings)
    #expect(findings == [])
    guard case .mapping(let entries) = document.fields.content else { return [:] }
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0) })
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `Columns are exact behind accents, emoji and combining marks`(prefix: String) {
    let found = entries("é: \"Å🗑️e\u{301}\" # x\nb: [ñ, {c: 👩\u{200D}🔬d}]\n", prefix: prefix)
    #expect(found["é"]?.keyRange == SourceRange(line: 2, column: 1, length: 1))
    #expect(found["é"]?.value.range == SourceRange(line: 2, column: 4, length: 7))
    guard case .sequence(let items)? = found["b"]?.value.content, case .mapping(let inner) = items[1].content else {
      Issue.record("not a list")
      return
    }
    #expect(items[0].range == SourceRange(line: 3, column: 5, length: 1))
    #expect(inner[0].keyRange == SourceRange(line: 3, column: 9, length: 1))
    #expect(inner[0].value.range == SourceRange(line: 3, column: 12, length: 4))
  }

  @Test(arguments: ["\n", "\r\n"])
  func `Texts over several lines end behind their last word`(lineEnd: String) {
    let fields = [
      "a: >-", "  Fewer", "  bîns", "", "", "b: |", "  one", "c: two", "  three # note", "d: 'four", "  five'", "e: |2",
      "     x", "",
    ]
    let found = entries(fields.joined(separator: lineEnd))
    func range(_ start: (Int, Int), _ end: (Int, Int)) -> SourceRange {
      SourceRange(
        start: SourcePosition(line: start.0, column: start.1), end: SourcePosition(line: end.0, column: end.1))
    }
    #expect(found["a"]?.value.range == range((2, 4), (4, 7)))
    #expect(found["b"]?.value.range == range((7, 4), (8, 6)))
    #expect(found["c"]?.value.range == range((9, 4), (10, 8)))
    #expect(found["d"]?.value.range == range((11, 4), (12, 8)))
    #expect(found["e"]?.value.range == range((13, 4), (14, 7)))
  }

  @Test func `Lists and groups end behind their last word`() {
    let found = entries("a:\n  - x\n  - y: z\n\n# a note\n\nb:\n  c: d\n\n\ne: []")
    #expect(
      found["a"]?.value.range
        == SourceRange(start: SourcePosition(line: 3, column: 3), end: SourcePosition(line: 4, column: 9)))
    #expect(found["b"]?.value.range == SourceRange(line: 9, column: 3, length: 4))
    #expect(found["e"]?.value.range == SourceRange(line: 12, column: 4, length: 2))
  }

  @Test func `An empty value stands behind its name`() {
    #expect(entries("a:\nb: 1")["a"]?.value.range == SourceRange(line: 2, column: 3))
  }

  @Test func `Every finding in a long record points at its own words`() {
    let record = Record(
      file:
        "\u{FEFF}---\r\ntitle: Été\r\nstage: öpen\r\nneed:\r\n  people: Ünbekannte\r\n  evidence:\r\n    - claim: é\r\n      found: 31/12/2026\r\n      foundd: x\r\namount: £45,000\r\n---\r\n"
    )
    #expect(
      record.findings.map { "\($0.range.start.line):\($0.range.start.column)-\($0.range.end.column) \($0.rule)" } == [
        "3:8-12 structure-choice", "8:14-24 structure-date", "9:7-13 structure-unknown-field",
        "10:9-16 structure-money",
      ])
  }

  @Test func `A place on a line that was put right is the one in the file`() {
    var lines = FieldLines(ArraySlice("title: Bins: é fewer\nb".utf8), firstLine: 5)
    lines.replace(5, with: Array("title: \"Bins: é fewer\"".unicodeScalars))
    let places = [1, 8, 9, 14, 23].map { lines.placeInFile(SourcePosition(line: 5, column: $0)).column }
    #expect(places == [1, 8, 9, 14, 21])
    #expect(lines.placeInFile(SourcePosition(line: 6, column: 2)).column == 2)
    lines.replace(6, with: [])
    #expect(lines.placeInFile(SourcePosition(line: 6, column: 1)).column == 1)
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "title: \"Bins: é fewer\"\n")
  }
}
