import Testing

@testable import Templates

@Suite struct ValueTests {
  @Test func `A text is escaped, byte by byte`() {
    #expect(
      rendered("{{x}}", [(.text("x"), .text("a & b < c > d \" e ' f"))])
        == "a &amp; b &lt; c &gt; d &quot; e &#39; f")
  }

  @Test(arguments: ["&", "<", ">", "\"", "'"])
  func `A combining mark does not hide the character before it`(_ character: String) {
    for mark in ["\u{301}", "\u{338}", "\u{20D2}", "\u{FE0F}", "\u{200D}"] {
      let printed = rendered("{{x}}", [(.text("x"), .text("\(character)\(mark)script"))])
      #expect(!printed.utf8.contains(character.utf8.first ?? 0) || character == "&")
      #expect(printed.hasPrefix("&"))
      #expect(printed.unicodeScalars.contains { $0.value == mark.unicodeScalars.first?.value })
    }
  }

  @Test func `Numbers and flags print as words a program would read`() {
    let fields: [(Shape.Field, Value)] = [
      (.number("n"), .number(-12)), (.flag("a"), .flag(true)), (.flag("b"), .flag(false)),
    ]
    #expect(rendered("{{n}} {{a}} {{b}}", fields) == "-12 true false")
  }

  @Test func `HTML is printed as it is, with three braces or an ampersand`() {
    let html: [(Shape.Field, Value)] = [(.html("x"), .html(Array("<b>&amp;</b>".utf8)))]
    #expect(rendered("{{{x}}}|{{& x }}", html) == "<b>&amp;</b>|<b>&amp;</b>")
  }

  @Test func `Text cannot be printed unescaped`() {
    let set = templates(["page": "{{{x}}} {{&n}}"])
    let found = findings(in: set, against: Shape("page", [.text("x"), .number("n")]))
    #expect(
      found.map(\.place) == [
        "theme/page.mustache:1:4 template-raw-text", "theme/page.mustache:1:12 template-raw-text",
      ])
    #expect(found.first?.suggestion == "Write {{x}}.")
  }

  @Test func `HTML needs its three braces`() {
    let found = findings(in: templates(["page": "{{x}}"]), against: Shape("page", [.html("x")]))
    #expect(found.map(\.rule) == ["template-wrong-kind"])
    #expect(found.first?.suggestion == "Write {{{x}}}.")
  }

  @Test func `Records and lists cannot be printed`() {
    let tag = Shape("tag", [.text("name")])
    let shape = Shape("page", [.record("one", tag), .list("tags", tag), .texts("places")])
    let found = findings(in: templates(["page": "{{one}}{{tags}}{{places}}{{.}}{{{tags}}}"]), against: shape)
    #expect(found.map(\.rule) == Array(repeating: "template-wrong-kind", count: 5))
    #expect(found.map(\.message).contains("\"tags\" is a list of tag, which cannot be printed."))
  }

  @Test func `Anything may be missing, prints nothing and counts as no`() {
    let inner = Shape("inner", [.text("name"), .record("deep", Shape("deep", [.text("name")]))])
    let fields: [(Shape.Field, Value)] = [
      (.text("t"), .null), (.html("h"), .null), (.flag("f"), .null), (.number("n"), .null),
      (.record("r", inner), .null), (.list("l", inner), .null), (.texts("s"), .null),
    ]
    let template =
      "{{t}}{{t | upper}}{{t | json}}{{{h}}}{{f}}{{n}}{{r.name}}{{r.deep.name}}{{#r}}R{{/r}}{{#l}}L{{/l}}{{#s}}S{{/s}}"
    #expect(rendered("[\(template)]", fields) == "[]")
    #expect(
      rendered("{{^t}}1{{/t}}{{^h}}2{{/h}}{{^f}}3{{/f}}{{^n}}4{{/n}}{{^r}}5{{/r}}{{^l}}6{{/l}}{{^s}}7{{/s}}", fields)
        == "1234567")
  }

  @Test func `Optional values of the program become null or themselves`() {
    let missing: String? = nil
    let fields: [(Shape.Field, Value)] = [
      (.text("a"), .text(missing)), (.text("b"), .text("x" as String?)), (.number("c"), .number(nil)),
    ]
    #expect(rendered("{{a}}{{b}}{{c}}", fields) == "x")
  }

  @Test func `A type of the program shows itself through its shape`() {
    struct Tag: TemplateRecord {
      static let shape = Shape("tag", [.text("name"), .number("uses")])
      var name: String
      var uses: Int
      var values: [Value] { [.text(name), .number(uses)] }
    }
    let none: Tag? = nil
    let fields: [(Shape.Field, Value)] = [
      (.list("tags", Tag.shape), .list([Tag(name: "a", uses: 1), Tag(name: "b", uses: 2)])),
      (.record("first", Tag.shape), .record(Tag(name: "c", uses: 3))), (.record("none", Tag.shape), .record(none)),
    ]
    #expect(rendered("{{#tags}}{{name}}{{uses}} {{/tags}}{{first.name}}{{none.name}}", fields) == "a1 b2 c")
    #expect(rendered(templates(["page": "{{name}}"]), Record(of: Tag(name: "d", uses: 0))) == "d")
  }

  @Test func `A value of the wrong kind does not fit its field`() {
    let one = Shape("one", [])
    #expect(!Value.text("<b>").meets(Shape.Demand(.html)))
    #expect(!Value.record(Record(Shape("one", []), [])).meets(Shape.Demand(.record(one))))
    #expect(Value.record(Record(one, [])).meets(Shape.Demand(.record(one))))
    #expect(Value.null.meets(Shape.Demand(.list(one))))
  }
}
