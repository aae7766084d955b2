import Catalogue
import Foundation
import Platform
import Testing

@testable import Publication

@Suite struct AssetTests {
  @Test func `Style sheet and scripts are named after their content, and pages hold them to its digest`() throws {
    let site = try SiteFixture.site(SiteFixture.builder())
    let page = Markup(try #require(site["index.html"]))
    var checked = 0
    for case .open(let name, let attributes) in page.tokens where name == "link" || name == "script" {
      guard let integrity = attributes.first(where: { $0.name == "integrity" })?.value,
        let address = attributes.first(where: { $0.name == "href" || $0.name == "src" })?.value
      else { continue }
      let text = try #require(site[String(address.dropFirst())], "\(address)")
      let digest = SHA256.digest(of: Array(text.utf8))
      #expect(integrity == "sha256-" + ByteText.base64(digest))
      #expect(address.contains(ByteText.hexadecimal(digest.prefix(5))))
      checked += 1
    }
    #expect(checked >= 1)
  }

  @Test func `Everything that hosts keep for ever is named after its content`() throws {
    let folder = TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder("themes"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder("themes/default"), withDestinationPath: SiteFixture.repository + "/themes/default")
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", at: "themes/mine/images/crest.svg")
    let site = try SiteFixture.site(SiteFixture.builder(themes: folder.path, theme: "mine"))
    #expect(site["images/crest.svg"] != nil)
    for (path, text) in site where path.hasPrefix("assets/") {
      #expect(path.contains(ByteText.hexadecimal(SHA256.digest(of: Array(text.utf8)).prefix(5))), "\(path)")
    }
  }

  @Test func `Comments and idle spaces of a style sheet go, what stands in quotes stays`() {
    func compacted(_ css: String) -> String { String(decoding: Stylesheet.compacted(Array(css.utf8)), as: UTF8.self) }
    #expect(compacted("/* a */\na {\n  color: red; /* b */\n}\n\n") == "a{color:red}\n")
    #expect(compacted("a::before { content: \"/* no  comment; */\"; }") == "a::before{content:\"/* no  comment; */\"}")
    #expect(compacted("a :hover > b, i { margin: calc(1px + 2px) 3px; }") == "a :hover > b,i{margin:calc(1px + 2px) 3px}")
    #expect(compacted("@media (min-width: 4em) and (print) { a { b: c } }") == "@media (min-width:4em) and (print){a{b:c}}")
    #expect(compacted("a{b:url('data:,/*x*/')}") == "a{b:url('data:,/*x*/')}")
    #expect(compacted("a{content:\"\\\"/*\"}/* x */b{}") == "a{content:\"\\\"/*\"}b{}")
    #expect(compacted("margin: 1px/**/2px") == "margin:1px 2px")
    #expect(compacted("a{}/* never closed") == "a{}")
    #expect(compacted("a{}/*/ still a comment */b{}") == "a{}b{}")
  }

  /// Every accent colour of a coarse grid, from black to white.
  private static let accents: [Colour] = stride(from: 0, through: 255, by: 51).flatMap { red in
    stride(from: 0, through: 255, by: 51).flatMap { green in
      stride(from: 0, through: 255, by: 51).map { Colour(red: UInt8(red), green: UInt8(green), blue: UInt8($0)) }
    }
  }

  @Test func `Whatever the accent colour, text in it can be read in light and in dark`() throws {
    for accent in Self.accents {
      let css = AccentColours(accent).css
      let values = try ["accent", "accent-deep", "accent-soft"].map { try colours(named: $0, in: css) }
      let (light, dark) = (values.map { $0[0] }, values.map { $0[1] })
      #expect(light[0].contrast(with: .white) >= 4.5, "\(accent.hexadecimal) on white")
      #expect(light[0].contrast(with: light[2]) >= 4.5, "\(accent.hexadecimal) on its soft ground")
      #expect(light[1].contrast(with: .white) >= 4.5, "\(accent.hexadecimal) under white text")
      let ground = try #require(Colour("#14171c"))
      #expect(dark[0].contrast(with: ground) >= 4.5, "\(accent.hexadecimal) on the dark ground")
      #expect(dark[0].contrast(with: dark[2]) >= 4.5, "\(accent.hexadecimal) on its dark soft ground")
    }
  }

  /// The value of a custom property for light and for dark.
  private func colours(named name: String, in css: String) throws -> [Colour] {
    let found = css.components(separatedBy: "--\(name):").dropFirst().compactMap { Colour(String($0.prefix(7))) }
    try #require(found.count == 2, "\(css)")
    return found
  }
}
