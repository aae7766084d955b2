import Foundation
import Platform
import Testing

@testable import Publication

@Suite struct SiteTreeTests {
  private let folder = TemporaryFolder()

  @Test func `A site appears where none was, with folders and all`() throws {
    let summary = try folder.publish(["index.html": "home", "a/b/index.html": "deep"], into: folder("not/there/site"))
    #expect(folder.read("not/there/site/a/b/index.html") == "deep")
    #expect(summary.files == 3 && summary.written == 3 && summary.unchanged == 0 && summary.removed.isEmpty)
    #expect(summary.notes.isEmpty)
    #expect(summary.bytes == 8 + marked.values.reduce(0) { $0 + $1.utf8.count })
  }

  @Test func `Until it is published, nothing of the new site is to be seen`() throws {
    try folder.publish(["index.html": "old"])
    let tree = try SiteTree(replacing: folder("site"), source: folder("source"))
    try tree.place(Array("new".utf8), at: "index.html")
    try tree.place(Array("page".utf8), at: "new/index.html")
    #expect(folder.site == ["index.html": "old"])
    _ = try tree.publish(workers: 1)
    #expect(folder.site == ["index.html": "new", "new/index.html": "page"])
    #expect(folder.names == ["site"], "Something was left beside the site.")
  }

  @Test func `Giving up leaves the old site as it was, to the time of every file`() throws {
    try folder.publish(["index.html": "old", "a/index.html": "same"])
    let before = folder.tree("site").keys.sorted().map { "\($0) \(folder.identity("site/" + $0) ?? "")" }
    let tree = try SiteTree(replacing: folder("site"), source: folder("source"))
    try tree.place(Array("new".utf8), at: "index.html")
    #expect(tree.abandon(), "It should say that the site is as it was.")
    #expect(folder.tree("site").keys.sorted().map { "\($0) \(folder.identity("site/" + $0) ?? "")" } == before)
    #expect(folder.names == ["site"])
  }

  @Test func `Files from earlier builds that the new site does not have go, and are named`() throws {
    try folder.publish(["index.html": "home", "old/index.html": "old", "old/deep/x.html": "old", "kept/index.html": "kept"])
    let summary = try folder.publish(["index.html": "home", "kept/index.html": "kept"])
    #expect(folder.site == ["index.html": "home", "kept/index.html": "kept"])
    #expect(summary.removed == ["old/deep/x.html", "old/index.html"])
    #expect(!FileManager.default.fileExists(atPath: folder("site/old")))
  }

  @Test func `A file that did not change stays the same file with the same time`() throws {
    try folder.publish(["index.html": "home", "a/index.html": "same", "b/index.html": "old"])
    folder.age("site")
    let (same, changed) = (folder.identity("site/a/index.html"), folder.identity("site/b/index.html"))
    let summary = try folder.publish(["index.html": "home", "a/index.html": "same", "b/index.html": "new"])
    #expect(folder.identity("site/a/index.html") == same)
    #expect(folder.identity("site/b/index.html") != changed)
    #expect(summary.written == 1 && summary.unchanged == 3)
  }

  @Test func `A build that changes nothing leaves even the folders alone`() throws {
    try folder.publish(["index.html": "home", "a/index.html": "same"])
    folder.age("site")
    let before = [folder.identity("site"), folder.identity("site/a"), folder.identity("site/index.html")]
    let summary = try folder.publish(["index.html": "home", "a/index.html": "same"])
    #expect([folder.identity("site"), folder.identity("site/a"), folder.identity("site/index.html")] == before)
    #expect(summary.written == 0 && summary.unchanged == 3)
    #expect(folder.names == ["site"])
  }

  @Test func `A file of the same length with other bytes counts as changed`() throws {
    try folder.publish(["index.html": "aaaa"])
    #expect(try folder.publish(["index.html": "aaab"]).written == 1)
    #expect(folder.site == ["index.html": "aaab"])
  }

  @Test func `A page may become a folder, and a folder a page`() throws {
    try folder.publish(["about": "a page", "data/index.html": "a folder"])
    try folder.publish(["about/index.html": "a folder", "data": "a page"])
    #expect(folder.site == ["about/index.html": "a folder", "data": "a page"])
  }

  @Test func `A link in the site is replaced by the file, and what it led to is left alone`() throws {
    try folder.publish(["index.html": "home", "a/index.html": "a"])
    try folder.write("precious", at: "elsewhere/index.html")
    try FileManager.default.removeItem(atPath: folder("site/a"))
    try FileManager.default.createSymbolicLink(atPath: folder("site/a"), withDestinationPath: folder("elsewhere"))
    try FileManager.default.createSymbolicLink(atPath: folder("site/b"), withDestinationPath: folder("elsewhere/index.html"))
    try folder.publish(["index.html": "home", "a/index.html": "a", "b": "b"])
    #expect(folder.site == ["index.html": "home", "a/index.html": "a", "b": "b"])
    #expect(folder.read("elsewhere/index.html") == "precious")
  }

  @Test func `Hidden files and folders at the top of the site are not ours and stay`() throws {
    try folder.publish(["index.html": "home"])
    for name in [".nojekyll", ".git/config", ".git/objects/ab/cd"] { try folder.write("theirs", at: "site/" + name) }
    try FileManager.default.createSymbolicLink(atPath: folder("site/.link"), withDestinationPath: "nowhere")
    try folder.write("stale", at: "site/.well-known/old.txt")
    let summary = try folder.publish(["index.html": "new", ".well-known/security.txt": "Contact"])
    #expect(
      folder.site == [
        "index.html": "new", ".well-known/security.txt": "Contact", ".nojekyll": "theirs", ".git/config": "theirs",
        ".git/objects/ab/cd": "theirs", ".link": "-> nowhere",
      ])
    #expect(summary.removed == [".well-known/old.txt"])
  }

  @Test func `No page can be placed outside the site`() throws {
    let tree = try SiteTree(replacing: folder("site"), source: folder("source"))
    defer { _ = tree.abandon() }
    for path in ["../evil", "a/../../evil", "/evil", "", "a//b", "a/./b", "a/", "nul\u{0}l"] {
      #expect(throws: FileError.self, "\(path)") { try tree.place([], at: path) }
    }
    #expect(!folder.names.contains("evil"))
  }

  @Test func `Many threads may place pages at once`() throws {
    let tree = try SiteTree(replacing: folder("site"), source: folder("source"))
    let failures = ParallelLoop.map(400, workers: 8, chunk: 1) { index in
      (try? tree.place(Array("page \(index)".utf8), at: "f\(index % 7)/p\(index)/index.html")) == nil
    }
    #expect(!failures.contains(true))
    #expect(try tree.publish(workers: 8).written == 400)
    #expect(folder.tree("site").count == 400)
    #expect(folder.read("site/f3/p3/index.html") == "page 3")
  }
}
