import Diagnostics

/// Reads the fields of one mapping into typed values. What cannot be used becomes a finding that says how to mend it.
///
/// A missing field gives nil: not known, never false. Readers of nested mappings collect into the same findings. One
/// reader is used by one thread.
public final class FieldReader {
  /// The file's path, as the person knows it.
  public let path: String
  /// Where the mapping stands.
  public let range: SourceRange
  /// The field that holds the mapping; nil for the fields of a whole file.
  let name: String?
  let entries: [YAMLEntry]
  private let isUnreadable: Bool
  private let sink: FindingSink
  /// The names that were asked for.
  private var asked: [String] = []
  /// For each entry, whether its name was asked for.
  private var isAsked: [Bool]

  /// A reader of a whole file's fields.
  public convenience init(_ node: YAMLNode, path: String) {
    self.init(node, path: path, name: nil, sink: FindingSink(path: path))
  }

  private init(_ node: YAMLNode, path: String, name: String?, sink: FindingSink) {
    self.path = path
    self.name = name
    self.sink = sink
    range = node.range
    isUnreadable = node.isUnreadable
    if case .mapping(let entries) = node.content {
      self.entries = entries
      isAsked = Array(repeating: false, count: entries.count)
    } else {
      entries = []
      isAsked = []
      guard !node.isUnreadable else { return }
      sink.add(
        "structure-wrong-type", node.range,
        "Here should be fields, each with a name and a colon, but it is \(node.kindInWords).",
        "Write each field on a line of its own: name: value")
    }
  }

  /// What was found so far, in this reader and in all nested ones.
  public var findings: [Finding] { sink.findings }

  /// Whether the field says something, be it something that cannot be used. In a group that could not be read any field
  /// may.
  public func has(_ key: String) -> Bool { node(key).map { !$0.isEmptyScalar } ?? isUnreadable }

  /// The field as it was written. Asking for a field makes its name a known one.
  public func node(_ key: String) -> YAMLNode? {
    asked.append(key)
    guard let place = entries.firstIndex(where: { $0.isNamed(key) }) else { return nil }
    isAsked[place] = true
    return entries[place].value
  }

  /// Adds a finding about this file.
  public func report(
    rule: String, severity: Severity, range: SourceRange, message: String, suggestion: String? = nil
  ) {
    sink.add(rule, severity: severity, range, message, suggestion)
  }

  /// A text without the spaces around it; nil when missing or empty.
  public func text(_ key: String) -> Located<String>? { scalar(key).map { Located($0.text, $0.range) } }

  /// A text that must be there.
  public func requiredText(_ key: String) -> Located<String>? {
    if let text = text(key) { return text }
    guard !isUnreadable else { return nil }
    guard let entry = entries.first(where: { $0.key == key }) else {
      sink.addMissing(key, in: ObjectIdentifier(self), at: range.start)
      return nil
    }
    // A value of the wrong kind has had its finding; one of spaces alone is as good as none.
    if case .scalar = entry.value.content, !entry.value.isUnreadable {
      report(
        rule: "structure-missing-field", severity: .error, range: entry.keyRange, message: "The field \(key) is empty.",
        suggestion: "Write its text after the colon: \(key): …")
    }
    return nil
  }

  /// A list of texts; a single text is a list of one.
  public func texts(_ key: String) -> [Located<String>] {
    guard let node = node(key), !node.isNothing else { return [] }
    switch node.content {
    case .scalar(let text, let isPlain):
      let text = visible(text, in: node).trimmingSpaces
      if isPlain { adviseList(key, text, node.range) }
      return text.isEmpty ? [] : [Located(text, node.range)]
    case .sequence(let items):
      return items.compactMap { item in
        guard case .scalar(let text, _) = item.content else {
          notAText(item, of: key)
          return nil
        }
        let trimmed = visible(text, in: item).trimmingSpaces
        return trimmed.isEmpty ? nil : Located(trimmed, item.range)
      }
    case .mapping:
      wrongType(
        key, node, wanted: "a list of texts",
        suggestion: "Write each text on a line of its own below \(key):, beginning with a hyphen and a space.")
      return []
    }
  }

  /// A group of fields.
  public func mapping(_ key: String) -> FieldReader? {
    guard let node = node(key), node.isUnreadable || !node.isNothing else { return nil }
    if case .sequence(let items) = node.content,
      items.contains(where: { if case .mapping = $0.content { true } else { false } })
    {
      wrongType(
        key, node, wanted: "one group of fields",
        suggestion: "Take the hyphens away: the fields of \(key) stand below it, each indented by two spaces.")
      return nil
    }
    guard node.isUnreadable || node.isMapping else {
      wrongType(
        key, node, wanted: "a group of fields",
        suggestion: "Write \(key): on a line of its own; its fields stand below it, each indented by two more spaces.")
      return nil
    }
    return FieldReader(node, path: path, name: key, sink: sink)
  }

  /// A list of groups of fields; a single group is a list of one.
  public func mappings(_ key: String) -> [FieldReader] {
    guard let node = node(key), !node.isNothing else { return [] }
    switch node.content {
    case .mapping: return [FieldReader(node, path: path, name: key, sink: sink)]
    case .sequence(let items):
      return items.compactMap { item in
        guard item.isMapping else {
          report(
            rule: "structure-wrong-type", severity: .error, range: item.range,
            message: "Each item of \(key) should be a group of fields, but this is \(item.kindInWords).",
            suggestion: "Begin the item with a field's name and a colon, like: - name: …")
          return nil
        }
        return FieldReader(item, path: path, name: key, sink: sink)
      }
    case .scalar:
      wrongType(
        key, node, wanted: "a list of groups of fields",
        suggestion:
          "Write \(key): on a line of its own; each item stands below it and begins with a hyphen, a space and a field's name."
      )
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
    let strays = isAsked.contains(false) ? entries.indices.filter { !isAsked[$0] && !known.contains(entries[$0].key) } : []
    sink.finish(
      group: name, of: ObjectIdentifier(self), entries: entries, strays: strays,
      known: known.isEmpty ? asked : asked + known)
  }
}

// MARK: Values and wrong kinds of values

extension FieldReader {
  /// A scalar as text without the spaces around it.
  struct Scalar {
    let text: String
    let range: SourceRange
    let isPlain: Bool
  }

  /// The single value of a field; nil when missing or empty.
  func scalar(_ key: String) -> Scalar? {
    guard let node = node(key), !node.isUnreadable else { return nil }
    guard case .scalar(let text, let isPlain) = node.content else {
      notAValue(key, node)
      return nil
    }
    let trimmed = visible(text, in: node).trimmingSpaces
    if trimmed.isEmpty || node.isNothing { return nil }
    if let inner = trimmed.withoutCurlyQuotes {
      report(
        rule: "structure-curly-quotes", severity: .warning, range: node.range,
        message: "Curly quotation marks around a value would become part of it; they were taken off.",
        suggestion: "Write: \(key): \(QuotedText.of(inner))")
      return Scalar(text: inner, range: node.range, isPlain: isPlain)
    }
    return Scalar(text: trimmed, range: node.range, isPlain: isPlain)
  }

  /// The text without characters that nobody sees and that break pages, feeds and emails.
  private func visible(_ text: String, in node: YAMLNode) -> String {
    guard let (rest, first) = InvisibleCharacter.removed(from: text) else { return text }
    let code = String(first.value, radix: 16, uppercase: true)
    report(
      rule: "structure-invisible-character", severity: .warning, range: node.range,
      message: "There is an invisible control character (U+\(String(repeating: "0", count: max(0, 4 - code.count)) + code)) in this text; it was left out.",
      suggestion: "Type the text again instead of pasting it.")
    return rest
  }

  func wrongType(_ key: String, _ node: YAMLNode, wanted: String, suggestion: String) {
    report(
      rule: "structure-wrong-type", severity: .error, range: node.range,
      message: "The field \(key) should be \(wanted), but it is \(node.kindInWords).", suggestion: suggestion)
  }

  private func notAValue(_ key: String, _ node: YAMLNode) {
    if let text = node.textWithColon, node.range.start.line == node.range.end.line {
      report(
        rule: "structure-unquoted-colon", severity: .error, range: node.range,
        message: "A text with a colon and a space in it must stand in quotes.",
        suggestion: "Write: \(key): \(QuotedText.of(text))")
      return
    }
    var suggestion = "Write one value on the same line, after the colon: \(key): …"
    if case .sequence(let items) = node.content, items.count == 1, case .scalar(let text, _) = items[0].content {
      suggestion =
        "For a text that begins with a bracket, put all of it in quotes. Otherwise write: \(key): \(text.shortened)"
    }
    wrongType(key, node, wanted: "a single value", suggestion: suggestion)
  }

  private func notAText(_ item: YAMLNode, of key: String) {
    if let text = item.textWithColon {
      // "- Bins: fewer" reads as a field; it was meant as a text.
      report(
        rule: "structure-unquoted-colon", severity: .error, range: item.range,
        message: "A text with a colon and a space in it must stand in quotes.",
        suggestion: "Put it in quotes: \(QuotedText.of(text))")
    } else {
      report(
        rule: "structure-wrong-type", severity: .error, range: item.range,
        message: "Each item of \(key) should be a text, but this is \(item.kindInWords).",
        suggestion: "Write one text behind each hyphen; put a text that begins with a bracket in quotes.")
    }
  }

  /// "Coventry, Solihull" is one text to YAML; short names with commas were meant as several.
  private func adviseList(_ key: String, _ text: String, _ range: SourceRange) {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingSpaces)
    guard parts.count > 1,
      parts.allSatisfy({ !$0.isEmpty && $0.split(separator: " ").count <= 3 && !$0.hasSuffix(".") })
    else { return }
    report(
      rule: "structure-one-text", severity: .warning, range: range,
      message: "The field \(key) is a list, and this was read as one item with commas in it.",
      suggestion: "For one item, put it in quotes. For several, write: \(key): [\(parts.joined(separator: ", "))]")
  }
}

extension YAMLNode {
  var isMapping: Bool { if case .mapping = content { true } else { false } }

  /// Nothing that could be read: empty, `~`, `null`, or unreadable.
  var isNothing: Bool {
    if isUnreadable { return true }
    guard case .scalar(let text, let isPlain) = content else { return false }
    return text.isEmpty || isPlain && (text == "~" || text == "null")
  }

  /// Nothing was written where a text could be.
  var isEmptyScalar: Bool {
    guard case .scalar(let text, _) = content, !isUnreadable else { return false }
    return isNothing || text.trimmingSpaces.isEmpty
  }

  /// The text that "Bins: fewer" was meant as, when YAML took it for a group of one field.
  fileprivate var textWithColon: String? {
    guard case .mapping(let fields) = content, fields.count == 1, case .scalar(let rest, _) = fields[0].value.content,
      fields[0].keyRange.start.line == fields[0].value.range.start.line
    else { return nil }
    return fields[0].key + ": " + rest
  }
}

extension String {
  /// What stands between curly quotation marks at both ends; nil when there are none.
  fileprivate var withoutCurlyQuotes: String? {
    // Most texts are told by their first byte.
    guard utf8.first == 0xE2 else { return nil }
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last, scalars.count > 2,
      first == "\u{201C}" || first == "\u{2018}",
      last == "\u{201D}" || last == "\u{2019}"
    else { return nil }
    return String(scalars.dropFirst().dropLast())
  }
}
