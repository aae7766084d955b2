import Diagnostics
import Testing

@testable import Markdown

/// Every finding about a destination points at the destination itself.
@Suite struct DestinationPlaceTests {
  private func columns(_ text: String) -> [String] {
    places(text, options: .smallSite).map { String($0.prefix { $0 != " " }) }
  }

  @Test func `The same words in the text of the link are not meant`() {
    #expect(columns("[x.md](x.md)\n") == ["1:8"])
    #expect(columns("x.md and [x.md](x.md)\n") == ["1:17"])
  }

  @Test func `Two links to the same file have two places`() {
    #expect(columns("[a](x.md) and [b](x.md)\n[c](x.md)\n") == ["1:5", "1:19", "2:5"])
  }

  @Test func `A longer destination that begins alike is not meant`() {
    #expect(columns("[a](guide.md#b) [c](guide.mdx) [d](guide.m)\n") == ["1:21", "1:36"])
  }

  @Test func `Columns count letters and not bytes`() {
    #expect(columns("Äöü 😀 [a](x.md) ß [b](y.md)\n") == ["1:11", "1:23"])
  }

  @Test func `Angle brackets and titles are understood`() {
    #expect(columns("[a](<x y.md> \"t\") [b](z.md 'u')\n") == ["1:6", "1:23"])
  }

  @Test func `A definition is the place of a link that uses it`() {
    #expect(columns("See [a] and [b][a].\n\nMore.\n\n[a]: x.md\n") == ["5:6", "5:6"])
    #expect(columns("See [a].\n\n[a]: <x.md> \"t\"\n") == ["3:7"])
  }

  @Test func `An image within a link is found before the link`() {
    #expect(columns("[![m](a.png)](b.md)\n").sorted() == ["1:15", "1:7"])
  }

  @Test func `Links in tables, lists and quotations have their line`() {
    #expect(columns("| a | [b](x.md) |\n| - | - |\n| [c](y.md) | d |\n") == ["1:11", "3:7"])
    #expect(columns("- a\n  - [b](x.md)\n\n> q\n> [c](y.md)\n") == ["2:9", "5:7"])
    #expect(columns("words\n| [b](x.md) |\n| - |\n") == ["2:7"])
  }

  @Test func `A destination that is written otherwise than it is read has the line of its block`() {
    #expect(columns("One\n\ntwo\n[a](x&amp;y.md)\n") == ["3:1"])
  }

  @Test func `A bare address has the place of its words`() {
    #expect(columns("Go to http://a.example now, or http://a.example again.\n") == ["1:7", "1:32"])
  }

  @Test func `A page of ten thousand broken links is told about in its first thousand`() {
    let result = rendered(String(repeating: "[a](x.md)\n", count: 10_000), options: .smallSite)
    #expect(result.findings.count == HTMLRenderer.findingLimit + 1)
    #expect(result.findings.last?.rule == "markdown-too-many-findings")
    #expect(result.findings.map(\.range.start) == (1...1_001).map { SourcePosition(line: $0, column: 5) })
  }
}
