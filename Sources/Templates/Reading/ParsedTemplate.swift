import Diagnostics

/// One template file as read: a flat run of nodes, in which an opener knows where its content ends.
struct ParsedTemplate: Sendable {
  let name: String
  let path: String
  var nodes: [Node]
  /// What is wrong with it, whatever page it is used by.
  var findings: [Finding]
  /// Whether its tags are known; if not, nothing can be said about what it lacks.
  private(set) var isReadable = false

  struct Node: Sendable {
    var kind: Kind
    var name: TemplateName
    /// The whole tag, or the beginning of the file for text.
    var range: SourceRange
    var filters: [Filter] = []
    /// For openers: the index after the last node of the content.
    var end = 0
    /// For partials and parents: the index of the template they bring in, or nil when that cannot be done.
    var target: Int?
  }

  enum Kind: Sendable, Equatable {
    /// Fixed text: where it stands in the bytes of the whole set.
    case text(start: Int, end: Int)
    case variable, raw, section, inverted, partial, parent, block
  }

  /// Reads a template whose bytes begin at `base` among the bytes of the whole set.
  init(name: String, source: SourceText, base: Int) {
    self.name = name
    path = source.path
    nodes = []
    findings = []
    guard source.bytes.count <= TemplateLimit.sourceSize else {
      findings = [
        Finding(
          .limit, path: path, range: .start, "The template is larger than \(TemplateLimit.sourceSize / 1_000_000) MB.")
      ]
      return
    }
    if let offset = source.firstInvalidUTF8Offset {
      let range = SourceRange(at: source.position(at: offset))
      findings = [
        Finding(
          .syntax, path: path, range: range, "The template is not UTF-8 from here.", suggestion: "Save it as UTF-8.")
      ]
      return
    }
    var scanner = TagScanner(source)
    scanner.scan()
    var pairing = TagPairing(scanner.tags, of: source)
    let canGoOn = pairing.pair()
    findings = scanner.findings + pairing.findings
    guard canGoOn else { return }
    appendNodes(pairing.tags, of: source.bytes, base: base)
    isReadable = true
  }

  private mutating func appendNodes(_ tags: [Tag], of bytes: [UInt8], base: Int) {
    let bounds = StandaloneLines(tags, in: bytes).bounds
    var nodeOfTag = [Int?](repeating: nil, count: tags.count)
    var textStart = 0
    for (index, tag) in tags.enumerated() {
      appendText(textStart..<max(textStart, bounds[index].before), base: base)
      textStart = bounds[index].after
      if let kind = Kind(tag.kind) {
        nodeOfTag[index] = nodes.count
        // An opener that nothing closes reaches to the end of the file.
        nodes.append(
          Node(kind: kind, name: tag.name, range: tag.range, filters: tag.filters, end: tag.opens ? .max : 0))
      } else if tag.kind == .close, let opener = tag.partner, let node = nodeOfTag[opener] {
        nodes[node].end = nodes.count
      }
    }
    appendText(textStart..<max(textStart, bytes.count), base: base)
    for index in nodes.indices where nodes[index].end > nodes.count { nodes[index].end = nodes.count }
  }

  private mutating func appendText(_ text: Range<Int>, base: Int) {
    guard !text.isEmpty else { return }
    nodes.append(
      Node(
        kind: .text(start: base + text.lowerBound, end: base + text.upperBound),
        name: TemplateName(text: "", range: .start), range: .start))
  }
}

extension ParsedTemplate.Kind {
  /// The kind of a tag that leaves something to compile.
  fileprivate init?(_ kind: Tag.Kind) {
    switch kind {
    case .variable: self = .variable
    case .raw: self = .raw
    case .section: self = .section
    case .inverted: self = .inverted
    case .partial: self = .partial
    case .parent: self = .parent
    case .block: self = .block
    case .close, .comment, .refused: return nil
    }
  }
}
