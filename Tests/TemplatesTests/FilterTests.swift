import Testing

@testable import Templates

@Suite struct FilterTests {
  private func filtered(_ tag: String, _ text: String) -> String { rendered(tag, [(.text("x"), .text(text))]) }

  @Test func `Upper and lower change letters and are escaped afterwards`() {
    #expect(filtered("{{x | upper}}", "straße & <b>") == "STRASSE &amp; &lt;B&gt;")
    #expect(filtered("{{ x|lower }}", "ÀB'") == "àb&#39;")
  }

  @Test func `Url encodes everything that is not unreserved`() {
    #expect(filtered("{{x | url}}", "a b/ç?&'\"<~._-") == "a%20b%2F%C3%A7%3F%26%27%22%3C~._-")
  }

  @Test func `Json gives the inside of a string that cannot end its script or attribute`() {
    let printed = filtered("{{x | json}}", "</script>\"'&\\\n\u{2028}\u{2029}é\u{7F}")
    #expect(
      printed
        == "\\u003C/script\\u003E\\u0022\\u0027\\u0026\\u005C\\u000A\\u2028\\u2029é\\u007F")
  }

  @Test func `Filters follow one another`() {
    #expect(filtered("{{x | upper | url}}", "a b") == "A%20B")
  }

  @Test func `Numbers and flags pass through filters as they print`() {
    #expect(rendered("{{n | url}}{{f | upper}}", [(.number("n"), .number(-5)), (.flag("f"), .flag(true))]) == "-5TRUE")
  }

  @Test func `An unknown filter is an error with the nearest name`() {
    let found = findings(
      in: templates(["page": "a {{x | uper}} {{x | markdown}}"]), against: Shape("page", [.text("x")]))
    #expect(
      found.map(\.place) == [
        "theme/page.mustache:1:9 template-unknown-filter", "theme/page.mustache:1:22 template-unknown-filter",
      ])
    #expect(found.map(\.suggestion) == ["Did you mean \"upper\"?", "The filters are upper, lower, url, json."])
  }

  @Test(arguments: ["{{x | url | upper}}", "{{{x | upper}}}", "{{#x | upper}}{{/x}}"])
  func `A filter in the wrong place is an error`(_ template: String) {
    let set = templates(["page": template])
    #expect(set.findings.contains { $0.rule == "template-syntax" })
    #expect(set.compile("page", against: Shape("page", [.text("x")])).template == nil)
  }

  @Test func `Filters are not for HTML`() {
    let found = findings(in: templates(["page": "{{x | upper}}"]), against: Shape("page", [.html("x")]))
    #expect(found.map(\.rule) == ["template-wrong-kind"])
  }
}
