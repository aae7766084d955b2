import Diagnostics

/// Turns a template, with everything it includes, into one flat run of operations for one shape.
///
/// Partials and parents are compiled where they are used, in the scopes of that place, so every name is checked for
/// every use. Compiling always ends: the templates' ties have no circles, and depth, parts and bytes are bounded.
struct Compiler {
  let templates: [ParsedTemplate]
  /// The shape of the page.
  let root: Shape
  var code = CompiledCode()
  private(set) var findings: [Finding] = []
  /// Whether every template that was reached is sound in itself.
  private(set) var isSound = true
  /// What the current value is, outermost first; the root's record is the first. Nil where a section's name is not
  /// known: what stands in it is looked through all the same, without blaming names that it might have had.
  private(set) var scopes: [Shape.Kind?]
  private var reported: Set<Report> = []
  private var depth = 0
  private var parts = 0
  private var literalBytes = 0
  /// How often something that should have been compiled was not there to be compiled.
  private var gaps = 0
  /// Whether a limit has been reached.
  private var hasStopped = false

  /// What makes a finding the same when a template is used again under the same shape.
  private struct Report: Hashable {
    var template: Int
    var node: Int
    var shape: ObjectIdentifier
  }

  /// A place in the templates: what is compiled now, and what is reported.
  struct Place {
    var template: Int
    var node: Int
  }

  init(_ templates: [ParsedTemplate], root: Shape) {
    self.templates = templates
    self.root = root
    scopes = [.record(root)]
  }

  /// Compiles a whole template, as a page, a partial or a parent.
  mutating func compile(template: Int, overrides: Overrides? = nil) {
    if !templates[template].findings.isEmpty { isSound = false }
    if !templates[template].isReadable { gaps += 1 }
    compile(0..<templates[template].nodes.count, of: template, overrides)
  }

  private mutating func compile(_ nodes: Range<Int>, of template: Int, _ overrides: Overrides?) {
    var index = nodes.lowerBound
    while index < nodes.upperBound, !hasStopped {
      let place = Place(template: template, node: index)
      let node = templates[template].nodes[index]
      index += 1
      parts += 1
      if parts > TemplateLimit.parts {
        return stop(place, "With all it includes, the page has more than \(TemplateLimit.parts) parts.")
      }
      let content = index..<max(index, min(node.end, nodes.upperBound))
      switch node.kind {
      case .text(let start, let end): appendText(start..<end, place)
      case .variable: compileVariable(node, place)
      case .raw: compileRaw(node, place)
      case .section: compileSection(node, content, place, overrides)
      case .inverted: compileInverted(node, content, place, overrides)
      case .partial: compilePartial(node, place, overrides)
      case .parent: compileParent(node, content, place, overrides)
      case .block: compileBlock(node, content, place, overrides)
      }
      if node.kind.isOpener { index = content.upperBound }
    }
  }

  private mutating func appendText(_ text: Range<Int>, _ place: Place) {
    literalBytes += text.count
    if literalBytes > TemplateLimit.literalBytes {
      let limit = TemplateLimit.literalBytes / 1_000_000
      return stop(place, "With all it includes, the page has more than \(limit) MB of fixed text.")
    }
    code.operations.append(.literal(start: text.lowerBound, end: text.upperBound))
  }

  // MARK: Values

  private mutating func compileVariable(_ node: ParsedTemplate.Node, _ place: Place) {
    guard let value = resolve(node.name, place) else { return }
    switch value.kind {
    case .text, .flag, .number:
      code.operations.append(code.print(value.path, through: node.filters))
    case .html:
      let isFiltered = !node.filters.isEmpty
      report(
        .wrongKind, place, "\"\(node.name.text)\" is HTML, and two braces are for text.",
        suggestion: isFiltered
          ? "Filters are for text: write {{{\(node.name.text)}}}." : "Write {{{\(node.name.text)}}}.")
    case .record, .list, .texts: reportUnprintable(node.name, value.kind, place)
    }
  }

  private mutating func compileRaw(_ node: ParsedTemplate.Node, _ place: Place) {
    guard let value = resolve(node.name, place) else { return }
    switch value.kind {
    case .html: code.operations.append(.raw(value.path))
    case .text, .flag, .number:
      report(
        .rawText, place, "\"\(node.name.text)\" is \(value.kind.words), and only HTML is printed unescaped.",
        suggestion: "Write {{\(node.name.text)}}.")
    case .record, .list, .texts: reportUnprintable(node.name, value.kind, place)
    }
  }

  private mutating func reportUnprintable(_ name: TemplateName, _ kind: Shape.Kind, _ place: Place) {
    report(
      .wrongKind, place, "\"\(name.text)\" is \(kind.words), which cannot be printed.",
      suggestion: name.text == "."
        ? "Print one of its fields." : "Open it with {{#\(name.text)}}…{{/\(name.text)}}.")
  }

  // MARK: Sections

  private mutating func compileSection(
    _ node: ParsedTemplate.Node, _ content: Range<Int>, _ place: Place, _ overrides: Overrides?
  ) {
    let value = resolve(node.name, place)
    let enter = code.operations.count
    if let value { code.operations.append(.enter(value.path, exit: 0)) }
    scopes.append(value?.kind.element)
    nest(place) { $0.compile(content, of: place.template, overrides) }
    scopes.removeLast()
    if let value {
      code.operations.append(.leave(body: enter + 1))
      code.operations[enter] = .enter(value.path, exit: code.operations.count)
    }
  }

  private mutating func compileInverted(
    _ node: ParsedTemplate.Node, _ content: Range<Int>, _ place: Place, _ overrides: Overrides?
  ) {
    let value = resolve(node.name, place)
    let skip = code.operations.count
    if let value { code.operations.append(.unless(value.path, exit: 0)) }
    nest(place) { $0.compile(content, of: place.template, overrides) }
    if let value { code.operations[skip] = .unless(value.path, exit: code.operations.count) }
  }

  // MARK: Partials, parents and blocks

  private mutating func compilePartial(_ node: ParsedTemplate.Node, _ place: Place, _ overrides: Overrides?) {
    guard let target = node.target else {
      gaps += 1
      return
    }
    nest(place) { $0.compile(template: target, overrides: overrides) }
  }

  private mutating func compileParent(
    _ node: ParsedTemplate.Node, _ content: Range<Int>, _ place: Place, _ outer: Overrides?
  ) {
    guard let target = node.target else {
      gaps += 1
      return
    }
    var blocks: [String: Int] = [:]
    var index = content.lowerBound
    while index < content.upperBound {
      let child = templates[place.template].nodes[index]
      if child.kind == .block, blocks[child.name.text] == nil { blocks[child.name.text] = index }
      index = child.kind.isOpener ? max(index + 1, child.end) : index + 1
    }
    parts += blocks.count
    let overrides = Overrides(outer: outer, author: place.template, blocks: blocks)
    let gapsBefore = gaps
    nest(place) { $0.compile(template: target, overrides: overrides) }
    reportUnmet(overrides, of: node.name.text, isComplete: gaps == gapsBefore)
  }

  private mutating func compileBlock(
    _ node: ParsedTemplate.Node, _ content: Range<Int>, _ place: Place, _ overrides: Overrides?
  ) {
    guard let overrides, let (use, filling) = overrides.meet(node.name.text) else {
      return nest(place) { $0.compile(content, of: place.template, overrides) }
    }
    let defaults = templates[place.template].nodes[content]
    parts += defaults.count
    overrides.noteReplaced(defaults.filter { $0.kind == .block }.map(\.name.text))
    // The filling belongs to its author: its own blocks can be filled by the uses around the author only.
    let end = min(templates[use.author].nodes[filling].end, templates[use.author].nodes.count)
    nest(place) { $0.compile(filling + 1..<max(filling + 1, end), of: use.author, use.outer) }
  }

  /// Reports the fillings whose blocks did not come up. A block of a parent that is not complete may stand in what is
  /// missing, so there only likely slips are reported.
  private mutating func reportUnmet(_ overrides: Overrides, of parent: String, isComplete: Bool) {
    let unmet = overrides.blocks.filter { !overrides.met.contains($0.key) }
    guard !unmet.isEmpty, !hasStopped else { return }
    let known = Array(overrides.met.sorted().prefix(100))
    for (block, node) in unmet.sorted(by: { $0.value < $1.value }) where !hasStopped {
      let place = Place(template: overrides.author, node: node)
      if overrides.replaced.contains(block) {
        report(
          .unknownBlock, place,
          "The block \"\(block)\" of \"\(parent)\" is part of another block that is replaced, so it is never shown.",
          suggestion: "Leave one of the two out.")
      } else if let near = NearestName.of(block, among: known) {
        reportUnknownBlock(block, of: parent, place, "Did you mean \"\(near)\"?")
      } else if isComplete {
        reportUnknownBlock(
          block, of: parent, place, known.isEmpty ? "It has no blocks." : "It has \(known.joined(separator: ", ")).")
      }
    }
  }

  private mutating func reportUnknownBlock(
    _ block: String, of parent: String, _ place: Place, _ suggestion: String
  ) {
    report(.unknownBlock, place, "\"\(parent)\" has no block \"\(block)\".", suggestion: suggestion)
  }

  // MARK: Bounds and findings

  /// Compiles something inside something else.
  private mutating func nest(_ place: Place, _ body: (inout Compiler) -> Void) {
    guard depth < TemplateLimit.depth else {
      return stop(place, "With all it includes, the page is nested more than \(TemplateLimit.depth) deep.")
    }
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func stop(_ place: Place, _ message: String) {
    if !hasStopped { report(.limit, place, message) }
    hasStopped = true
  }

  /// Notes what is wrong with a tag, once for each shape that the tag is compiled under.
  mutating func report(_ rule: TemplateRule, _ place: Place, _ message: String, suggestion: String? = nil) {
    let shape = ObjectIdentifier(innermostShape)
    guard reported.insert(Report(template: place.template, node: place.node, shape: shape)).inserted else { return }
    let template = templates[place.template]
    let node = template.nodes[place.node]
    let range = node.name.text.isEmpty ? node.range : node.name.range
    findings.append(Finding(rule, path: template.path, range: range, message, suggestion: suggestion))
    if findings.count >= TemplateLimit.findings { hasStopped = true }
  }
}

extension ParsedTemplate.Kind {
  /// Whether content follows that belongs to it.
  fileprivate var isOpener: Bool {
    switch self {
    case .section, .inverted, .parent, .block: true
    case .text, .variable, .raw, .partial: false
    }
  }
}

extension Shape.Kind {
  /// What the current value is inside a section over a value of this kind.
  fileprivate var element: Shape.Kind {
    switch self {
    case .list(let shape): .record(shape)
    case .texts: .text
    case .text, .html, .flag, .number, .record: self
    }
  }
}
