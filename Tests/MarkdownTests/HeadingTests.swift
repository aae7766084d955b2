import Testing

@testable import Markdown

@Suite struct HeadingTests {
  private func ids(_ text: String, options: MarkdownOptions = MarkdownOptions()) -> [String] {
    rendered(text, options: options).document.headings.map(\.id)
  }

  private func levels(_ text: String) -> [Int] { rendered(text).document.headings.map(\.level) }

  @Test(arguments: [
    ("How do we know?", "how-do-we-know"), ("What we've tried", "what-weve-tried"), ("It\u{2019}s here", "its-here"),
    ("A  --  B", "a-b"), ("100% of 2026/27", "100-of-2026-27"),
    ("**Bold** and `code` and [link](https://a.example)", "bold-and-code-and-link"),
    ("Café Überweg", "cafe-uberweg"), ("Cafe\u{301} U\u{308}berweg", "cafe-uberweg"),
    ("Tŷ a dŵr, Ŵy ẁ", "ty-a-dwr-wy-w"),
    ("Straße, Ærø, Œuvre, Łódź, Þór", "strasse-aero-oeuvre-lodz-thor"), ("3 × 4 ÷ 2", "3-4-2"),
    ("Водопровод", "водопровод"),
    ("مدرسة", "مدرسة"), ("😀 🎉", "section"), ("😀 Fun", "fun"), ("…", "section"), ("&amp; &lt;b&gt;", "b"), ("ﬁle", "le"),
  ])
  func `An id is made from the words, without accents and signs`(_ words: String, _ id: String) {
    #expect(ids("## \(words)\n") == [id])
  }

  @Test func `The same words get the same id in every run and each heading its own`() {
    let text = "## Costs\n\n## Costs\n\n### Costs\n\n## Costs 2\n\n## Costs\n\n## Costs 2\n"
    let first = ids(text)
    #expect(first == ["costs", "costs-2", "costs-3", "costs-2-2", "costs-4", "costs-2-3"])
    #expect(ids(text) == first)
  }

  @Test func `A number that was taken by words is passed over`() {
    #expect(ids("## A 2\n\n## A\n\n## A\n\n## A\n") == ["a-2", "a", "a-3", "a-4"])
  }

  @Test func `Headings without letters are told apart too`() {
    #expect(ids("## 😀\n\n## 🎉\n\n## Section\n") == ["section", "section-2", "section-3"])
  }

  @Test func `A thousand headings of the same words have a thousand ids`() {
    let all = ids(String(repeating: "## Same\n\n## Same 2\n\n", count: 500))
    #expect(all.count == 1_000)
    #expect(Set(all).count == 1_000)
  }

  @Test func `Ids that the page around the text has are never given`() {
    let options = MarkdownOptions(reservedIDs: ["main", "questions", "questions-2"])
    #expect(
      ids("## Main\n\n## Questions\n\n## Questions\n", options: options) == ["main-2", "questions-3", "questions-4"])
  }

  @Test func `A prefix stands before every id and in links within the text`() {
    let result = rendered("## Help\n\n[see](#help) [not](#helb)\n", options: MarkdownOptions(headingIDPrefix: "firm-"))
    #expect(result.html.contains("<h2 id=\"firm-help\">Help</h2>"))
    #expect(result.html.contains("<a href=\"#firm-help\">see</a>"))
    #expect(result.findings.map(\.suggestion) == ["Did you mean #help?"])
  }

  @Test func `A heading with one sign is a second-level heading and a finding`() {
    let result = rendered("# Title\n\n## Part\n")
    #expect(result.html == "<h2 id=\"title\">Title</h2>\n<h2 id=\"part\">Part</h2>\n")
    #expect(result.findings.map(\.place) == ["1:1 markdown-heading-level"])
  }

  @Test(arguments: [
    ("## A\n### B\n#### C\n## D\n", [2, 3, 4, 2], []), ("### A\n", [2], ["1:1"]), ("## A\n#### B\n", [2, 3], ["2:1"]),
    ("## A\n#### B\n##### C\n#### D\n### E\n", [2, 3, 4, 3, 3], ["2:1", "3:1", "4:1"]),
    ("### A\n### B\n", [2, 2], ["1:1", "2:1"]),
    ("###### A\n## B\n### C\n", [2, 2, 3], ["1:1"]), ("A\n===\nB\n---\n", [2, 2], ["1:1"]),
  ])
  func `No level is skipped and sisters stay sisters`(_ text: String, _ printed: [Int], _ found: [String]) {
    #expect(levels(text) == printed)
    #expect(places(text) == found.map { "\($0) markdown-heading-level" })
  }

  @Test func `A heading says where it stands in the file and in the page`() {
    let (html, document, _) = rendered("Words.\n\n## One *two*\n\nThree\n\nFour\n---\n", firstLine: 10)
    #expect(document.headings.map(\.text) == ["One two", "Four"])
    #expect(document.headings.map(\.range.start.line) == [12, 16])
    #expect(
      document.headings.map { String(decoding: document.html($0.htmlRange), as: UTF8.self) } == [
        "<h2 id=\"one-two\">One <em>two</em></h2>\n", "<h2 id=\"four\">Four</h2>\n",
      ])
    #expect(html.hasPrefix("<p>Words.</p>\n"))
  }

  @Test(arguments: ["##\n", "## \n", "## ![](x.png)\n", "## <!-- note -->\n"])
  func `A heading without words is a finding`(_ text: String) {
    #expect(places(text, options: MarkdownOptions()).contains("1:1 markdown-empty-heading"))
  }
}
