import Catalogue
import Foundation
import Testing

@testable import Publication

/// The files that hosts, crawlers and people who found a weakness look for.
@Suite struct WayfindingTests {
  private func site(base: String? = nil, moment: UKMoment = SiteFixture.moment) throws -> [String: String] {
    try SiteFixture.site(SiteFixture.builder(base: base, at: moment))
  }

  private func addresses(in sitemap: String) -> [String] {
    sitemap.components(separatedBy: "<loc>").dropFirst().compactMap { $0.components(separatedBy: "</loc>").first }
  }

  @Test(arguments: ["https://challenges.example.gov.uk/", "https://example.org/a/longer/base/"])
  func `The sitemap has every public page once, sorted, and nothing else`(_ base: String) throws {
    let site = try site(base: base)
    let listed = addresses(in: try #require(site["sitemap.xml"]))
    let pages = site.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
      .map { base + $0.dropLast("index.html".count) }
    #expect(listed == pages.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(listed.contains(base + "challenges/bin-rounds/") && !listed.contains { $0.contains("draft") })
  }

  @Test func `Each page's canonical link is its own address`() throws {
    for (path, text) in try site(base: "https://example.org/base/") where path.hasSuffix(".html") && path != "404.html" {
      #expect(text.contains("rel=\"canonical\" href=\"https://example.org/base/\(path.dropLast("index.html".count))\""), "\(path)")
    }
  }

  @Test func `The page for addresses that do not exist is kept out of search engines`() throws {
    let page = try #require(try site()["404.html"])
    #expect(page.contains("noindex") && !page.contains("canonical"))
  }

  @Test func `robots.txt lets everyone in and names the sitemap`() throws {
    #expect(try site(base: "https://example.org/base/")["robots.txt"] == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/base/sitemap.xml\n")
  }

  @Test func `security.txt names the contact, ends within a year and says where it stands`() throws {
    let text = try #require(try site(base: "https://example.org/base/")[".well-known/security.txt"])
    #expect(
      text == """
        Contact: mailto:security@example.gov.uk
        Expires: 2027-09-20T00:00:00Z
        Preferred-Languages: en
        Canonical: https://example.org/.well-known/security.txt
        Canonical: https://example.org/base/.well-known/security.txt

        """)
  }

  @Test func `Without a contact that is an address there is no security.txt`() throws {
    let folder = try SiteFixture.copy()
    try folder.replace("contact: security@example.gov.uk", with: "contact: \"a@example.org\\r\\nPolicy: https://evil.example/\"", in: "content/site.yaml")
    #expect(try SiteFixture.site(SiteFixture.builder(source: folder.path))[".well-known/security.txt"] == nil)
  }

  @Test(arguments: [("https://example.org/", "/"), ("https://example.org/base/", "/base/")])
  func `The headers forbid what no page needs, and only files named after their content are kept for ever`(
    _ url: String, _ path: String
  ) throws {
    let lines = try #require(try site(base: url)["_headers"]).components(separatedBy: "\n")
    #expect(lines.first == OutputFolder.mark)
    #expect(lines.filter { $0.hasPrefix("/") } == ["\(path)assets/*", "\(path)*"])
    let policy = try #require(lines.first { $0.contains("Content-Security-Policy:") })
    #expect(policy.contains("default-src 'none'") && policy.contains("base-uri 'none'") && policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("http"))
    #expect(lines.contains("  X-Content-Type-Options: nosniff"))
    let immutable = try #require(lines.firstIndex { $0.contains("immutable") })
    #expect(lines[..<immutable].last { $0.hasPrefix("/") } == "\(path)assets/*")
  }

  @Test(arguments: [SiteFixture.catalogue, SiteFixture.repository])
  func `No link of any page leads past a longer base path`(_ source: String) throws {
    let site = try SiteFixture.site(SiteFixture.builder(source: source, base: "https://example.org/a/base/"))
    var checked = 0
    for (path, text) in site {
      for address in localAddresses(in: text, of: path) {
        #expect(address.hasPrefix("/a/base/"), "\(path) leads to \(address)")
        let target = address.dropFirst("/a/base/".count).prefix { $0 != "#" && $0 != "?" }
        let file = target.isEmpty || target.hasSuffix("/") ? target + "index.html" : target
        #expect(site[String(file)] != nil, "\(path) leads to \(address), which is not there")
        checked += 1
      }
    }
    #expect(checked > 200)
  }

  /// Addresses in a file that begin with a slash, or that are relative, which no page may use.
  private func localAddresses(in text: String, of path: String) -> [String] {
    if path.hasSuffix(".css") {
      return text.components(separatedBy: "url(").dropFirst().map { String($0.prefix { $0 != ")" }).filter { $0 != "\"" && $0 != "'" } }
        .filter { !$0.hasPrefix("data:") && !$0.hasPrefix("../images/") }
    }
    guard path.hasSuffix(".html") else { return [] }
    let page = Markup(text)
    return ["href", "src", "action", "srcset", "poster", "data-src"].flatMap { page.values(of: $0) }.filter { address in
      !["https://", "http://", "mailto:", "#", "data:"].contains { address.hasPrefix($0) }
    }
  }

  @Test(arguments: [SiteFixture.catalogue, SiteFixture.repository])
  func `Each address belongs to one page`(_ source: String) throws {
    let builder = try SiteFixture.builder(source: source)
    let paths = builder.pagePaths
    #expect(paths.count == builder.pageCount)
    #expect(Set(paths).count == paths.count)
    #expect(paths.allSatisfy { $0.hasSuffix(".html") && !$0.hasPrefix("/") && !$0.contains("//") })
  }
}
