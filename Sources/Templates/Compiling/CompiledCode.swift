/// One step of rendering. Jumps are indices of operations.
enum Operation: Sendable {
  /// Copies bytes of the templates.
  case literal(start: Int, end: Int)
  /// Prints a text, number or flag, escaped.
  case escaped(ValuePath)
  /// Prints HTML.
  case raw(ValuePath)
  /// Prints a text, number or flag through the filters of that index.
  case filtered(ValuePath, Int32)
  /// Makes a value, or the first of its elements, the current one; or goes on at `exit`.
  case enter(ValuePath, exit: Int)
  /// Makes the next element the current one and goes back to `body`; or returns to the value around it.
  case leave(body: Int)
  /// Goes on at `exit` if a value counts as "yes".
  case unless(ValuePath, exit: Int)
}

/// Where a value stands: a scope, and the fields to follow from there.
struct ValuePath: Sendable {
  var scope: Int32
  /// The fields, as a stretch of the code's `fields`.
  var start: Int32
  var count: Int32
}

/// The operations of a page, with the tables that they point into.
struct CompiledCode: Sendable {
  var operations: [Operation] = []
  private(set) var fields: [Int32] = []
  private(set) var filters: [[Filter]] = []

  /// A path through these fields.
  mutating func path(scope: Int, fields path: [Int]) -> ValuePath {
    let start = fields.count
    fields.append(contentsOf: path.map { Int32($0) })
    return ValuePath(scope: Int32(scope), start: Int32(start), count: Int32(path.count))
  }

  /// The operation that prints a value through filters, or as it is.
  mutating func print(_ path: ValuePath, through chain: [Filter]) -> Operation {
    guard !chain.isEmpty else { return .escaped(path) }
    filters.append(chain)
    return .filtered(path, Int32(filters.count - 1))
  }
}
