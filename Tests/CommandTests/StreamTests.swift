import Foundation
import Platform
import Testing

/// Results go to standard output, everything that is said about them to standard error; colour only on a terminal.
@Suite struct StreamTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch.catalogue() }

  @Test func `A build gives its findings as results, just as a check does, and says what it did`() throws {
    let outcome = try Command.run(["build", "--as-of", "2026-11-24"], in: scratch.path)
    #expect(outcome.status == 0)
    #expect(try Command.run(["check", "--as-of", "2026-11-24"], in: scratch.path).output == outcome.output)
    let said = outcome.errors.split(separator: "\n")
    #expect(said.count == 1)
    #expect(said.first?.contains(/^\d+ pages, \d+ files, \d+ kB in site: \d+ written, 0 unchanged, 0 removed\. \d+ ms\.$/) == true)
  }

  @Test func `What a build removes is named`() throws {
    _ = try Command.run(["build", "--as-of", "2026-11-24"], in: scratch.path)
    for number in 1...7 { try scratch.write("by hand", at: "site/extra\(number).html") }
    let outcome = try Command.run(["build", "--as-of", "2026-11-24"], in: scratch.path)
    #expect(outcome.errors.contains("Removed: site/extra1.html\n") && outcome.errors.contains("Removed: 2 files more\n"))
    #expect(outcome.errors.contains("7 removed"))
    #expect(!scratch.exists("site/extra1.html"))
  }

  @Test func `Errors are results; that nothing was written is chatter`() throws {
    _ = try Command.run(["build", "--as-of", "2026-11-24"], in: scratch.path)
    let before = scratch.tree("site")
    try scratch.addFaultyChallenge("content/challenges/faulty.md")
    let outcome = try Command.run(["build", "--as-of", "2026-11-24"], in: scratch.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("content/challenges/faulty.md:6:12: error: \"not an address\" is not one plain email address. [structure-mailbox]\n"))
    #expect(outcome.errors == "Nothing was written: mend the errors first. The site in site is as it was.\n")
    #expect(scratch.tree("site") == before)
  }

  @Test func `A check prints its findings and nothing else`() throws {
    try scratch.addFaultyChallenge("content/challenges/faulty.md")
    let outcome = try Command.run(["check", "--as-of", "2026-11-24"], in: scratch.path)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains(/\n1 error[ ,][^\n]*\.\n$/))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `Timings are chatter`() throws {
    let outcome = try Command.run(["build", "--timings", "--as-of", "2026-11-24"], in: scratch.path)
    #expect(!outcome.output.contains("timing: ") && outcome.errors.contains("timing: render "))
  }

  @Test(arguments: [
    (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false), (["TERM": "xterm", "NO_COLOR": ""], true),
    (["TERM": "dumb"], false),
  ])
  func `Colour shows on a terminal, unless somebody does not want it`(_ environment: [String: String], _ isWanted: Bool) throws {
    try scratch.addFaultyChallenge("content/challenges/faulty.md")
    let terminal = try #require(PseudoTerminal())
    let outcome = try Command.run(
      ["check", "--as-of", "2026-11-24"], in: scratch.path, environment: environment, output: terminal.inner)
    #expect(outcome.status == 1)
    let shown = terminal.shown()
    #expect(shown.contains("structure-mailbox"))
    #expect(shown.contains("\u{1B}[1;31merror\u{1B}[0m") == isWanted)
    #expect(shown.contains("\u{1B}") == isWanted)
  }

  @Test func `Colour never reaches a file of findings for programs`() throws {
    try scratch.addFaultyChallenge("content/challenges/faulty.md")
    for format in ["json", "github", "sarif"] {
      let terminal = try #require(PseudoTerminal())
      _ = try Command.run(
        ["check", "--format", format], in: scratch.path, environment: ["TERM": "xterm"], output: terminal.inner)
      #expect(!terminal.shown().contains("\u{1B}"), "\(format)")
    }
  }

  @Test func `Control characters of a hostile file do not reach the terminal`() throws {
    try scratch.write("---\ntitle: \"a\\e[2Jb\"\nst\\x1b: 1\n---\n", at: "content/challenges/faulty.md")
    let outcome = try Command.run(["check"], in: scratch.path)
    #expect(outcome.status == 1)
    #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
  }
}

/// A terminal that a test can read.
final class PseudoTerminal {
  let inner: FileHandle
  private let outer: Int32

  init?() {
    // Swift's view of the C library leaves this call out on Linux, so it is looked up.
    typealias Call = @convention(c) (
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<CChar>?, OpaquePointer?, OpaquePointer?
    ) -> Int32
    guard let symbol = dlsym(nil, "openpty") else { return nil }
    var (outer, inner): (Int32, Int32) = (-1, -1)
    guard unsafeBitCast(symbol, to: Call.self)(&outer, &inner, nil, nil, nil) == 0 else { return nil }
    self.outer = outer
    self.inner = FileHandle(fileDescriptor: inner, closeOnDealloc: true)
    _ = fcntl(outer, F_SETFL, O_NONBLOCK)
  }

  deinit { close(outer) }

  /// Everything that was written so far; a terminal holds some thousand bytes, enough for a test.
  func shown() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(outer, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
