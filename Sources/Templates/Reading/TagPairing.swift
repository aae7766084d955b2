import Diagnostics

/// Finds for every opening tag the one that closes it.
struct TagPairing {
  let source: SourceText
  private(set) var tags: [Tag]
  private(set) var findings: [Finding] = []
  /// The openers that are still open, outermost first.
  private var open: [Int] = []

  init(_ tags: [Tag], of source: SourceText) {
    self.tags = tags
    self.source = source
  }

  /// Pairs all tags. False when they are nested too deep to go on.
  mutating func pair() -> Bool {
    for index in tags.indices {
      if tags[index].opens {
        guard open.count < TemplateLimit.depth else {
          report(.limit, index, "Sections are nested more than \(TemplateLimit.depth) deep.")
          return false
        }
        open.append(index)
      } else if tags[index].kind == .close {
        close(with: index)
      }
    }
    for index in open { reportUnclosed(index) }
    checkParents()
    if findings.count > TemplateLimit.findings { findings.removeLast(findings.count - TemplateLimit.findings) }
    return true
  }

  private mutating func close(with close: Int) {
    let name = tags[close].name.text
    guard let innermost = open.last else {
      return report(.syntax, close, "\(tags[close].written) closes nothing: no section is open here.")
    }
    if let depth = open.lastIndex(where: { tags[$0].name.text == name }) {
      for unclosed in open[(depth + 1)...] { reportUnclosed(unclosed) }
      join(open[depth], close)
      open.removeLast(open.count - depth)
      return
    }
    let opener = tags[innermost]
    report(
      .syntax, close, "\(tags[close].written) does not close \(opener.written) of line \(opener.range.start.line).",
      suggestion: "Write {{/\(opener.name.text)}}.")
    // A slip of a letter closes what it was meant to close, so that one slip is one finding.
    if NearestName.of(name, among: [opener.name.text]) != nil {
      join(innermost, close)
      open.removeLast()
    }
  }

  private mutating func join(_ opener: Int, _ close: Int) {
    tags[opener].partner = close
    tags[close].partner = opener
  }

  private mutating func reportUnclosed(_ index: Int) {
    report(
      .unclosedSection, index, "\(tags[index].written) is never closed.",
      suggestion: "Close it with {{/\(tags[index].name.text)}}.")
  }

  /// Between a parent's tags only blocks are looked at; anything else there would be lost without a word.
  private mutating func checkParents() {
    for index in tags.indices where tags[index].kind == .parent {
      guard let end = tags[index].partner else { continue }
      var names: Set<String> = []
      var previous = index
      var child = index + 1
      while child <= end {
        checkGap(after: previous, before: child)
        if child == end { break }
        let tag = tags[child]
        if tag.kind == .block {
          if !names.insert(tag.name.text).inserted {
            report(.syntax, child, "The block \"\(tag.name.text)\" is given twice.")
          }
        } else if tag.kind != .comment, tag.kind != .refused {
          report(
            .syntax, child, "\(tag.written) stands between the blocks of \(tags[index].written) and is never shown.",
            suggestion: "Move it into a block, or out of the parent.")
        }
        // An opener without a close has been reported; nothing certain can be said after it.
        guard !tag.opens || tag.partner != nil else { break }
        previous = tag.partner ?? child
        child = previous + 1
      }
    }
  }

  private mutating func checkGap(after previous: Int, before next: Int) {
    let gap = tags[previous].bytes.upperBound..<tags[next].bytes.lowerBound
    guard let first = source.bytes[gap].firstIndex(where: { $0 > 0x20 }) else { return }
    var cursor = PositionCursor(at: gap.lowerBound, tags[previous].range.end)
    let place = cursor.move(to: first, in: source.bytes)
    findings.append(
      Finding(
        .syntax, path: source.path, range: SourceRange(at: place),
        "Text between the blocks of a parent is never shown.", suggestion: "Move it into a block."))
  }

  private mutating func report(_ rule: TemplateRule, _ tag: Int, _ message: String, suggestion: String? = nil) {
    findings.append(Finding(rule, path: source.path, range: tags[tag].range, message, suggestion: suggestion))
  }
}
