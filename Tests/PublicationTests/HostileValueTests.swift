import Foundation
import Testing

@testable import Publication

/// Whatever stands in a field, no page's markup changes.
@Suite struct HostileValueTests {
  static let values: KeyValuePairs = [
    "a script": "<script>alert(1)</script>",
    "quotation marks": "\" onmouseover=\"alert(1)\" x='",
    "the end of CDATA": "]]><!-- --><b>",
    "a comment": "--><!--",
    "a character reference": "&lt;b&gt; &amp;lt; &#60;script&#62; &",
    "a combining mark": "<\u{0301}script\u{0301}>\"\u{0301} onload=x",
    "template braces": "{{title}} {{{body}}} {{>base}}",
    "a mailto with headers": "x&body=y%0D%0ABcc: a@example.org?cc=b@example.org#z",
    "control characters": "a\u{0}b\u{7}c\u{1B}[31md\u{7F}e\u{9F}f",
    "line breaks": "first\r\nBcc: a@example.org\n\nsecond\u{2028}third",
    "a right-to-left override": "Bins \u{202E}txt.exe\u{2066}",
    "far-off letters": "é 你 🏛 👩‍👩‍👧 ‏עברית",
    "3,000 characters": String(repeating: "long ", count: 600),
    "3,000 characters without a space": String(repeating: "x", count: 3_000),
  ]

  /// The fields that hold words, wherever they stand in the fixture.
  private static let fields = [
    "title", "name", "summary", "question", "owner", "people", "scale", "payment", "intellectual_property", "next_step",
    "label", "term", "meaning", "what", "description",
  ]

  /// The fixture with one value in every field that holds words.
  private func folder(with value: String) throws -> TemporaryFolder {
    let folder = try SiteFixture.copy()
    var changed = 0
    for path in folder.tree("content").keys where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      let lines = (folder.read("content/" + path) ?? "").components(separatedBy: "\n").map { line in
        let name = line.drop { $0 == " " || $0 == "-" }
        guard let field = Self.fields.first(where: { name.hasPrefix($0 + ": ") }) else { return line }
        changed += 1
        return String(line.prefix(line.count - name.count)) + "\(field): " + quoted(value)
      }
      try folder.write(lines.joined(separator: "\n"), at: "content/" + path)
    }
    #expect(changed > 30)
    return folder
  }

  /// A YAML text in double quotes.
  private func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { result, scalar in
      switch scalar.value {
      case 0x22, 0x5C: result += "\\\(Character(scalar))"
      case 0..<0x20, 0x7F...0xA0, 0x2028...0x2029:
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    } + "\""
  }

  private func site(with value: String) throws -> [String: String] {
    let folder = try folder(with: value)
    return try SiteFixture.site(SiteFixture.builder(source: folder.path))
  }

  /// The pages of a site whose values are harmless.
  private func plainPages() throws -> [String: Markup] {
    try site(with: "A plain title").filter { $0.key.hasSuffix(".html") }.mapValues { Markup($0) }
  }

  @Test func `A hostile value changes text, never markup, and nothing invisible gets through`() throws {
    let plain = try plainPages()
    for (name, value) in Self.values {
      let site = try site(with: value)
      #expect(Set(site.keys.filter { $0.hasSuffix(".html") }) == Set(plain.keys))
      for (path, text) in site {
        #expect(!Self.holdsInvisible(text), "\(name) in \(path)")
        guard let expected = plain[path] else { continue }
        let page = Markup(text)
        #expect(page.problems.isEmpty, "\(name) in \(path)")
        if page.skeleton != expected.skeleton {
          let place = zip(page.skeleton, expected.skeleton).enumerated().first { $1.0 != $1.1 }
          Issue.record("\(name) changes the tags of \(path) from \(String(describing: place))")
        }
      }
    }
  }

  private static func holdsInvisible(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }
      || text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
  }

  @Test func `The words themselves arrive whole`() throws {
    let value = "<b>\"bins\"</b> & 'lorries' {{x}}"
    let page = Markup(try #require(try site(with: value)["challenges/bin-rounds/index.html"]))
    #expect(page.tokens.contains(.text(value)), "The heading does not say it.")
    #expect(page.values(of: "content").contains(value), "The preview does not say it.")
  }

  @Test func `A title of spaces counts as missing, and the page is whole`() throws {
    let folder = try SiteFixture.copy()
    try folder.replace("title: Fewer missed bins", with: "title: \" \\t \\u00a0 \"", in: "content/challenges/bin-rounds.md")
    let builder = try SiteFixture.builder(source: folder.path)
    #expect(builder.catalogue.findings.map(\.rule) == ["structure-missing-field"])
    let page = Markup(try #require(try SiteFixture.site(builder)["challenges/bin-rounds/index.html"]))
    #expect(page.problems.isEmpty)
  }

  @Test func `The hostile words of a body stay words`() throws {
    let folder = try SiteFixture.copy()
    let body = "\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) <b onclick=\"x\">b</b>\n"
    try folder.write((folder.read("content/challenges/leaks.md") ?? "") + body, at: "content/challenges/leaks.md")
    let site = try SiteFixture.site(SiteFixture.builder(source: folder.path))
    let page = Markup(try #require(site["challenges/leaks/index.html"]))
    #expect(page.problems.isEmpty)
    #expect(page.values(of: "onclick").isEmpty && page.values(of: "onerror").isEmpty)
    #expect(!page.values(of: "href").contains { $0.hasPrefix("javascript") })
    #expect(page.skeleton.filter { $0.hasPrefix("<script") }.allSatisfy { $0.contains("src") })
  }
}
