import Testing

@testable import Catalogue

@Suite struct AddressTests {
  @Test(arguments: [
    ("Below-threshold call (UK4)", "below-threshold-call-uk4"), ("Council's own", "councils-own"),
    ("Council\u{2019}s own", "councils-own"), ("  a  ", "a"), ("--", "item"), ("", "item"), ("ÀB", "b"),
    ("A&B 2", "a-b-2"),
  ])
  func `A slug is letters, digits and single hyphens`(_ words: String, _ slug: String) {
    #expect(Slug.from(words) == slug)
    #expect(Slug.isValid(slug))
  }

  @Test(arguments: ["", "A", "a b", "a_b", "a.b", "é", "a/b", "a\0"]) func `Other names cannot stand in an address`(
    _ name: String
  ) { #expect(!Slug.isValid(name)) }

  @Test(arguments: ["challenges@example.gov.uk", "a.b-c_d+e@x-y.example", "o'neil@example.org", "A1@b2.example"])
  func `Plain email addresses are addresses`(_ text: String) { #expect(EmailAddress.isValid(text)) }

  @Test(arguments: [
    "", "a", "a@", "@b.example", "a@b", "a@b@c.example", "a b@c.example", "a@b.example, c@d.example",
    "a@b.example\nBcc: x@y.example", "\"a\"@b.example", "a@-b.example", "a@b-.example", "a@b..example", ".a@b.example",
    "a.@b.example", "a..b@c.example", "A <a@b.example>", "a@[127.0.0.1]", "a%0a@b.example", "ä@b.example",
    "a@b.example?cc=x", "mailto:a@b.example",
  ])
  func `Anything else is none`(_ text: String) { #expect(!EmailAddress.isValid(text)) }

  @Test func `Long addresses are none`() {
    #expect(!EmailAddress.isValid(String(repeating: "a", count: 65) + "@b.example"))
    #expect(!EmailAddress.isValid("a@" + String(repeating: "b", count: 64) + ".example"))
    #expect(!EmailAddress.isValid("a@" + String(repeating: "bbbbbbbbb.", count: 30) + "example"))
  }

  @Test(arguments: [
    ("https://a.example", true), ("https://a.example/b?c=d#e", true), ("http://a.example", false), ("https://a", false),
    ("https://", false), ("https://u@a.example", false), ("https://a.example/ b", false),
    ("https://a.example/\"", false), ("javascript:alert(1)", false), ("https://a.example/<b>", false),
    ("https://a.example\n", false),
  ])
  func `A web address is encrypted and has a host`(_ text: String, _ isSecure: Bool) {
    #expect(WebAddress.isSecure(text) == isSecure)
  }

  @Test func `Contrast is that of the standard`() {
    #expect(abs(Colour.black.contrast(with: .white) - 21) < 0.001)
    #expect(Colour.white.contrast(with: .white) == 1)
    // A known pair of WCAG's examples: #767676 on white is 4.54.
    #expect(abs((Colour("#767676")?.contrast(with: .white) ?? 0) - 4.54) < 0.01)
    #expect(Colour("#1D70b8")?.hexadecimal == "#1d70b8")
    for text in ["", "#fff", "1d70b8", "#1d70bg", "#1d70b8a", "#+1d70b"] { #expect(Colour(text) == nil) }
  }

  @Test func `A colour is moved until it has the contrast wanted`() {
    let pale = Colour(red: 250, green: 240, blue: 120)
    #expect(pale.darkened(untilContrast: 4.5, with: .white).contrast(with: .white) >= 4.5)
    #expect(
      Colour(red: 20, green: 20, blue: 60).lightened(untilContrast: 4.5, with: .black).contrast(with: .black) >= 4.5)
    #expect(Colour.black.darkened(untilContrast: 4.5, with: .white) == .black)
  }
}
