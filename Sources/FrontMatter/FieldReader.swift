import Diagnostics

/// Reads the fields of one mapping into typed values. What cannot be used becomes a finding that says how to mend it.
///
/// A missing field gives nil: not known, never false. Readers of nested mappings collect into the same findings. One
/// reader is used by one thread.
public final class FieldReader {
  /// Findings of a reader and of all readers nested in it.
  final class Sink {
    var findings: [Finding] = []
  }

  /// The file's path, as the person knows it.
  public let path: String
  /// Where the mapping stands.
  public let range: SourceRange
  private let entries: [YAMLEntry]
  private let sink: Sink
  /// For each entry, whether its name was asked for.
  private var isAsked: [Bool]
  /// The names that were asked for and are not there: what a field that nobody knows was perhaps meant to be.
  private var missing: [String] = []

  /// A reader of a whole file's fields.
  public convenience init(_ node: YAMLNode, path: String) { self.init(node, path: path, sink: Sink()) }

  private init(_ node: YAMLNode, path: String, sink: Sink) {
    self.path = path
    self.sink = sink
    range = node.range
    if case .mapping(let entries) = node.content {
      self.entries = entries
      isAsked = Array(repeating: false, count: entries.count)
    } else {
      entries = []
      isAsked = []
      sink.findings.append(
        Finding(
          rule: "structure-wrong-type", severity: .error, path: path, range: node.range,
          message: "Here should be fields, each with a name and a colon, but it is \(node.kindInWords).",
          suggestion: "Write each field on a line of its own: name: value"))
    }
  }

  /// What was found so far, in this reader and in all nested ones.
  public var findings: [Finding] { sink.findings }

  /// Whether the field is there.
  public func has(_ key: String) -> Bool { node(key) != nil }

  /// The field as it was written. Asking for a field makes its name a known one.
  public func node(_ key: String) -> YAMLNode? {
    guard let index = index(of: key) else {
      missing.append(key)
      return nil
    }
    isAsked[index] = true
    return entries[index].value
  }

  private func index(of key: String) -> Int? { entries.firstIndex { $0.isNamed(key) } }

  /// Adds a finding about this file.
  public func report(
    rule: String, severity: Severity, range: SourceRange, message: String, suggestion: String? = nil
  ) {
    sink.findings.append(
      Finding(rule: rule, severity: severity, path: path, range: range, message: message, suggestion: suggestion))
  }

  /// A text without the spaces around it; nil when missing or empty.
  public func text(_ key: String) -> Located<String>? { scalar(key).map { Located($0.text, $0.range) } }

  /// A text that must be there.
  public func requiredText(_ key: String) -> Located<String>? {
    if let text = text(key) { return text }
    if entry(key).map({ !$0.value.isEmptyScalar }) != true {
      report(
        rule: "structure-missing-field", severity: .error, range: SourceRange(at: entry(key)?.keyRange.start ?? range.start),
        message: "The field \(key) is missing or empty.", suggestion: "Add a line: \(key): …")
    }
    return nil
  }

  /// A list of texts; a single text is a list of one.
  public func texts(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    switch node.content {
    case .scalar(let text, _):
      let text = text.trimmed
      return text.isEmpty || isNull(node) ? [] : [Located(text, node.range)]
    case .sequence(let items):
      return items.compactMap { item in
        guard case .scalar(let text, _) = item.content else {
          if case .mapping(let fields) = item.content, fields.count == 1, let field = fields.first,
            case .scalar(let rest, _) = field.value.content
          {
            // "- Bins: fewer" reads as a field; it was meant as a text.
            report(
              rule: "structure-unquoted-colon", severity: .error, range: item.range,
              message: "A text with a colon and a space in it must stand in quotes.",
              suggestion: "Write: - \"\((field.key + ": " + rest).escapedForQuotes)\"")
          } else {
            wrongType(key, item, wanted: "a text")
          }
          return nil
        }
        let trimmed = text.trimmed
        return trimmed.isEmpty ? nil : Located(trimmed, item.range)
      }
    case .mapping:
      wrongType(key, node, wanted: "a list of texts, each line beginning with a hyphen")
      return []
    }
  }

  /// A group of fields.
  public func mapping(_ key: String) -> FieldReader? {
    guard let node = node(key), !isNull(node) else { return nil }
    guard case .mapping = node.content else {
      wrongType(key, node, wanted: "a group of fields, each on a line of its own and indented by two spaces")
      return nil
    }
    return FieldReader(node, path: path, sink: sink)
  }

  /// A list of groups of fields; a single group is a list of one.
  public func mappings(_ key: String) -> [FieldReader] {
    guard let node = node(key), !isNull(node) else { return [] }
    switch node.content {
    case .mapping: return [FieldReader(node, path: path, sink: sink)]
    case .sequence(let items):
      return items.compactMap { item in
        guard case .mapping = item.content else {
          wrongType(key, item, wanted: "a group of fields")
          return nil
        }
        return FieldReader(item, path: path, sink: sink)
      }
    case .scalar:
      wrongType(key, node, wanted: "a list, each item beginning with a hyphen")
      return []
    }
  }

  /// The entries of a group whose names are free.
  public func entries(_ key: String) -> [YAMLEntry] {
    guard let node = node(key), case .mapping(let entries) = node.content else { return [] }
    return entries
  }

  /// Reports every field that nobody asked for, with the nearest name that is known.
  public func finish(also known: [String] = []) {
    guard isAsked.contains(false) else { return }
    let names = zip(entries, isAsked).filter { $0.1 }.map(\.0.key) + missing + known
    for (entry, isAsked) in zip(entries, isAsked) where !isAsked && !known.contains(entry.key) {
      let nearest = NearestName.of(entry.key, among: names)
      report(
        rule: "structure-unknown-field", severity: .error, range: entry.keyRange,
        message: "There is no field called \(entry.key) here.",
        suggestion: nearest.map { "Did you mean \($0)? Write: \($0): …" }
          ?? "Known here are: \(Set(names).sorted().joined(separator: ", ")).")
    }
  }
}

extension FieldReader {
  /// A scalar as text without the spaces around it; nil when missing or empty.
  struct Scalar {
    let text: String
    let range: SourceRange
    let isPlain: Bool
  }

  func scalar(_ key: String) -> Scalar? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, let isPlain) = node.content else {
      if case .mapping(let fields) = node.content, fields.count == 1, let field = fields.first,
        case .scalar(let rest, _) = field.value.content, field.keyRange.start.line == field.value.range.start.line
      {
        report(
          rule: "structure-unquoted-colon", severity: .error, range: node.range,
          message: "A text with a colon and a space in it must stand in quotes.",
          suggestion: "Write: \(key): \"\((field.key + ": " + rest).escapedForQuotes)\"")
      } else {
        wrongType(key, node, wanted: "a single value")
      }
      return nil
    }
    let trimmed = text.trimmed
    if trimmed.isEmpty || isPlain && (trimmed == "~" || trimmed == "null") { return nil }
    if let inner = trimmed.withoutCurlyQuotes {
      report(
        rule: "structure-curly-quotes", severity: .warning, range: node.range,
        message: "Curly quotation marks around a value become part of it; they were taken off.",
        suggestion: "Write: \(key): \"\(inner.escapedForQuotes)\"")
      return Scalar(text: inner, range: node.range, isPlain: isPlain)
    }
    return Scalar(text: trimmed, range: node.range, isPlain: isPlain)
  }

  func wrongType(_ key: String, _ node: YAMLNode, wanted: String) {
    report(
      rule: "structure-wrong-type", severity: .error, range: node.range,
      message: "The field \(key) should be \(wanted), but it is \(node.kindInWords).")
  }

  private func entry(_ key: String) -> YAMLEntry? { index(of: key).map { entries[$0] } }

  private func isNull(_ node: YAMLNode) -> Bool { node.isEmptyScalar }
}

extension YAMLNode {
  /// Nothing, `~` or `null`.
  fileprivate var isEmptyScalar: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    return text.isEmpty || isPlain && (text == "~" || text == "null")
  }
}

extension String {
  /// The text without white space around it. Most have none, which their first and last bytes tell.
  fileprivate var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    let isPlain = first > UInt8(ascii: " ") && first < 0x80 && last > UInt8(ascii: " ") && last < 0x80
    return isPlain ? self : trimmingSpaces
  }

  /// The text between curly quotation marks, when it begins and ends with them.
  fileprivate var withoutCurlyQuotes: String? {
    // Most texts are told by their first byte.
    guard utf8.first == 0xE2, let first, first == "\u{201C}" || first == "\u{2018}", count > 2,
      last == "\u{201D}" || last == "\u{2019}"
    else { return nil }
    return String(dropFirst().dropLast())
  }
}
