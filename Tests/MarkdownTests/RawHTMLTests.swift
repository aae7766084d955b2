import Testing

@testable import Markdown

@Suite struct RawHTMLTests {
  @Test(arguments: [
    "<script>alert(1)</script>\n", "<div onclick=\"x\">\nwords\n</div>\n", "Words <b>bold</b> words.\n",
    "Words <img src=x onerror=y> words.\n",
    "| <i>a</i> |\n| --- |\n| <script>b</script> |\n", "## Words <em>here</em>\n", "- <b>item</b>\n",
    "> <svg onload=x>\n", "**a <u>b</u> c**\n",
    "[a <b>b</b>](https://a.example)\n", "a <?php echo 1 ?> b\n", "a <!DOCTYPE x> b\n", "a <![CDATA[ <b> ]]> b\n",
    "</p><p>\n", "<a href=\"javascript:x\">y</a>\n",
    "<style>\np { color: red }\n</style>\n", "<x-y z>\n", "> [!NOTE]\n> <b>x</b>\n",
    "1. a\n\n   <details>\n   b\n   </details>\n", "~~<b>~~\n",
  ])
  func `No raw HTML passes, and each piece is a finding`(_ text: String) {
    let result = rendered(text)
    #expect(HTMLCheck.problems(in: result.html) == [])
    for tag in [
      "<script", "<b>", "<u>", "<i>", "<div on", "<img", "<svg", "<?", "<!", "<style", "<x-y", "<details", "javascript",
    ] {
      #expect(!result.html.contains(tag))
    }
    #expect(result.findings.contains { $0.rule == "markdown-raw-html" })
    #expect(result.findings.allSatisfy { $0.severity == .warning || $0.severity == .error })
  }

  @Test func `A tag in the words of an image is left out and told`() {
    let result = rendered("![A <b>big</b> \"map\" & more](map.png)\n", options: .smallSite)
    #expect(result.html.contains("alt=\"A big &quot;map&quot; &amp; more\""))
    #expect(result.findings.map(\.place) == ["1:1 markdown-raw-html", "1:1 markdown-raw-html"])
  }

  @Test func `The words of an inline tag stay`() {
    #expect(html("Words <b>bold</b> words.\n") == "<p>Words bold words.</p>\n")
  }

  @Test func `The finding names the line and the tag`() {
    let finding = rendered("One\n\nTwo <marquee behaviour=\"alternate\">\n", firstLine: 20).findings.first
    #expect(finding?.place == "22:1 markdown-raw-html")
    #expect(finding?.message == "HTML is left out of the page: <marquee behaviour=\"alternate\">")
  }

  @Test(arguments: [
    "<!-- a note -->\n\nWords.\n", "Words<!-- a note -->.\n", "<!--\ntwo\n\nlines\n-->\nWords.\n",
    "<!-- a --> <!-- b -->\n\nWords.\n",
    "  <!-- indented -->\nWords.\n", "- <!-- in a list -->\n",
  ])
  func `A comment vanishes without a word`(_ text: String) {
    let result = rendered(text)
    #expect(result.findings.isEmpty)
    #expect(!result.html.contains("note") && !result.html.contains("lines") && !result.html.contains("--"))
  }

  @Test func `Words behind a comment on its line are told, for they vanish with it`() {
    let result = rendered("One.\n\n<!-- note --> Important words.\n")
    #expect(result.findings.map(\.place) == ["3:1 markdown-raw-html"])
    #expect(result.findings.first?.message.contains("Important words.") == true)
  }

  @Test func `A comment that is never closed is an error on the line where it begins`() {
    let result = rendered("One.\n\n<!-- note\n\n## Everything\n\nbelow\n", firstLine: 3)
    #expect(result.html == "<p>One.</p>\n")
    #expect(result.findings.map(\.place) == ["5:1 markdown-open-comment"])
    #expect(result.findings.map(\.severity) == [.error])
  }

  @Test func `Signs that are no tags are escaped`() {
    #expect(
      html("1 < 2 & 3 > 2, <3, a<b, \"q\" `<b>`\n")
        == "<p>1 &lt; 2 &amp; 3 &gt; 2, &lt;3, a&lt;b, &quot;q&quot; <code>&lt;b&gt;</code></p>\n")
  }

  @Test func `A combining mark behind a sign does not keep it from being escaped`() {
    #expect(html("<\u{301} \"\u{301} &\u{fe0f}\n") == "<p>&lt;\u{301} &quot;\u{301} &amp;\u{fe0f}</p>\n")
    #expect(html("[a](<x\"\u{301}y> \"t\"\u{200d}\")\n").contains("\"\u{301}") == false)
  }

  @Test func `NUL bytes become a visible sign`() {
    #expect(html("a\0b\n") == "<p>a\u{FFFD}b</p>\n")
    #expect(HTMLCheck.problems(in: html("<scr\0ipt>\n[a](java\0script:x)\n")) == [])
  }

  @Test func `The language of a code block cannot leave its attribute`() {
    let result = html("``` \"><script>\ncode\n```\n")
    #expect(result == "<pre tabindex=\"0\"><code class=\"language-&quot;&gt;&lt;script&gt;\">code\n</code></pre>\n")
  }
}
