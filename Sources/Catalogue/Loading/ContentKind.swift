import Markdown

/// What a Markdown file below `content/` is, told by its folder; and the address of its page.
public enum ContentKind: String, Sendable, CaseIterable {
  case challenge = "challenges/"
  case supplierGuide = "guides/suppliers/"
  case councilGuide = "guides/councils/"
  case practice = "practice/"
  case authority = "authorities/"
  case partner = "partners/"
  case page = "pages/"

  /// The folder below `content/`, with its closing slash.
  public var folder: String { rawValue }

  /// The kind of the file at `path` below `content/`; nil for folders that hold no pages.
  public init?(path: String) {
    guard path.hasSuffix(".md"), let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
      let kind = ContentKind(rawValue: String(path[...slash]))
    else { return nil }
    self = kind
  }

  /// The address of a page below the base path: `challenges/bin-rounds/`.
  public func address(slug: String) -> String {
    switch self {
    case .challenge, .supplierGuide, .councilGuide, .practice, .authority: "\(folder)\(slug)/"
    case .partner: "partners/#\(slug)"
    case .page: "\(slug)/"
    }
  }

  /// The address of a heading of a page, or of the page itself.
  func address(slug: String, fragment: String?) -> String {
    guard let fragment else { return address(slug: slug) }
    return self == .partner ? "partners/#\(headingPrefix(slug: slug))\(fragment)" : "\(address(slug: slug))#\(fragment)"
  }

  /// What stands before the id of each heading: partners share one page, so their headings carry the partner's name.
  func headingPrefix(slug: String) -> String { self == .partner ? slug + "-" : "" }
}

/// One file of `content/` with its typed record and its rendered body. Read once, then shared by everything that is made
/// from it, which is why it is an object: handing it on costs one count.
public final class ContentFile<Record: Sendable>: Sendable {
  /// The path below the source folder: `content/challenges/bin-rounds.md`.
  public let path: String
  /// The file's name without its ending, which names the page.
  public let slug: String
  /// The page's address below the base path: `challenges/bin-rounds/`.
  public let address: String
  public let record: Record
  public let body: MarkdownDocument
  /// The body as it was written, for rules that read words; empty for kinds whose words no rule reads.
  public let text: BodyText

  init(path: String, slug: String, address: String, record: Record, body: MarkdownDocument, text: BodyText) {
    self.path = path
    self.slug = slug
    self.address = address
    self.record = record
    self.body = body
    self.text = text
  }
}

/// The Markdown of a body with the line of the file on which it begins.
public struct BodyText: Sendable {
  public let bytes: [UInt8]
  /// From 1.
  public let firstLine: Int

  public static let empty = BodyText(bytes: [], firstLine: 1)

  public init(bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
  }
}
