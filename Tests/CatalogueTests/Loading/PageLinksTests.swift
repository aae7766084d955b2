import Testing

@testable import Catalogue

/// Links that authors write, from file to file, become addresses of the site below any base path.
@Suite struct PageLinksTests {
  private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"></svg>"

  /// The HTML of a challenge with this body, in a small site, and what was found.
  private func rendered(_ body: String) throws -> (html: String, findings: [String], suggestions: [String?]) {
    let all = try catalogue([
      "authorities/brum.md": brum, "guides/suppliers/getting-paid.md": page("## When\n\nSoon.\n\n## Café\n"),
      "pages/about.md": page("## Who\n"),
      "partners/hub.md": "---\nname: Hub\n---\n\n## Help\n\n[Up](#help)\n",
      "partners/lab.md": "---\nname: Lab\n---\n\n## Help\n",
      "images/map.svg": Self.svg, "images/my plan.svg": Self.svg, "images/50%.svg": Self.svg, "files/form.pdf": "%PDF",
      "challenges/near.svg": Self.svg,
      "challenges/other.md": challengeFile(), "challenges/x.md": challengeFile(body),
    ])
    let html = all.challenges.first { $0.slug == "x" }.map { String(decoding: $0.body.html, as: UTF8.self) } ?? ""
    let findings = all.findings.filter { $0.path == "content/challenges/x.md" }
    return (
      html, findings.map { "\($0.range.start.line):\($0.range.start.column) \($0.rule)" }, findings.map(\.suggestion)
    )
  }

  @Test(arguments: [
    ("other.md", "challenges/other/"), ("./other.md", "challenges/other/"),
    ("../guides/suppliers/getting-paid.md", "guides/suppliers/getting-paid/"),
    ("../guides/suppliers/getting-paid.md#when", "guides/suppliers/getting-paid/#when"),
    ("../guides/suppliers/getting-paid.md#cafe", "guides/suppliers/getting-paid/#cafe"),
    ("../pages/about.md", "about/"), ("../partners/hub.md", "partners/#hub"),
    ("../partners/hub.md#help", "partners/#hub-help"), ("../authorities/brum.md", "authorities/brum/"),
    ("/", ""), ("/challenges/", "challenges/"), ("/challenges", "challenges/"), ("/about/", "about/"),
    ("/about/#who", "about/#who"), ("/guides/suppliers/getting-paid/#when", "guides/suppliers/getting-paid/#when"),
    ("/glossary/#notice", "glossary/#notice"), ("../files/form.pdf", "media/files/form.pdf"),
    ("/media/files/form.pdf", "media/files/form.pdf"), ("<../images/my plan.svg>", "media/images/my%20plan.svg"),
    ("../images/my%20plan.svg", "media/images/my%20plan.svg"), ("../images/50%25.svg", "media/images/50%25.svg"),
    ("../guides/suppliers/", "guides/suppliers/"), ("../challenges/", "challenges/"),
    ("other.md?x=1", "challenges/other/"), ("../challenges/other%2Emd", "challenges/other/"),
  ])
  func `A link to a file becomes the address of its page`(_ destination: String, _ address: String) throws {
    let result = try rendered("[words](\(destination))\n")
    #expect(result.findings == [])
    #expect(result.html == "<p><a href=\"/catalogue/\(address)\">words</a></p>\n")
  }

  @Test(arguments: [
    ("othr.md", "Did you mean other.md?"),
    ("../guides/suppliers/geting-paid.md", "Did you mean ../guides/suppliers/getting-paid.md?"),
    ("getting-paid.md", "Did you mean ../guides/suppliers/getting-paid.md?"),
    ("../pages/abuot.md", "Did you mean ../pages/about.md?"),
    ("zzzzzzzzzzz.md", "Check the file's name and the folders before it."), ("Other.md", "Did you mean other.md?"),
    ("../../../etc/passwd", "Link to a file in content, by its path from this file."),
    ("/nowhere/", "Link to the file in content, by its path from this file."),
    ("../images", "Check the file's name and the folders before it."),
    ("../themes.yaml", "Check the file's name and the folders before it."),
  ])
  func `A target that does not exist is told at its place with the nearest one`(
    _ destination: String, _ suggestion: String
  ) throws {
    let result = try rendered("[words](\(destination))\n")
    #expect(result.findings == ["7:9 link-missing-target"])
    #expect(result.suggestions == [suggestion])
    #expect(result.html == "<p>words</p>\n")
  }

  @Test(arguments: ["[words]()", "[words](<>)", "![words]()"])
  func `A destination that is empty leads nowhere`(_ text: String) throws {
    #expect(try rendered(text + "\n").findings.allSatisfy { $0.hasPrefix("7:") && $0.contains("link-") })
    #expect(try rendered(text + "\n").findings.count == 1)
  }

  @Test(arguments: [
    ("map.svg", "../images/map.svg"), ("near.svg", "near.svg"), ("my%20plan.svg", "../images/my%20plan.svg"),
    ("50%25.svg", "../images/50%25.svg"), ("map.svg", "/media/images/map.svg"),
  ])
  func `An image has its address and its size`(_ name: String, _ destination: String) throws {
    let result = try rendered("![words](\(destination))\n")
    #expect(result.findings == [])
    let folder = name == "near.svg" ? "challenges" : "images"
    #expect(
      result.html.hasPrefix(
        "<p><img src=\"/catalogue/media/\(folder)/\(name)\" width=\"40\" height=\"30\" alt=\"words\""))
  }

  @Test(arguments: [
    ("../images/mop.svg", "Did you mean ../images/map.svg?"), ("map.svg", "Did you mean ../images/map.svg?"),
    ("../images/MAP.svg", "Did you mean ../images/map.svg?"),
    (
      "../files/form.pdf",
      "Use a PNG, JPEG, GIF, WebP or SVG file, or link to the file instead: leave out the ! before the bracket."
    ), ("other.md", "Check the file's name and the folders before it."),
    ("/about/", "Link to the file in content, by its path from this file."),
    ("../../x.svg", "Link to a file in content, by its path from this file."),
  ])
  func `An image that cannot be shown is told at its place`(_ destination: String, _ suggestion: String) throws {
    let result = try rendered("![words](\(destination))\n")
    #expect(result.findings == ["7:10 link-missing-target"])
    #expect(result.suggestions == [suggestion])
    #expect(!result.html.contains("<img"))
  }

  @Test(arguments: [
    ("../guides/suppliers/getting-paid.md#whem", "Did you mean #when?"),
    ("../partners/hub.md#hepl", "Did you mean #help?"), ("/about/#whoo", "Did you mean #who?"),
    ("../pages/about.md#zzzzzzzzzzz", "Link to the page without the part after #."),
  ])
  func `A heading that does not exist is told at its place with the nearest one`(
    _ destination: String, _ suggestion: String
  ) throws {
    let result = try rendered("[words](\(destination))\n")
    #expect(result.findings == ["7:9 link-missing-fragment"])
    #expect(result.suggestions == [suggestion])
  }

  @Test func `Headings of partners, who share a page, have ids of their own`() throws {
    let all = try catalogue([
      "partners/hub.md": "---\nname: Hub\n---\n\n## Help\n\n[Up](#help)\n",
      "partners/lab.md": "---\nname: Lab\n---\n\n## Help\n",
    ])
    #expect(all.findings.isEmpty)
    #expect(all.partners.flatMap { $0.body.headings.map(\.id) } == ["hub-help", "lab-help"])
    #expect(String(decoding: all.partners[0].body.html, as: UTF8.self).contains("href=\"#hub-help\""))
  }

  @Test func `A path is written from the file that links`() {
    #expect(PageLinks.relative("challenges/b.md", from: "challenges/a.md") == "b.md")
    #expect(PageLinks.relative("guides/suppliers/b.md", from: "guides/councils/a.md") == "../suppliers/b.md")
    #expect(PageLinks.relative("images/b.png", from: "guides/councils/a.md") == "../../images/b.png")
    #expect(PageLinks.relative("b.md", from: "a.md") == "b.md")
  }

  @Test func `Paths are taken apart`() {
    #expect(PageLinks.normalise("../x/./y.md", below: "a/b.md") == "x/y.md")
    #expect(PageLinks.normalise("../../x.md", below: "a/b.md") == nil)
    #expect(PageLinks.normalise("a/../../../x.md", below: "b/c.md") == nil)
    #expect(PageLinks.normalise("..", below: "a/b.md") == nil)
  }
}
