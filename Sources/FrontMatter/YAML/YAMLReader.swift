import CYAML
import Diagnostics

/// Builds a tree from libyaml's events, keeping the place of every key and value.
///
/// libyaml's own costs are kept in check here: its flow nesting is quadratic, so events stop at a depth limit; anchors,
/// aliases and tags are refused, so that no input grows. What libyaml reads without complaint and nobody can have meant
/// (a quotation mark that swallows the fields below, a list read as one text) is a problem as well.
struct YAMLReader {
  /// Levels of nesting that a record may have.
  static let depthLimit = 64

  /// Why reading stopped, with places of the text that was read, which may have been put right in parts.
  struct Problem: Error {
    enum Reason {
      case syntax(String, context: String?, opened: SourcePosition?)
      case tooDeep
      /// An anchor or an alias; its sign.
      case reference(String)
      case tag
      case complexKey
      case severalDocuments
      case openQuote(SourcePosition)
      /// The line that looks like a list item.
      case listInText(Int)
      case backslash
    }

    let reason: Reason
    let position: SourcePosition
  }

  /// A key that stands twice in one mapping, with places of the file.
  struct DuplicateKey {
    let key: String
    let range: SourceRange
    let first: SourceRange
  }

  /// What was read; after a problem, nothing but the problem.
  struct Outcome {
    var root: YAMLNode?
    var problem: Problem?
    var duplicates: [DuplicateKey] = []
  }

  private struct Level {
    let start: SourcePosition
    let isMapping: Bool
    let isFlow: Bool
    /// Where its own items or entries begin among those of all open levels.
    let first: Int
    var key: (name: String, range: SourceRange)?
    /// Where each key stands; filled once there are many, so that a long mapping does not cost the square of its length.
    var places: [String: SourceRange] = [:]
  }

  /// The entries of a mapping from which on its keys are looked up rather than gone through.
  private static let manyEntries = 64

  private let lines: YAMLLines
  private let toFile: (SourcePosition) -> SourcePosition
  private let doubtful: Set<Int>
  private var open: [Level] = []
  /// The items of all open sequences and the entries of all open mappings, those of the innermost last: so that a
  /// collection is made once, when it closes and its size is known.
  private var items: [YAMLNode] = []
  private var entries: [YAMLEntry] = []
  private var outcome = Outcome()

  private init(lines: YAMLLines, toFile: @escaping (SourcePosition) -> SourcePosition, doubtful: Set<Int>) {
    self.lines = lines
    self.toFile = toFile
    self.doubtful = doubtful
  }

  /// Reads YAML text whose first line is line `firstLine` of its file. `toFile` tells where a place of a text that was
  /// put right stands in the file; values on `doubtful` lines have had their finding and count as unreadable.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, toFile: @escaping (SourcePosition) -> SourcePosition = { $0 },
    doubtful: Set<Int> = []
  ) -> Outcome {
    var reader = YAMLReader(
      lines: YAMLLines(bytes: bytes, firstLine: firstLine), toFile: toFile, doubtful: doubtful)
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
        outcome.problem = syntaxProblem(of: parser)
        return
      }
      // Deleted on every way out: libyaml allocates the text of each event.
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return }
      if let problem = take(event) {
        outcome.problem = problem
        return
      }
    }
  }

  // MARK: Events

  /// Takes one event into the tree; returns why reading must stop, if it must.
  private mutating func take(_ event: yaml_event_t) -> Problem? {
    let start = lines.position(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let (scalar, end) = (event.data.scalar, lines.position(event.end_mark))
      if scalar.anchor != nil { return problem(.reference("&"), start) }
      if scalar.tag != nil { return problem(.tag, start) }
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      if let reason = misread(scalar.style, from: start, to: end) { return problem(reason, start) }
      let isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
      add(
        YAMLNode(
          content: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
          range: range(start, isBlock ? lines.endOfWords(before: end, notBefore: start) : end),
          isUnreadable: doubtful.contains(start.line)))
    case YAML_ALIAS_EVENT:
      return problem(.reference("*"), start)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      return begin(
        start, isMapping: false, isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE, hasAnchor: data.anchor != nil,
        hasTag: data.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      return begin(
        start, isMapping: true, isFlow: data.style == YAML_FLOW_MAPPING_STYLE, hasAnchor: data.anchor != nil,
        hasTag: data.tag != nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      close(at: toFile(lines.position(event.end_mark)))
    case YAML_DOCUMENT_START_EVENT:
      if outcome.root != nil { return problem(.severalDocuments, start) }
    default: break
    }
    return nil
  }

  private mutating func begin(
    _ start: SourcePosition, isMapping: Bool, isFlow: Bool, hasAnchor: Bool, hasTag: Bool
  ) -> Problem? {
    if hasAnchor { return problem(.reference("&"), start) }
    if hasTag { return problem(.tag, start) }
    if open.count >= Self.depthLimit { return problem(.tooDeep, start) }
    if let last = open.last, last.isMapping, last.key == nil { return problem(.complexKey, start) }
    open.append(
      Level(start: start, isMapping: isMapping, isFlow: isFlow, first: isMapping ? entries.count : items.count))
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
      if let first = place(of: key.name, in: last) {
        outcome.duplicates.append(DuplicateKey(key: key.name, range: key.range, first: first))
      } else {
        entries.append(YAMLEntry(key: key.name, keyRange: key.range, value: node))
      }
    } else if case .scalar(let name, _) = node.content {
      open[last].key = (name, node.range)
    }
  }

  /// Where a key of an open mapping stands already.
  private mutating func place(of key: String, in level: Int) -> SourceRange? {
    let own = entries[open[level].first...]
    guard own.count >= Self.manyEntries else { return own.first { $0.isNamed(key) }?.keyRange }
    for entry in own[(own.startIndex + open[level].places.count)...] { open[level].places[entry.key] = entry.keyRange }
    return open[level].places[key]
  }

  private mutating func close(at end: SourcePosition) {
    guard let level = open.popLast() else { return }
    let content: YAMLNode.Content
    // libyaml ends a block where the next one begins, which may be many lines further down.
    let last: SourcePosition?
    if level.isMapping {
      content = .mapping(Array(entries[level.first...]))
      last = entries.count > level.first ? entries.last?.value.range.end : nil
      entries.removeLast(entries.count - level.first)
    } else {
      content = .sequence(Array(items[level.first...]))
      last = items.count > level.first ? items.last?.range.end : nil
      items.removeLast(items.count - level.first)
    }
    add(
      YAMLNode(
        content: content, range: SourceRange(start: toFile(level.start), end: level.isFlow ? end : last ?? end)))
  }

  // MARK: What nobody can have meant

  private func misread(
    _ style: yaml_scalar_style_t, from start: SourcePosition, to end: SourcePosition
  ) -> Problem.Reason? {
    switch style {
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE, YAML_SINGLE_QUOTED_SCALAR_STYLE:
      if end.line > start.line, let level = open.last, !level.isFlow,
        lines.hasField(in: start.line + 1...end.line, atMostIndentedBy: level.start.column - 1)
      {
        return .openQuote(start)
      }
      return style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && lines.hasUnmeantCode(from: start, to: end) ? .backslash : nil
    case YAML_PLAIN_SCALAR_STYLE where open.last?.isFlow == false:
      return lines.listItem(from: start, to: end).map { .listInText($0) }
    default: return nil
    }
  }

  // MARK: Positions

  private func problem(_ reason: Problem.Reason, _ position: SourcePosition) -> Problem {
    Problem(reason: reason, position: position)
  }

  private func range(_ start: SourcePosition, _ end: SourcePosition) -> SourceRange {
    SourceRange(start: toFile(start), end: toFile(end))
  }

  private func syntaxProblem(of parser: yaml_parser_t) -> Problem {
    let text = parser.problem.map { String(cString: $0) } ?? "unknown"
    let context = parser.context.map { String(cString: $0) }
    return problem(
      .syntax(text, context: context, opened: context == nil ? nil : lines.position(parser.context_mark)),
      lines.position(parser.problem_mark))
  }
}
