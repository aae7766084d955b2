import Foundation
import Platform
import Testing

/// 0: done; 1: the content has findings; 64: wrong usage; 74: cannot read or write.
@Suite struct ExitCodeTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch.catalogue() }

  @Test(arguments: [
    ["check"], ["build"], ["--help"], ["--version"], ["build", "--help"], ["help", "check"],
    ["explain", "structure-mailbox"], ["explain"], ["check", "--fail-on", "warning", "content/challenges/bin-rounds.md"],
    ["build", "--jobs", "3", "--base-url", "https://example.org/x/", "--theme", "default", "--output", "elsewhere"],
  ])
  func `What can be done ends with 0`(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments, in: scratch.path, environment: ["SOURCE_DATE_EPOCH": "1795510800"])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: [
    (["check"], 1), (["check", "--fail-on", "error"], 1), (["check", "--fail-on", "warning"], 1),
    (["check", "--fail-on", "never"], 0), (["build"], 1),
    (["check", "content/challenges/faulty.md"], 1), (["check", "content/challenges/bin-rounds.md"], 0),
  ] as [([String], Int32)])
  func `Errors in the content end with 1, unless the caller says otherwise`(_ arguments: [String], _ status: Int32) throws {
    try scratch.addFaultyChallenge("content/challenges/faulty.md")
    let outcome = try Command.run(arguments + ["--as-of", "2026-11-24"], in: scratch.path)
    #expect(outcome.status == status)
    #expect(outcome.output.contains("structure-mailbox") == (arguments.last != "content/challenges/bin-rounds.md"))
  }

  @Test(arguments: [(["check"], 0), (["check", "--fail-on", "warning"], 1), (["build"], 0)] as [([String], Int32)])
  func `Warnings alone end with 1 only when they are to fail`(_ arguments: [String], _ status: Int32) throws {
    try scratch.write("Nobody reads this.", at: "content/notes.odd")
    let outcome = try Command.run(arguments + ["--as-of", "2026-11-24"], in: scratch.path)
    #expect(outcome.status == status)
    #expect(outcome.output.contains("content/notes.odd:1:1: warning: "))
  }

  @Test(arguments: [
    ["bogus"], ["--bogus"], ["build", "extra"], ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["check", "--jobs", "-1"],
    ["build", "--as-of", "yesterday"], ["check", "--as-of", ""], ["check", "--format", "xml"], ["check", "--fail-on", "advice"],
    ["build", "--theme", "defalt"], ["build", "--theme", "../themes/default"], ["build", "--base-url", "example.org"],
    ["build", "--base-url", "ftp://example.org/"], ["build", "--base-url", "https://example.org/\"><script>"],
    ["build", "--output", ""], ["build", "--source", ""], ["explain", "structure-mailbx"], ["build", "--output"],
  ])
  func `Wrong usage ends with 64 and a reason`(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments, in: scratch.path)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty && outcome.errors.count > 20)
    #expect(!scratch.exists("site"))
  }

  @Test(arguments: ["", "tomorrow", "-1", "1e9", "99999999999999999999", "253402300800"])
  func `A SOURCE_DATE_EPOCH that is no moment is wrong usage, and an empty one is none`(_ epoch: String) throws {
    let outcome = try Command.run(["check"], in: scratch.path, environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(outcome.status == (epoch.isEmpty ? 0 : 64))
  }

  @Test func `The nearest name is offered for a rule and a theme`() throws {
    #expect(try Command.run(["explain", "structure-mailbx"], in: scratch.path).errors.contains("did you mean structure-mailbox?"))
    #expect(try Command.run(["build", "--theme", "defalt"], in: scratch.path).errors.contains("did you mean default?"))
  }

  @Test(arguments: [
    ["check", "--source", "nowhere"], ["build", "--source", "nowhere"], ["check", "content/challenges/nothing.md"],
    ["check", "nowhere/at/all.md"], ["check", "empty"], ["build", "--output", "file"], ["build", "--output", "file/site"],
    ["build", "--output", "content"], ["build", "--output", "themes/site"], ["build", "--output", "."], ["build", "--output", ".."],
    ["build", "--output", "home"], ["build", "--output", "dangling"], ["build", "--output", "/dev/null"],
  ])
  func `What cannot be read or written ends with 74 and leaves everything as it was`(_ arguments: [String]) throws {
    try scratch.write("a file", at: "file")
    try scratch.write("a letter", at: "home/letter.txt")
    try FileManager.default.createDirectory(atPath: scratch("empty"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: scratch("dangling"), withDestinationPath: "nothing")
    let before = scratch.tree("")
    let outcome = try Command.run(arguments + ["--as-of", "2026-11-24"], in: scratch.path)
    #expect(outcome.status == 74)
    #expect(outcome.output.isEmpty && outcome.errors.hasPrefix("challenges: "))
    #expect(scratch.tree("") == before)
  }

  @Test func `A source without themes is named`() throws {
    try FileManager.default.removeItem(atPath: scratch("themes"))
    let outcome = try Command.run(["build"], in: scratch.path)
    #expect(outcome.status == 74 && outcome.errors.contains("cannot list ./themes: No such file or directory"))
  }

  @Test func `A site that another build is writing is not touched`() throws {
    let lock = open(scratch(".site.lock"), O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    let outcome = try Command.run(["build"], in: scratch.path)
    #expect(outcome.status == 74 && outcome.errors.contains("another build is writing there"))
    #expect(!scratch.exists("site"))
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0, "there is no /dev/full"), arguments: [["check"], ["explain", "structure-mailbox"], ["check", "--format", "json"]])
  func `Results that cannot be written end with 74, never with silence`(_ arguments: [String]) throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let outcome = try Command.run(arguments, in: scratch.path, output: full)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("cannot write to standard output: No space left on device"))
  }
}
