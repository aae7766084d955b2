import CYAML
import Diagnostics

/// Builds a tree from libyaml's events, keeping the place of every key and value.
///
/// libyaml's own costs are kept in check here: its flow nesting is quadratic, so events stop at a depth limit; anchors,
/// aliases and directives are refused, so that no input grows.
struct YAMLReader {
  /// Levels of nesting that a record may have.
  static let depthLimit = 64

  /// Why reading stopped, with positions counted in the file.
  struct Problem: Error {
    enum Reason {
      case syntax(String, context: String?, opened: SourcePosition?)
      case tooDeep
      case alias
      case complexKey
      case severalDocuments
    }

    let reason: Reason
    let position: SourcePosition
  }

  /// A key that stands twice in one mapping.
  struct DuplicateKey {
    let key: String
    let range: SourceRange
    let first: SourceRange
  }

  /// What was read; after a problem, everything that was complete before it.
  struct Outcome {
    var root: YAMLNode?
    var problem: Problem?
    var duplicates: [DuplicateKey] = []
  }

  /// Lines before the YAML text in its file.
  private let lineOffset: Int
  private var open: [Level] = []
  /// The items of all open sequences and the entries of all open mappings, those of the innermost last: so that a
  /// collection is made once, when it closes and its size is known.
  private var items: [YAMLNode] = []
  private var entries: [YAMLEntry] = []
  private var outcome = Outcome()

  private struct Level {
    let start: SourcePosition
    let isMapping: Bool
    /// Where its own items or entries begin.
    let first: Int
    var key: (name: String, range: SourceRange)?
  }

  private init(lineOffset: Int) { self.lineOffset = lineOffset }

  /// Reads YAML text whose first line is line `firstLine` of its file.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) -> Outcome {
    var reader = YAMLReader(lineOffset: firstLine - 1)
    reader.run(bytes)
    return reader.outcome
  }

  private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        fail(syntaxProblem(of: parser))
        return
      }
      // Deleted on every way out: libyaml allocates the text of each event.
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return }
      if let problem = take(event) {
        fail(problem)
        return
      }
    }
  }

  /// Takes one event into the tree; returns why reading must stop, if it must.
  private mutating func take(_ event: yaml_event_t) -> Problem? {
    let start = position(event.start_mark)
    let end = position(event.end_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      guard scalar.anchor == nil else { return Problem(reason: .alias, position: start) }
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      add(YAMLNode(content: .scalar(text, isPlain: isPlain), range: SourceRange(start: start, end: end)))
    case YAML_ALIAS_EVENT:
      return Problem(reason: .alias, position: start)
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      let isMapping = event.type == YAML_MAPPING_START_EVENT
      let anchor = isMapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor
      guard anchor == nil else { return Problem(reason: .alias, position: start) }
      guard open.count < Self.depthLimit else { return Problem(reason: .tooDeep, position: start) }
      if let last = open.last, last.isMapping, last.key == nil { return Problem(reason: .complexKey, position: start) }
      open.append(Level(start: start, isMapping: isMapping, first: isMapping ? entries.count : items.count))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      close(at: end)
    case YAML_DOCUMENT_START_EVENT:
      if outcome.root != nil { return Problem(reason: .severalDocuments, position: start) }
    default: break
    }
    return nil
  }

  private mutating func add(_ node: YAMLNode) {
    guard !open.isEmpty else {
      outcome.root = node
      return
    }
    let last = open.count - 1
    if !open[last].isMapping {
      items.append(node)
    } else if let key = open[last].key {
      open[last].key = nil
      if let first = entries[open[last].first...].first(where: { $0.isNamed(key.name) }) {
        outcome.duplicates.append(DuplicateKey(key: key.name, range: key.range, first: first.keyRange))
      } else {
        entries.append(YAMLEntry(key: key.name, keyRange: key.range, value: node))
      }
    } else if case .scalar(let name, _) = node.content {
      open[last].key = (name, node.range)
    }
  }

  private mutating func close(at end: SourcePosition) {
    guard let level = open.popLast() else { return }
    let content: YAMLNode.Content
    if level.isMapping {
      content = .mapping(Array(entries[level.first...]))
      entries.removeSubrange(level.first...)
    } else {
      content = .sequence(Array(items[level.first...]))
      items.removeSubrange(level.first...)
    }
    add(YAMLNode(content: content, range: SourceRange(start: level.start, end: end)))
  }

  /// Stops, and keeps what was complete.
  private mutating func fail(_ problem: Problem) {
    outcome.problem = problem
    while !open.isEmpty {
      open[open.count - 1].key = nil
      close(at: problem.position)
    }
  }

  private func syntaxProblem(of parser: yaml_parser_t) -> Problem {
    let text = parser.problem.map { String(cString: $0) } ?? "unknown"
    let context = parser.context.map { String(cString: $0) }
    return Problem(
      reason: .syntax(text, context: context, opened: context == nil ? nil : position(parser.context_mark)),
      position: position(parser.problem_mark))
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(line: Int(mark.line) + 1 + lineOffset, column: Int(mark.column) + 1)
  }
}
