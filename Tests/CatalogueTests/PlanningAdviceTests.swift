import Diagnostics
import FrontMatter
import Platform
import Testing

@testable import Catalogue

/// The advice that timetables are made with, read whole or not at all.
@Suite struct PlanningAdviceTests {
  private static let path = repository + "/content/procurement/planning.yaml"

  private func read(_ change: (String) -> String = { $0 }) throws -> (advice: PlanningAdvice?, findings: [Finding]) {
    let text = change(String(decoding: try FileReading.bytes(at: Self.path), as: UTF8.self))
    var findings: [Finding] = []
    let source = SourceText(path: "content/procurement/planning.yaml", bytes: Array(text.utf8))
    let file = FieldReader(try #require(YAMLFile.read(source, into: &findings)), path: source.path)
    let advice = PlanningAdvice.read(file)
    _ = file.date("checked")
    file.finish()
    return (advice, findings + file.findings)
  }

  @Test func `The repository's advice is complete, and no step is advised to be shorter than the least`() throws {
    let (advice, findings) = try read()
    #expect(findings.isEmpty, "\(findings.map(\.message))")
    let found = try #require(advice)
    for span in PlanningAdvice.Span.allCases {
      let length = found.length(span)
      #expect(length.least <= length.recommended && !length.why.isEmpty, "\(span)")
    }
    #expect((15...20).contains(found.length(.writtenIdea).recommended))
    for route in Route.allCases { #expect(found.effort(route) != nil, "\(route)") }
    #expect(found.time(.notice) < found.time(.catalogue))
    #expect(found.source.contains("not law"))
  }

  @Test(arguments: [
    ("  assessment: {", "  assesment: {"), ("deadline: \"12:00\"", "deadline: \"00:00\""),
    ("deadline: \"12:00\"", "deadline: \"23:59\""), ("deadline: \"12:00\"", "deadline: noon"),
    ("catalogue: \"12:00\"", "catalogue: \"09:00\""),
    ("least: 3, recommended: 15", "least: 16, recommended: 15"), ("least: 3, recommended: 15", "least: 3"),
    ("route: rd-exempt", "route: rd"), ("source: ", "sauce: "), ("  selection: {least: 2,", "  selection: {least: -2,"),
  ])
  func `With one fact missing or out of reason there is no advice, and a finding says which`(
    _ old: String, _ new: String
  ) throws {
    let (advice, findings) = try read { text in
      #expect(text.contains(old))
      guard let place = text.firstRange(of: old) else { return text }
      return text.replacingCharacters(in: place, with: new)
    }
    #expect(advice == nil && findings.contains { $0.severity == .error }, "\(old)")
  }

  @Test(arguments: [
    ("2026-12-24", "2026-12-25", Feast.christmas), ("2026-12-25", "2027-01-31", nil), ("2026-12-01", "2026-12-24", nil),
    ("2027-03-25", "2027-03-26", .easter), ("2027-03-26", "2027-04-20", nil), ("2026-12-20", "2027-04-20", .christmas),
    ("2027-02-01", "2028-01-31", .easter), ("2027-01-10", "2027-01-10", nil), ("2027-02-01", "2027-01-01", nil),
  ] as [(CalendarDate, CalendarDate, Feast?)])
  func `A feast counts when its day falls after the first day and not after the last`(
    _ start: CalendarDate, _ end: CalendarDate, _ feast: Feast?
  ) throws {
    var findings: [Finding] = []
    let calendar = try #require(WorkingCalendar.read(source: repository, findings: &findings))
    #expect(calendar.feast(after: start, through: end) == feast)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
