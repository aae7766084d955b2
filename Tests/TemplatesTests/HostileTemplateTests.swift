import Diagnostics
import Platform
import Testing

@testable import Templates

@Suite(.timeLimit(.minutes(1))) struct HostileTemplateTests {
  private let shape = Shape("page", [.text("x"), .texts("many")])

  private func rules(_ set: TemplateSet) -> [String] { findings(in: set, against: shape).map(\.rule) }

  @Test func `Ten thousand nested sections are one finding`() {
    let template = String(repeating: "{{#x}}", count: 10_000) + String(repeating: "{{/x}}", count: 10_000)
    #expect(rules(templates(["page": template])) == ["template-limit"])
  }

  @Test func `Ninety nested sections are fine`() {
    let template = String(repeating: "{{#x}}", count: 90) + "a" + String(repeating: "{{/x}}", count: 90)
    #expect(rendered(template, [(.text("x"), .text("y"))]) == "a")
  }

  @Test(arguments: ["", "text", "{{x}}"])
  func `Partials that double at every step end in one finding`(_ last: String) {
    var sources = [(name: "page", path: "page", bytes: Array("{{>p0}}".utf8))]
    for step in 0..<60 {
      sources.append((name: "p\(step)", path: "p", bytes: Array("{{>p\(step + 1)}}{{>p\(step + 1)}}".utf8)))
    }
    sources.append((name: "p60", path: "p", bytes: Array(last.utf8)))
    #expect(rules(TemplateSet(sources: sources)) == ["template-limit"])
  }

  @Test func `A long chain of partials ends in one finding`() {
    var sources = [(name: "page", path: "page", bytes: Array("{{>p0}}".utf8))]
    for step in 0..<10_000 {
      sources.append((name: "p\(step)", path: "p", bytes: Array("{{>p\(step + 1)}}".utf8)))
    }
    sources.append((name: "p10000", path: "p", bytes: []))
    #expect(rules(TemplateSet(sources: sources)) == ["template-limit"])
  }

  @Test func `A large partial used without end ends in one finding`() {
    let set = templates([
      "page": String(repeating: "{{>big}}", count: 1_000), "big": String(repeating: "a", count: 900_000),
    ])
    #expect(rules(set) == ["template-limit"])
  }

  @Test func `A template over the size limit is refused unread`() {
    #expect(rules(templates(["page": String(repeating: "{{x}}", count: 200_001)])) == ["template-limit"])
  }

  @Test(arguments: ["{{", "}}", "{{{", "{{#x}}", "{{/x}}", "{{<a}}", "{{$a}}", "{{!", "{{x|", "\n{{y}} "])
  func `A piece repeated up to the size limit is read in reasonable time`(_ piece: String) {
    let set = templates(["page": String(repeating: piece, count: 300_000 / piece.utf8.count)])
    #expect(findings(in: set, against: shape).count <= 2 * TemplateLimit.findings)
  }

  @Test func `Text that nests blocks in parents without closing them is read`() {
    let set = templates(["page": String(repeating: "{{<page}}{{$a}}x", count: 40)])
    #expect(!set.findings.isEmpty)
    #expect(set.compile("page", against: shape).template == nil)
  }

  @Test func `Random pieces put together neither crash nor hang`() {
    let pieces = [
      "{{", "}}", "{{{", "}}}", "{{#x}}", "{{/x}}", "{{^many}}", "{{/many}}", "{{<b}}", "{{/b}}", "{{$k}}", "{{/k}}",
      "{{>b}}",
      "{{x}}", "{{.}}", "{{#.}}", "{{/.}}", "\n", " ", "é", "{{! c }}", "{{=", "|", "{{x|json}}", "text",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let root = Record(shape, [.text("<x>"), .texts(["a", "b"])])
    for _ in 0..<3_000 {
      let texts = (0..<2).map { _ in (0..<next(14)).map { _ in pieces[next(pieces.count)] }.joined() }
      let set = templates(["page": texts[0], "b": texts[1]])
      let (template, _) = set.compile("page", against: shape)
      #expect(template != nil || !findings(in: set, against: shape).isEmpty)
      var buffer = ByteBuffer()
      template?.render(root, into: &buffer)
      #expect(!buffer.text.contains("<x>"))
    }
  }

  @Test func `One compiled template renders on many threads at once`() async throws {
    let set = templates(["page": "{{#many}}{{.}}{{x}}{{/many}}"])
    let template = try #require(set.compile("page", against: shape).template)
    let root = Record(shape, [.text("<"), .texts(["a", "b"])])
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<50 {
        group.addTask {
          var buffer = ByteBuffer()
          for _ in 0..<20 { template.render(root, into: &buffer) }
          return buffer.text
        }
      }
      for await text in group { #expect(text == String(repeating: "a&lt;b&lt;", count: 20)) }
    }
  }
}
