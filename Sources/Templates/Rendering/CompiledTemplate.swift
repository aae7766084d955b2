import Platform

/// A template that is ready to render records of one shape. Any number of threads may use it at once.
public struct CompiledTemplate: Sendable {
  /// What the template is called in its set.
  public let name: String
  /// The shape of the records it renders.
  public let shape: Shape
  private let code: CompiledCode
  /// The bytes of all templates of the set, shared with all other compiled templates.
  private let literals: [UInt8]

  init(name: String, shape: Shape, code: CompiledCode, literals: [UInt8]) {
    self.name = name
    self.shape = shape
    self.code = code
    self.literals = literals
  }

  /// Appends what the template makes of a record. The record must be of the template's shape.
  public func render(_ root: Record, into buffer: inout ByteBuffer) {
    precondition(root.isOf(ObjectIdentifier(shape)), "\(name) renders \(shape.name), not \(root.shape.name)")
    var scopes = ScopeStack(root)
    literals.withUnsafeBufferPointer { literals in
      code.operations.withUnsafeBufferPointer { operations in
        code.fields.withUnsafeBufferPointer { fields in
          run(operations, fields, literals, &scopes, &buffer)
        }
      }
    }
  }

  private func run(
    _ operations: UnsafeBufferPointer<Operation>, _ fields: UnsafeBufferPointer<Int32>,
    _ literals: UnsafeBufferPointer<UInt8>, _ scopes: inout ScopeStack, _ buffer: inout ByteBuffer
  ) {
    var next = 0
    while next < operations.count {
      let operation = operations[next]
      next += 1
      switch operation {
      case .literal(let start, let end): buffer.append(UnsafeBufferPointer(rebasing: literals[start..<end]))
      case .escaped(let path): Self.printEscaped(scopes.value(at: path, fields), into: &buffer)
      case .raw(let path):
        if case .html(let bytes) = scopes.value(at: path, fields) { buffer.append(bytes) }
      case .filtered(let path, let chain):
        if let text = scopes.value(at: path, fields).printable {
          Filter.print(text, through: code.filters[Int(chain)], into: &buffer)
        }
      case .enter(let path, let exit):
        if !scopes.enter(scopes.value(at: path, fields)) { next = exit }
      case .leave(let body):
        if scopes.advance() { next = body }
      case .unless(let path, let exit):
        if scopes.value(at: path, fields).isTruthy { next = exit }
      }
    }
  }

  private static func printEscaped(_ value: Value, into buffer: inout ByteBuffer) {
    switch value {
    case .text(let text): buffer.appendEscaped(text)
    case .number(let number): buffer.append(decimal: number)
    case .flag(let flag): buffer.append(flag ? "true" : "false" as StaticString)
    case .null, .html, .record, .list, .texts: break
    }
  }
}

extension Value {
  /// Whether a section over the value is shown.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .number(let number): number != 0
    case .record: true
    case .list(let records): !records.isEmpty
    case .texts(let texts): !texts.isEmpty
    }
  }

  /// What a filter sees.
  fileprivate var printable: String? {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .null, .html, .record, .list, .texts: nil
    }
  }
}
