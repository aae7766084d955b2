import Foundation
import Testing

/// `check PATH…`: findings of the named files alone, while the rest of the content is still there for links.
@Suite struct CheckPathTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch.catalogue()
    try scratch.addFaultyChallenge("content/challenges/one.md", reference: "EX-2026-901")
    try scratch.addFaultyChallenge("content/challenges/two.md", reference: "EX-2026-902")
  }

  /// The paths of challenges that findings of warnings and errors are about.
  private func paths(_ arguments: [String], in folder: String? = nil) throws -> [String] {
    let outcome = try Command.run(
      ["check", "--as-of", "2026-11-24", "--format", "json"] + arguments, in: folder ?? scratch.path)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any], "\(outcome.errors)")
    let findings = try #require(report["findings"] as? [[String: Any]])
    return findings.filter { ["error", "warning"].contains($0["severity"] as? String) }.compactMap { $0["path"] as? String }
      .filter { $0.hasSuffix(".md") }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  @Test func `Without paths everything is told`() throws {
    #expect(try paths([]) == ["content/challenges/one.md", "content/challenges/two.md"])
  }

  @Test func `A path in content is found however it is written`() throws {
    let one = ["content/challenges/one.md"]
    #expect(try paths(one) == one)
    #expect(try paths(["./content/../content//challenges/one.md"]) == one)
    #expect(try paths([scratch("content/challenges/one.md")]) == one)
    #expect(try paths(["one.md", "--source", "../.."], in: scratch("content/challenges")) == one)
    #expect(try paths(["content/challenges/one.md", "--source", scratch.path], in: "/") == one)
    #expect(try paths(["content/challenges/one.md", "content/challenges/one.md"]) == one)
  }

  @Test func `A folder stands for all that is in it`() throws {
    let both = ["content/challenges/one.md", "content/challenges/two.md"]
    #expect(try paths(["content/challenges"]) == both)
    #expect(try paths(["content/challenges/"]) == both)
    #expect(try paths(["content"]) == both)
    #expect(try paths(["content/pages"]) == [])
    // A name that only begins the same is another file.
    try scratch.addFaultyChallenge("content/challenges/one.md-not", reference: "EX-2026-903")
    #expect(try paths(["content/challenges/one.md"]) == ["content/challenges/one.md"])
  }

  @Test func `A file outside content is read as a challenge, links and keys into content included`() throws {
    try scratch.addFaultyChallenge("drafts/next.md", reference: "EX-2026-904")
    try scratch.write((scratch.read("drafts/next.md") ?? "") + "\n\nSee [bins](bin-rounds.md) and [nothing](nothing.md).\n", at: "drafts/next.md")
    let outcome = try Command.run(["check", "drafts/next.md", "--as-of", "2026-11-24"], in: scratch.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("drafts/next.md:6:12: error: "))
    #expect(outcome.output.contains("[link-missing-target]") && outcome.output.contains("nothing.md"))
    #expect(!outcome.output.contains("bin-rounds.md.") && !outcome.output.contains("structure-unknown-authority"))
    #expect(!outcome.output.contains("content/challenges/one.md:"))
  }

  @Test func `Files inside and outside may be named together, and a folder outside stands for its Markdown`() throws {
    try scratch.addFaultyChallenge("drafts/a.md", reference: "EX-2026-904")
    try scratch.addFaultyChallenge("drafts/deep/b.md", reference: "EX-2026-905")
    try scratch.write("not Markdown", at: "drafts/notes.txt")
    #expect(try paths(["drafts", "content/challenges/two.md"]) == ["content/challenges/two.md", "drafts/a.md", "drafts/deep/b.md"])
    #expect(try paths(["drafts/a.md", "drafts/a.md", "drafts/"]) == ["drafts/a.md", "drafts/deep/b.md"])
  }

  @Test func `A link in content is spoken of as a link, and what it leads to is not read`() throws {
    try scratch.write("---\nsecret-of-the-machine: 1\n---\n", at: "secret.md")
    try FileManager.default.createSymbolicLink(
      atPath: scratch("content/challenges/linked.md"), withDestinationPath: scratch("secret.md"))
    let outcome = try Command.run(["check", "content/challenges/linked.md"], in: scratch.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("content/challenges/linked.md:1:1: error: This is not an ordinary file"))
    #expect(!outcome.output.contains("secret-of-the-machine"))
  }

  @Test func `One path that is not there ends the check before it begins`() throws {
    let outcome = try Command.run(["check", "content/challenges/one.md", "content/challenges/three.md"], in: scratch.path)
    #expect(outcome.status == 74)
    #expect(outcome.output.isEmpty && outcome.errors == "challenges: there is no file content/challenges/three.md\n")
  }
}
