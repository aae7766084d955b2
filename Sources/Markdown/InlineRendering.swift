import CCMarkGFM
import Diagnostics
import Platform

extension HTMLRenderer {
  mutating func visitInline(_ node: CommonMark.Node, type: cmark_node_type, isEntering: Bool) {
    switch type {
    case CMARK_NODE_TEXT: writeText(literal(of: node))
    case CMARK_NODE_SOFTBREAK: out.append(UInt8(ascii: "\n"))
    case CMARK_NODE_LINEBREAK: out.append("<br />\n")
    case CMARK_NODE_CODE:
      out.append("<code>")
      out.appendCommonMarkEscaped(literal(of: node))
      out.append("</code>")
    case CMARK_NODE_EMPH: out.append(isEntering ? "<em>" : "</em>")
    case CMARK_NODE_STRONG: out.append(isEntering ? "<strong>" : "</strong>")
    case CMARK_NODE_LINK: visitLink(node, isEntering: isEntering)
    case CMARK_NODE_IMAGE: visitImage(node, isEntering: isEntering)
    case CMARK_NODE_HTML_INLINE: refuseHTML(node)
    default:
      if type.rawValue == types.strikethrough { out.append(isEntering ? "<del>" : "</del>") }
    }
  }

  private mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
    countWords(text)
    guard let terms = options.terms, !isInHeading, link == nil, !table.isInHeader else {
      out.appendCommonMarkEscaped(text)
      return
    }
    var start = 0
    while let (range, href) = terms.next(in: text, from: start, used: &usedTerms) {
      out.appendCommonMarkEscaped(UnsafeBufferPointer(rebasing: text[start..<range.lowerBound]))
      out.append("<a class=\"term\" href=\"")
      out.append(href)
      out.append("\">")
      out.appendCommonMarkEscaped(UnsafeBufferPointer(rebasing: text[range]))
      out.append("</a>")
      start = range.upperBound
    }
    out.appendCommonMarkEscaped(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func countWords(_ text: UnsafeBufferPointer<UInt8>) {
    var isInWord = false
    for byte in text {
      let isSpace = byte == UInt8(ascii: " ")
      if !isSpace, !isInWord { document.wordCount += 1 }
      isInWord = !isSpace
    }
  }

  // MARK: Links

  private mutating func visitLink(_ node: CommonMark.Node, isEntering: Bool) {
    guard isEntering else {
      guard let open = link else { return out.append("</a>") }
      guard open.node == node else { return }
      if open.isOpen { out.append("</a>") }
      link = nil
      return
    }
    let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    let title = cmark_node_get_title(node).map { String(cString: $0) } ?? ""
    guard options.isSiteMarkup else {
      openLink(url, title: title, external: false)
      return
    }
    guard link == nil else {
      // cmark lets an address in angle brackets stand among the words of a link; HTML has no links within links.
      reportLink("markdown-nested-link", .warning, url, node, "A link cannot stand within another link.", suggestion: "Take one of the two out of the square brackets.")
      return
    }
    if cmark_node_first_child(node) == nil {
      report("markdown-empty-link", .error, line(of: node), "The link to \(url) has no words.", suggestion: "Put words that say where it leads between the brackets.")
    }
    link = (node, openJudgedLink(url, title: title, node: node))
  }

  /// Opens a link if its destination may stand in a page; otherwise the words stay without a link.
  private mutating func openJudgedLink(_ url: String, title: String, node: CommonMark.Node) -> Bool {
    switch LinkPolicy.verdict(on: url) {
    case .external:
      openLink(url, title: title, external: true)
    case .insecure:
      reportLink("markdown-insecure-link", .warning, url, node, "This link is not encrypted.", suggestion: "Try the same address with https://.")
      openLink(url, title: title, external: true)
    case .contact:
      openLink(url, title: title, external: false)
    case .fragment(let id):
      guard !id.isEmpty else {
        // The top of the page, in every browser.
        openLink(url, title: title, external: false)
        return true
      }
      ownFragments.append((id: id, range: places.range(of: url, in: lines(of: node))))
      openLink(options.headingIDPrefix.isEmpty ? url : "#" + options.headingIDPrefix + id, title: title, external: false)
    case .refused(let reason):
      reportLink("markdown-link-scheme", .error, url, node, "A link cannot lead to \(reason), so it was left out.", suggestion: "Link to a page that begins with https://, to a file in content, or to mailto: and an address.")
      return false
    case .path:
      return openPath(url, title: title, node: node)
    }
    return true
  }

  private mutating func openPath(_ url: String, title: String, node: CommonMark.Node) -> Bool {
    guard let resolver = options.resolver else {
      openLink(url, title: title, external: false)
      return true
    }
    switch resolver.resolve(url, kind: .link) {
    case .page(let href, let key, let fragment):
      let range = places.range(of: url, in: lines(of: node))
      document.links.append(.init(destination: url, targetKey: key.isEmpty ? nil : key, fragment: fragment, range: range))
      openLink(href, title: title, external: false)
      return true
    case .image(let src, _, _):
      openLink(src, title: title, external: false)
      return true
    case .problem(let message, let suggestion):
      reportLink(
        "link-missing-target", .error, url, node, message,
        suggestion: suggestion ?? nearest(to: url, kind: .link, resolver))
      return false
    }
  }

  /// Looking for a nearest name costs as much as the site has pages, so it is done for the first few only.
  private mutating func nearest(to url: String, kind: LinkKind, _ resolver: any LinkResolver) -> String {
    nearestAsked += 1
    return (nearestAsked <= Self.nearestLimit ? resolver.nearest(to: url, kind: kind) : nil)
      ?? "Check the file's name and the folders before it."
  }

  private mutating func openLink(_ href: String, title: String, external: Bool) {
    out.append("<a href=\"")
    out.appendHref(href)
    if !title.isEmpty {
      out.append("\" title=\"")
      out.appendCommonMarkEscaped(title)
    }
    out.append(external ? "\" rel=\"noopener external\">" : "\">")
  }

  // MARK: Images

  private mutating func visitImage(_ node: CommonMark.Node, isEntering: Bool) {
    guard isEntering else {
      guard isImageShown else { return }
      if !imageTitle.isEmpty {
        out.append("\" title=\"")
        out.appendCommonMarkEscaped(imageTitle)
      }
      out.append(options.isSiteMarkup ? "\" loading=\"lazy\" decoding=\"async\" />" : "\" />")
      return
    }
    let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    imageTitle = cmark_node_get_title(node).map { String(cString: $0) } ?? ""
    image = node
    if options.isSiteMarkup, plainText(of: node).allSatisfy(\.isWhitespace) {
      reportLink("markdown-image-alt", .error, url, node, "The image has no words for people who cannot see it.", suggestion: "Write what it shows between the brackets: ![What it shows](\(url))")
    }
    let source = imageSource(url, node: node)
    isImageShown = source != nil
    guard let (src, width, height) = source else { return }
    out.append("<img src=\"")
    out.appendHref(src)
    if let width, let height { out.append("\" width=\"\(width)\" height=\"\(height)") }
    out.append("\" alt=\"")
  }

  /// Nil when the image cannot be shown; its words then stand in its place.
  private mutating func imageSource(_ url: String, node: CommonMark.Node) -> (String, Int?, Int?)? {
    guard options.isSiteMarkup, let resolver = options.resolver else { return (url, nil, nil) }
    guard LinkPolicy.verdict(on: url) == .path else {
      reportLink("link-outside-image", .error, url, node, "Images from other sites are not shown: they would tell that site who reads this page.", suggestion: "Put the image in content/images and link to it by its path.")
      return nil
    }
    switch resolver.resolve(url, kind: .image) {
    case .image(let src, let width, let height): return (src, width, height)
    case .page(let href, _, _): return (href, nil, nil)
    case .problem(let message, let suggestion):
      reportLink(
        "link-missing-target", .error, url, node, message,
        suggestion: suggestion ?? nearest(to: url, kind: .image, resolver))
      return nil
    }
  }

  mutating func writeAlternativeText(_ node: CommonMark.Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: out.appendCommonMarkEscaped(literal(of: node))
    case CMARK_NODE_HTML_INLINE: if options.isSiteMarkup { refuseHTML(node) } else { out.appendCommonMarkEscaped(literal(of: node)) }
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: out.append(UInt8(ascii: " "))
    default: break
    }
  }

  // MARK: Places

  private mutating func reportLink(
    _ rule: String, _ severity: Severity, _ url: String, _ node: CommonMark.Node, _ message: String,
    suggestion: String?
  ) {
    let range = places.range(of: url, in: lines(of: node))
    keep(Finding(rule: rule, severity: severity, path: path, range: range, message: message, suggestion: suggestion))
  }
}
