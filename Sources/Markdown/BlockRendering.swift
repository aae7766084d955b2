import CCMarkGFM
import Diagnostics
import Platform

extension HTMLRenderer {
  /// Writes the beginning or the end of a block; false when its content is to be passed over.
  mutating func visitBlock(_ node: CommonMark.Node, type: cmark_node_type, isEntering: Bool) -> Bool {
    switch type {
    case CMARK_NODE_DOCUMENT:
      if isEntering { sections.begin(line: firstLine) }
    case CMARK_NODE_PARAGRAPH: return visitParagraph(node, isEntering: isEntering)
    case CMARK_NODE_HEADING: visitHeading(node, isEntering: isEntering)
    case CMARK_NODE_LIST: visitList(node, isEntering: isEntering)
    case CMARK_NODE_ITEM: visitItem(node, isEntering: isEntering)
    case CMARK_NODE_BLOCK_QUOTE: visitQuote(node, isEntering: isEntering)
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_THEMATIC_BREAK:
      endLine()
      out.append("<hr />\n")
    case CMARK_NODE_HTML_BLOCK: refuseHTML(node)
    default:
      if type.rawValue == types.table {
        visitTable(node, isEntering: isEntering)
      } else if type.rawValue == types.tableRow {
        visitRow(node, isEntering: isEntering)
      } else if type.rawValue == types.tableCell {
        visitCell(node, isEntering: isEntering)
      }
    }
    return true
  }

  private mutating func visitParagraph(_ node: CommonMark.Node, isEntering: Bool) -> Bool {
    if isEntering {
      if node == skippedParagraph { return false }
      textBlock = node
      noteParagraphAboveTable(node)
      if options.isSiteMarkup, let caption = captionText(of: node) {
        table.caption = caption
        return false
      }
      add(.paragraph, node)
    }
    guard !isTight(node) else { return true }
    if isEntering {
      endLine()
      out.append("<p>")
    } else {
      out.append("</p>\n")
    }
    return true
  }

  /// Whether a paragraph stands in a tight list, where it has no tags of its own.
  private func isTight(_ node: CommonMark.Node) -> Bool {
    guard let parent = cmark_node_parent(node), let grandparent = cmark_node_parent(parent),
      cmark_node_get_type(grandparent) == CMARK_NODE_LIST
    else { return false }
    return cmark_node_get_list_tight(grandparent) != 0
  }

  private mutating func visitHeading(_ node: CommonMark.Node, isEntering: Bool) {
    let written = Int(cmark_node_get_heading_level(node))
    textBlock = node
    guard options.isSiteMarkup else {
      if isEntering { endLine() }
      out.append(isEntering ? "<h" : "</h")
      out.append(decimal: written)
      out.append(isEntering ? ">" : ">\n")
      return
    }
    if isEntering {
      beginHeading(node, written: written)
    } else {
      out.append("</h")
      out.append(decimal: document.headings.last?.level ?? written)
      out.append(">\n")
      endHeading(node)
    }
  }

  private mutating func beginHeading(_ node: CommonMark.Node, written: Int) {
    isInHeading = true
    endLine()
    let line = line(of: node)
    let text = plainText(of: node)
    let level = level(of: written, line: line)
    let id = headingIDs.id(for: text)
    let start = out.count
    out.append("<h")
    out.append(decimal: level)
    out.append(" id=\"")
    out.appendEscaped(id)
    out.append("\">")
    if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      report("markdown-empty-heading", .warning, line, "This heading has no words.", suggestion: "Give it words, or take it out.")
    }
    document.headings.append(
      .init(
        level: level, id: id, text: text, range: SourceRange(line: line, column: 1, length: text.unicodeScalars.count),
        htmlRange: start..<start))
  }

  private mutating func endHeading(_ node: CommonMark.Node) {
    isInHeading = false
    guard let heading = document.headings.popLast() else { return }
    let range = heading.htmlRange.lowerBound..<out.count
    document.headings.append(
      .init(level: heading.level, id: heading.id, text: heading.text, range: heading.range, htmlRange: range))
    // Only headings of the page itself divide it; one in a quotation or a list does not.
    if let parent = cmark_node_parent(node), cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT {
      sections.open(heading, htmlStart: range.lowerBound, contentStart: range.upperBound, line: heading.range.start.line)
    }
    add(.heading, node)
  }

  /// The level to print: never 1, which is the page's title, and never more than one below the heading above.
  private mutating func level(of written: Int, line: Int) -> Int {
    let level = headingLevels.level(written: written)
    if written == 1 {
      report(
        "markdown-heading-level", .warning, line, "A heading with one # is the page's title, which comes from the field title.",
        suggestion: "Begin the heading with ##.")
    } else if written > level {
      report(
        "markdown-heading-level", .warning, line, "This heading skips a level, so people who listen to the page lose their way.",
        suggestion: "Begin the heading with \(String(repeating: "#", count: level)).")
    }
    return level
  }

  private mutating func visitList(_ node: CommonMark.Node, isEntering: Bool) {
    let isBullet = cmark_node_get_list_type(node) == CMARK_BULLET_LIST
    guard isEntering else {
      out.append(isBullet ? "</ul>\n" : "</ol>\n")
      return
    }
    endLine()
    let start = Int(cmark_node_get_list_start(node))
    if isBullet {
      out.append(options.isSiteMarkup && isTaskList(node) ? "<ul class=\"tasks\">\n" : "<ul>\n")
    } else if start == 1 {
      out.append("<ol>\n")
    } else {
      out.append("<ol start=\"")
      out.append(decimal: start)
      out.append("\">\n")
    }
  }

  private mutating func visitItem(_ node: CommonMark.Node, isEntering: Bool) {
    guard isEntering else {
      out.append("</li>\n")
      return
    }
    endLine()
    guard isTask(node) else {
      out.append("<li>")
      return
    }
    let isDone = cmark_gfm_extensions_get_tasklist_item_checked(node)
    if options.isSiteMarkup {
      // A checkbox that nobody can tick is noise to people who listen; words say the same.
      out.append(
        isDone
          ? "<li class=\"task task-done\"><span class=\"visually-hidden\">Done: </span>"
          : "<li class=\"task\"><span class=\"visually-hidden\">To do: </span>")
    } else {
      out.append(
        isDone ? "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> " : "<li><input type=\"checkbox\" disabled=\"\" /> ")
    }
  }

  private func isTask(_ item: CommonMark.Node) -> Bool { cmark_node_get_syntax_extension(item) != nil }

  private func isTaskList(_ list: CommonMark.Node) -> Bool { cmark_node_first_child(list).map { isTask($0) } ?? false }

  private mutating func writeCodeBlock(_ node: CommonMark.Node) {
    endLine()
    add(.codeBlock, node)
    out.append(options.isSiteMarkup ? "<pre tabindex=\"0\"><code" : "<pre><code")
    if let info = cmark_node_get_fence_info(node), info.pointee != 0 {
      let language = String(cString: info).prefix { $0 != " " && $0 != "\t" }
      out.append(" class=\"language-")
      out.appendCommonMarkEscaped(String(language))
      out.append("\"")
    }
    out.append(">")
    out.appendCommonMarkEscaped(literal(of: node))
    out.append("</code></pre>\n")
  }

  /// Notes a piece of running text for later checks.
  mutating func add(_ kind: MarkdownDocument.TextBlock.Kind, _ node: CommonMark.Node) {
    document.blocks.append(.init(kind: kind, lines: lines(of: node), section: sections.current))
  }
}
