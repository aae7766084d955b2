import Catalogue
import Testing

@testable import Publication

@Suite struct ChallengePageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try SiteFixture.copy() }

  private func page(_ address: String, at moment: UKMoment = SiteFixture.moment) throws -> Markup {
    let site = try SiteFixture.site(SiteFixture.builder(source: folder.path, at: moment))
    return Markup(try #require(site[address + "/index.html"]))
  }

  @Test func `The story comes in the order in which a firm reads it`() throws {
    #expect(
      try page("challenges/bin-rounds").texts(of: "h2", in: "article") == [
        "On this page", "The problem", "How do we know", "Who is affected", "What we have tried", "How the question changed",
        "What would better look like", "What is out of scope", "What must stay true", "What we can offer", "Timetable",
        "How we choose", "How to answer", "Questions and answers", "Changes",
      ])
  }

  @Test func `What is not known has no heading and leaves no empty element`() throws {
    let page = try page("challenges/leaks")
    #expect(page.texts(of: "h2", in: "article") == ["Timetable"])
    #expect(page.emptyElements(in: "article") == [])
  }

  @Test func `What must be reached stands before what would be a bonus`() throws {
    try folder.replace(
      "outcomes:\n", with: "outcomes:\n    - {outcome: Fewer rats., measure: Calls., essential: false}\n",
      in: "content/challenges/bin-rounds.md")
    let words = try page("challenges/bin-rounds").texts(of: "b", in: "article")
    let (essential, bonus) = (words.firstIndex(of: "Bins are emptied on their day."), words.firstIndex(of: "Fewer rats."))
    #expect(try #require(essential) < #require(bonus))
  }

  @Test func `The leaf says its year only when it is another`() throws {
    #expect(try page("challenges/bin-rounds").texts(of: "p", in: "article").contains("Closes 7 December"))
    #expect(try page("challenges/leaks").texts(of: "p", in: "article").contains("Opens 4 January 2027"))
  }

  @Test func `After the deadline nobody is told how to answer any more`() throws {
    let open = try page("challenges/bin-rounds")
    #expect(open.values(of: "href").contains("#respond") && open.values(of: "href").contains { $0.hasPrefix("mailto:bins@") })
    let closed = try page("challenges/bin-rounds", at: UKMoment(seconds: SiteFixture.moment.seconds + 20 * 86_400))
    #expect(!closed.values(of: "href").contains("#respond") && !closed.texts(of: "h2", in: "article").contains("How to answer"))
    #expect(!closed.values(of: "href").contains { $0.contains("subject=") })
  }

  @Test func `However long a title is, the link that begins an email stays short enough for every mail program`() throws {
    try folder.replace("Fewer missed bins", with: String(repeating: "Fewer missed bins ", count: 170), in: "content/challenges/bin-rounds.md")
    let links = try page("challenges/bin-rounds").values(of: "href").filter { $0.hasPrefix("mailto:") }
    #expect(links.count > 2 && links.allSatisfy { $0.utf8.count < 1_000 })
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-12_345, "-12,345")])
  func `Thousands are set apart by commas`(_ number: Int, _ words: String) {
    #expect(NumberWords.grouped(number) == words)
  }
}

extension Markup {
  /// The words of every such element within the first element of another name, spaces as one.
  fileprivate func texts(of name: String, in container: String) -> [String] {
    var texts: [String] = []
    var words: String?
    for token in inside(container) {
      switch token {
      case .open(name, _): words = ""
      case .close(name):
        if let words { texts.append(words.split { $0.isWhitespace }.joined(separator: " ")) }
        words = nil
      case .text(let text): words?.append(text)
      default: continue
      }
    }
    return texts
  }

  /// Elements that hold neither words nor other elements. Shapes that are drawn, and places for what a script shows, may.
  fileprivate func emptyElements(in container: String) -> [String] {
    var empty: [String] = []
    var last: String?
    for token in inside(container) {
      switch token {
      case .open(let name, _): last = name
      case .close(let name):
        if name == last { empty.append(name) }
        last = nil
      case .text(let text): if text.contains(where: { !$0.isWhitespace }) { last = nil }
      }
    }
    return empty
  }

  private func inside(_ container: String) -> ArraySlice<Token> {
    let start = tokens.firstIndex { if case .open(container, _) = $0 { true } else { false } } ?? tokens.endIndex
    let end = tokens.firstIndex(of: .close(container)) ?? tokens.endIndex
    return start < end ? tokens[start..<end] : []
  }
}
