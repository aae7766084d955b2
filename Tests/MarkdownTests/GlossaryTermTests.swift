import Testing

@testable import Markdown

@Suite struct GlossaryTermTests {
  private static let terms = GlossaryTerms([
    (term: "market", also: [], href: "/g#market"),
    (term: "dynamic market", also: ["PIN", "market place"], href: "/g#dynamic-market"),
    (term: "notice", also: ["procurement notice"], href: "/g#notice"),
    (term: "Find a Tender", also: ["CDP", "FTS"], href: "/g#find\"a<tender"),
    (term: "UK GDPR", also: [], href: "/g#gdpr"), (term: "x", also: ["", "café"], href: "/g#x"),
  ])

  /// The linked words, each with the fragment of its entry.
  private func linked(_ text: String) -> [String] {
    let html = html(text, options: MarkdownOptions(terms: Self.terms))
    #expect(HTMLCheck.problems(in: html) == [])
    return html.split(separator: "<a class=\"term\" href=\"/g#").dropFirst().map { piece in
      let entry = piece.prefix { $0 != "\"" }
      return "\(piece.dropFirst(entry.count + 2).prefix { $0 != "<" }) \(entry)"
    }
  }

  @Test func `Only the first use of a term on a page is linked`() {
    #expect(linked("A notice and a notice.\n\n- notice\n\nMarket, market.\n") == ["notice notice", "Market market"])
  }

  @Test func `Other words for a term count as its use`() {
    #expect(linked("A procurement notice, then a notice.\n") == ["procurement notice notice"])
  }

  @Test func `The longest term wins, again when it was used before`() {
    #expect(
      linked("A dynamic market, a dynamic market, a market.\n") == ["dynamic market dynamic-market", "market market"])
    #expect(linked("A market place and market.\n") == ["market place dynamic-market", "market market"])
  }

  @Test func `Case does not matter for words, and does for abbreviations`() {
    #expect(linked("NOTICE\n") == ["NOTICE notice"])
    #expect(linked("find a tender\n") == ["find a tender find&quot;a&lt;tender"])
    #expect(linked("Put a pin in it. PINs.\n") == ["PINs dynamic-market"])
    #expect(linked("uk gdpr\n") == [])
  }

  @Test func `A plural is the same word, a longer word is another`() {
    #expect(linked("notices\n") == ["notices notice"])
    #expect(linked("noticed unnoticed notice-board\n") == ["notice notice"])
    #expect(linked("marketing supermarket marketé émarket\n") == [])
  }

  @Test func `Signs around a word do not hide it`() {
    #expect(linked("\"notice\", (market)\n") == ["notice notice", "market market"])
    #expect(linked("the notice\u{2019}s end\n") == ["notice notice"])
    #expect(linked("\u{201C}notice\u{201D}\u{2014}market\u{A0}place\n") == ["notice notice", "market market"])
    #expect(linked("\u{AB}notice\u{BB} \u{2018}market\u{2019}\n") == ["notice notice", "market market"])
  }

  @Test(arguments: [
    "## The notice\n", "[the notice](https://a.example)\n", "`notice`\n", "```\nnotice\n```\n", "![notice](map.png)\n",
    "| notice |\n| - |\n| a |\n",
    "<https://a.example/notice>\n", "Table: notice\n\n| a |\n| - |\n| b |\n", "[notice](javascript:x)\n",
  ])
  func `Headings, links, code, images and headers of tables explain nothing`(_ text: String) {
    #expect(!linked(text).contains { $0.hasSuffix(" notice") })
    #expect(linked(text + "\nA notice.\n").contains("notice notice"))
  }

  @Test func `Cells, lists, emphasis and callouts explain`() {
    #expect(linked("| a |\n| - |\n| notice |\n") == ["notice notice"])
    #expect(linked("> [!NOTE]\n> **notice**\n") == ["notice notice"])
  }

  @Test func `A term of one letter is no term`() {
    #expect(linked("x café\n") == ["café x"])
  }

  @Test func `The words stay escaped`() {
    let result = html("<3 notice & \"market\"\n", options: MarkdownOptions(terms: Self.terms))
    #expect(
      result
        == "<p>&lt;3 <a class=\"term\" href=\"/g#notice\">notice</a> &amp; &quot;<a class=\"term\" href=\"/g#market\">market</a>&quot;</p>\n"
    )
  }
}
