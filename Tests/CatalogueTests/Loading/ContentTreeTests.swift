import Diagnostics
import Foundation
import Testing

@testable import Catalogue

@Suite struct ContentTreeTests {
  @Test func `The folder says what a file is and where its page stands`() throws {
    let all = try catalogue([
      "challenges/a.md": challengeFile(more: ""), "guides/suppliers/b.md": page(), "guides/councils/c.md": page(),
      "practice/d.md": page(), "authorities/brum.md": brum,
      "partners/e.md": "---\nname: E\n---\n", "pages/f.md": page(),
    ])
    #expect(all.findings.isEmpty)
    let addresses =
      all.challenges.map(\.address) + all.supplierGuides.map(\.address) + all.councilGuides.map(\.address)
      + all.practice.map(\.address)
      + all.authorities.map(\.address) + all.partners.map(\.address) + all.pages.map(\.address)
    #expect(
      addresses == [
        "challenges/a/", "guides/suppliers/b/", "guides/councils/c/", "practice/d/", "authorities/brum/", "partners/#e",
        "f/",
      ])
  }

  @Test(arguments: [
    ("challenges/Bin Rounds.md", "Rename it: challenges/bin-rounds.md"),
    ("challenges/Bins.md", "Rename it: challenges/bins.md"), ("pages/a_b.md", "Rename it: pages/a-b.md"),
    ("pages/a.b.md", "Rename it: pages/a-b.md"), ("practice/été.md", "Rename it: practice/t.md"),
    ("partners/a&b.md", "Rename it: partners/a-b.md"),
  ])
  func `A name that cannot stand in an address is told with a better one, and the file is left out`(
    _ path: String, _ suggestion: String
  ) throws {
    let all = try catalogue([path: page()])
    #expect(all.findings.map(\.place) == ["content/\(path):1:1 structure-file-name"])
    #expect(all.findings.first?.suggestion == suggestion)
    #expect(all.tree.pages.isEmpty)
  }

  @Test(arguments: [
    "challenges", "glossary", "themes", "feeds", "media", "assets", "guides",
  ])
  func `A page cannot take the place of a part of the site`(_ name: String) throws {
    #expect(try found(["pages/\(name).md": page()]) == ["content/pages/\(name).md:1:1 structure-address-taken"])
  }

  @Test(arguments: [
    "notes.md", "challenges/sub/a.md", "guides/a.md", "challenges/a.MD", "challenges/a.markdown", "other/a.txt~",
    "extra/x.yaml", "challenges/a",
  ])
  func `A file that nothing reads is told`(_ path: String) throws {
    #expect(try found([path: page()]) == ["content/\(path):1:1 structure-unread-file"])
  }

  @Test func `Data, emails, readme files and hidden files are left in peace`() throws {
    #expect(
      try found([
        "procurement/thresholds.yaml": "a: 1\n", "language/words.yaml": "- a\n", "emails/new.md": "x", "README.md": "x",
        "challenges/README.md": "x", ".hidden/a.md": "x", "challenges/.a.md": "x",
      ]) == [])
  }

  @Test func `Symbolic links are told and not followed, wherever they lead`() throws {
    let content = try TemporaryContent(["challenges/a.md": challengeFile(), "authorities/brum.md": brum])
    let outside = content.source + "/secret.md"
    try Data(page("SECRET").utf8).write(to: URL(fileURLWithPath: outside))
    for (name, target) in [
      ("challenges/b.md", outside), ("challenges/c.md", "a.md"), ("images", "/etc"), ("challenges/loop", "."),
      ("pages", content.path("challenges")),
    ] {
      try FileManager.default.createSymbolicLink(atPath: content.path(name), withDestinationPath: target)
    }
    let all = try content.load()
    #expect(
      all.findings.map(\.place)
        == ["challenges/b.md", "challenges/c.md", "challenges/loop", "images", "pages"].map {
          "content/\($0):1:1 structure-not-a-file"
        })
    #expect(all.challenges.map(\.slug) == ["a"])
    #expect(all.pages.isEmpty && all.tree.assets.isEmpty)
  }

  @Test func `A symbolic link for the settings is followed by nobody`() throws {
    let content = try TemporaryContent()
    let outside = content.source + "/site.yaml"
    try Data(TemporaryContent.site.utf8).write(to: URL(fileURLWithPath: outside))
    try FileManager.default.createSymbolicLink(atPath: content.path("site.yaml"), withDestinationPath: outside)
    let found = try CatalogueLoader(source: content.source, workers: 1).load().findings.map(\.place)
    #expect(found.contains("content/site.yaml:1:1 structure-not-a-file"))
  }

  @Test func `A folder with the name of a file is told`() throws {
    let content = try TemporaryContent([
      "challenges/x.md/a.md": "words", "themes.yaml/a.txt": "words", "images/p.png/q.png": "words",
    ])
    let places = try content.load().findings.map(\.place)
    for folder in ["challenges/x.md", "themes.yaml", "images/p.png"] {
      #expect(places.contains("content/\(folder):1:1 structure-not-a-file"))
    }
  }

  @Test func `A pipe and a socket are told and nobody waits for them`() throws {
    let content = try TemporaryContent()
    for name in ["a.md", "b.png"] { #expect(mkfifo(content.path(name), 0o600) == 0) }
    let all = try content.load()
    #expect(
      all.findings.map(\.place) == ["content/a.md:1:1 structure-not-a-file", "content/b.png:1:1 structure-not-a-file"])
  }

  @Test func `A source without content is an error and not a finding`() throws {
    let content = try TemporaryContent()
    try FileManager.default.removeItem(atPath: content.source + "/content")
    #expect(throws: (any Error).self) { try CatalogueLoader(source: content.source, workers: 1).load() }
  }

  @Test func `Assets are listed with their sizes`() throws {
    let all = try catalogue([
      "images/a.svg": "<svg viewBox=\"0 0 12 8\"></svg>", "images/Photo 1.JPG": "no image", "files/b.pdf": "%PDF",
      "challenges/c.csv": "a,b",
    ])
    #expect(all.findings.isEmpty)
    #expect(all.tree.assets.keys.sorted() == ["challenges/c.csv", "files/b.pdf", "images/Photo 1.JPG", "images/a.svg"])
    #expect(all.tree.assets["images/a.svg"]?.size == ImageSize(width: 12, height: 8))
    #expect(all.tree.assets["images/Photo 1.JPG"]?.size == nil)
    #expect(all.tree.assets["images/Photo 1.JPG"]?.address == "media/images/Photo%201.JPG")
  }
}
