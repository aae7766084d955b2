import Testing

@testable import Templates

@Suite struct SectionTests {
  @Test(arguments: [
    (Shape.Field.text("x"), Value.text("")), (.html("x"), .html([])), (.flag("x"), .flag(false)),
    (.number("x"), .number(0)), (.list("x", Shape("tag", [])), .list([Record]())), (.texts("x"), .texts([])),
  ])
  func `Empty texts and lists, false and nought count as no`(_ field: Shape.Field, _ value: Value) {
    #expect(rendered("{{#x}}yes{{/x}}{{^x}}no{{/x}}", [(field, value)]) == "no")
  }

  @Test func `A section over a value shows once with the value as the current one`() {
    let fields: [(Shape.Field, Value)] = [
      (.text("t"), .text("a<")), (.html("h"), .html(Array("<b>".utf8))), (.flag("f"), .flag(true)),
      (.number("n"), .number(7)),
    ]
    #expect(
      rendered("{{#t}}{{.}}{{/t}} {{#h}}{{{.}}}{{/h}} {{#f}}{{.}}{{/f}} {{#n}}{{.}}{{/n}}", fields)
        == "a&lt; <b> true 7")
  }

  @Test func `A section over a record makes its names current`() {
    let date = Shape("date", [.text("words")])
    let fields: [(Shape.Field, Value)] = [
      (.record("date", date), .record(Record(date, [.text("soon")]))), (.text("title"), .text("T")),
    ]
    #expect(rendered("{{#date}}{{title}} {{words}}{{/date}} {{date.words}}", fields) == "T soon soon")
  }

  @Test func `Lists repeat, lists in lists as well, and outer names stay visible`() {
    let inner = Shape("inner", [.text("name"), .texts("tags")])
    let records = ["a", "b"].map { Record(inner, [.text($0), .texts([$0 + "1", $0 + "2"])]) }
    let fields: [(Shape.Field, Value)] = [(.list("all", inner), .list(records)), (.text("site"), .text("S"))]
    #expect(
      rendered("{{#all}}{{name}}({{#tags}}{{.}}{{name}}{{site}},{{/tags}}){{/all}}", fields)
        == "a(a1aS,a2aS,)b(b1bS,b2bS,)")
  }

  @Test func `The nearest of two equal names is the one that is meant`() {
    let inner = Shape("inner", [.text("name")])
    let fields: [(Shape.Field, Value)] = [
      (.record("inner", inner), .record(Record(inner, [.text("near")]))), (.text("name"), .text("far")),
    ]
    #expect(rendered("{{name}} {{#inner}}{{name}}{{/inner}}", fields) == "far near")
  }

  @Test func `A missing value nearby does not let a farther one through`() {
    let inner = Shape("inner", [.text("name")])
    let fields: [(Shape.Field, Value)] = [
      (.record("inner", inner), .record(Record(inner, [.null]))), (.text("name"), .text("far")),
    ]
    #expect(rendered("[{{#inner}}{{name}}{{/inner}}]", fields) == "[]")
  }

  @Test func `The current value can itself be a section`() {
    #expect(
      rendered("{{#x}}{{#.}}{{.}}{{/.}}{{^.}}none{{/.}},{{/x}}", [(.texts("x"), .texts(["a", "", "b"]))])
        == "a,none,b,")
  }

  @Test func `Tags alone on their lines take the lines with them`() {
    let template = "<ul>\n  {{#x}}\r\n  <li>{{.}}</li>\n  {{/x}}\t\n  {{! the end }}\n</ul>\n"
    #expect(
      rendered(template, [(.texts("x"), .texts(["a", "b"]))])
        == "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n")
  }

  @Test func `A value alone on its line keeps the line`() {
    #expect(rendered("  {{x}}\n", [(.text("x"), .text("a"))]) == "  a\n")
  }
}
