import FrontMatter
import Testing

@testable import Catalogue

@Suite struct SettingsTests {
  @Test(arguments: [
    FieldCase<SiteSettings>("name") { $0.name }, .init("short_name") { $0.shortName }, .init("tagline") { $0.tagline },
    .init("description") { $0.description }, .init("base_url", "https://a.example/b/") { $0.baseURL },
    .init("language", "en-GB") { $0.language }, .init("accent", "\"#1d70b8\"", kept: "#1d70b8") { $0.accent },
    .init("mailbox", "a@b.example") { $0.mailbox }, .init("operator.name") { $0.operatorName },
    .init("operator.address") { $0.operatorAddress }, .init("licence.name") { $0.licenceName },
    .init("licence.url", "https://a.example") { $0.licenceURL },
    .init("demonstration.moment", "2026-11-24T09:00") { $0.demonstration?.moment },
    .init("demonstration.notice") { $0.demonstration?.notice },
    .init("security.contact", "mailto:a@b.example") { $0.securityContact },
    .init("security.policy", "https://a.example") { $0.securityPolicy },
    .init("ocds_prefix", "ocds-abc123") { $0.ocdsPrefix },
  ])
  func `The settings of the site are kept`(_ field: FieldCase<SiteSettings>) { check(field, SiteSettings.init) }

  private func found(site: String?) throws -> [String] {
    let content = try TemporaryContent()
    guard let site else { return try CatalogueLoader(source: content.source, workers: 1).load().findings.map(\.place) }
    try content.write(Array(site.utf8), to: "site.yaml")
    return try content.load().findings.map(\.place)
  }

  @Test func `A missing file of settings is one finding`() throws {
    #expect(try found(site: nil) == ["content/site.yaml:1:1 structure-unreadable-file"])
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "{}\n"])
  func `An empty file of settings lacks its three fields`(_ site: String) throws {
    #expect(try found(site: site).count { $0.hasSuffix("structure-missing-field") } == 3)
  }

  @Test(arguments: ["- a\n- b\n", "words\n"])
  func `Settings that are not fields are a finding`(_ site: String) throws {
    #expect(try found(site: site).contains { $0.hasSuffix("structure-wrong-type") })
  }

  @Test(arguments: [
    "challenges.example", "ftp://a.example", "https://", "https:///x", "https://a.example/?x", "https://a b.example",
    "https://a.example/\\\"x",
  ])
  func `An address that is none is a finding at its place`(_ address: String) throws {
    #expect(
      try found(site: "name: A\ndescription: B\nbase_url: \"\(address)\"\n").contains(
        "content/site.yaml:3:11 structure-base-url"))
  }

  @Test func `The base address has slashes at both ends of its path`() {
    #expect(BaseURL("https://a.example")?.path == "/")
    #expect(BaseURL("https://a.example/")?.path == "/")
    #expect(BaseURL("https://a.example/b//c")?.path == "/b/c/")
    #expect(BaseURL("http://localhost:8080/b/")?.absolute("challenges/x/") == "http://localhost:8080/b/challenges/x/")
  }

  @Test func `Navigation must lead somewhere`() throws {
    let site =
      TemporaryContent.site
      + "navigation:\n  - { label: A, path: /challenges/ }\n  - { label: B, path: pages/about.md }\n  - { label: C, path: pages/abut.md }\n  - { label: D, path: /nowhere/ }\n"
    #expect(
      try CatalogueTests.found(["site.yaml": site, "pages/about.md": page()]) == [
        "content/site.yaml:7:23 link-missing-target", "content/site.yaml:8:23 link-missing-target",
      ])
  }

  @Test func `A theme or a term that stands twice is told at its second place`() throws {
    let themes = "- { key: waste, name: Waste }\n- { key: waste, name: Bins }\n"
    let glossary =
      "- { term: Notice, meaning: A }\n- { term: notice, meaning: B }\n- { term: Other, meaning: C, more: pages/nope.md }\n"
    #expect(
      try CatalogueTests.found(["themes.yaml": themes, "glossary.yaml": glossary]) == [
        "content/glossary.yaml:2:11 structure-duplicate-name", "content/glossary.yaml:3:36 link-missing-target",
        "content/themes.yaml:2:10 structure-duplicate-name",
      ])
  }

  @Test func `Lists that are not lists are told and the rest is read`() throws {
    let all = try catalogue(["themes.yaml": "waste: Waste\n", "glossary.yaml": "words\n", "authorities/brum.md": brum])
    #expect(
      all.findings.map(\.place) == [
        "content/glossary.yaml:1:1 structure-wrong-type", "content/themes.yaml:1:1 structure-wrong-type",
      ])
    #expect(all.authorities.count == 1)
  }

  @Test func `Terms are in the order of the alphabet, whatever their case`() throws {
    let glossary = "- { term: notice, meaning: A }\n- { term: Lot, meaning: B }\n- { term: award, meaning: C }\n"
    #expect(try catalogue(["glossary.yaml": glossary]).glossary.map(\.term.value) == ["award", "Lot", "notice"])
  }
}
