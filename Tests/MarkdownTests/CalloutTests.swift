import Testing

@testable import Markdown

@Suite struct CalloutTests {
  @Test(arguments: ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "note", "Tip"])
  func `Each kind of alert becomes a callout with its name`(_ kind: String) {
    let name = kind.prefix(1).uppercased() + kind.dropFirst().lowercased()
    let result = rendered("> [!\(kind)]\n> Words *here*.\n")
    #expect(
      result.html == """
        <aside class="callout callout-\(kind.lowercased())" aria-label="\(name)">
        <p class="callout-title">\(name)</p>
        <p>Words <em>here</em>.</p>
        </aside>

        """)
    #expect(result.findings.isEmpty)
  }

  @Test func `An empty line below the marker leaves no empty paragraph`() {
    let result = html("> [!NOTE]\n>\n> Words.\n>\n> - item\n")
    #expect(!result.contains("<p></p>"))
    #expect(result.contains("<p class=\"callout-title\">Note</p>\n<p>Words.</p>\n<ul>\n<li>item</li>\n</ul>\n</aside>"))
    #expect(!html("> [!NOTE]\n").contains("<p></p>"))
  }

  @Test(arguments: [
    ("NOTES", "Did you mean [!NOTE]?"), ("WARNIG", "Did you mean [!WARNING]?"),
    ("INFO", "Known are: NOTE, TIP, IMPORTANT, WARNING, CAUTION."),
  ])
  func `An unknown kind is a finding and stays a quotation`(_ kind: String, _ suggestion: String) {
    let result = rendered("Words.\n\n> [!\(kind)]\n> Words.\n")
    #expect(result.html.contains("<blockquote>\n<p>[!\(kind)]\nWords.</p>"))
    #expect(result.findings.map(\.place) == ["3:1 markdown-unknown-callout"])
    #expect(result.findings.first?.suggestion == suggestion)
  }

  @Test func `Words on the line of the marker are a finding and stay a quotation`() {
    let result = rendered("> [!NOTE] Words.\n")
    #expect(result.html == "<blockquote>\n<p>[!NOTE] Words.</p>\n</blockquote>\n")
    #expect(result.findings.map(\.place) == ["1:1 markdown-callout-line"])
  }

  @Test(arguments: [
    "> [NOTE]\n> x\n", "> !NOTE\n> x\n", "> words [!NOTE]\n> x\n", "[!NOTE]\n\nx\n", "> *[!NOTE]*\n> x\n",
    "> # [!NOTE]\n> x\n", "> [!see below] x\n",
  ])
  func `What is no marker at the beginning of a quotation is left alone`(_ text: String) {
    let result = rendered(text)
    #expect(!result.html.contains("callout"))
    #expect(!result.findings.contains { $0.rule.contains("callout") })
  }

  @Test func `Callouts work in lists, in quotations and in each other`() {
    let text =
      "1. a\n   - b\n\n     > [!TIP]\n     > c\n     >\n     > > [!CAUTION]\n     > > d\n     >\n     > e\n\n> q\n>\n> > [!NOTE]\n> > f\n"
    let result = rendered(text)
    #expect(result.findings.isEmpty)
    #expect(HTMLCheck.problems(in: result.html) == [])
    #expect(result.html.split(separator: "<aside").count == 4)
    #expect(result.html.contains("<p>d</p>\n</aside>\n<p>e</p>\n</aside>"))
    #expect(result.html.hasSuffix("</aside>\n</blockquote>\n"))
  }

  @Test func `A quotation within a callout stays a quotation`() {
    #expect(html("> [!NOTE]\n> a\n>\n> > b\n").hasSuffix("<blockquote>\n<p>b</p>\n</blockquote>\n</aside>\n"))
  }
}
