import Diagnostics

/// Finds the tags of a template, one after the other, and says what each one is.
struct TagScanner {
  let source: SourceText
  private(set) var tags: [Tag] = []
  private(set) var findings: [Finding] = []
  private var cursor = PositionCursor()

  private var bytes: [UInt8] { source.bytes }

  init(_ source: SourceText) { self.source = source }

  /// Reads every tag of the source.
  mutating func scan() {
    var index = 0
    while let open = nextBraces(from: index, opening: true), findings.count < TemplateLimit.findings {
      index = readTag(at: open)
    }
  }

  /// Reads the tag whose braces open there, and says where to go on.
  private mutating func readTag(at open: Int) -> Int {
    let start = cursor.move(to: open, in: bytes)
    let isTriple = byte(at: open + 2) == UInt8(ascii: "{")
    let content = open + (isTriple ? 3 : 2)
    guard let close = nextBraces(from: content, opening: nil) else {
      report(SourceRange(at: start), "This tag is never closed.", "Close it with }}.")
      return bytes.count
    }
    // Stopping at the next opening braces keeps a forgotten }} from swallowing the page up to a far one.
    guard bytes[close] == UInt8(ascii: "}") else {
      report(
        SourceRange(at: start), "This tag is not closed before the next {{ begins.",
        "Close it with }}. Inside a comment, write names without braces.")
      return close
    }
    var end = close + 2
    if isTriple {
      if byte(at: end) == UInt8(ascii: "}") {
        end += 1
      } else {
        report(SourceRange(at: start), "A tag opened with three braces is closed with two.", "Close it with }}}.")
      }
    }
    classify(content..<close, isTriple: isTriple, tag: open..<end, start: start)
    return end
  }

  private mutating func classify(_ content: Range<Int>, isTriple: Bool, tag: Range<Int>, start: SourcePosition) {
    if isTriple { return readValue(.raw, content, tag: tag, start: start) }
    let rest = content.dropFirst()
    switch byte(at: content.lowerBound) {
    case UInt8(ascii: "!"):
      let here = cursor.position
      append(.comment, TemplateName(text: "", range: SourceRange(at: here)), tag, start)
    case UInt8(ascii: "="):
      refuse(tag, start, "The tag's braces cannot be changed.", "Leave this tag out and write {{ and }}.")
    case UInt8(ascii: "&"): readValue(.raw, rest, tag: tag, start: start)
    case UInt8(ascii: "#"): readName(.section, rest, tag: tag, start: start)
    case UInt8(ascii: "^"): readName(.inverted, rest, tag: tag, start: start)
    case UInt8(ascii: "$"): readName(.block, rest, tag: tag, start: start)
    case UInt8(ascii: ">"): readName(.partial, rest, tag: tag, start: start)
    case UInt8(ascii: "<"): readName(.parent, rest, tag: tag, start: start)
    case UInt8(ascii: "/"): readName(.close, rest, tag: tag, start: start)
    default: readValue(.variable, content, tag: tag, start: start)
    }
  }

  /// A tag that is nothing but its sign and a name.
  private mutating func readName(_ kind: Tag.Kind, _ content: Range<Int>, tag: Range<Int>, start: SourcePosition) {
    let name = name(in: content)
    let isName =
      switch kind {
      case .block: TemplateName.isPart(name.text)
      case .partial, .parent: TemplateName.isTemplate(name.text)
      // What it closes may be a value or a template.
      case .close: TemplateName.isPath(name.text) || TemplateName.isTemplate(name.text)
      default: TemplateName.isPath(name.text)
      }
    if isName { return append(kind, name, tag, start) }
    if name.text.hasPrefix("*") {
      return refuse(tag, start, "The name of a partial cannot be taken from a value.", "Write the partial's own name.")
    }
    if name.text.contains("|") {
      return refuse(tag, start, "Filters are for values that are printed, not for sections.", nil)
    }
    refuseName(name, tag, start)
  }

  /// A tag that prints a value, through filters if it has any.
  private mutating func readValue(_ kind: Tag.Kind, _ content: Range<Int>, tag: Range<Int>, start: SourcePosition) {
    let pieces = bytes[content].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    let name = name(in: pieces.first.map { $0.startIndex..<$0.endIndex } ?? content)
    guard TemplateName.isPath(name.text) else { return refuseName(name, tag, start) }
    var filters: [Filter] = []
    for piece in pieces.dropFirst() {
      let filterName = self.name(in: piece.startIndex..<piece.endIndex)
      guard let filter = Filter(rawValue: filterName.text) else {
        report(
          .unknownFilter, filterName.range, "There is no filter named \"\(filterName.text)\".",
          Filter.suggestion(for: filterName.text))
        continue
      }
      if let last = filters.last, last.isFinal {
        report(filterName.range, "Nothing can follow the filter \"\(last.rawValue)\".", "Put it last.")
      }
      filters.append(filter)
    }
    if kind == .raw, pieces.count > 1 {
      report(name.range, "Filters are for escaped values, not for HTML.", "Write two braces, or leave the filter out.")
    }
    append(kind, name, tag, start, filters: filters)
  }

  /// The name in a stretch of a tag, without the white space around it.
  private mutating func name(in content: Range<Int>) -> TemplateName {
    let text = bytes[content]
    let first = text.firstIndex { !Self.isSpace($0) } ?? content.upperBound
    let last = text.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? first
    let start = cursor.move(to: first, in: bytes)
    let end = cursor.move(to: last, in: bytes)
    return TemplateName(
      text: String(decoding: bytes[first..<last], as: UTF8.self), range: SourceRange(start: start, end: end))
  }

  private mutating func append(
    _ kind: Tag.Kind, _ name: TemplateName, _ tag: Range<Int>, _ start: SourcePosition, filters: [Filter] = []
  ) {
    let end = cursor.move(to: tag.upperBound, in: bytes)
    tags.append(
      Tag(kind: kind, name: name, filters: filters, bytes: tag, range: SourceRange(start: start, end: end)))
  }

  private mutating func refuse(_ tag: Range<Int>, _ start: SourcePosition, _ message: String, _ suggestion: String?) {
    append(.refused, TemplateName(text: "", range: SourceRange(at: start)), tag, start)
    report(SourceRange(start: start, end: cursor.position), message, suggestion)
  }

  private mutating func refuseName(_ name: TemplateName, _ tag: Range<Int>, _ start: SourcePosition) {
    let message = name.text.isEmpty ? "This tag has no name." : "\"\(name.text.prefix(60))\" is not a name."
    refuse(tag, start, message, "A name is letters, digits, _ and -, with single dots between its parts.")
  }

  private mutating func report(_ range: SourceRange, _ message: String, _ suggestion: String?) {
    report(.syntax, range, message, suggestion)
  }

  private mutating func report(_ rule: TemplateRule, _ range: SourceRange, _ message: String, _ suggestion: String?) {
    findings.append(Finding(rule, path: source.path, range: range, message, suggestion: suggestion))
  }

  /// Where the next `{{` (opening) or `}}` (not opening) begins; either of them for nil.
  private func nextBraces(from start: Int, opening: Bool?) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") && opening != false || byte == UInt8(ascii: "}") && opening != true,
        bytes[index + 1] == byte
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
