import Testing

@testable import Catalogue

@Suite struct LinkingTests {
  private let themes = "- { key: waste, name: Waste }\n- { key: transport, name: Transport }\n"

  @Test func `An authority that does not exist is told at its place with the nearest one`() throws {
    let files = [
      "authorities/brum.md": brum, "themes.yaml": themes,
      "challenges/a.md": page(more: "authority: brom\nthemes: [waste, trnsport]\n"),
    ]
    let findings = try catalogue(files).findings
    #expect(
      findings.map(\.place) == [
        "content/challenges/a.md:4:12 structure-unknown-authority",
        "content/challenges/a.md:5:17 structure-unknown-theme",
      ])
    #expect(findings.map(\.suggestion) == ["Did you mean brum?", "Did you mean transport?"])
  }

  @Test func `Without a near one the known ones are told, and where a new one goes`() throws {
    let finding = try catalogue([
      "authorities/brum.md": brum, "challenges/a.md": page(more: "authority: Some Council\n"),
    ]).findings.first
    #expect(finding?.suggestion == "Add it in content/authorities/some-council.md, or use one of: brum.")
  }

  @Test func `An authority given in place needs no file`() throws {
    #expect(try found(["challenges/a.md": page(more: "authority: { name: Brum }\n")]) == [])
  }

  @Test func `A reference that two challenges have is told at the second`() throws {
    let files = [
      "authorities/brum.md": brum, "challenges/a.md": challengeFile(more: "reference: A-1\n"),
      "challenges/b.md": challengeFile(more: "reference: A-1\n"),
    ]
    let findings = try catalogue(files).findings
    #expect(findings.map(\.place) == ["content/challenges/b.md:6:12 structure-duplicate-reference"])
    #expect(findings.first?.message == "The reference A-1 is already used by content/challenges/a.md.")
  }

  @Test func `Guides stand in their series' order, those without a number last by title`() throws {
    let all = try catalogue([
      "guides/suppliers/a.md": "---\ntitle: Zebra\nsummary: x\n---\n",
      "guides/suppliers/b.md": "---\ntitle: B\nsummary: x\norder: 2\n---\n",
      "guides/suppliers/c.md": "---\ntitle: Apple\nsummary: x\n---\n",
      "guides/suppliers/d.md": "---\ntitle: D\nsummary: x\norder: 1\n---\n",
    ])
    #expect(all.guides(for: .suppliers).map(\.slug) == ["d", "b", "c", "a"])
    #expect(all.guides(for: .councils).isEmpty)
  }

  @Test func `Terms are explained on every page but the plain ones`() throws {
    let files = [
      "glossary.yaml": "- { term: notice, meaning: A, also: [call] }\n", "guides/councils/a.md": page("A notice.\n"),
      "pages/b.md": page("A notice.\n"),
    ]
    let all = try catalogue(files)
    #expect(
      String(decoding: all.councilGuides[0].body.html, as: UTF8.self)
        == "<p>A <a class=\"term\" href=\"/catalogue/glossary/#notice\">notice</a>.</p>\n")
    #expect(String(decoding: all.pages[0].body.html, as: UTF8.self) == "<p>A notice.</p>\n")
  }

  @Test func `Many links to headings that are not there are told without looking long`() throws {
    let headings = (0..<900).map { "## Heading number \($0)\n\n" }.joined()
    let links = (0..<900).map { "[a](other.md#heding-nmber-\($0)) \n" }.joined()
    let all = try catalogue([
      "authorities/brum.md": brum, "challenges/other.md": challengeFile(headings),
      "challenges/x.md": challengeFile(links),
    ])
    #expect(all.findings.count == 900)
    #expect(all.findings.first?.suggestion == "Did you mean #heading-number-0?")
  }
}
