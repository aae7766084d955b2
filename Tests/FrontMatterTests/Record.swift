import Diagnostics
import Testing

@testable import FrontMatter

/// A record with a field of every kind, read from a whole file.
struct Record {
  enum Stage: String, CaseIterable, Sendable {
    case idea
    case problemStatement = "problem-statement"
    case open, closed
  }

  let document: FrontMatterDocument
  let title: String?
  let summary: String?
  let stage: Stage?
  let isStageGiven: Bool
  let pence: Int?
  let count: Int?
  let share: Double?
  let isPaid: Bool?
  let day: CalendarDate?
  let deadline: DateAndTime?
  let places: [String]
  let people: String?
  let claims: [String]
  let findings: [Finding]

  init(file bytes: [UInt8]) {
    let source = SourceText(path: "x.md", bytes: bytes)
    var findings: [Finding] = []
    document = FrontMatterDocument.read(source, into: &findings)
    let reader = FieldReader(document.fields, path: source.path)
    title = reader.requiredText("title")?.value
    summary = reader.text("summary")?.value
    stage = reader.choice("stage", Stage.self)?.value
    isStageGiven = reader.has("stage")
    pence = reader.pence("amount")?.value
    count = reader.integer("count")?.value
    share = reader.decimal("share")?.value
    isPaid = reader.boolean("paid")?.value
    day = reader.date("day")?.value
    deadline = reader.moment("deadline")?.value
    places = reader.texts("places").map(\.value)
    let need = reader.mapping("need")
    people = need?.text("people")?.value
    _ = need?.text("scale")
    let evidence = need?.mappings("evidence") ?? []
    claims = evidence.compactMap { item in
      defer { item.finish() }
      _ = item.moment("found")
      return item.text("claim")?.value
    }
    need?.finish()
    reader.finish()
    self.findings = (findings + reader.findings).sorted()
  }

  init(file: String) { self.init(file: Array(file.utf8)) }

  /// A record of these fields, the first of which stand on line 2.
  init(_ fields: String) { self.init(file: "---\n\(fields)\n---\n") }

  /// What the person is told, one line a finding: place, severity, rule, what is wrong, how to mend it.
  var told: [String] { findings.map(\.asLine) }
}

extension Finding {
  var asLine: String {
    let (start, end) = (range.start, range.end)
    return
      "\(start.line):\(start.column)-\(end.line):\(end.column) \(severity.rawValue) \(rule) | \(message) | \(suggestion ?? "")"
  }
}

/// Fields with a slip in them, and the one finding that is told about it.
struct Slip: Sendable, CustomTestStringConvertible {
  let fields: String
  let told: String

  /// `fields` stand below a title unless they begin with one.
  init(_ fields: String, _ told: String) {
    self.fields = fields.hasPrefix("title") ? fields : "title: Bins\n" + fields
    self.told = told
  }

  var testDescription: String { fields.replacing("\n", with: "⏎") }
}
