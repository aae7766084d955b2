import FrontMatter
import Testing

@testable import Catalogue

/// One field by its path (`need.evidence[].claim`), a value for it as it is written, and what the record must keep of it.
struct FieldCase<Model>: Sendable, CustomTestStringConvertible {
  let path: String
  let value: String
  let kept: String
  let read: @Sendable (Model) -> Any?

  init(_ path: String, _ value: String = "Some words", kept: String? = nil, _ read: @escaping @Sendable (Model) -> Any?)
  {
    self.path = path
    self.value = value
    self.kept = kept ?? value
    self.read = read
  }

  var testDescription: String { path }

  /// The last name of the path.
  var name: String { path.split(separator: ".").last.map { String($0.filter { $0 != "[" && $0 != "]" }) } ?? "" }

  /// The front matter with this field alone; `name` stands for its last name.
  func yaml(name: String? = nil) -> String {
    let parts = path.split(separator: ".").map(String.init)
    var text = ""
    var indent = 0
    var isInList = false
    for (index, part) in parts.enumerated() {
      let isList = part.hasSuffix("[]")
      let isLast = index == parts.count - 1
      let word = isLast ? name ?? self.name : isList ? String(part.dropLast(2)) : part
      text +=
        String(repeating: " ", count: indent) + (isInList ? "- " : "") + word + ":" + (isLast ? " " + value : "") + "\n"
      indent += isInList ? 4 : 2
      isInList = isList
    }
    return text
  }

  /// What the record has kept, as it would be written.
  func found(in model: Model) -> String? {
    switch read(model) {
    case let value as Located<String>: value.value
    case let value as Located<Int>: "\(value.value)"
    case let value as Located<Double>: "\(value.value)"
    case let value as Located<Bool>: "\(value.value)"
    case let value as Located<CalendarDate>: "\(value.value)"
    case let value as Located<DateAndTime>:
      "\(value.value.date)" + (value.value.time.map { "T\(twoDigits($0.hour)):\(twoDigits($0.minute))" } ?? "")
    case let values as [Located<String>]: values.map(\.value).joined(separator: "|")
    case let value as any RawRepresentable<String>: value.rawValue
    case let value as String: value
    case let value as Int: "\(value)"
    case let value as Bool: "\(value)"
    default: nil
    }
  }
}

/// A name with a slip in it: two letters change places, or one is doubled.
func misspelt(_ name: String) -> String {
  var letters = Array(name)
  guard letters.count > 3 else { return name + String(letters.last ?? "x") }
  letters.swapAt(letters.count - 2, letters.count - 3)
  return String(letters) == name ? name + "s" : String(letters)
}

/// Checks that a field is known and kept, and that its name with a slip is a finding at its place with the right name.
func check<Model>(
  _ field: FieldCase<Model>, _ make: (FieldReader) -> Model, sourceLocation: SourceLocation = #_sourceLocation
) {
  let (reader, yamlFindings) = fields(field.yaml())
  let model = make(reader)
  let found = (yamlFindings + reader.findings).filter {
    $0.rule != "structure-missing-field" && $0.rule != "structure-vat-basis"
  }
  #expect(found.isEmpty, "\(field.yaml())", sourceLocation: sourceLocation)
  #expect(field.found(in: model) == field.kept, "\(field.path)", sourceLocation: sourceLocation)

  let wrong = misspelt(field.name)
  let yaml = field.yaml(name: wrong)
  let (second, _) = fields(yaml)
  _ = make(second)
  let unknown = second.findings.filter { $0.rule == "structure-unknown-field" }
  #expect(unknown.count == 1, "\(yaml)", sourceLocation: sourceLocation)
  #expect(
    unknown.first?.suggestion?.hasPrefix("Did you mean \(field.name)?") == true, "\(yaml)",
    sourceLocation: sourceLocation)
  let lines = yaml.split(separator: "\n").map(String.init)
  let column = (lines.last?.firstRange(of: wrong)).map {
    lines[lines.count - 1].distance(from: lines[lines.count - 1].startIndex, to: $0.lowerBound) + 1
  }
  #expect(unknown.first?.range.start.line == lines.count + 1, sourceLocation: sourceLocation)
  #expect(unknown.first?.range.start.column == column, sourceLocation: sourceLocation)
  #expect(
    unknown.first.map { $0.range.end.column - $0.range.start.column } == wrong.count, sourceLocation: sourceLocation)
}
