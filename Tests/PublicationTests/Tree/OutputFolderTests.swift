import Foundation
import Platform
import Testing

@testable import Publication

/// Which folders a build will not write into, and that it leaves them as they are.
@Suite struct OutputFolderTests {
  private let folder = TemporaryFolder()

  init() throws {
    try folder.write("content", at: "source/content/site.yaml")
    try folder.write("theme", at: "source/themes/default/templates/base.mustache")
  }

  private func refusal(_ output: String) -> SiteTree.Refusal? {
    do {
      _ = try SiteTree(replacing: output, source: folder("source")).abandon()
      return nil
    } catch { return error }
  }

  @Test func `A folder with files that no build made is refused and left alone`() throws {
    try folder.write("a letter", at: "home/letter.txt")
    try folder.write("another site", at: "web/index.html")
    try folder.write("/*\n  X-Frame-Options: DENY\n", at: "web/_headers")
    for name in ["home", "web"] {
      let before = folder.tree(name)
      #expect(refusal(folder(name)) == .notASite(folder(name)))
      #expect(folder.tree(name) == before)
    }
    #expect(folder.names == ["home", "source", "web"])
  }

  @Test func `An empty folder, or one with hidden files alone, is taken`() throws {
    try folder.write("", at: "site/.gitkeep")
    try FileManager.default.createDirectory(atPath: folder("empty"), withIntermediateDirectories: false)
    #expect(refusal(folder("empty")) == nil)
    try folder.publish(["index.html": "home"])
    #expect(folder.site == [".gitkeep": "", "index.html": "home"])
  }

  @Test func `A file, a dangling link and a path below a file are no folders`() throws {
    try folder.write("a file", at: "file")
    try FileManager.default.createSymbolicLink(atPath: folder("dangling"), withDestinationPath: folder("nowhere"))
    for path in [folder("file"), folder("file/site"), folder("dangling"), folder("dangling/site"), folder("x/.."), folder("x/../y")] {
      #expect(refusal(path) == .notAFolder(path), "\(path)")
    }
    #expect(refusal("/") == .notAFolder("/"))
    #expect(folder.read("file") == "a file")
    #expect(folder.names == ["dangling", "file", "source"])
  }

  @Test func `The source, a folder above it and the folders it is made of are refused`() throws {
    try folder.write(OutputFolder.mark, at: "_headers")
    try folder.write(OutputFolder.mark, at: "source/_headers")
    #expect(refusal(folder.path) == .holdsSource(folder.path))
    #expect(refusal(folder("source")) == .holdsSource(folder("source")))
    #expect(refusal(folder("source/./../source/")) == .holdsSource(folder("source/./../source/")))
    #expect(refusal(folder("source/content")) == .insideSource(folder("source/content"), part: "content"))
    #expect(refusal(folder("source/content/new/site")) == .insideSource(folder("source/content/new/site"), part: "content"))
    #expect(refusal(folder("source/themes/site")) == .insideSource(folder("source/themes/site"), part: "themes"))
    #expect(!FileManager.default.fileExists(atPath: folder("source/content/new")))
  }

  @Test func `A link to content does not hide it`() throws {
    try FileManager.default.createSymbolicLink(atPath: folder("innocent"), withDestinationPath: folder("source/content"))
    #expect(refusal(folder("innocent")) == .insideSource(folder("innocent"), part: "content"))
    #expect(refusal(folder("innocent/site")) == .insideSource(folder("innocent/site"), part: "content"))
  }

  @Test func `A site may stand in the source folder, beside content`() throws {
    try folder.publish(["index.html": "home"], into: folder("source/site"))
    #expect(folder.read("source/site/index.html") == "home")
    #expect(folder.read("source/content/site.yaml") == "content")
  }

  @Test func `A link to a folder stays a link, and the folder behind it gets the site`() throws {
    try folder.publish(["index.html": "old"], into: folder("real"))
    try FileManager.default.createSymbolicLink(atPath: folder("site"), withDestinationPath: "real")
    try folder.publish(["index.html": "new"])
    #expect(folder.read("real/index.html") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("site")) == "real")
    #expect(folder.names == ["real", "site", "source"])
  }

  @Test(.enabled(if: getuid() != 0, "root can write everywhere"))
  func `A folder that cannot be written is refused with the reason`() throws {
    try FileManager.default.createDirectory(atPath: folder("locked"), withIntermediateDirectories: false)
    chmod(folder("locked"), 0o555)
    defer { chmod(folder("locked"), 0o755) }
    guard case .system(let error) = refusal(folder("locked/site")) else {
      Issue.record("It was not refused.")
      return
    }
    #expect(error.code == EACCES)
  }

  @Test func `Every refusal names the path as it was given and says what to do`() {
    let refusals: [SiteTree.Refusal] = [
      .notAFolder("p"), .notASite("p"), .holdsSource("p"), .insideSource("p", part: "content"), .inUse("p"),
    ]
    for refusal in refusals { #expect(refusal.message.contains(" p: ") || refusal.message.contains(" p,"), "\(refusal.message)") }
  }
}
