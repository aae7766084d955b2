import Diagnostics
import Foundation
import Platform
import Testing

@testable import Publication

/// A theme beside the default one, and what is said about its slips.
@Suite struct ThemeTests {
  private let folder = TemporaryFolder()

  init() throws {
    try FileManager.default.createDirectory(atPath: folder("themes"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder("themes/default"), withDestinationPath: SiteFixture.repository + "/themes/default")
  }

  /// What reading the theme and compiling it finds.
  private func findings() throws -> [Finding] {
    var findings: [Finding] = []
    _ = try Theme(named: "mine", source: folder.path, findings: &findings)
    return try findings + SiteFixture.builder(themes: folder.path, theme: "mine").findings
  }

  private func site() throws -> [String: String] {
    try SiteFixture.site(SiteFixture.builder(themes: folder.path, theme: "mine"))
  }

  @Test func `The default theme has no slips`() throws {
    var findings: [Finding] = []
    _ = try Theme(named: "default", source: SiteFixture.repository, findings: &findings)
    findings += try SiteFixture.builder().findings
    #expect(findings == [])
  }

  @Test func `One template replaces the default theme's, and every other stays`() throws {
    try folder.write("{{<base}}{{$main}}<p>No page {{page.title}}</p>{{/main}}{{/base}}\n", at: "themes/mine/templates/not-found.mustache")
    #expect(try findings() == [])
    let (mine, usual) = (try site(), try SiteFixture.site(SiteFixture.builder()))
    #expect(mine["404.html"]?.contains("<p>No page Page not found</p>") == true)
    #expect(mine.filter { $0.key != "404.html" } == usual.filter { $0.key != "404.html" })
  }

  @Test func `A partial or the base can be replaced, and shows on every page`() throws {
    try folder.write("<footer>Ours: {{site.name}}</footer>\n", at: "themes/mine/templates/partials/footer.mustache")
    #expect(try findings() == [])
    for (path, text) in try site() where path.hasSuffix(".html") {
      #expect(text.contains("<footer>Ours: Example Challenges</footer>"), "\(path)")
    }
  }

  @Test func `A style sheet of its own is joined to those of the default theme, and one of the same name replaces it`() throws {
    try folder.write(".mine{color:red}", at: "themes/mine/styles/99-mine.css")
    let joined = try site().filter { $0.key.hasPrefix("assets/site.") }
    #expect(joined.count == 1 && joined.values.allSatisfy { $0.contains(".mine{color:red}") && $0.count > 1_000 })
    for (name, _) in try DirectoryListing.entries(of: folder("themes/default/styles")).map({ ($0.path, 0) }) {
      try folder.write("/* nothing */", at: "themes/mine/styles/" + name)
    }
    let alone = try #require(try site().first { $0.key.hasPrefix("assets/site.") })
    #expect(alone.value.hasSuffix(".mine{color:red}") && alone.value.count < 1_000)
  }

  @Test func `A misspelt name in a template is found with its line and the nearest name`() throws {
    try folder.write(
      "{{<base}}\n{{$main}}\n<h1>{{page.titel}}</h1>\n{{>partials/hedaer}}\n{{/main}}\n{{$mian}}x{{/mian}}\n{{/base}}\n",
      at: "themes/mine/templates/not-found.mustache")
    let found = try findings()
    let path = "themes/mine/templates/not-found.mustache"
    #expect(
      found.map { "\($0.path):\($0.range.start.line) \($0.rule)" } == [
        "\(path):3 template-unknown-name", "\(path):4 template-unknown-partial", "\(path):6 template-unknown-block",
      ])
    #expect(found.map { $0.suggestion ?? "" }.enumerated().allSatisfy { $1.contains(["title", "partials/header", "main"][$0]) })
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test func `A mistake in a partial that many pages share is told once`() throws {
    try folder.write("<footer>{{site.nane}}</footer>\n", at: "themes/mine/templates/partials/footer.mustache")
    #expect(try findings().map(\.rule) == ["template-unknown-name"])
  }

  @Test func `A template that no page uses is probably a slip in its name`() throws {
    try folder.write("{{<base}}{{$main}}x{{/main}}{{/base}}", at: "themes/mine/templates/challange.mustache")
    let found = try findings()
    #expect(found.map(\.rule) == ["theme-unused-template"])
    #expect(found.first?.path == "themes/mine/templates/challange.mustache")
    #expect(found.first?.suggestion?.contains("challenge.mustache") == true)
    #expect(found.first?.severity == .warning)
  }

  @Test func `A file in a folder that no build reads is told`() throws {
    try folder.write("{}", at: "themes/mine/style/extra.css")
    try folder.write("{}", at: "themes/mine/templates/home.html")
    try folder.write("Notes", at: "themes/mine/README.md")
    try FileManager.default.createSymbolicLink(atPath: folder("themes/mine/base.css"), withDestinationPath: "/etc/hostname")
    let found = try findings()
    #expect(found.map { "\($0.path) \($0.rule)" } == [
      "themes/mine/base.css theme-unread-file", "themes/mine/style/extra.css theme-unread-file",
      "themes/mine/templates/home.html theme-unread-file",
    ])
    #expect(found.first { $0.path.contains("style/") }?.suggestion == "Did you mean the folder styles?")
  }

  @Test func `A theme without a template that pages need says which`() throws {
    try FileManager.default.removeItem(atPath: folder("themes/default"))
    try folder.write("{{! nothing }}", at: "themes/mine/templates/home.mustache")
    let found = try findings()
    #expect(found.contains { $0.rule == "theme-missing-template" && $0.path == "themes/mine/templates/challenge.mustache" })
    #expect(found.allSatisfy { $0.rule == "theme-missing-template" && $0.severity == .error })
  }

  @Test func `An unknown theme is refused with the nearest name`() throws {
    for name in ["defalt", "../themes/default", "", ".", "default/templates"] {
      var findings: [Finding] = []
      let refusal = #expect(throws: Theme.Refusal.self) { try Theme(named: name, source: folder.path, findings: &findings) }
      guard case .unknown(let message) = refusal else {
        Issue.record("\(name): \(String(describing: refusal))")
        continue
      }
      #expect(message.contains("there is no theme called \(name)") && message.contains("default"))
    }
  }

  @Test func `Without a folder of themes the reason is the system's`() throws {
    var findings: [Finding] = []
    let refusal = #expect(throws: Theme.Refusal.self) { try Theme(named: "default", source: folder("none"), findings: &findings) }
    #expect(refusal == .system(FileError(action: "list", path: folder("none/themes"), code: ENOENT)))
  }

  @Test func `Nothing that a template cannot read stops the others`() throws {
    try folder.write(String(decoding: [0x7B, 0x7B, 0xFF, 0x7D, 0x7D], as: UTF8.self), at: "themes/mine/templates/home.mustache")
    try Data([0x7B, 0x7B, 0xFF, 0x7D, 0x7D]).write(to: URL(fileURLWithPath: folder("themes/mine/templates/home.mustache")))
    try folder.write("{{#open", at: "themes/mine/templates/theme.mustache")
    let paths = Set(try findings().map(\.path))
    #expect(paths == ["themes/mine/templates/home.mustache", "themes/mine/templates/theme.mustache"])
  }
}
