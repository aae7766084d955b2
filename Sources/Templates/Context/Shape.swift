/// What a record offers to a template: the names of its fields and the kind of each.
///
/// Templates are compiled against shapes, so a name that no shape knows is found before the first page is rendered.
/// Declare each shape once, as a `static let`; records are matched to shapes by identity, and a shape once made lives as
/// long as the process.
///
///     let card = Shape("challenge card", [.text("title"), .html("summary"), .flag("open"), .list("tags", tag)])
public final class Shape: Sendable {
  /// What messages and the theme author's reference call it: `challenge card`.
  public let name: String
  /// The fields, in the order in which records give their values; behind them, for every list `x`, a flag `has_x` that
  /// says whether there is anything in it, so that what stands around a list can be shown once or not at all.
  public let fields: [Field]
  /// What each value that a record is given must be; the flags of lists are worked out.
  let demands: [Demand]
  /// Where the lists stand among the fields, in the order of their flags.
  let lists: [Int]
  private let indices: [String: Int]

  /// A shape with these fields. The names must differ from each other and be names a template can write:
  /// letters, digits, `_` and `-`.
  public init(_ name: String, _ fields: [Field]) {
    self.name = name
    demands = fields.map { Demand($0.kind) }
    lists = fields.indices.filter { fields[$0].kind.isList }
    self.fields = fields + lists.map { .flag("has_" + fields[$0].name, "whether \(fields[$0].name) has anything in it") }
    var indices: [String: Int] = [:]
    for (index, field) in self.fields.enumerated() {
      precondition(TemplateName.isPart(field.name), "shape \(name): \"\(field.name)\" cannot be a field name")
      precondition(indices[field.name] == nil, "shape \(name): two fields are named \"\(field.name)\"")
      indices[field.name] = index
    }
    self.indices = indices
    _ = Unmanaged.passRetained(self)
    // Records point to shapes without counting references; a shape is never given back, so that they always may.
    _ = Unmanaged.passRetained(self)
  }

  /// Where a field stands, or nil when there is none of that name.
  func index(of field: String) -> Int? { indices[field] }
}

extension Shape {
  /// One name of a shape.
  public struct Field: Sendable {
    /// What the template writes.
    public let name: String
    /// What stands behind the name.
    public let kind: Kind
    /// What it means, for the theme author's reference; may be empty.
    public let about: String

    /// A text, escaped when printed.
    public static func text(_ name: String, _ about: String = "") -> Field { Field(name, .text, about) }
    /// Finished HTML, printed with three braces.
    public static func html(_ name: String, _ about: String = "") -> Field { Field(name, .html, about) }
    /// Yes or no.
    public static func flag(_ name: String, _ about: String = "") -> Field { Field(name, .flag, about) }
    /// A whole number.
    public static func number(_ name: String, _ about: String = "") -> Field { Field(name, .number, about) }
    /// A record with fields of its own.
    public static func record(_ name: String, _ shape: Shape, _ about: String = "") -> Field {
      Field(name, .record(shape), about)
    }
    /// Any number of records of one shape.
    public static func list(_ name: String, _ shape: Shape, _ about: String = "") -> Field {
      Field(name, .list(shape), about)
    }
    /// Any number of texts.
    public static func texts(_ name: String, _ about: String = "") -> Field { Field(name, .texts, about) }

    private init(_ name: String, _ kind: Kind, _ about: String) {
      self.name = name
      self.kind = kind
      self.about = about
    }
  }

  /// What can stand behind a name. Any of them may be missing when a page is rendered.
  public enum Kind: Sendable {
    case text, html, flag, number
    case record(Shape)
    case list(Shape)
    case texts

    /// Whether a section over it repeats.
    var isList: Bool {
      switch self {
      case .list, .texts: true
      case .text, .html, .flag, .number, .record: false
      }
    }

    /// The kind in words: "a list of tag".
    var words: String {
      switch self {
      case .text: "a text"
      case .html: "HTML"
      case .flag: "a flag"
      case .number: "a number"
      case .record(let shape): "a record (\(shape.name))"
      case .list(let shape): "a list of \(shape.name)"
      case .texts: "a list of texts"
      }
    }
  }
}

extension Shape {
  /// A kind in the form that records are held against, which holds no reference to count.
  enum Demand {
    case text, html, flag, number, texts
    case record(ObjectIdentifier)
    case list(ObjectIdentifier)

    init(_ kind: Kind) {
      self =
        switch kind {
        case .text: .text
        case .html: .html
        case .flag: .flag
        case .number: .number
        case .texts: .texts
        case .record(let shape): .record(ObjectIdentifier(shape))
        case .list(let shape): .list(ObjectIdentifier(shape))
        }
    }
  }

  /// A listing of every name below this shape, for the theme author's reference. Each shape is listed once, in the
  /// order of first mention:
  ///
  ///     challenge card
  ///       title    a text: what the buyer calls it
  ///       tags     a list of tag
  ///
  ///     tag
  ///       name     a text
  public func describe() -> String {
    var listed: Set<ObjectIdentifier> = [ObjectIdentifier(self)]
    var waiting: [Shape] = [self]
    var next = 0
    var sections: [String] = []
    while next < waiting.count {
      let shape = waiting[next]
      next += 1
      sections.append(shape.listing)
      for case .some(let inner) in shape.fields.map(\.kind.shape)
      where listed.insert(ObjectIdentifier(inner)).inserted {
        waiting.append(inner)
      }
    }
    return sections.joined(separator: "\n")
  }

  private var listing: String {
    let width = fields.map(\.name.utf8.count).max() ?? 0
    return fields.reduce(into: name + "\n") { text, field in
      let gap = String(repeating: " ", count: width - field.name.utf8.count + 2)
      text += "  \(field.name)\(gap)\(field.kind.words)\(field.about.isEmpty ? "" : ": \(field.about)")\n"
    }
  }
}

extension Shape.Kind {
  /// The shape of the records behind the name, if they are records.
  fileprivate var shape: Shape? {
    switch self {
    case .record(let shape), .list(let shape): shape
    case .text, .html, .flag, .number, .texts: nil
    }
  }
}
