import Foundation
import Platform
import Testing

@testable import Publication

/// File systems that cannot do everything: the next safest way is taken, and the summary says so.
@Suite struct FallbackTests {
  private let folder = TemporaryFolder()
  private let old = ["index.html": "old", "a/index.html": "same", "gone/index.html": "gone"]
  private let new = ["index.html": "new", "a/index.html": "same", "b/c/index.html": "added"]

  @Test func `Without an exchange of folders two renames are used`() throws {
    try folder.publish(old)
    folder.age("site")
    let same = folder.identity("site/a/index.html")
    let summary = try folder.publish(new, abilities: .init(exchangesFolders: false))
    #expect(folder.site == new)
    #expect(folder.identity("site/a/index.html") == same)
    #expect(folder.names == ["site"])
    #expect(summary.notes.count == 1 && summary.notes[0].contains("for an instant there was no site"))
  }

  @Test func `Without hard links files are copied with their times`() throws {
    try folder.publish(old)
    folder.age("site")
    let (time, identity) = (folder.modified("site/a/index.html"), folder.identity("site/a/index.html"))
    let summary = try folder.publish(new, abilities: .init(linksFiles: false))
    #expect(folder.site == new)
    #expect(folder.modified("site/a/index.html") == time)
    #expect(folder.identity("site/a/index.html") != identity, "This test did not copy.")
    #expect(summary.notes.count == 1 && summary.notes[0].contains("no hard links"))
  }

  @Test func `A folder that cannot be moved gets its files one by one`() throws {
    try folder.publish(old)
    try folder.write("theirs", at: "site/.git/config")
    folder.age("site")
    let (same, top) = (folder.identity("site/a/index.html"), folder.identity("site")?.prefix { $0 != " " })
    let summary = try folder.publish(new, abilities: .init(movesFolders: false))
    #expect(folder.site == new.merging([".git/config": "theirs"], uniquingKeysWith: { $1 }))
    #expect(folder.identity("site/a/index.html") == same)
    #expect(folder.identity("site")?.prefix { $0 != " " } == top, "The folder itself was replaced.")
    #expect(!FileManager.default.fileExists(atPath: folder("site/gone")))
    #expect(folder.names == ["site"])
    #expect(summary.notes.count == 1 && summary.notes[0].contains("one by one"))
    #expect(summary.removed == ["gone/index.html"])
  }

  @Test func `One by one, a page may still become a folder and a folder a page`() throws {
    try folder.publish(["about": "a page", "data/deep/index.html": "a folder"])
    try folder.publish(["about/index.html": "a folder", "data": "a page"], abilities: .init(movesFolders: false))
    #expect(folder.site == ["about/index.html": "a folder", "data": "a page"])
  }

  @Test func `One by one, what a killed build left inside is cleared`() throws {
    try folder.publish(old)
    try folder.write("half", at: "site/.challenges.new-99999/x.html")
    try folder.publish(old, abilities: .init(movesFolders: false))
    #expect(folder.site == old)
    // A build that may move the folder again clears it too.
    try folder.write("half", at: "site/.challenges.new-99999/x.html")
    try folder.publish(new)
    #expect(folder.site == new)
  }

  @Test func `A build that fails while files are replaced one by one says so`() throws {
    try folder.publish(old)
    let tree = try SiteTree(
      replacing: folder("site"), source: folder("source"), abilities: .init(movesFolders: false))
    for (path, text) in new.merging(marked, uniquingKeysWith: { $1 }) { try tree.place(Array(text.utf8), at: path) }
    // Somebody takes the new pages away before they can be moved.
    for name in try DirectoryListing.entries(of: folder("site")).map(\.path) where name.hasPrefix(".challenges.new-") {
      try FileManager.default.removeItem(atPath: folder("site/" + name + "/b"))
    }
    #expect(throws: FileError.self) { try tree.publish(workers: 1) }
    #expect(!tree.abandon())
  }

  @Test(.enabled(if: Mount.isPossible, "only root can mount"))
  func `A site that is a mount point of its own is built and built again`() throws {
    try FileManager.default.createDirectory(atPath: folder("site"), withIntermediateDirectories: false)
    let mount = try #require(Mount(at: folder("site"), megabytes: 4))
    defer { mount.end() }
    #expect(try folder.publish(old).notes.count == 1)
    #expect(folder.site == old)
    folder.age("site")
    let same = folder.identity("site/a/index.html")
    let summary = try folder.publish(new)
    #expect(folder.site == new)
    #expect(folder.identity("site/a/index.html") == same)
    #expect(summary.notes.count == 1)
    #expect(folder.names == ["site"])
  }

  @Test(.enabled(if: Mount.isPossible, "only root can mount"))
  func `A full disk leaves the old site complete`() throws {
    try FileManager.default.createDirectory(atPath: folder("disk"), withIntermediateDirectories: false)
    let mount = try #require(Mount(at: folder("disk"), megabytes: 1))
    defer { mount.end() }
    try folder.publish(old, into: folder("disk/site"))
    let before = folder.tree("disk")
    let tree = try SiteTree(replacing: folder("disk/site"), source: folder("source"))
    let page = [UInt8](repeating: UInt8(ascii: "x"), count: 300_000)
    let failure = #expect(throws: FileError.self) {
      for number in 0..<8 { try tree.place(page, at: "p\(number)/index.html") }
    }
    #expect(failure?.code == ENOSPC)
    #expect(tree.abandon())
    #expect(folder.tree("disk") == before)
  }
}

/// A small disk in memory.
struct Mount {
  static var isPossible: Bool {
    #if os(Linux)
      guard getuid() == 0 else { return false }
      let folder = TemporaryFolder()
      guard let mount = Mount(at: folder.path, megabytes: 1) else { return false }
      mount.end()
      return true
    #else
      return false
    #endif
  }

  private let path: String

  init?(at path: String, megabytes: Int) {
    self.path = path
    #if os(Linux)
      guard mount("none", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else { return nil }
    #else
      return nil
    #endif
  }

  func end() {
    #if os(Linux)
      umount2(path, Int32(MNT_DETACH))
    #endif
  }
}
