import Testing

@testable import Catalogue

@Suite struct VisibilityTests {
  private func isPublished(_ yaml: String, at moment: String = "2026-12-01T09:00") -> Bool {
    challenge(yaml).isPublished(at: uk(moment))
  }

  @Test func `Drafts, records without a stage and calls for invited firms are not for the public`() {
    for yaml in ["", "stage: idea", "stage: problem-statement", "stage: open\nvisibility: invited", "stage: nonsense"] {
      #expect(!isPublished(yaml))
    }
    for stage in Stage.allCases where !stage.isDraft {
      #expect(isPublished("stage: \(stage.rawValue)"))
      #expect(isPublished("stage: \(stage.rawValue)\nvisibility: public"))
    }
  }

  @Test func `A record appears on its own date, to the minute`() {
    let yaml = "stage: open\ndates: { catalogue_published: 2026-12-01T12:00 }"
    #expect(!isPublished(yaml, at: "2026-12-01T11:59"))
    #expect(isPublished(yaml, at: "2026-12-01T12:00"))
    let day = "stage: planned\ndates: { catalogue_published: 2026-12-01 }"
    #expect(!isPublished(day, at: "2026-11-30T23:59"))
    #expect(isPublished(day, at: "2026-12-01T00:00"))
  }

  @Test func `The pages that the public sees leave hidden records out`() throws {
    let all = try catalogue([
      "authorities/brum.md": brum, "challenges/a.md": challengeFile(),
      "challenges/b.md": challengeFile(more: "visibility: invited\n"),
      "challenges/c.md": challengeFile(more: "dates: { catalogue_published: 2026-12-02 }\n"), "pages/about.md": page(),
    ])
    func shown(_ moment: String) -> [String] { all.publicBodies(at: uk(moment)).map(\.path) }
    #expect(
      shown("2026-12-01") == ["content/challenges/a.md", "content/authorities/brum.md", "content/pages/about.md"])
    #expect(
      shown("2026-12-02") == [
        "content/challenges/a.md", "content/challenges/c.md", "content/authorities/brum.md", "content/pages/about.md",
      ])
  }

  @Test func `Live is open or any later word`() {
    #expect(
      Stage.allCases.filter(\.isLive) == [.open, .clarifying, .assessing, .awarding, .contracted, .closed, .withdrawn])
  }
}
