import CCMarkGFM
import Diagnostics
import Platform

/// Writes a tree as HTML while gathering headings, sections, links and findings. Iterative: nesting is the author's.
///
/// Where site markup is off, or has nothing to add, the bytes are those of cmark's own renderer.
struct HTMLRenderer: ~Copyable {
  /// Findings that one page may have; the rest is one more.
  static let findingLimit = 1_000
  /// Destinations of a page for which a nearest name is looked up.
  static let nearestLimit = 20

  let path: String
  let firstLine: Int
  let options: MarkdownOptions
  /// Bytes of HTML.
  let outputLimit: Int
  let source: UnsafeBufferPointer<UInt8>
  let types = CommonMark.types

  var out = ByteBuffer()
  var document = MarkdownDocument()
  var findings: [Finding] = []

  var headingIDs: HeadingIDs
  var headingLevels = HeadingLevels()
  var sections = SectionTracker()
  var usedTerms: GlossaryTerms.Used
  var table = TableState()
  /// Callouts that are open, innermost last.
  var callouts: [CommonMark.Node] = []
  /// A paragraph that is nothing but the marker of a callout.
  var skippedParagraph: CommonMark.Node?
  /// Inlines up to and with this node are the marker of a callout and not printed.
  var skippedUntil: CommonMark.Node?
  /// The image whose alternative text is being written.
  var image: CommonMark.Node?
  var imageTitle = ""
  /// Whether it is shown, and not only its words.
  var isImageShown = false
  /// The link of site markup that is open, and whether it has a tag to close.
  var link: (node: CommonMark.Node, isOpen: Bool)?
  var isInHeading = false
  /// The block whose inlines are being written.
  var textBlock: CommonMark.Node?
  var places: DestinationPlaces
  var nearestAsked = 0
  /// Fragments that this page links to on itself, to be checked at the end.
  var ownFragments: [(id: String, range: SourceRange)] = []

  init(
    source: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int, options: MarkdownOptions,
    outputLimit: Int = CommonMark.Budget().output
  ) {
    self.outputLimit = outputLimit
    self.source = source
    self.path = path
    self.firstLine = firstLine
    self.options = options
    usedTerms = GlossaryTerms.Used(options.terms)
    headingIDs = HeadingIDs(prefix: options.headingIDPrefix, reserved: options.reservedIDs)
    places = DestinationPlaces(source: source, firstLine: firstLine)
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
      if out.count > outputLimit {
        keep(
          Markdown.tooCostly(
            path, line: line(of: node), "Here the page comes to have more than \(outputLimit / 1_000) kB of HTML, which no page may have."))
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
    document.sections = sections.sections
    reportMissingFragments()
  }

  private mutating func reportMissingFragments() {
    guard !ownFragments.isEmpty else { return }
    let prefix = options.headingIDPrefix
    let known = Set(document.headings.map(\.id))
    for (index, fragment) in ownFragments.filter({ !known.contains(prefix + $0.id) }).enumerated() {
      let nearest = index < Self.nearestLimit ? NearestName.of(prefix + fragment.id, among: known) : nil
      keep(
        Finding(
          rule: "link-missing-fragment", severity: .error, path: path, range: fragment.range,
          message: "This page has no heading with the address #\(fragment.id).",
          suggestion: nearest.map { "Did you mean #\($0.dropFirst(prefix.count))?" }
            ?? "Write after the # the words of a heading of this page, in lower case with hyphens between them."))
    }
  }

  /// Lines of the body; what follows the last line end is only a line when something stands there.
  private var lineCount: Int {
    let ends = source.occurrences(of: UInt8(ascii: "\n"))
    return source.last == UInt8(ascii: "\n") ? ends : ends + 1
  }

  /// The line of the file on which a node begins; for inlines that of their block.
  func line(of node: CommonMark.Node) -> Int { lines(of: node).lowerBound }

  /// The lines of the file on which a node, or the block around an inline, stands.
  func lines(of node: CommonMark.Node) -> ClosedRange<Int> {
    // Not by climbing up from an inline: its nesting is the author's.
    let isInline = cmark_node_get_type(node).rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_INLINE)
    let block = isInline ? textBlock ?? node : node
    if let lines = linesAroundTable(block) { return lines }
    let start = max(1, Int(cmark_node_get_start_line(block)))
    let end = max(start, Int(cmark_node_get_end_line(block)))
    return start + firstLine - 1...end + firstLine - 1
  }

  mutating func report(
    _ rule: String, _ severity: Severity, _ line: Int, _ message: String, suggestion: String? = nil
  ) {
    keep(
      Finding(
        rule: rule, severity: severity, path: path, range: SourceRange(line: line, column: 1), message: message,
        suggestion: suggestion))
  }

  /// Keeps a finding, unless the page has had so many that no one would read them.
  mutating func keep(_ finding: Finding) {
    if findings.count < Self.findingLimit {
      findings.append(finding)
    } else if findings.count == Self.findingLimit {
      findings.append(
        Finding(
          rule: "markdown-too-many-findings", severity: .error, path: path, range: finding.range,
          message: "This text has more than \(Self.findingLimit) things to mend; those from here on are not told.",
          suggestion: "Mend what was found so far and check again."))
    }
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
