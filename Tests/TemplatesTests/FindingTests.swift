import Diagnostics
import Testing

@testable import Templates

@Suite struct FindingTests {
  private let tag = Shape("tag", [.text("name")])
  private var shape: Shape {
    Shape(
      "challenge page",
      [
        .text("title"), .html("summary"), .record("buyer", Shape("authority", [.text("place")])), .list("tags", tag),
      ])
  }

  private func found(_ template: String) -> [Finding] { findings(in: templates(["page": template]), against: shape) }

  @Test func `An unknown name is found with its place and the nearest name`() {
    let finding = found("<h1>\n  é {{ titel }}").first
    #expect(
      finding
        == Finding(
          rule: "template-unknown-name", severity: .error, path: "theme/page.mustache",
          range: SourceRange(line: 2, column: 8, length: 5), message: "\"titel\" is not a name of challenge page.",
          suggestion: "Did you mean \"title\"?"))
  }

  @Test func `An unknown name is looked for one record further down`() {
    #expect(found("{{place}}").first?.suggestion == "Did you mean \"buyer.place\"?")
  }

  @Test func `Without a near name the known ones are listed`() {
    #expect(found("{{deadline}}").first?.suggestion == "Known here: title, summary, buyer, tags, has_tags.")
  }

  @Test func `A name after a dot is looked for in its record only`() {
    let finding = found("{{#buyer}}{{/buyer}}{{buyer.title}}{{buyer.plase}}{{title.place}}{{tags.name}}")
    #expect(
      finding.map(\.message) == [
        "\"buyer\" (authority) has no \"title\".", "\"buyer\" (authority) has no \"plase\".",
        "\"title\" is a text and has no \"place\".", "\"tags\" is a list of tag, which has no \"name\" of its own.",
      ])
    #expect(
      finding.map(\.suggestion) == [
        "Known here: place.", "Did you mean \"buyer.place\"?", nil, "Open it with {{#tags}}…{{/tags}}.",
      ])
  }

  @Test func `Everything that is wrong is found together`() {
    let set = templates([
      "page":
        "{{<base}}{{$body}}{{titel}}{{{title}}}{{#tags}}{{nmae}}{{/tags}}{{/body}}{{$sidbar}}{{/sidbar}}{{/base}}",
      "base": "{{$body}}{{/body}}{{$sidebar}}{{/sidebar}}{{>fotter}}{{#buyer}}", "footer": "{{x | uper}} {{=a b=}} {{y",
    ])
    #expect(
      findings(in: set, against: shape).map(\.place) == [
        "theme/base.mustache:1:46 template-unknown-partial", "theme/base.mustache:1:54 template-unclosed-section",
        "theme/footer.mustache:1:7 template-unknown-filter", "theme/footer.mustache:1:14 template-syntax",
        "theme/footer.mustache:1:24 template-syntax",
        "theme/page.mustache:1:21 template-unknown-name", "theme/page.mustache:1:31 template-raw-text",
        "theme/page.mustache:1:50 template-unknown-name", "theme/page.mustache:1:77 template-unknown-block",
      ])
  }

  @Test func `A page whose partial is broken is not compiled`() {
    let set = templates(["page": "{{>part}}", "part": "{{#title}}", "other": "{{title}}"])
    #expect(set.compile("page", against: shape).template == nil)
    #expect(set.compile("other", against: shape).template != nil)
  }

  @Test func `A section nobody closes is reported where it opens`() {
    let finding = found("a\n{{#tags}}\n{{#buyer}}\n{{/tags}}\n{{^title}}")
    #expect(
      finding.map(\.place) == [
        "theme/page.mustache:3:1 template-unclosed-section", "theme/page.mustache:5:1 template-unclosed-section",
      ])
    #expect(finding.map(\.message) == ["{{#buyer}} is never closed.", "{{^title}} is never closed."])
  }

  @Test func `A slip in a close is one finding, with what to write`() {
    let finding = found("{{#tags}}\n{{name}}\n{{/tgas}}\n{{title}}")
    #expect(finding.map(\.message) == ["{{/tgas}} does not close {{#tags}} of line 1."])
    #expect(finding.first?.suggestion == "Write {{/tags}}.")
    #expect(found("{{/tags}}").map(\.message) == ["{{/tags}} closes nothing: no section is open here."])
  }

  @Test func `An unknown section does not blame the names inside it, but looks on`() {
    #expect(
      found("{{#tgas}}{{name}}{{#x}}{{.}}{{/x}}{{{title}}}{{/tgas}}").map(\.rule)
        == ["template-unknown-name"])
    let set = templates([
      "page": "{{<base}}{{$a}}{{/a}}{{/base}}", "base": "{{#tgas}}{{$a}}{{/a}}{{/tgas}}",
    ])
    #expect(findings(in: set, against: shape).map(\.rule) == ["template-unknown-name"])
  }

  @Test func `An unknown partial or page has its nearest name`() {
    let set = templates(["page": "{{>parts/haed}}", "parts/head": ""])
    #expect(set.findings.first?.suggestion == "Did you mean \"parts/head\"?")
    #expect(set.compile("pag", against: shape).findings.map(\.rule) == ["template-unknown-partial"])
  }

  @Test func `A block that no parent has is found, with those it has`() {
    let set = templates([
      "page": "{{<base}}{{$tilte}}{{/tilte}}{{$x}}{{/x}}{{/base}}", "base": "{{$title}}{{/title}}{{$main}}{{/main}}",
    ])
    let found = findings(in: set, against: shape)
    #expect(found.map(\.message) == ["\"base\" has no block \"tilte\".", "\"base\" has no block \"x\"."])
    #expect(found.map(\.suggestion) == ["Did you mean \"title\"?", "It has main, title."])
  }

  @Test func `A block inside a default that is replaced as well is found`() {
    let set = templates([
      "page": "{{<base}}{{$in}}{{/in}}{{$out}}{{/out}}{{/base}}", "base": "{{$out}}{{$in}}{{/in}}{{/out}}",
    ])
    #expect(
      findings(in: set, against: shape).map(\.message) == [
        "The block \"in\" of \"base\" is part of another block that is replaced, so it is never shown."
      ])
  }

  @Test func `A block that may stand in a missing partial is not blamed`() {
    let set = templates(["page": "{{<base}}{{$title}}{{/title}}{{/base}}", "base": "{{>head}}"])
    #expect(findings(in: set, against: shape).map(\.rule) == ["template-unknown-partial"])
  }

  @Test func `What stands between a parent's blocks is found, comments apart`() {
    let set = templates([
      "page": "{{<base}}\n{{! fine }}\nlost {{$a}}{{/a}}{{title}}{{#tags}}{{$a}}{{/a}}{{/tags}}{{$a}}{{/a}}{{/base}}",
      "base": "{{$a}}{{/a}}",
    ])
    #expect(
      set.findings.map(\.place) == [
        "theme/page.mustache:3:1 template-syntax", "theme/page.mustache:3:18 template-syntax",
        "theme/page.mustache:3:27 template-syntax", "theme/page.mustache:3:57 template-syntax",
      ])
  }

  @Test func `Circles are found once, whatever way they go`() {
    let set = templates([
      "page": "{{>a}}", "a": "{{<b}}{{$x}}{{/x}}{{/b}}", "b": "{{>c}}{{$x}}{{/x}}", "c": "{{>a}}", "d": "{{>d}}",
    ])
    #expect(
      set.findings.map(\.message) == [
        "The template includes itself: a → b → c → a.", "The template includes itself: d → d.",
      ])
    #expect(
      set.findings.map(\.place) == [
        "theme/c.mustache:1:4 template-recursion", "theme/d.mustache:1:4 template-recursion",
      ])
    #expect(set.compile("page", against: shape).template == nil)
  }

  @Test(arguments: [
    ("{{title", "This tag is never closed."),
    ("{{title {{title}}", "This tag is not closed before the next {{ begins."),
    ("{{{summary}} x", "A tag opened with three braces is closed with two."), ("{{}}", "This tag has no name."),
    ("{{#}}", "This tag has no name."), ("{{a b}}", "\"a b\" is not a name."), ("{{a..b}}", "\"a..b\" is not a name."),
    ("{{title()}}", "\"title()\" is not a name."), ("{{=<% %>=}}", "The tag's braces cannot be changed."),
    ("{{>*dynamic}}", "The name of a partial cannot be taken from a value."),
    ("{{>../x}}", "\"../x\" is not a name."),
    ("{{! see {{title}} }}", "This tag is not closed before the next {{ begins."),
  ])
  func `A tag that cannot be read says why`(_ template: String, _ message: String) {
    let found = templates(["page": template]).findings
    #expect(found.map(\.message) == [message])
    #expect(found.first?.range.start == .start || found.first?.range.start.column ?? 9 < 6)
  }

  @Test func `A template that is not UTF-8 is refused where it stops being it`() {
    let set = TemplateSet(sources: [("page", "p", Array("ab\nc".utf8) + [0xFF])])
    #expect(set.findings.map(\.place) == ["p:2:2 template-syntax"])
  }

  @Test func `The same slip in a partial that is used often is one finding`() {
    let set = templates(["page": String(repeating: "{{>part}}", count: 50), "part": "{{titel}}"])
    #expect(findings(in: set, against: shape).count == 1)
  }

  @Test func `Every rule that is reported is declared with a title`() {
    #expect(TemplateRule.allCases.allSatisfy { $0.rawValue.hasPrefix("template-") && !$0.title.isEmpty })
  }
}
