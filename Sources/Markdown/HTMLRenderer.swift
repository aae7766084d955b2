import CCMarkGFM
import Diagnostics
import Platform

/// Writes a tree as HTML while gathering headings, sections, links and findings. Iterative: nesting is the author's.
///
/// Where site markup is off, or has nothing to add, the bytes are those of cmark's own renderer.
struct HTMLRenderer: ~Copyable {
  /// Bytes that a page's HTML may have.
  static let outputLimit = 16_000_000

  let path: String
  let firstLine: Int
  let options: MarkdownOptions
  let source: UnsafeBufferPointer<UInt8>
  let types = CommonMark.types

  var out = ByteBuffer()
  var document = MarkdownDocument()
  var findings: [Finding] = []

  var headingIDs = HeadingIDs()
  var sections = SectionTracker()
  var usedTerms: GlossaryTerms.Used
  var table = TableState()
  /// Callouts that are open, innermost last.
  var callouts: [CommonMark.Node] = []
  /// Inlines up to and with this node are the marker of a callout and not printed.
  var skippedUntil: CommonMark.Node?
  /// The image whose alternative text is being written.
  var image: CommonMark.Node?
  var imageTitle = ""
  /// The link that is open, and whether it has a tag to close.
  var link: (node: CommonMark.Node, isOpen: Bool)?
  var isInHeading = false
  /// Fragments that this page links to on itself, to be checked at the end.
  var ownFragments: [(id: String, line: Int)] = []

  init(source: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int, options: MarkdownOptions) {
    self.source = source
    self.path = path
    self.firstLine = firstLine
    self.options = options
    usedTerms = GlossaryTerms.Used(options.terms)
    out = ByteBuffer(capacity: source.count + source.count / 4 + 256)
  }

  mutating func run(_ root: CommonMark.Node) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { break }
      let isEntering = event == CMARK_EVENT_ENTER
      if !visit(node, isEntering: isEntering) {
        // Go on behind this node.
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
      }
      if out.count > Self.outputLimit {
        report("markdown-too-costly", .error, line(of: node), "The page would have more than \(Self.outputLimit / 1_000_000) MB of HTML.")
        out.removeAll()
        break
      }
    }
    finish()
  }

  /// Writes one event; false when the node's content is to be passed over.
  private mutating func visit(_ node: CommonMark.Node, isEntering: Bool) -> Bool {
    if image == node { image = nil } else if image != nil {
      writeAlternativeText(node)
      return true
    }
    let type = cmark_node_get_type(node)
    if type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_INLINE) {
      if let last = skippedUntil {
        if last == node { skippedUntil = nil }
        return true
      }
      visitInline(node, type: type, isEntering: isEntering)
      return true
    }
    return visitBlock(node, type: type, isEntering: isEntering)
  }

  private mutating func finish() {
    sections.closeAll(at: out.count, line: firstLine + lineCount - 1)
    document.html = out.bytes
    document.sections = sections.finished
    for fragment in ownFragments where !document.headings.contains(where: { $0.id == fragment.id }) {
      let nearest = NearestName.of(fragment.id, among: document.headings.map(\.id))
      report(
        "link-missing-fragment", .error, fragment.line, "This page has no heading with the address #\(fragment.id).",
        suggestion: nearest.map { "Did you mean #\($0)?" })
    }
  }

  private var lineCount: Int { source.occurrences(of: UInt8(ascii: "\n")) + 1 }

  /// The line of the file on which a node begins; for inlines that of their block.
  func line(of node: CommonMark.Node) -> Int { lines(of: node).lowerBound }

  /// The lines of the file on which a node, or the block around an inline, stands.
  func lines(of node: CommonMark.Node) -> ClosedRange<Int> {
    var block = node
    while cmark_node_get_type(block).rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_INLINE),
      let parent = cmark_node_parent(block)
    {
      block = parent
    }
    let start = max(1, Int(cmark_node_get_start_line(block)))
    let end = max(start, Int(cmark_node_get_end_line(block)))
    return start + firstLine - 1...end + firstLine - 1
  }

  mutating func report(
    _ rule: String, _ severity: Severity, _ line: Int, column: Int = 1, length: Int = 0, _ message: String,
    suggestion: String? = nil
  ) {
    findings.append(
      Finding(
        rule: rule, severity: severity, path: path, range: SourceRange(line: line, column: column, length: length),
        message: message, suggestion: suggestion))
  }

  /// Ends the line that is being written, as cmark's renderer does.
  mutating func endLine() {
    if let last = out.last, last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
  }

  /// The literal text of a node, valid until the next call on the tree.
  func literal(of node: CommonMark.Node) -> UnsafeBufferPointer<UInt8> {
    guard let text = cmark_node_get_literal(node) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: length(of: text)).assumingMemoryBound(to: UInt8.self)
  }

  private func length(of text: UnsafePointer<CChar>) -> Int { Int(strlen(text)) }

  /// The words below a node without markup.
  func plainText(of node: CommonMark.Node) -> String {
    var text = ByteBuffer()
    var current = cmark_node_first_child(node)
    while let here = current {
      switch cmark_node_get_type(here) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text.append(literal(of: here))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(UInt8(ascii: " "))
      default: break
      }
      current = cmark_node_first_child(here) ?? following(here, within: node)
    }
    return text.text
  }

  /// The node after `node` in reading order, its own children passed over, within `root`.
  private func following(_ node: CommonMark.Node, within root: CommonMark.Node) -> CommonMark.Node? {
    var here = node
    while here != root {
      if let next = cmark_node_next(here) { return next }
      guard let parent = cmark_node_parent(here) else { return nil }
      here = parent
    }
    return nil
  }
}
