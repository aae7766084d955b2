import Platform
import Testing

@Suite struct FileReadingTests {
  private let folder = TemporaryFolder()

  private func failure(_ path: String, limit: Int = .max) -> FileReading.Failure? {
    do {
      _ = try FileReading.bytes(at: path, limit: limit)
      return nil
    } catch { return error }
  }

  @Test func `A file's bytes are read, whatever they are`() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    folder.write("a", bytes)
    folder.write("empty")
    #expect(try FileReading.bytes(at: folder("a")) == bytes)
    #expect(try FileReading.bytes(at: folder("empty")) == [])
  }

  @Test func `A file up to the limit is read, a longer one is not`() throws {
    folder.write("a", "12345")
    #expect(try FileReading.bytes(at: folder("a"), limit: 5).count == 5)
    guard case .tooLarge(let path, let size, let limit)? = failure(folder("a"), limit: 4) else {
      Issue.record("read")
      return
    }
    #expect((path, size, limit) == (folder("a"), 5, 4))
    #expect(failure(folder("a"), limit: 4)?.reason == "it has 5 bytes; the limit is 4")
  }

  @Test func `What is missing is told in the system's words`() {
    guard case .system(let error)? = failure(folder("none")) else {
      Issue.record("read")
      return
    }
    #expect(error.code == ENOENT)
    #expect("\(error)" == "cannot read \(folder("none")): No such file or directory")
  }

  @Test func `A folder, a pipe and a device are no files, and nothing waits for them`() {
    mkdir(folder("folder"), 0o755)
    mkfifo(folder("pipe"), 0o644)
    for path in [folder("folder"), folder("pipe"), "/dev/null"] {
      guard case .notAFile(path)? = failure(path) else {
        Issue.record("read \(path)")
        continue
      }
      #expect(failure(path)?.reason == "it is not an ordinary file")
    }
  }

  @Test func `A path with a NUL in it is not cut short`() {
    folder.write("secret", "x")
    guard case .system(let error)? = failure(folder("secret\0.md")) else {
      Issue.record("read")
      return
    }
    #expect(error.code == ENOENT)
  }

  @Test func `Whether a file holds bytes is told by content, and never through a link`() {
    folder.write("a", "same")
    symlink(folder("a"), folder("link"))
    mkdir(folder("folder"), 0o755)
    #expect(holds("same", folder("a")))
    #expect(!holds("sane", folder("a")))
    #expect(!holds("same!", folder("a")))
    #expect(!holds("", folder("a")))
    #expect(!holds("same", folder("link")))
    #expect(!holds("", folder("folder")))
    #expect(!holds("", folder("none")))
  }

  private func holds(_ content: String, _ path: String) -> Bool {
    Array(content.utf8).withUnsafeBufferPointer { FileReading.holds($0, at: path) }
  }
}
