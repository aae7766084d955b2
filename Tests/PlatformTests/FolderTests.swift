import Platform
import Testing

@Suite struct FolderTests {
  private let folder = TemporaryFolder()

  @Test func `Entries come in the order of their bytes, on every machine`() throws {
    for name in ["b", "a", "B", "é", "z", "a-1", "a.1", "a1", ".hidden"] { folder.write(name) }
    #expect(
      try DirectoryListing.entries(of: folder.path).map(\.path) == [
        ".hidden", "B", "a", "a-1", "a.1", "a1", "b", "z", "é",
      ])
  }

  @Test func `A walk gives everything below, folders before what is in them`() throws {
    for name in ["b/2.md", "b/1.md", "a/x/y.md", "a.md", ".git/config", "b/.draft.md"] { folder.write(name) }
    #expect(
      try DirectoryListing.walk(folder.path).map(\.path) == ["a", "a.md", "a/x", "a/x/y.md", "b", "b/1.md", "b/2.md"])
    #expect(
      try DirectoryListing.walk(folder.path, skippingHidden: false).map(\.path) == [
        ".git", ".git/config", "a", "a.md", "a/x", "a/x/y.md", "b", "b/.draft.md", "b/1.md", "b/2.md",
      ])
  }

  @Test func `Entries say what they are, and links are not followed`() throws {
    folder.write("file")
    folder.write("folder/inner")
    symlink(folder("folder"), folder("link"))
    symlink("/nowhere", folder("broken"))
    symlink("..", folder("loop"))
    mkfifo(folder("pipe"), 0o644)
    let entries = try DirectoryListing.walk(folder.path)
    #expect(entries.map(\.path) == ["broken", "file", "folder", "folder/inner", "link", "loop", "pipe"])
    #expect(entries.map(\.kind) == [.symbolicLink, .file, .directory, .file, .symbolicLink, .symbolicLink, .other])
  }

  @Test func `Folders of great depth and width are listed whole`() throws {
    folder.write((0..<60).map { "d\($0)" }.joined(separator: "/") + "/deep.md")
    for number in 0..<1_500 { folder.write("wide/\(number).md") }
    let entries = try DirectoryListing.walk(folder.path)
    #expect(entries.count == 60 + 1 + 1 + 1_500)
    #expect(entries.contains { $0.path.hasSuffix("/d59/deep.md") })
    #expect(entries.map(\.path) == entries.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `A folder that is not there, or is a file, is an error with its path`() {
    folder.write("file")
    for (name, code) in [("none", ENOENT), ("file", ENOTDIR)] {
      do {
        _ = try DirectoryListing.entries(of: folder(name))
        Issue.record("listed \(name)")
      } catch {
        #expect(error.action == "list" && error.path == folder(name) && error.code == code)
      }
    }
  }

  @Test func `Two folders change places in one step`() throws {
    folder.write("old/a", "1")
    folder.write("new/b", "2")
    guard FolderExchange.exchange(folder("new"), folder("old")) else {
      // Not every file system can; then nothing may have changed.
      #expect(try DirectoryListing.entries(of: folder("old")).map(\.path) == ["a"])
      return
    }
    #expect(try DirectoryListing.entries(of: folder("old")).map(\.path) == ["b"])
    #expect(try DirectoryListing.entries(of: folder("new")).map(\.path) == ["a"])
  }

  @Test func `Without both folders nothing changes places`() throws {
    folder.write("old/a", "1")
    #expect(!FolderExchange.exchange(folder("none"), folder("old")))
    #expect(!FolderExchange.exchange(folder("old"), folder("none")))
    #expect(try DirectoryListing.walk(folder.path).map(\.path) == ["old", "old/a"])
  }
}
