import CCMarkGFM
import Diagnostics
import Platform

/// The kinds of callout, in the syntax of GitHub's alerts: a quotation that begins with `[!NOTE]`.
enum CalloutKind: String, CaseIterable {
  case note, tip, important, warning, caution

  var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension HTMLRenderer {
  mutating func visitQuote(_ node: CommonMark.Node, isEntering: Bool) {
    if !isEntering {
      endLine()
      if callouts.last == node {
        callouts.removeLast()
        out.append("</aside>\n")
      } else {
        out.append("</blockquote>\n")
      }
      return
    }
    endLine()
    guard options.isSiteMarkup, let kind = calloutKind(of: node) else {
      out.append("<blockquote>\n")
      return
    }
    callouts.append(node)
    out.append("<aside class=\"callout callout-")
    out.append(kind.rawValue)
    out.append("\" aria-label=\"")
    out.append(kind.label)
    out.append("\">\n<p class=\"callout-title\">")
    out.append(kind.label)
    out.append("</p>\n")
  }

  /// The kind that the first line of a quotation names; its inlines are then passed over.
  private mutating func calloutKind(of quote: CommonMark.Node) -> CalloutKind? {
    guard let paragraph = cmark_node_first_child(quote), cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let first = cmark_node_first_child(paragraph), cmark_node_get_type(first) == CMARK_NODE_TEXT
    else { return nil }
    let text = literal(of: first)
    guard text.starts(with: "[!".utf8), let end = text.prefix(30).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let marker = String(decoding: text[...end], as: UTF8.self)
    let name = marker.dropFirst(2).dropLast().lowercased()
    let next = cmark_node_next(first)
    let type = next.map { cmark_node_get_type($0) }
    guard end == text.count - 1, type == nil || type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK else {
      if CalloutKind(rawValue: name) != nil {
        report(
          "markdown-callout-line", .warning, line(of: paragraph), "The words of a callout begin on the line below \(marker).",
          suggestion: "Write \(marker) on a line by itself, and begin the next line with a > too.")
      }
      return nil
    }
    guard let kind = CalloutKind(rawValue: name) else {
      let known = CalloutKind.allCases.map { $0.rawValue.uppercased() }
      let nearest = NearestName.of(name.uppercased(), among: known)
      report(
        "markdown-unknown-callout", .warning, line(of: paragraph), "There is no callout called \(marker).",
        suggestion: nearest.map { "Did you mean [!\($0)]?" } ?? "Known are: \(known.joined(separator: ", ")).")
      return nil
    }
    if next == nil { skippedParagraph = paragraph } else { skippedUntil = next }
    return kind
  }
}
