import Catalogue
import Foundation
import Platform
import Testing

@testable import Publication

/// A build as a whole: the same bytes every time, and the old site when it cannot be done.
@Suite struct BuildTests {
  @Test func `The same content and moment give the same bytes at any number of workers`() throws {
    let sites = try [1, 2, 8].map { try SiteFixture.site(SiteFixture.builder(source: SiteFixture.repository, workers: $0)) }
    #expect(sites[0].count > 40)
    #expect(sites[1] == sites[0])
    #expect(sites[2] == sites[0])
  }

  @Test func `A build that cannot write a page leaves the site that stands`() throws {
    let folder = TemporaryFolder()
    try folder.publish(["index.html": "old"])
    let before = folder.tree("site")
    let tree = try SiteTree(replacing: folder("site"), source: folder("source"))
    // Where a page's folder is to come, there is a file.
    let staging = try #require(folder.names.first { $0.hasPrefix(".site.new-") })
    try folder.write("in the way", at: staging + "/challenges")
    let builder = try SiteFixture.builder()
    #expect(throws: FileError.self) { try builder.build(into: tree) }
    #expect(tree.abandon())
    #expect(folder.tree("site") == before)
    #expect(folder.names == ["site"])
  }

  @Test func `An attachment that went away since it was listed stops the build with its name`() throws {
    let folder = try SiteFixture.copy()
    try folder.write("a,b\n1,2\n", at: "content/challenges/numbers.csv")
    let builder = try SiteFixture.builder(source: folder.path)
    #expect(try SiteFixture.site(builder)["media/challenges/numbers.csv"] == "a,b\n1,2\n")
    try FileManager.default.removeItem(atPath: folder("content/challenges/numbers.csv"))
    let tree = try SiteTree(replacing: folder("site"), source: folder.path)
    let failure = #expect(throws: FileError.self) { try builder.build(into: tree) }
    #expect(tree.abandon())
    #expect(failure?.description == "cannot read \(folder("content/challenges/numbers.csv")): No such file or directory")
  }

  @Test func `Two files that would make the same page are a finding, not a failed build`() throws {
    let folder = try SiteFixture.copy()
    try folder.write("---\ntitle: Another\nsummary: S\n---\n", at: "content/pages/challenges.md")
    let builder = try SiteFixture.builder(source: folder.path)
    #expect(builder.catalogue.findings.map { "\($0.path) \($0.rule)" } == ["content/pages/challenges.md structure-address-taken"])
    #expect(try SiteFixture.site(builder)["challenges/index.html"]?.contains("Fewer missed bins") == true)
  }

  @Test func `What is not public leaves no trace in the site`() throws {
    for (path, text) in try SiteFixture.site(SiteFixture.builder()) {
      #expect(!path.contains("draft") && !text.contains("A draft that nobody may see"), "\(path)")
    }
  }
}
