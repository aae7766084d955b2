import Diagnostics

/// A page's body: its HTML, and what later checks need to know of its text.
public struct MarkdownDocument: Sendable {
  /// A heading of the body.
  public struct Heading: Sendable {
    /// 2 to 6: the page's title is the only heading of level 1.
    public let level: Int
    /// The address within the page, unique there.
    public let id: String
    public let text: String
    public let range: SourceRange
    /// From the first byte of `<h2 …>` to the end of its line in `html`.
    public let htmlRange: Range<Int>
  }

  /// A heading with everything below it, or what stands before the first heading.
  public struct Section: Sendable {
    /// 0 for what stands before the first heading.
    public let level: Int
    public let title: String
    public let id: String
    /// Lines of the file, from 1, the heading's own line included.
    public let lines: ClosedRange<Int>
    /// The section's content in `html`, without its own heading.
    public let htmlRange: Range<Int>
  }

  /// A link to another page of the site.
  public struct Link: Sendable {
    public let destination: String
    /// The path of the target below `content/`, for pages.
    public let targetKey: String?
    public let fragment: String?
    public let range: SourceRange
  }

  /// A piece of running text with the lines it stands on.
  public struct TextBlock: Sendable {
    public enum Kind: Sendable {
      case paragraph, heading, tableCell, codeBlock
    }

    // A page has dozens, so they are kept small.
    public let kind: Kind
    private let storedSection: UInt16
    private let firstLine: UInt32
    private let lastLine: UInt32

    init(kind: Kind, lines: ClosedRange<Int>, section: Int) {
      self.kind = kind
      storedSection = UInt16(clamping: section)
      firstLine = UInt32(clamping: lines.lowerBound)
      lastLine = UInt32(clamping: lines.upperBound)
    }

    /// Lines of the file, from 1.
    public var lines: ClosedRange<Int> { Int(firstLine)...Int(lastLine) }
    /// Index into `sections`.
    public var section: Int { Int(storedSection) }
  }

  public var html: [UInt8] = []
  public var headings: [Heading] = []
  public var sections: [Section] = []
  public var links: [Link] = []
  public var blocks: [TextBlock] = []
  public var wordCount = 0

  /// A body without anything in it.
  public static let empty = MarkdownDocument()

  /// The part of `html` that a range covers.
  public func html(_ range: Range<Int>) -> ArraySlice<UInt8> { html[range.clamped(to: 0..<html.count)] }
}
