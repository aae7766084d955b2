import Diagnostics

@testable import Markdown

/// The HTML of a text, with the findings made on the way.
func rendered(
  _ text: String, firstLine: Int = 1, options: MarkdownOptions = MarkdownOptions(),
  budget: CommonMark.Budget = CommonMark.Budget()
) -> (html: String, document: MarkdownDocument, findings: [Finding]) {
  rendered(Array(text.utf8), firstLine: firstLine, options: options, budget: budget)
}

/// The same for bytes.
func rendered(
  _ bytes: [UInt8], firstLine: Int = 1, options: MarkdownOptions = MarkdownOptions(),
  budget: CommonMark.Budget = CommonMark.Budget()
) -> (html: String, document: MarkdownDocument, findings: [Finding]) {
  var findings: [Finding] = []
  let document = bytes.withUnsafeBufferPointer {
    Markdown.render($0, path: "page.md", firstLine: firstLine, options: options, budget: budget, findings: &findings)
  }
  return (String(decoding: document.html, as: UTF8.self), document, findings)
}

/// The HTML of a text without findings of its own interest.
func html(_ text: String, options: MarkdownOptions = MarkdownOptions()) -> String {
  rendered(text, options: options).html
}

/// What was found in a text, each in one line: `3:7 link-missing-target`.
func places(_ text: String, firstLine: Int = 1, options: MarkdownOptions = MarkdownOptions()) -> [String] {
  rendered(text, firstLine: firstLine, options: options).findings.map(\.place)
}

extension Finding {
  /// Line, column and rule.
  var place: String { "\(range.start.line):\(range.start.column) \(rule)" }
}

/// A site of three files: two pages with headings and one image.
struct SmallSite: LinkResolver {
  func resolve(_ destination: String, kind: LinkKind) -> LinkTarget {
    let parts = destination.split(separator: "#", maxSplits: 1).map(String.init)
    switch parts.first {
    case "guide.md":
      return .page(
        href: "/base/guide/\(parts.count > 1 ? "#" + parts[1] : "")", key: "guide.md",
        fragment: parts.count > 1 ? parts[1] : nil)
    case "/about/": return .page(href: "/base/about/", key: "", fragment: nil)
    case "map.png": return .image(src: "/base/media/map.png", width: 640, height: 480)
    case "plan.svg": return .image(src: "/base/media/plan.svg", width: nil, height: nil)
    default: return .problem(message: "There is no file \(destination).", suggestion: nil)
    }
  }

  func nearest(to destination: String, kind: LinkKind) -> String? {
    destination.hasPrefix("guid") ? "Did you mean guide.md?" : nil
  }
}

extension MarkdownOptions {
  /// Links go to `SmallSite`.
  static let smallSite = MarkdownOptions(resolver: SmallSite())
}
