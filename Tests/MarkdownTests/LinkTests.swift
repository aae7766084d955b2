import Testing

@testable import Markdown

@Suite struct LinkTests {
  @Test(arguments: [
    ("https://example.org/", LinkPolicy.Verdict.external), ("HTTPS://EXAMPLE.ORG", .external),
    ("http://example.org", .insecure),
    ("mailto:a@example.org", .contact), ("MailTo:a@example.org", .contact), ("tel:+44", .contact),
    ("#part", .fragment("part")),
    ("#caf%C3%A9", .fragment("café")), ("#", .fragment("")), ("a.md", .path), ("../a/b.md#c", .path),
    ("/about/", .path), ("", .path),
    ("a.md?x=y:z", .path), ("./a:b.md", .path), ("?a:b", .path),
  ])
  func `Destinations on the list are judged for what they are`(_ destination: String, _ verdict: LinkPolicy.Verdict) {
    #expect(LinkPolicy.verdict(on: destination) == verdict)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
    "java\tscript:alert(1)", "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)", "\u{a0}javascript:x", "data:text/html,<script>",
    "vbscript:x", "file:///etc/passwd", "ftp://example.org",
    "//example.org/x", "///example.org", "/\\example.org", "\\\\example.org", "blob:x", "about:blank", "view-source:x",
    "a.md:x", "x:y", "ws://example.org",
    "https\u{200b}://example.org", "ｊavascript:x",
  ])
  func `Everything else is refused`(_ destination: String) {
    guard case .refused = LinkPolicy.verdict(on: destination) else {
      Issue.record("\(destination.debugDescription) passed")
      return
    }
  }

  @Test(arguments: [
    "[a](javascript:alert(1))", "[a](JAVASCRIPT:alert%281%29)", "[a](<java\tscript:x>)", "[a](&#106;avascript:x)",
    "[a](&#x6A;avascript:x)",
    "[a](javascript&colon;x)", "[a](java&Tab;script:x)", "[a](java&NewLine;script:x)", "[a](< javascript:x>)",
    "<javascript:x>", "[a][b]\n\n[b]: javascript:x",
    "[a](data:text/html;base64,PHNjcmlwdD4=)", "[a](//evil.example)", "[a](\\\\evil.example)", "[a](/\\\\evil.example)",
    "[a](vbscript:x)",
    "[*a*](javascript:x)", "[![a](map.png)](javascript:x)", "| [a](javascript:x) |\n| - |", "## [a](javascript:x)",
    "> [!TIP]\n> [a](javascript:x)",
  ])
  func `A refused destination leaves the words without a link and is an error`(_ text: String) {
    let result = rendered(text + "\n", options: .smallSite)
    #expect(!result.html.contains("href"))
    #expect(HTMLCheck.problems(in: result.html) == [])
    #expect(result.findings.contains { $0.rule == "markdown-link-scheme" && $0.severity == .error })
  }

  @Test func `A backslash does not hide a scheme`() {
    #expect(!html("[a](javascript\\:x)\n").contains("href"))
  }

  @Test func `Links to other sites say so to the browser`() {
    #expect(
      html("[a](https://example.org/x?y=1&z=2 \"T \\\"q\\\"\")\n")
        == "<p><a href=\"https://example.org/x?y=1&amp;z=2\" title=\"T &quot;q&quot;\" rel=\"noopener external\">a</a></p>\n"
    )
    #expect(
      html("<https://example.org>\n")
        == "<p><a href=\"https://example.org\" rel=\"noopener external\">https://example.org</a></p>\n")
    #expect(html("<a@example.org>\n") == "<p><a href=\"mailto:a@example.org\">a@example.org</a></p>\n")
  }

  @Test func `An address without encryption is linked and a warning`() {
    let result = rendered("See http://example.org/x and www.example.org.\n")
    #expect(result.html.contains("<a href=\"http://example.org/x\" rel=\"noopener external\">"))
    #expect(result.findings.map(\.place) == ["1:5 markdown-insecure-link", "1:30 markdown-insecure-link"])
  }

  @Test func `Paths between files become addresses`() {
    let result = rendered("[a](guide.md) [b](guide.md#part) [c](/about/) [d](plan.svg)\n", options: .smallSite)
    #expect(result.findings.isEmpty)
    #expect(
      result.html == """
        <p><a href="/base/guide/">a</a> <a href="/base/guide/#part">b</a> <a href="/base/about/">c</a> <a href="/base/media/plan.svg">d</a></p>

        """)
    #expect(result.document.links.map(\.targetKey) == ["guide.md", "guide.md", nil])
    #expect(result.document.links.map(\.fragment) == [nil, "part", nil])
    #expect(result.document.links.map(\.range.start.column) == [5, 19, 38])
  }

  @Test func `A missing target is an error with the nearest name, and the words stay`() {
    let result = rendered("One\ntwo [a](guid.md) three\n", firstLine: 9, options: .smallSite)
    #expect(result.html == "<p>One\ntwo a three</p>\n")
    #expect(result.findings.map(\.place) == ["10:9 link-missing-target"])
    #expect(result.findings.first?.range.end.column == 16)
    #expect(result.findings.first?.suggestion == "Did you mean guide.md?")
  }

  @Test func `A missing heading of the same page is an error with the nearest one`() {
    let text = "## The problem\n\nSee [a](#the-problem), [b](#the-problm) and [c](#).\n"
    let result = rendered(text)
    #expect(result.findings.map(\.place) == ["3:28 link-missing-fragment"])
    #expect(result.findings.first?.suggestion == "Did you mean #the-problem?")
    #expect(result.html.contains("<a href=\"#the-problem\">a</a>") && result.html.contains("<a href=\"#\">c</a>"))
  }

  @Test func `A heading below the link counts`() {
    #expect(places("[down](#later) [again](#caf%C3%A9)\n\n## Later\n\n## Café\n") == ["1:24 link-missing-fragment"])
    #expect(places("[a](#%D0%B4%D0%B0) [b](#да)\n\n## Да\n") == [])
  }

  @Test func `A link without words is an error`() {
    #expect(places("[](https://example.org)\n") == ["1:1 markdown-empty-link"])
  }

  @Test func `A link within a link is a finding, and only the outer one is a link`() {
    let result = rendered(
      "[a <https://b.example> c](https://d.example) [e <f@g.example>](guide.md)\n", options: .smallSite)
    #expect(
      result.html
        == "<p><a href=\"https://d.example\" rel=\"noopener external\">a https://b.example c</a> <a href=\"/base/guide/\">e f@g.example</a></p>\n"
    )
    #expect(result.findings.map(\.place) == ["1:5 markdown-nested-link", "1:50 markdown-nested-link"])
  }

  @Test func `An image can be a link`() {
    let result = html("[![Map](map.png)](guide.md)\n", options: .smallSite)
    #expect(
      result
        == "<p><a href=\"/base/guide/\"><img src=\"/base/media/map.png\" width=\"640\" height=\"480\" alt=\"Map\" loading=\"lazy\" decoding=\"async\" /></a></p>\n"
    )
  }
}
