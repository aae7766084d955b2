import Foundation
import Platform
import Testing

@testable import Templates

/// The cases of the Mustache specification (github.com/mustache/spec), read from the folder that the environment
/// variable `MUSTACHE_SPEC` names; without it they are skipped.
@Suite(.enabled(if: MustacheSpecification.folder != nil))
struct MustacheSpecificationTests {
  @Test func `Every case gives the specified output or its chosen difference`() throws {
    let cases = try MustacheSpecification.cases()
    #expect(cases.count > 150)
    var kept = 0
    for specified in cases {
      let outcome = specified.outcome()
      if let difference = MustacheSpecification.differences[specified.key] {
        #expect(outcome == difference.outcome, "\(specified.key): \(difference.reason)")
      } else {
        #expect(outcome == .output(specified.expected), "\(specified.key)")
        if outcome == .output(specified.expected) { kept += 1 }
      }
    }
    let chosen = cases.count { MustacheSpecification.differences[$0.key] != nil }
    print("Mustache specification: \(cases.count) cases, \(kept) as specified, \(chosen) chosen differences")
    #expect(kept + chosen == cases.count)
  }

  @Test func `Every chosen difference belongs to a case`() throws {
    let keys = Set(try MustacheSpecification.cases().map(\.key))
    #expect(MustacheSpecification.differences.keys.filter { !keys.contains($0) }.isEmpty)
  }
}

enum MustacheSpecification {
  static var folder: String? { ProcessInfo.processInfo.environment["MUSTACHE_SPEC"] }

  static let files = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections", "inheritance"]

  enum Outcome: Equatable {
    case output(String)
    /// The rules of the findings.
    case refused(Set<String>)
    /// The data cannot be a page's root record.
    case notARecord
  }

  struct Case {
    var key: String
    var data: JSON
    var template: String
    var expected: String
    var partials: [String: String]
  }

  static func cases() throws -> [Case] {
    struct File: Decodable {
      struct Test: Decodable {
        var name: String
        var data: JSON
        var template: String
        var expected: String
        var partials: [String: String]?
      }
      var tests: [Test]
    }
    guard let folder else { return [] }
    return try files.flatMap { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent("\(name).json"))
      return try JSONDecoder().decode(File.self, from: data).tests.map {
        Case(
          key: "\(name): \($0.name)", data: $0.data, template: $0.template, expected: $0.expected,
          partials: $0.partials ?? [:])
      }
    }
  }
}

extension MustacheSpecification.Case {
  /// What our engine makes of the case.
  func outcome() -> MustacheSpecification.Outcome {
    guard case .object(let fields) = data else { return .notARecord }
    guard let root = SpecifiedData(printedRaw: template + partials.values.joined()).record(fields, name: "data") else {
      return .notARecord
    }
    let sources =
      [("main", "main.mustache", Array(template.utf8))]
      + partials.sorted { $0.key < $1.key }.map { ($0.key, "\($0.key).mustache", Array($0.value.utf8)) }
    let set = TemplateSet(sources: sources)
    let (compiled, findings) = set.compile("main", against: root.shape)
    guard let compiled else { return .refused(Set((set.findings + findings).map(\.rule))) }
    var buffer = ByteBuffer()
    compiled.render(root, into: &buffer)
    return .output(buffer.text)
  }
}

/// Makes records of the specification's data, which has no shapes: they are inferred, and a text that the templates
/// print with three braces is taken to be HTML.
struct SpecifiedData {
  let printedRaw: String

  init(printedRaw: String) { self.printedRaw = printedRaw.filter { $0 != " " } }

  func record(_ fields: [String: JSON], name: String) -> Record? {
    var shapeFields: [Shape.Field] = []
    var values: [Value] = []
    for (name, json) in fields.sorted(by: { $0.key < $1.key }) where TemplateName.isPart(name) {
      guard let (field, value) = field(name, json) else { return nil }
      shapeFields.append(field)
      values.append(value)
    }
    return Record(Shape(name, shapeFields), values)
  }

  private func field(_ name: String, _ json: JSON) -> (Shape.Field, Value)? {
    if let text = json.text, isRaw(name) { return (.html(name), .html(Array(text.utf8))) }
    switch json {
    case .null: return isRaw(name) ? (.html(name), .null) : (.text(name), .null)
    case .flag(let flag): return (.flag(name), .flag(flag))
    case .whole(let number): return (.number(name), .number(number))
    case .decimal, .text: return (.text(name), .text(json.text))
    case .object(let fields):
      guard let record = record(fields, name: name) else { return nil }
      return (.record(name, record.shape), .record(record))
    case .array(let elements): return list(name, elements)
    }
  }

  private func list(_ name: String, _ elements: [JSON]) -> (Shape.Field, Value)? {
    let texts = elements.compactMap(\.text)
    if !elements.isEmpty, texts.count == elements.count { return (.texts(name), .texts(texts)) }
    let objects = elements.compactMap { element -> [String: JSON]? in
      if case .object(let fields) = element { return fields }
      return nil
    }
    guard objects.count == elements.count else { return nil }
    let records = objects.compactMap { record($0, name: name) }
    guard records.count == objects.count else { return nil }
    // The elements of the specification's lists are alike, so the first one's shape is everyone's.
    let shape = records.first?.shape ?? Shape(name, [])
    return (.list(name, shape), .list(records.map { reshaped($0, to: shape) }))
  }

  /// Inner records follow the first element's shapes as well.
  private func reshaped(_ record: Record, to shape: Shape) -> Record {
    // The flags of lists are not among the values that a record is given.
    let values = shape.demands.indices.map { index -> Value in
      let value = record.value(at: index)
      return switch (value, shape.fields[index].kind) {
      case (.record(let record), .record(let shape)): .record(reshaped(record, to: shape))
      case (.list(let records), .list(let shape)): .list(records.map { reshaped($0, to: shape) })
      default: value
      }
    }
    return Record(shape, values)
  }

  private func isRaw(_ name: String) -> Bool {
    ["{{{\(name)}}}", "{{&\(name)}}", ".\(name)}}}"].contains { printedRaw.contains($0) }
      || printedRaw.contains("{{&") && printedRaw.contains(".\(name)}}")
  }
}

/// JSON with its kinds kept apart.
enum JSON: Decodable {
  case null
  case flag(Bool)
  case whole(Int)
  case decimal(Double)
  case text(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .whole(number)
    } else if let number = try? container.decode(Double.self) {
      self = .decimal(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let array = try? container.decode([JSON].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  /// What a text field would hold.
  var text: String? {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .decimal(let number): String(number)
    case .null, .flag, .array, .object: nil
    }
  }
}
