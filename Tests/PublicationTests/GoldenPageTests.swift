import Foundation
import Testing

@testable import Publication

/// The pages of the fixture as a reader meets them, compared with outlines in `Fixtures/outlines`.
///
/// After a wanted change, record them anew and read the difference before committing it:
///
///     RECORD_OUTLINES=1 swift test --filter GoldenPageTests
@Suite struct GoldenPageTests {
  @Test(arguments: ["challenges/bin-rounds", "challenges/leaks", "challenges", "accessibility"])
  func `A page says what it said`(_ address: String) throws {
    let site = try SiteFixture.site(SiteFixture.builder())
    let page = Markup(try #require(site[address + "/index.html"]))
    #expect(page.problems.isEmpty)
    let outline = Outline(page).lines
    let path = SiteFixture.folder + "/outlines/" + address.replacing("/", with: "-") + ".txt"
    if ProcessInfo.processInfo.environment["RECORD_OUTLINES"] != nil {
      try (outline.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(outline.count > 5)
    let changes = outline.difference(from: expected)
    #expect(changes.isEmpty, "\(address): \(changes.map(Self.inWords).joined(separator: "\n"))")
  }

  private static func inWords(_ change: CollectionDifference<String>.Change) -> String {
    switch change {
    case .remove(let offset, let line, _): "- \(offset + 1): \(line)"
    case .insert(let offset, let line, _): "+ \(offset + 1): \(line)"
    }
  }
}
