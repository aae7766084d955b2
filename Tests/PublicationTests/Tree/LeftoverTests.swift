import Foundation
import Platform
import Testing

@testable import Publication

/// What builds leave behind that were killed, or that run at the same time.
@Suite struct LeftoverTests {
  private let folder = TemporaryFolder()

  @Test func `The next build clears what a killed one left`() throws {
    try folder.publish(["index.html": "home"])
    try folder.write("half", at: ".site.new-99999/half/index.html")
    try folder.write("replaced", at: ".site.old-99999/index.html")
    try folder.write("", at: ".site.lock")
    try folder.publish(["index.html": "home"])
    #expect(folder.names == ["site"])
    #expect(folder.site == ["index.html": "home"])
  }

  @Test func `A site that was moved aside when the build was killed is put back`() throws {
    try folder.publish(["index.html": "home"])
    try FileManager.default.moveItem(atPath: folder("site"), toPath: folder(".site.old-99999"))
    let tree = try SiteTree(replacing: folder("site"), source: folder("source"))
    #expect(folder.site == ["index.html": "home"])
    #expect(tree.abandon())
    #expect(folder.site == ["index.html": "home"])
  }

  @Test func `A checkout that a killed build had not moved over yet is found again`() throws {
    try folder.publish(["index.html": "home"])
    try folder.write("theirs", at: ".site.new-99999/.git/config")
    try folder.publish(["index.html": "home"])
    #expect(folder.read("site/.git/config") == "theirs")
    #expect(folder.names == ["site"])
  }

  @Test func `Folders of other people with a name like ours are left alone`() throws {
    for name in [".site.new-", ".site.new-notes", ".site.old-backup", ".site", "site.new-1", ".site2.new-1"] {
      try folder.write("theirs", at: name + "/file")
    }
    let before = folder.names
    try folder.publish(["index.html": "home"])
    #expect(folder.names == (before + ["site"]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `Two builds cannot write the same site at once`() throws {
    let first = try SiteTree(replacing: folder("site"), source: folder("source"))
    #expect(throws: SiteTree.Refusal.inUse(folder("site"))) {
      try SiteTree(replacing: folder("site"), source: folder("source"))
    }
    let other = try SiteTree(replacing: folder("other"), source: folder("source"))
    #expect(other.abandon() && first.abandon())
    try folder.publish(["index.html": "home"])
    #expect(folder.site == ["index.html": "home"])
  }

  @Test func `A lock that was taken away meanwhile does not count`() throws {
    let first = try #require(try BuildLock(folder("lock")))
    try FileManager.default.removeItem(atPath: folder("lock"))
    let second = try #require(try BuildLock(folder("lock")))
    #expect(try BuildLock(folder("lock")) == nil)
    second.release()
    second.release()
    first.release()
    #expect(folder.names.isEmpty)
  }
}
