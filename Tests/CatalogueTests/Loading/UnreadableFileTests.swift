import Diagnostics
import Foundation
import Testing

@testable import Catalogue

/// One bad file never hides the findings of the others.
@Suite struct UnreadableFileTests {
  private func content() throws -> TemporaryContent {
    try TemporaryContent([
      "authorities/brum.md": brum, "challenges/good.md": challengeFile(),
      "challenges/slip.md": challengeFile(more: "sumary: x\n"),
    ])
  }

  private func check(_ content: TemporaryContent, _ places: [String]) throws {
    let all = try content.load()
    #expect(all.findings.map(\.place) == places + ["content/challenges/slip.md:6:1 structure-unknown-field"])
    #expect(all.challenges.map(\.slug).contains("good"))
  }

  @Test func `A file of fifty megabytes is told and not read`() throws {
    let content = try content()
    try content.write([], to: "challenges/big.md")
    #expect(truncate(content.path("challenges/big.md"), 50_000_000) == 0)
    try check(content, ["content/challenges/big.md:1:1 structure-unreadable-file"])
    let finding = try content.load().findings.first
    #expect(finding?.message.contains("50000000 bytes") == true)
    #expect(finding?.suggestion == "A page is a text file of at most 1000 kB.")
  }

  @Test func `Invalid UTF-8 is told at its place`() throws {
    let content = try content()
    try content.write(Array("---\ntitle: A\n---\n\nWörds ".utf8) + [0xE9, 0x20], to: "challenges/latin.md")
    try content.write([0xFF, 0xFE, 0x41, 0x00], to: "challenges/many.md")
    try check(
      content,
      ["content/challenges/latin.md:5:7 structure-encoding", "content/challenges/many.md:1:1 structure-encoding"])
  }

  @Test func `Settings that are not UTF-8 are told at their place`() throws {
    let content = try content()
    try content.write(Array("- key: a\n  name: ".utf8) + [0xC3], to: "themes.yaml")
    #expect(try content.load().findings.map(\.place).contains("content/themes.yaml:2:9 structure-encoding"))
  }

  @Test(.enabled(if: geteuid() != 0, "root reads everything")) func `A file that may not be read is told`() throws {
    let content = try content()
    try content.write(Array(page().utf8), to: "challenges/locked.md")
    chmod(content.path("challenges/locked.md"), 0)
    try check(content, ["content/challenges/locked.md:1:1 structure-unreadable-file"])
  }

  @Test func `A file without fields, an empty file and a NUL are told`() throws {
    let content = try content()
    try content.write([], to: "challenges/empty.md")
    try content.write(Array("## Only words\n".utf8), to: "challenges/bare.md")
    try content.write(Array("---\ntitle: a\0b\n---\n".utf8), to: "challenges/nul.md")
    let places = try content.load().findings.map(\.place)
    #expect(places.contains("content/challenges/empty.md:1:1 structure-front-matter-fence"))
    #expect(places.contains("content/challenges/bare.md:1:1 structure-front-matter-fence"))
    #expect(places.contains("content/challenges/nul.md:2:9 structure-invisible-character"))
    #expect(places.contains("content/challenges/slip.md:6:1 structure-unknown-field"))
  }

  @Test func `A body that costs too much is told with its line, and its fields are kept`() throws {
    let content = try content()
    try content.write(
      Array(challengeFile("\nWords.\n\n" + String(repeating: "|", count: 300) + "\n").utf8), to: "challenges/costly.md")
    try check(content, ["content/challenges/costly.md:10:1 markdown-too-costly"])
    #expect(try content.load().challenges.first?.record.title?.value == "A page")
  }

  @Test func `Files named on the command line are read as challenges, and a missing one is told`() throws {
    let content = try content()
    let outside = content.source + "/draft.md"
    try Data(challengeFile("[a](../authorities/brum.md) [b](nope.md)\n", more: "sumary: x\n").utf8).write(
      to: URL(fileURLWithPath: outside))
    let all = try content.load(others: [outside, content.source + "/missing.md", content.source])
    let places = all.findings.map(\.place).filter { !$0.hasPrefix("content/") }
    #expect(
      Set(places) == [
        "\(outside):6:1 structure-unknown-field", "\(outside):8:33 link-missing-target",
        "\(content.source)/missing.md:1:1 structure-unreadable-file",
        "\(content.source):1:1 structure-unreadable-file",
      ])
  }

  @Test func `The outcome does not depend on the number of workers`() throws {
    let content = try content()
    for number in 0..<80 {
      try content.write(
        Array(challengeFile("~~a~~ [b](x\(number).md) www.a.b\n", more: "order: 1\n").utf8),
        to: "challenges/n\(number).md")
    }
    let (one, many) = (try content.load(workers: 1), try content.load(workers: 8))
    #expect(one.findings == many.findings)
    #expect(one.challenges.map(\.path) == many.challenges.map(\.path))
    #expect(one.challenges.map(\.body.html) == many.challenges.map(\.body.html))
  }
}
