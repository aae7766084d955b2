/// Cuts a page into sections as its headings come by.
struct SectionTracker {
  private struct Open {
    let index: Int
    let level: Int
    let title: String
    let id: String
    let line: Int
    let contentStart: Int
  }

  private var open: [Open] = []
  private var closed: [Int: MarkdownDocument.Section] = [:]
  private var count = 0

  /// The section that text belongs to now.
  var current: Int { open.last?.index ?? 0 }

  /// All sections in the order in which they begin.
  var finished: [MarkdownDocument.Section] { (0..<count).compactMap { closed[$0] } }

  /// Begins with what stands before the first heading.
  mutating func begin(line: Int) {
    open.append(Open(index: 0, level: 0, title: "", id: "", line: line, contentStart: 0))
    count = 1
  }

  /// A heading ends every section of its level or below, and the text before the first heading.
  mutating func open(_ heading: MarkdownDocument.Heading, htmlStart: Int, contentStart: Int, line: Int) {
    while let last = open.last, last.level >= heading.level || last.level == 0 { close(last, at: htmlStart, line: line - 1) }
    open.append(
      Open(
        index: count, level: heading.level, title: heading.text, id: heading.id, line: line, contentStart: contentStart))
    count += 1
  }

  /// The end of the page.
  mutating func closeAll(at htmlEnd: Int, line: Int) {
    while let last = open.last { close(last, at: htmlEnd, line: line) }
  }

  private mutating func close(_ section: Open, at htmlEnd: Int, line: Int) {
    open.removeLast()
    closed[section.index] = MarkdownDocument.Section(
      level: section.level, title: section.title, id: section.id, lines: section.line...max(section.line, line),
      htmlRange: min(section.contentStart, htmlEnd)..<htmlEnd)
  }
}
