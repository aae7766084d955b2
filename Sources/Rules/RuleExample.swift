extension Rule {
  /// A piece of front matter (and, where it matters, a body) that breaks a rule or keeps it; for a rule about the whole
  /// catalogue, the few files that matter.
  public struct Example: Sendable {
    /// The lines that matter, as `explain` and the rule pages show them.
    public let fields: String
    /// The body, where the rule reads one.
    public let body: String
    /// The record that the lines are set into; nil when they stand alone.
    public let base: ExampleRecord?
    /// The build moment at which the example is judged: a date or a moment in UK time, ISO 8601.
    public let moment: String
    /// Other rules that the same lines must break, because the law says the same twice.
    public let also: [String]
    private let catalogue: [(path: String, text: String)]

    /// The moment of examples that do not name one.
    public static let usualMoment = "2026-11-24T09:00"

    /// An example made of the fields that matter; the fences are added.
    public init(_ fields: String, body: String = "") {
      self.init(fields: fields, body: body, base: nil, moment: Self.usualMoment, also: [])
    }

    /// Whole files, by path below the source folder.
    public init(files: KeyValuePairs<String, String>) {
      self.init(
        fields: files.map { "\($0.key):\n\($0.value)" }.joined(separator: "\n"), body: "", base: nil,
        moment: Self.usualMoment, also: [], catalogue: files.map { ($0.key, $0.value) })
    }

    /// A complete record with some lines changed. A line `dates.tender_deadline: …` changes one field of a group; a field
    /// without a value is taken out; every other field replaces the whole field of that name.
    public static func changing(
      _ base: ExampleRecord, _ fields: String = "", body: String = "", at moment: String = usualMoment, also: [String] = []
    ) -> Example {
      Example(fields: fields, body: body, base: base, moment: moment, also: also)
    }

    private init(
      fields: String, body: String, base: ExampleRecord?, moment: String, also: [String],
      catalogue: [(path: String, text: String)] = []
    ) {
      self.fields = fields
      self.body = body
      self.base = base
      self.moment = moment
      self.also = also
      self.catalogue = catalogue
    }

    /// The files of the example, each with its path below the source folder.
    public var files: [(path: String, text: String)] {
      catalogue.isEmpty ? [("content/challenges/example.md", text)] : catalogue
    }

    /// The whole challenge file.
    public var text: String {
      let front = base.map { FieldChange.apply(fields, to: $0.frontMatter) } ?? fields
      return "---\n\(front)\n---\n\(body.isEmpty ? base?.body ?? "" : "\n\(body)\n")"
    }
  }
}

/// Sets lines into a front matter, field by field.
enum FieldChange {
  /// A field at the top level with the lines that belong to it.
  private struct Field {
    let name: String
    var lines: [String]
  }

  static func apply(_ changes: String, to front: String) -> String {
    var fields = split(front)
    for change in split(changes) { set(change, in: &fields) }
    return fields.flatMap(\.lines).joined(separator: "\n")
  }

  private static func split(_ text: String) -> [Field] {
    var fields: [Field] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) {
      if line.first == " " || line.first == "-", !fields.isEmpty {
        fields[fields.count - 1].lines.append(line)
      } else {
        fields.append(Field(name: String(line.prefix { $0 != ":" }), lines: [line]))
      }
    }
    return fields
  }

  private static func set(_ change: Field, in fields: inout [Field]) {
    guard let dot = change.name.firstIndex(of: ".") else {
      fields.removeAll { $0.name == change.name }
      fields.append(change)
      return
    }
    let group = String(change.name[..<dot])
    let nested = Field(
      name: String(change.name[change.name.index(after: dot)...]),
      lines: change.lines.enumerated().map { "  " + ($0 == 0 ? String($1.dropFirst(group.count + 1)) : $1) })
    guard let place = fields.firstIndex(where: { $0.name == group }) else {
      fields.append(Field(name: group, lines: [group + ":"] + expanded(nested, depth: 1)))
      return
    }
    var inner = split(fields[place].lines.dropFirst().map { String($0.dropFirst(2)) }.joined(separator: "\n"))
    let unindented = Field(name: nested.name, lines: nested.lines.map { String($0.dropFirst(2)) })
    set(unindented, in: &inner)
    fields[place].lines = [group + ":"] + inner.flatMap(\.lines).map { "  " + $0 }
  }

  /// `value.amount: 5` inside a group that is not there yet.
  private static func expanded(_ field: Field, depth: Int) -> [String] {
    guard let dot = field.name.firstIndex(of: ".") else { return field.lines }
    let indent = String(repeating: "  ", count: depth)
    let group = field.name[..<dot]
    let rest = Field(
      name: String(field.name[field.name.index(after: dot)...]),
      lines: field.lines.enumerated().map { $0 == 0 ? indent + "  " + $1.dropFirst(indent.count + group.count + 1) : "  " + $1 })
    return [indent + group + ":"] + expanded(rest, depth: depth + 1)
  }
}
