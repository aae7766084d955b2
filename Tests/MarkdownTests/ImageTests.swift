import Testing

@testable import Markdown

@Suite struct ImageTests {
  @Test func `An image of the site has its address and its size`() {
    #expect(
      html("![A map](map.png \"Our ward\")\n", options: .smallSite)
        == "<p><img src=\"/base/media/map.png\" width=\"640\" height=\"480\" alt=\"A map\" title=\"Our ward\" loading=\"lazy\" decoding=\"async\" /></p>\n"
    )
  }

  @Test func `An image whose size is not known has none`() {
    #expect(
      html("![A plan](plan.svg)\n", options: .smallSite)
        == "<p><img src=\"/base/media/plan.svg\" alt=\"A plan\" loading=\"lazy\" decoding=\"async\" /></p>\n")
  }

  @Test(arguments: ["![](map.png)", "![ ](map.png)", "![&nbsp;](map.png)", "![<b></b>](map.png)"])
  func `An image without words is an error at its address`(_ text: String) {
    let finding = rendered("Words.\n\n" + text + "\n", options: .smallSite).findings.first {
      $0.rule == "markdown-image-alt"
    }
    #expect(finding?.range.start.line == 3)
    #expect(finding?.range.start.column == text.count - 7)
    #expect(finding?.severity == .error)
  }

  @Test(arguments: [
    "https://other.example/x.png", "http://other.example/x.png", "//other.example/x.png", "data:image/png;base64,AAAA",
    "javascript:x", "#x",
  ])
  func `An image from elsewhere is an error and its words stand in its place`(_ address: String) {
    let result = rendered("a ![The \"words\"](\(address)) b\n", options: .smallSite)
    #expect(result.html == "<p>a The &quot;words&quot; b</p>\n")
    #expect(result.findings.map(\.rule) == ["link-outside-image"])
  }

  @Test func `A missing image is an error at its address and its words stand in its place`() {
    let result = rendered("a ![Words](nap.png) b\n", options: .smallSite)
    #expect(result.html == "<p>a Words b</p>\n")
    #expect(result.findings.map(\.place) == ["1:12 link-missing-target"])
  }

  @Test func `Alternative text is the words without their marks`() {
    #expect(
      html("![a *b* `c` [d](guide.md) ![e](plan.svg) \"f\"\ng](map.png)\n", options: .smallSite).contains(
        "alt=\"a b c d e &quot;f&quot; g\""))
  }

  @Test func `An image within the words of an image does not end it`() {
    let result = html("![a ![b](plan.svg) c](map.png) after\n", options: .smallSite)
    #expect(HTMLCheck.problems(in: result) == [])
    #expect(result.hasSuffix(" after</p>\n"))
  }
}
