import CCMarkGFM
import Diagnostics
import Platform

/// What is known while a table is written.
struct TableState {
  /// From a paragraph "Table: …" right before it.
  var caption: String?
  var isInHeader = false
  var isBodyOpen = false
  var column = 0
  var alignments: [UInt8] = []
  /// Lines of a paragraph right above the table, without an empty line between: cmark counts them as the table's.
  var linesAbove = 0
  /// Captions that this page has used, so that two tables are never called the same.
  private var captions: [String: Int] = [:]

  /// The words, with a number behind them when they have been used.
  mutating func unused(_ words: String) -> String {
    var caption = words
    while captions[caption] != nil {
      let count = (captions[words] ?? 1) + 1
      captions[words] = count
      caption = "\(words), \(count)"
    }
    captions[caption] = 1
    return caption
  }
}

extension HTMLRenderer {
  /// The caption in a paragraph "Table: …" that stands right before a table.
  func captionText(of paragraph: CommonMark.Node) -> String? {
    guard let next = cmark_node_next(paragraph), cmark_node_get_type(next).rawValue == types.table else { return nil }
    let text = plainText(of: paragraph)
    guard text.hasPrefix("Table:") else { return nil }
    let caption = text.dropFirst("Table:".count).drop { $0 == " " }
    return caption.isEmpty ? nil : String(caption)
  }

  /// A paragraph that ends where a table begins has no lines of its own in cmark's tree, and the table's header has those
  /// of the paragraph.
  mutating func noteParagraphAboveTable(_ paragraph: CommonMark.Node) {
    guard cmark_node_get_start_line(paragraph) == 0, let next = cmark_node_next(paragraph),
      cmark_node_get_type(next).rawValue == types.table
    else { return }
    var lines = 1
    var inline = cmark_node_first_child(paragraph)
    while let here = inline {
      let type = cmark_node_get_type(here)
      if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK { lines += 1 }
      inline = cmark_node_next(here)
    }
    table.linesAbove = lines
  }

  /// The lines of a block that `noteParagraphAboveTable` has spoken of: the paragraph itself, or the table's header.
  func linesAroundTable(_ block: CommonMark.Node) -> ClosedRange<Int>? {
    guard table.linesAbove > 0 else { return nil }
    if cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH, cmark_node_get_start_line(block) == 0, let next = cmark_node_next(block) {
      let start = max(1, Int(cmark_node_get_start_line(next))) + firstLine - 1
      return start...start + table.linesAbove - 1
    }
    guard table.isInHeader, cmark_node_get_type(block).rawValue == types.tableCell else { return nil }
    let line = max(1, Int(cmark_node_get_start_line(block))) + firstLine - 1 + table.linesAbove
    return line...line
  }

  mutating func visitTable(_ node: CommonMark.Node, isEntering: Bool) {
    endLine()
    if isEntering {
      if options.isSiteMarkup { beginScrollingTable() } else { out.append("<table>") }
      table.isBodyOpen = false
      table.alignments = alignments(of: node)
      return
    }
    if table.isBodyOpen {
      out.append("</tbody>\n")
      table.isBodyOpen = false
    }
    table.linesAbove = 0
    out.append("</table>\n")
    if options.isSiteMarkup { out.append("</div>\n") }
  }

  /// A table that is wider than a phone scrolls by itself, and can be reached and named with a keyboard.
  private mutating func beginScrollingTable() {
    let given = table.caption
    table.caption = nil
    let caption = table.unused(given ?? document.headings.last.map { "Table: \($0.text)" } ?? "Table")
    out.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    out.appendEscaped(caption)
    out.append("\">\n<table>\n")
    out.append(given == nil ? "<caption class=\"visually-hidden\">" : "<caption>")
    out.appendEscaped(caption)
    out.append("</caption>")
  }

  private func alignments(of node: CommonMark.Node) -> [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard count > 0, let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return Array(UnsafeBufferPointer(start: letters, count: count))
  }

  mutating func visitRow(_ node: CommonMark.Node, isEntering: Bool) {
    endLine()
    let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    if isEntering {
      table.column = 0
      if isHeader {
        table.isInHeader = true
        out.append("<thead>\n")
      } else if !table.isBodyOpen {
        table.isBodyOpen = true
        out.append("<tbody>\n")
      }
      out.append("<tr>")
    } else {
      out.append("</tr>")
      if isHeader {
        table.isInHeader = false
        out.append("\n</thead>")
      }
    }
  }

  mutating func visitCell(_ node: CommonMark.Node, isEntering: Bool) {
    guard isEntering else {
      out.append(table.isInHeader ? "</th>" : "</td>")
      table.column += 1
      return
    }
    textBlock = node
    add(.tableCell, node)
    endLine()
    out.append(table.isInHeader ? "<th" : "<td")
    if table.isInHeader, options.isSiteMarkup { out.append(" scope=\"col\"") }
    writeAlignment(table.column < table.alignments.count ? table.alignments[table.column] : 0)
    out.append(">")
  }

  private mutating func writeAlignment(_ letter: UInt8) {
    let name: StaticString
    switch letter {
    case UInt8(ascii: "l"): name = "left"
    case UInt8(ascii: "c"): name = "center"
    case UInt8(ascii: "r"): name = "right"
    default: return
    }
    if options.isSiteMarkup {
      // The attribute is obsolete and a style is against the site's policy; left is what cells do anyway.
      guard letter != UInt8(ascii: "l") else { return }
      out.append(" class=\"align-")
    } else {
      out.append(" align=\"")
    }
    out.append(name)
    out.append("\"")
  }
}
