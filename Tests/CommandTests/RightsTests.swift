import Foundation
import Platform
import Testing

/// Files that an account may not read or write. Root may do everything, so as root the command runs as another account.
@Suite(.enabled(if: Command.withoutRights != nil || getuid() != 0, "this needs an account without rights, or setpriv"))
struct RightsTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch.catalogue() }

  private func run(_ arguments: [String]) throws -> Command.Outcome {
    // The themes are copied, since other accounts may not reach the repository.
    try FileManager.default.removeItem(atPath: scratch("themes"))
    try FileManager.default.copyItem(atPath: Command.repository + "/themes", toPath: scratch("themes"))
    return try Command.run(
      arguments + ["--as-of", "2026-11-24"], in: scratch.path, through: Command.withoutRights ?? [])
  }

  @Test func `One file that cannot be read is a finding beside all others`() throws {
    try scratch.addFaultyChallenge("content/challenges/faulty.md")
    chmod(scratch("content/challenges/leaks.md"), 0)
    let outcome = try run(["check"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("content/challenges/leaks.md:1:1: error: The file cannot be read: Permission denied."))
    #expect(outcome.output.contains("structure-mailbox"))
  }

  @Test func `Content that cannot be listed ends with 74`() throws {
    chmod(scratch("content"), 0)
    defer { chmod(scratch("content"), 0o755) }
    let outcome = try run(["check"])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("cannot list ./content: Permission denied"))
  }

  @Test func `A place that cannot be written ends with 74`() throws {
    chmod(scratch.path, 0o555)
    defer { chmod(scratch.path, 0o755) }
    let before = scratch.tree("content")
    let outcome = try Command.run(
      ["build", "--output", scratch("site")], in: scratch.path, through: Command.withoutRights ?? [])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("Permission denied"))
    #expect(scratch.tree("content") == before && !scratch.exists("site"))
  }

  @Test func `A site in a folder that cannot be written is replaced file by file, and that is said`() throws {
    try FileManager.default.createDirectory(atPath: scratch("locked/site"), withIntermediateDirectories: true)
    chmod(scratch("locked/site"), 0o777)
    chmod(scratch("locked"), 0o555)
    defer { chmod(scratch("locked"), 0o755) }
    let outcome = try run(["build", "--output", "locked/site"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("one by one"))
    #expect(scratch.read("locked/site/index.html") != nil)
    #expect(!scratch.tree("locked").keys.contains { $0.contains(".challenges.") || $0.contains(".lock") })
  }
}
