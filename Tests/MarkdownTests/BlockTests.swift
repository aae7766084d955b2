import Testing

@testable import Markdown

/// The behaviours of lists, code and plain text that pages rely on.
@Suite struct BlockTests {
  @Test func `Tasks say in words whether they are done`() {
    #expect(
      html("- [x] a\n- [ ] b\n") == """
        <ul class="tasks">
        <li class="task task-done"><span class="visually-hidden">Done: </span>a</li>
        <li class="task"><span class="visually-hidden">To do: </span>b</li>
        </ul>

        """)
  }

  @Test func `Ordinary lists have no class, and numbered ones keep their start`() {
    #expect(html("- a\n") == "<ul>\n<li>a</li>\n</ul>\n")
    #expect(html("7. a\n8. b\n") == "<ol start=\"7\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
    #expect(html("- a\n\n- b\n") == "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n")
  }

  @Test func `Code can be reached with the keyboard and is shown as it is`() {
    #expect(
      html("``` yaml extra\n<a>: \"b\"\n```\n")
        == "<pre tabindex=\"0\"><code class=\"language-yaml\">&lt;a&gt;: &quot;b&quot;\n</code></pre>\n")
    #expect(html("    a\n") == "<pre tabindex=\"0\"><code>a\n</code></pre>\n")
  }

  @Test func `Emphasis, breaks, rules and strikethrough are written`() {
    #expect(
      html("*a* **b** ~~c~~ ~d~\\\ne  \nf\n\n***\n")
        == "<p><em>a</em> <strong>b</strong> <del>c</del> <del>d</del><br />\ne<br />\nf</p>\n<hr />\n")
  }

  @Test func `Line ends of Windows give the same page`() {
    let text = "## A\n\nb\nc\n\n> [!NOTE]\n> d\n\n| e |\n| - |\n| f |\n\nTable: g\n\n| h |\n| - |\n"
    #expect(html(text.replacing("\n", with: "\r\n")) == html(text))
  }

  @Test func `Nothing gives nothing`() {
    for text in ["", "\n", "  \n\t\n"] { #expect(html(text) == "") }
  }

  @Test func `Entities and accents are letters`() {
    #expect(html("&eacute; é &#8212; &copy; &nope;\n") == "<p>é é — © &amp;nope;</p>\n")
  }
}
