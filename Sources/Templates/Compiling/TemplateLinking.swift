import Diagnostics

/// Ties partials and parents to the templates they name, and cuts the ties that would go round in a circle.
struct TemplateLinking {
  private(set) var templates: [ParsedTemplate]
  private let indices: [String: Int]

  init(_ templates: [ParsedTemplate], indices: [String: Int]) {
    self.templates = templates
    self.indices = indices
    for index in templates.indices { linkNames(of: index) }
    cutCircles()
  }

  private mutating func linkNames(of index: Int) {
    for node in templates[index].nodes.indices {
      let kind = templates[index].nodes[node].kind
      guard kind == .partial || kind == .parent else { continue }
      let name = templates[index].nodes[node].name
      templates[index].nodes[node].target = indices[name.text]
      if indices[name.text] == nil, templates[index].findings.count < TemplateLimit.findings {
        templates[index].findings.append(
          Finding(
            .unknownPartial, path: templates[index].path, range: name.range,
            "There is no template named \"\(name.text)\".", suggestion: suggestion(for: name.text)))
      }
    }
  }

  private func suggestion(for name: String) -> String? {
    NearestName.of(name, among: indices.keys).map { "Did you mean \"\($0)\"?" }
  }

  /// One step of the walk: a template and the next of its nodes to look at.
  private struct Step {
    var template: Int
    var node = 0
  }

  /// Walks the templates depth first; a tie back to a template on the way here closes a circle.
  private mutating func cutCircles() {
    var isFinished = [Bool](repeating: false, count: templates.count)
    var isOnTheWay = isFinished
    for root in templates.indices where !isFinished[root] {
      var way = [Step(template: root)]
      isOnTheWay[root] = true
      while let step = way.last {
        guard step.node < templates[step.template].nodes.count else {
          isOnTheWay[step.template] = false
          isFinished[step.template] = true
          way.removeLast()
          continue
        }
        way[way.count - 1].node += 1
        guard let target = templates[step.template].nodes[step.node].target, !isFinished[target] else { continue }
        if isOnTheWay[target] {
          let circle = way.drop { $0.template != target }.map { templates[$0.template].name }
          cut(step.node, of: step.template, circle: circle)
        } else {
          isOnTheWay[target] = true
          way.append(Step(template: target))
        }
      }
    }
  }

  private mutating func cut(_ node: Int, of template: Int, circle: [String]) {
    let name = templates[template].nodes[node].name
    let way = circle.prefix(8) + (circle.count > 8 ? ["…"] : []) + [name.text]
    templates[template].nodes[node].target = nil
    templates[template].findings.append(
      Finding(
        .recursion, path: templates[template].path, range: name.range,
        "The template includes itself: \(way.joined(separator: " → ")).",
        suggestion: "Take out one of these steps; lists repeat with {{#name}}."))
  }
}
