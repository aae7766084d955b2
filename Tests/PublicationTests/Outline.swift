/// What a person reads in the main part of a page, line by line: headings, paragraphs, terms and items with their
/// links and dates. Wrappers, classes and the order of attributes do not show, so that a new design changes little of it.
struct Outline {
  private(set) var lines: [String] = []

  private static let blocks: Set = [
    "h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "th", "td", "caption", "figcaption", "summary", "blockquote", "pre", "label",
  ]
  private var block = ""
  private var words = ""
  private var links: [String] = []
  private var times: [String] = []

  init(_ page: Markup) {
    var isInside = false
    for token in page.tokens {
      switch token {
      case .open("main", _): isInside = true
      case .close("main"): isInside = false
      case .open(let name, let attributes) where isInside: open(name, attributes)
      case .close(let name) where isInside: close(name)
      case .text(let text) where isInside: words += text
      default: continue
      }
    }
    flush()
  }

  private mutating func open(_ name: String, _ attributes: [Markup.Attribute]) {
    func value(_ attribute: String) -> String { attributes.first { $0.name == attribute }?.value ?? "" }
    switch name {
    case "a":
      links.append(value("href"))
      words += "["
    case "time": times.append(value("datetime"))
    case "img": words += "![\(value("alt"))](\(value("src")))"
    case _ where Self.blocks.contains(name):
      flush()
      block = name
    default: words += " "
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "a": words += "](\(links.popLast() ?? ""))"
    case "time": words += "{\(times.popLast() ?? "")}"
    case _ where Self.blocks.contains(name): flush()
    default: words += " "
    }
  }

  private mutating func flush() {
    let text = words.split { $0.isWhitespace }.joined(separator: " ")
    if !text.isEmpty { lines.append(block.isEmpty ? text : "\(block): \(text)") }
    words = ""
    block = ""
  }
}
