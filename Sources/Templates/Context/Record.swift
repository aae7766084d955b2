/// The values of one thing, in the order of its shape's fields: what a template is rendered with.
public final class Record: Sendable {
  // Shapes live for ever and all threads share them, so records point to them without counting references.
  private let unmanagedShape: Unmanaged<Shape>
  private let values: [Value]

  /// A record of that shape. Every value must be of its field's kind, or null; that they are is the program's part,
  /// not the content's, and is checked.
  public init(_ shape: Shape, _ values: [Value]) {
    precondition(
      values.count == shape.demands.count,
      "\(shape.name): \(values.count) values for \(shape.demands.count) fields")
    for index in values.indices {
      precondition(
        values[index].meets(shape.demands[index]),
        "\(shape.name): the value of \"\(shape.fields[index].name)\" is not \(shape.fields[index].kind.words)")
    }
    unmanagedShape = Unmanaged.passUnretained(shape)
    self.values = values
  }

  /// The record that a value of the program shows to templates.
  @inlinable public convenience init<Source: TemplateRecord>(of source: Source) { self.init(Source.shape, source.values) }

  /// The names and kinds of the values.
  public var shape: Shape { unmanagedShape.takeUnretainedValue() }

  /// Whether the record is of the shape with that identity.
  func isOf(_ shape: ObjectIdentifier) -> Bool { UInt(bitPattern: unmanagedShape.toOpaque()) == UInt(bitPattern: shape) }

  /// The value of a field of the shape; the flags of lists are behind what was given.
  func value(at index: Int) -> Value {
    index < values.count ? values[index] : .flag(values[shape.lists[index - values.count]].isTruthy)
  }
}

/// A type that templates can show: it declares its shape once and gives its values in that order.
public protocol TemplateRecord: Sendable {
  /// The names and kinds. Declare it as a `static let`: records are matched to shapes by identity.
  static var shape: Shape { get }
  /// The values, in the shape's order.
  var values: [Value] { get }
}

/// One value behind a name.
///
/// In a section these count as "no": null, an empty text, empty HTML, `false`, 0, and an empty list.
public enum Value: Sendable {
  /// Nothing there; any field may be null. It prints nothing.
  case null
  case text(String)
  /// HTML that is safe to print as it is.
  case html([UInt8])
  case flag(Bool)
  case number(Int)
  case record(Record)
  case list([Record])
  case texts([String])
}

extension Value {
  /// A text, or null.
  public static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
  /// HTML, or null.
  public static func html(_ bytes: [UInt8]?) -> Value { bytes.map { .html($0) } ?? .null }
  /// A number, or null.
  public static func number(_ number: Int?) -> Value { number.map { .number($0) } ?? .null }
  /// A record, or null.
  public static func record(_ record: Record?) -> Value { record.map { .record($0) } ?? .null }
  /// What a value of the program shows, or null.
  @inlinable public static func record(_ source: (some TemplateRecord)?) -> Value {
    source.map { .record(Record(of: $0)) } ?? .null
  }
  /// What values of the program show.
  @inlinable public static func list(_ sources: [some TemplateRecord]) -> Value { .list(sources.map { Record(of: $0) }) }

  /// Whether a field with that demand can hold the value.
  func meets(_ demand: Shape.Demand) -> Bool {
    switch (self, demand) {
    case (.null, _), (.text, .text), (.html, .html), (.flag, .flag), (.number, .number), (.texts, .texts): true
    case (.record(let record), .record(let shape)): record.isOf(shape)
    case (.list(let records), .list(let shape)): records.allSatisfy { $0.isOf(shape) }
    default: false
    }
  }
}
