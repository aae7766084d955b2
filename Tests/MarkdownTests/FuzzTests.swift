import Diagnostics
import Testing

@testable import Markdown

/// Texts thrown together from pieces that mean something, the same in every run.
@Suite(.timeLimit(.minutes(3))) struct FuzzTests {
  private static let pieces = [
    "*", "**", "_", "__", "~", "~~", "`", "``", "```\n", "~~~\n", "[", "]", "](", "![", "](x.md)", "](map.png)",
    "](#a)", "](javascript:x)", "(", ")",
    "<", ">", "<b>", "</b>", "<!--", "-->", "<?", "?>", "<script>", "\n", "\n\n", "\r\n", "  \n", "\\", "\\\n", "# ",
    "## ", "### ", "\n===\n", "\n---\n",
    "- ", "* ", "1. ", "- [ ] ", "- [x] ", "> ", "> [!NOTE]\n", "> [!X]\n", "|", "| a | b |\n", "|-|-|\n",
    "| :-: | --: |\n", "Table: ", "    ", "\t", " ",
    "a", "word", "notice", "www.a.b", "https://a.b/c", "http://a.b", "x@y.z", "&amp;", "&#106;", "&lt;", "\"", "'", "é",
    "😀", "\u{301}", "\0", "[a]: x.md\n",
    "[a]", "[^1]", "[^1]: b\n", "![](", "<https://a.b>", "<a@b.c>", ":", "w", "!", "](<", "\"t\")", "{", "}", "=", "+",
    "\u{200d}", "\u{feff}",
  ]

  private static let options = MarkdownOptions(
    resolver: SmallSite(), terms: GlossaryTerms([(term: "notice", also: ["word"], href: "/g#n")]), reservedIDs: ["main"]
  )

  private static func text(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 1...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test(arguments: 0..<8)
  func `Every text gives whole and safe HTML, sections that cover it and findings within it`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<400 {
      let text = Self.text(&random)
      let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
      let (html, document, findings) = rendered(text, firstLine: 3, options: Self.options)
      #expect(HTMLCheck.problems(in: html) == [], "\(text.debugDescription)")
      #expect(Set(document.headings.map(\.id)).count == document.headings.count, "\(text.debugDescription)")
      for finding in findings {
        #expect((3..<lines + 3).contains(finding.range.start.line), "\(finding) \(text.debugDescription)")
      }
      for section in document.sections {
        #expect(section.htmlRange.upperBound <= document.html.count)
        #expect(section.lines.lowerBound >= 3 && section.lines.upperBound < lines + 3)
      }
      for block in document.blocks { #expect(document.sections.indices.contains(block.section)) }
      #expect(rendered(text, firstLine: 3, options: Self.options).html == html)
    }
  }

  @Test func `Random bytes that are UTF-8 are read`() {
    var random = SeededRandom(seed: 99)
    for _ in 0..<300 {
      let scalars = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random)) ?? "x"
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(HTMLCheck.problems(in: html(text, options: Self.options)) == [], "\(text.debugDescription)")
    }
  }
}
