import Testing

@testable import Markdown

@Suite struct SectionTests {
  private static let text = """
    Opening words.

    ## The problem

    Bins are missed.

    ### How often

    Twice a week.

    ## Who is affected

    > ## Not a section
    > quoted

    Everyone.
    """

  private let document = rendered(Self.text + "\n", firstLine: 4).document

  private func html(_ section: MarkdownDocument.Section) -> String {
    String(decoding: document.html(section.htmlRange), as: UTF8.self)
  }

  @Test func `Sections are the opening and every heading of the page itself`() {
    #expect(document.sections.map(\.title) == ["", "The problem", "How often", "Who is affected"])
    #expect(document.sections.map(\.level) == [0, 2, 3, 2])
    #expect(document.sections.map(\.id) == ["", "the-problem", "how-often", "who-is-affected"])
  }

  @Test func `A section covers the lines of the file from its heading to the next of its level`() {
    #expect(document.sections.map(\.lines) == [4...5, 6...13, 10...13, 14...19])
  }

  @Test func `A section has the HTML below its heading and the headings below that`() {
    #expect(html(document.sections[0]) == "<p>Opening words.</p>\n")
    #expect(
      html(document.sections[1])
        == "<p>Bins are missed.</p>\n<h3 id=\"how-often\">How often</h3>\n<p>Twice a week.</p>\n")
    #expect(html(document.sections[2]) == "<p>Twice a week.</p>\n")
    #expect(html(document.sections[3]).hasSuffix("<p>Everyone.</p>\n"))
  }

  @Test func `Blocks know their lines and their section`() {
    #expect(
      document.blocks.map(\.lines) == [4...4, 6...6, 8...8, 10...10, 12...12, 14...14, 16...16, 17...17, 19...19])
    #expect(document.blocks.map(\.section) == [0, 1, 1, 2, 2, 3, 3, 3, 3])
  }

  @Test func `Without a line end at the end the lines are the same`() {
    #expect(rendered(Self.text, firstLine: 4).document.sections.map(\.lines) == document.sections.map(\.lines))
  }

  @Test func `A page that begins with a heading has an empty opening`() {
    let document = rendered("## One\n\nWords.\n").document
    #expect(document.sections.map(\.title) == ["", "One"])
    #expect(document.html(document.sections[0].htmlRange).isEmpty)
    #expect(document.sections[1].lines == 1...3)
  }

  @Test func `Code, cells and list items are blocks with lines`() {
    let blocks = rendered("```\ncode\n```\n\n| a |\n| - |\n| b |\n\n- c\n- d\n").document.blocks
    #expect(blocks.map(\.kind) == [.codeBlock, .tableCell, .tableCell, .paragraph, .paragraph])
    #expect(blocks.map(\.lines) == [1...3, 5...5, 7...7, 9...9, 10...10])
  }

  @Test func `A paragraph right above a table and the table's header have their own lines`() {
    let blocks = rendered("\nOne\ntwo\n| a | b |\n| - | - |\n| c | d |\n").document.blocks
    #expect(blocks.map(\.kind) == [.paragraph, .tableCell, .tableCell, .tableCell, .tableCell])
    #expect(blocks.map(\.lines) == [2...3, 4...4, 4...4, 6...6, 6...6])
  }

  @Test func `Words are counted`() {
    #expect(rendered("## Two words\n\nThree more words and `code`.\n").document.wordCount >= 6)
    #expect(rendered("").document.wordCount == 0)
  }
}
