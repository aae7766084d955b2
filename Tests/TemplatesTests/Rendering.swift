import Diagnostics
import Platform

@testable import Templates

/// Templates by name; the path of each is `theme/<name>.mustache`.
func templates(_ texts: KeyValuePairs<String, String>) -> TemplateSet {
  TemplateSet(sources: texts.map { ($0.key, "theme/\($0.key).mustache", Array($0.value.utf8)) })
}

/// Everything that is wrong with the page named "page".
func findings(in set: TemplateSet, against shape: Shape = Shape("page", [])) -> [Finding] {
  set.findings + set.compile("page", against: shape).findings
}

/// What the page named "page" makes of a record, or the messages of what is wrong with it.
func rendered(_ set: TemplateSet, _ root: Record) -> String {
  guard let template = set.compile("page", against: root.shape).template else {
    return findings(in: set, against: root.shape).map(\.message).joined(separator: "\n")
  }
  var buffer = ByteBuffer()
  template.render(root, into: &buffer)
  return buffer.text
}

/// What one template makes of one record.
func rendered(_ template: String, _ fields: [(Shape.Field, Value)] = []) -> String {
  rendered(templates(["page": template]), page(fields))
}

/// A root record with these fields.
func page(_ fields: [(Shape.Field, Value)]) -> Record {
  Record(Shape("page", fields.map(\.0)), fields.map(\.1))
}

extension Finding {
  /// A finding in one line: `theme/page.mustache:1:3 template-unknown-name`.
  var place: String { "\(path):\(range.start.line):\(range.start.column) \(rule)" }
}
