import Testing

@testable import Correspondence

@Suite struct MailtoLinkTests {
  @Test func `A link has address, subject and body, with everything but plain letters encoded`() throws {
    let link = try #require(
      MailtoLink(to: "bins+2026@example.gov.uk", subject: "[EX-1] Question: 100% & more?", body: "Dear team,\nwhat of \"Sunday\"?"))
    #expect(
      link.href
        == "mailto:bins%2B2026@example.gov.uk?subject=%5BEX-1%5D%20Question%3A%20100%25%20%26%20more%3F&body=Dear%20team%2C%0D%0Awhat%20of%20%22Sunday%22%3F")
  }

  @Test func `Letters beyond ASCII are encoded as UTF-8`() throws {
    let link = try #require(MailtoLink(to: "a@example.org", subject: "Tŷ 🏛"))
    #expect(link.href == "mailto:a@example.org?subject=T%C5%B7%20%F0%9F%8F%9B")
  }

  @Test func `Line ends of every kind become the one that email has`() throws {
    let link = try #require(MailtoLink(to: "a@example.org", subject: "S", body: "one\r\ntwo\nthree"))
    #expect(link.href.hasSuffix("&body=one%0D%0Atwo%0D%0Athree"))
  }

  @Test(arguments: [
    "", "a", "a@b", "a@example.org,b@example.org", "a@example.org?cc=b@example.org", "a@example.org\r\nBcc: b@example.org",
    "a b@example.org", "\"a\"@example.org", "a@@example.org", "a@.org", "a@-example.org", ".a@example.org", "a..b@example.org",
    "a%0ABcc:b@example.org", "ä@example.org", "a@exa\u{202E}mple.org",
  ])
  func `There is no link to anything but one plain address`(_ address: String) {
    #expect(MailtoLink(to: address, subject: "S") == nil)
  }

  @Test(arguments: ["one\ntwo", "one\r\nBcc: a@example.org", "nul\u{0}", "delete\u{7F}"])
  func `A subject is one line, or there is no link`(_ subject: String) {
    #expect(MailtoLink(to: "a@example.org", subject: subject) == nil)
  }
}

@Suite struct SubjectLineTests {
  @Test func `The reference comes first, in brackets, then the kind and the title`() {
    #expect(SubjectLine.about(reference: "WM-2026-014", kind: "Question", title: "Fewer missed bins") == "[WM-2026-014] Question: Fewer missed bins")
  }

  @Test(arguments: ["Bins\r\nBcc: a@example.org", "Bins\u{0}\u{B}", "Bins\u{7F}", "Bins\u{85}\u{2028}"])
  func `Whatever stands in a title, the subject is one line that a link takes`(_ title: String) throws {
    let subject = SubjectLine.about(reference: "EX-1", kind: "Response", title: title)
    #expect(!subject.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{2028}" })
    _ = try #require(MailtoLink(to: "a@example.org", subject: subject))
  }
}
