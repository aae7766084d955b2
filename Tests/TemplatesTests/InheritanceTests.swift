import Testing

@testable import Templates

@Suite struct InheritanceTests {
  private let title = page([(.text("title"), .text("T"))])

  @Test func `A partial stands where it is named and sees the names of that place`() {
    let set = templates(["page": "<{{> parts/head }}>\n  {{>parts/head}}\n!", "parts/head": "{{title}}"])
    #expect(rendered(set, title) == "<T>\nT!")
  }

  @Test func `Partials are not re-indented, so that pre keeps its content`() {
    let set = templates(["page": "<div>\n    {{>code}}\n</div>", "code": "<pre>\na\n  b</pre>\n"])
    #expect(rendered(set, title) == "<div>\n<pre>\na\n  b</pre>\n</div>")
  }

  @Test func `A page fills the blocks of its layout, and others keep their default`() {
    let set = templates([
      "page": """
      {{<base}}
      {{! what this page is }}
      {{$content}}
      <p>{{title}}</p>
      {{/content}}
      {{/base}}
      """,
      "base": "<title>{{$title}}{{title}} – site{{/title}}</title>\n<main>\n{{$content}}{{/content}}\n</main>\n",
    ])
    #expect(rendered(set, title) == "<title>T – site</title>\n<main>\n<p>T</p>\n\n</main>\n")
  }

  @Test func `Of several levels the outermost filling wins`() {
    let set = templates([
      "page": "{{<middle}}{{$a}}page{{/a}}{{/middle}}",
      "middle": "{{<base}}{{$a}}middle{{/a}}{{$b}}middle {{$c}}c{{/c}}{{/b}}{{/base}}",
      "base": "{{$a}}base{{/a}} {{$b}}base{{/b}} {{$d}}base{{/d}}",
    ])
    #expect(rendered(set, title) == "page middle c base")
  }

  @Test func `A page can fill a block that a middle layout adds`() {
    let set = templates([
      "page": "{{<middle}}{{$inner}}page{{/inner}}{{/middle}}",
      "middle": "{{<base}}{{$content}}<{{$inner}}{{/inner}}>{{/content}}{{/base}}",
      "base": "[{{$content}}{{/content}}]",
    ])
    #expect(rendered(set, title) == "[<page>]")
  }

  @Test func `A filling is compiled in the scopes of the block it fills`() {
    let set = templates([
      "page": "{{<base}}{{$item}}{{name}}-{{title}};{{/item}}{{/base}}", "base": "{{#tags}}{{$item}}{{/item}}{{/tags}}",
    ])
    let tag = Shape("tag", [.text("name")])
    let root = page([
      (.text("title"), .text("T")), (.list("tags", tag), .list(["a", "b"].map { Record(tag, [.text($0)]) })),
    ])
    #expect(rendered(set, root) == "a-T;b-T;")
  }

  @Test func `A parent used inside a filling has its own blocks`() {
    let set = templates([
      "page":
        "{{<base}}{{$title}}page{{/title}}{{$content}}{{<card}}{{$title}}card{{/title}}{{/card}}{{/content}}{{/base}}",
      "base": "{{$title}}{{/title}}: {{$content}}{{/content}}", "card": "<{{$title}}{{/title}}>",
    ])
    #expect(rendered(set, title) == "page: <card>")
  }

  @Test func `The same parent may stand inside its own filling`() {
    let set = templates([
      "page": "{{<panel}}{{$body}}a{{<panel}}{{$body}}b{{/body}}{{/panel}}{{/body}}{{/panel}}",
      "panel": "<{{$body}}{{/body}}>",
    ])
    #expect(rendered(set, title) == "<a<b>>")
  }

  @Test func `A filling that has a block of its own name does not fill itself`() {
    let set = templates([
      "page": "{{<base}}{{$a}}x{{$a}}y{{/a}}{{/a}}{{/base}}", "base": "[{{$a}}{{/a}}]",
    ])
    #expect(rendered(set, title) == "[xy]")
  }

  @Test func `A layout's blocks may stand in its partials`() {
    let set = templates([
      "page": "{{<base}}{{$title}}page{{/title}}{{/base}}", "base": "{{>head}}", "head": "<{{$title}}none{{/title}}>",
    ])
    #expect(rendered(set, title) == "<page>")
  }

  @Test func `Of two templates with one name the later one counts`() {
    let set = templates(["page": "{{>a}}", "a": "default", "a": "own"])
    #expect(rendered(set, title) == "own")
    #expect(set.names == ["a", "page"])
  }
}
