/// The values that sections have made current, outermost first.
struct ScopeStack {
  private struct Scope {
    /// What names are looked up in, and what `{{.}}` prints.
    var current: Value
    /// The list that the current value is an element of, or null.
    var elements: Value
    /// The element that comes next.
    var next: Int
  }

  private var scopes: [Scope]

  init(_ root: Record) {
    scopes = [Scope(current: .record(root), elements: .null, next: 0)]
    scopes.reserveCapacity(8)
  }

  /// The value at a path; null when a record on the way is null.
  @inline(__always) func value(at path: ValuePath, _ fields: UnsafeBufferPointer<Int32>) -> Value {
    var value = scopes[Int(path.scope)].current
    var index = Int(path.start)
    let end = index + Int(path.count)
    while index < end {
      guard case .record(let record) = value else { return .null }
      value = record.value(at: Int(fields[index]))
      index += 1
    }
    return value
  }

  /// Makes a value the current one, or its first element; false when it counts as "no".
  mutating func enter(_ value: Value) -> Bool {
    guard value.isTruthy else { return false }
    switch value {
    case .list(let records): scopes.append(Scope(current: .record(records[0]), elements: value, next: 1))
    case .texts(let texts): scopes.append(Scope(current: .text(texts[0]), elements: value, next: 1))
    default: scopes.append(Scope(current: value, elements: .null, next: 0))
    }
    return true
  }

  /// Makes the next element the current one; returns to the value around it, and false, when there is none.
  mutating func advance() -> Bool {
    let last = scopes.count - 1
    let next = scopes[last].next
    switch scopes[last].elements {
    case .list(let records) where next < records.count: scopes[last].current = .record(records[next])
    case .texts(let texts) where next < texts.count: scopes[last].current = .text(texts[next])
    default:
      scopes.removeLast()
      return false
    }
    scopes[last].next = next + 1
    return true
  }
}
