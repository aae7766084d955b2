/// Cuts a page into sections as its headings come by.
struct SectionTracker {
  private struct Open {
    let index: Int
    let level: Int
    let line: Int
    let contentStart: Int
  }

  /// The sections that have begun, in that order; those that are open end where they begin until they are closed.
  private(set) var sections: [MarkdownDocument.Section] = []
  private var open: [Open] = []

  /// The section that text belongs to now.
  var current: Int { open.last?.index ?? 0 }

  /// Begins with what stands before the first heading.
  mutating func begin(line: Int) { begin(level: 0, title: "", id: "", contentStart: 0, line: line) }

  /// A heading ends every section of its level or below, and the text before the first heading.
  mutating func open(_ heading: MarkdownDocument.Heading, htmlStart: Int, contentStart: Int, line: Int) {
    while let last = open.last, last.level >= heading.level || last.level == 0 { close(last, at: htmlStart, line: line - 1) }
    begin(level: heading.level, title: heading.text, id: heading.id, contentStart: contentStart, line: line)
  }

  /// The end of the page.
  mutating func closeAll(at htmlEnd: Int, line: Int) {
    while let last = open.last { close(last, at: htmlEnd, line: line) }
  }

  private mutating func begin(level: Int, title: String, id: String, contentStart: Int, line: Int) {
    open.append(Open(index: sections.count, level: level, line: line, contentStart: contentStart))
    sections.append(
      MarkdownDocument.Section(
        level: level, title: title, id: id, lines: line...line, htmlRange: contentStart..<contentStart))
  }

  private mutating func close(_ section: Open, at htmlEnd: Int, line: Int) {
    open.removeLast()
    let begun = sections[section.index]
    sections[section.index] = MarkdownDocument.Section(
      level: begun.level, title: begun.title, id: begun.id, lines: section.line...max(section.line, line),
      htmlRange: min(section.contentStart, htmlEnd)..<htmlEnd)
  }
}
