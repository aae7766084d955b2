import Diagnostics

// How a name finds its value: the first part in the scopes, from the innermost outwards; each further part in the
// record before it. All of it happens when a template is compiled.
extension Compiler {
  /// Where a value stands and what it is.
  struct Resolved {
    var path: ValuePath
    var kind: Shape.Kind
  }

  /// The value behind a name, or nil when the name has been reported or nothing can be said about it.
  mutating func resolve(_ name: TemplateName, _ place: Place) -> Resolved? {
    let parts = name.parts
    guard let first = parts.first else {
      guard let current = scopes.last, let kind = current else { return nil }
      return Resolved(path: code.path(scope: scopes.count - 1, fields: []), kind: kind)
    }
    guard let (scope, shape, index) = find(first) else {
      if scopes.allSatisfy({ $0 != nil }) { reportUnknown(name, first: first, place) }
      return nil
    }
    var fields = [index]
    var kind = shape.fields[index].kind
    for (depth, part) in parts.enumerated().dropFirst() {
      let owner = parts[..<depth].joined(separator: ".")
      guard case .record(let shape) = kind else {
        reportNoFields(owner, kind, part, place)
        return nil
      }
      guard let index = shape.index(of: part) else {
        report(
          .unknownName, place, "\"\(owner)\" (\(shape.name)) has no \"\(part)\".",
          suggestion: Self.suggestion(for: part, among: shape.fields.map(\.name), before: owner + "."))
        return nil
      }
      fields.append(index)
      kind = shape.fields[index].kind
    }
    return Resolved(path: code.path(scope: scope, fields: fields), kind: kind)
  }

  /// The shape of the nearest record around the current value.
  var innermostShape: Shape {
    records.last ?? root
  }

  /// The shapes of the records around the current value, outermost first.
  private var records: [Shape] {
    scopes.compactMap {
      if case .record(let shape) = $0 { return shape }
      return nil
    }
  }

  private func find(_ field: String) -> (scope: Int, Shape, index: Int)? {
    for scope in scopes.indices.reversed() {
      guard let kind = scopes[scope] else { return nil }
      if case .record(let shape) = kind, let index = shape.index(of: field) { return (scope, shape, index) }
    }
    return nil
  }

  private mutating func reportUnknown(_ name: TemplateName, first: String, _ place: Place) {
    var known: [String] = []
    var below: String?
    for shape in records.reversed() {
      known += shape.fields.map(\.name)
      for field in shape.fields where below == nil {
        if case .record(let inner) = field.kind, inner.index(of: first) != nil { below = "\(field.name).\(name.text)" }
      }
    }
    let near = NearestName.of(first, among: known)
    let suggestion =
      if near == nil, let below { "Did you mean \"\(below)\"?" } else {
        Self.suggestion(for: first, among: known, before: "")
      }
    report(
      .unknownName, place,
      "\"\(first)\" is not a name of \(innermostShape.name)\(records.count > 1 ? " or of what it stands in" : "").",
      suggestion: suggestion)
  }

  private mutating func reportNoFields(_ owner: String, _ kind: Shape.Kind, _ part: String, _ place: Place) {
    switch kind {
    case .list, .texts:
      report(
        .wrongKind, place, "\"\(owner)\" is \(kind.words), which has no \"\(part)\" of its own.",
        suggestion: "Open it with {{#\(owner)}}…{{/\(owner)}}.")
    case .text, .html, .flag, .number, .record:
      report(.unknownName, place, "\"\(owner)\" is \(kind.words) and has no \"\(part)\".")
    }
  }

  /// The nearest name, or else the names there are.
  private static func suggestion(for name: String, among known: [String], before prefix: String) -> String? {
    if let near = NearestName.of(name, among: known) { return "Did you mean \"\(prefix)\(near)\"?" }
    guard !known.isEmpty else { return nil }
    let listed = known.prefix(12).joined(separator: ", ")
    return "Known here: \(listed)\(known.count > 12 ? ", …" : "")."
  }
}
