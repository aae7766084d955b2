import Diagnostics
import Platform
import Testing

@testable import Markdown

/// Inputs that cost the library the square of their length, or worse. Each ends soon: in a finding with a line, or in an
/// ordinary page.
@Suite(.timeLimit(.minutes(5))) struct HostileInputTests {
  /// A text, made for a length in bytes.
  struct Attack: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable (Int) -> String
    /// Nothing of it is meant to show.
    var isSilent = false
    var testDescription: String { name }

    init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
      self.name = name
      self.make = make
    }

    init(repeating piece: String, isSilent: Bool = false) {
      self.init(piece) { String(repeating: piece, count: $0 / piece.utf8.count) }
      self.isSilent = isSilent
    }
  }

  static let attacks: [Attack] = [
    // Shapes of the vulnerability reports.
    Attack("a square table") { length in
      let n = length / 7
      return String(repeating: "|x", count: n) + "\n" + String(repeating: "|-", count: n) + "\n"
        + String(repeating: "|a\n", count: n)
    },
    Attack("256 columns and short rows") { length in
      String(repeating: "|x", count: 255) + "\n" + String(repeating: "|-", count: 255) + "\n"
        + String(repeating: "|a\n", count: length / 3)
    },
    Attack("200 columns and short rows") { length in
      String(repeating: "|x", count: 200) + "\n" + String(repeating: "|-", count: 200) + "\n"
        + String(repeating: "|a\n", count: length / 3)
    },
    Attack("header and delimiters that do not match") { length in
      String(repeating: "|x", count: length / 4) + "\n" + String(repeating: "|-", count: length / 4 + 1) + "\n"
    },
    Attack("200 columns that do not match, again and again") { length in
      String(
        repeating: String(repeating: "|x", count: 200) + "\n" + String(repeating: "|-", count: 201) + "\n",
        count: length / 804)
    },
    Attack("list markers, then lines") {
      String(repeating: " -", count: $0 / 4) + "x" + String(repeating: "\n", count: $0 / 2)
    },
    Attack("99 list markers, then lines") {
      String(repeating: " -", count: 99) + "x" + String(repeating: "\n", count: $0)
    },
    Attack("quotes, then emphasis") { String(repeating: ">", count: $0 / 3) + String(repeating: "a*", count: $0 / 3) },
    Attack("99 quotes, then emphasis") { String(repeating: ">", count: 99) + String(repeating: "a*", count: $0 / 2) },
    Attack("quotes, one a line, then emphasis") {
      String(repeating: ">\n", count: $0 / 4) + String(repeating: "a**b", count: $0 / 8)
    },
    Attack(repeating: "<?"), Attack(repeating: "<?\n"), Attack(repeating: "<!A "), Attack(repeating: "<!A\n"),
    Attack(repeating: "<![CDATA["), Attack(repeating: "a <![CDATA[\n"), Attack(repeating: "![[]()"),
    Attack(repeating: "![[]()\n"),
    Attack("a closed tail of an address") { "www.a.b" + String(repeating: ")", count: $0) },
    Attack("an address with brackets") {
      "www.a.b" + String(repeating: "(", count: $0 / 2) + String(repeating: ")", count: $0 / 2)
    },
    Attack("an address with a mixed tail") { "www.a.b" + String(repeating: ".)", count: $0 / 2) },
    Attack("one long definition, used often") { length in
      "[a]: /" + String(repeating: "x", count: length / 2) + "\n\n" + String(repeating: "[a] ", count: length / 8)
    },
    Attack("nested lists on one line") { String(repeating: "* ", count: $0 / 2) },
    Attack("ordered lists on one line") { String(repeating: "1. ", count: $0 / 3) },
    Attack("lists, each deeper than the one before") { length in
      (0..<500).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined()
        + String(repeating: "\n", count: length)
    },
    // Shapes that cost it nothing, and should not cost us.
    Attack(repeating: "![l"), Attack(repeating: "_a."), Attack(repeating: "*a_ "), Attack(repeating: "**a "),
    Attack(repeating: "a** "),
    Attack(repeating: "~~a"), Attack(repeating: "~a "), Attack(repeating: "[a](<b"), Attack(repeating: "[ (]("),
    Attack(repeating: "["),
    Attack(repeating: "]"), Attack(repeating: "[a]"), Attack(repeating: "[[]]"), Attack(repeating: "<!--"),
    Attack(repeating: "<!--\n"),
    Attack(repeating: "[^a]"), Attack(repeating: "[^a]: b\n\n", isSilent: true), Attack(repeating: "www."),
    Attack(repeating: "http://"),
    Attack(repeating: "a@b.c "), Attack(repeating: "&amp;"), Attack(repeating: "&"), Attack(repeating: "\0"),
    Attack(repeating: "\t", isSilent: true),
    Attack(repeating: "a\n===\n"), Attack(repeating: "a\n"), Attack(repeating: "\\"), Attack(repeating: "`a``b```c"),
    Attack("backtick runs of every length") { length in
      (0..<length / 450).map { String(repeating: "`", count: $0 % 900 + 1) + "a" }.joined()
    },
    Attack("nested brackets") { String(repeating: "[", count: $0 / 2) + "a" + String(repeating: "]", count: $0 / 2) },
    Attack("nested links") { String(repeating: "[", count: $0 / 8) + String(repeating: "](a.md)", count: $0 / 8) },
    Attack("nested emphasis") {
      String(repeating: "*a _b ", count: $0 / 12) + String(repeating: "c_ d*", count: $0 / 12)
    },
    Attack("a lazy quotation") { "> " + String(repeating: "a\n", count: $0 / 2) },
    Attack("a deep quotation in every line") {
      String(repeating: String(repeating: "> ", count: 60) + "a\n", count: $0 / 122)
    },
    // What our own pass over the tree must not square.
    Attack(repeating: "[a](x.md) "), Attack(repeating: "[a](x.md)\n"), Attack(repeating: "[a](guide.md)\n\n"),
    Attack(repeating: "![](x.png) "),
    Attack(repeating: "[a](#b)\n"), Attack(repeating: "# a\n"), Attack(repeating: "###### a\n"),
    Attack(repeating: "<b> "), Attack(repeating: "[!"),
    Attack(repeating: "> [!NOTE]\n> a\n\n"), Attack(repeating: "> [!NOTES]\n\n"),
    Attack(repeating: "<!-- a -->\n", isSilent: true), Attack(repeating: "|a|\n|-|\n\n"),
    Attack("emphasis around links, ever deeper") {
      String(repeating: "*a [x](y.md) _b <i> ", count: $0 / 20) + String(repeating: "c_ d*", count: $0 / 20)
    },
    Attack("headings and links to none of them") { length in
      (0..<length / 24).map { "## a\($0)\n\n[b](#b\($0))\n\n" }.joined()
    },
    Attack("tables under the same words") { String(repeating: "Table: a\n\n|a|\n|-|\n\n", count: $0 / 20) },
    Attack("a table right below each paragraph") { String(repeating: "a\nb\n|a|\n|-|\n\n", count: $0 / 13) },
  ]

  @Test(arguments: attacks)
  func `A hostile text ends soon in a finding with a line or an ordinary page`(_ attack: Attack) {
    for kilobytes in [16, 64, 256] {
      let text = attack.make(kilobytes * 1_024)
      let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
      var result = rendered("")
      let start = Self.processorSeconds
      result = rendered(text, firstLine: 5, options: .smallSite)
      // Far more than a build without optimisation needs: a guard against the square of the length, not a measurement.
      #expect(Self.processorSeconds - start < 5, "\(kilobytes) KB")
      #expect(result.findings.count <= HTMLRenderer.findingLimit + 1)
      for finding in result.findings { #expect((5...lines + 5).contains(finding.range.start.line), "\(finding)") }
      if result.document.html.isEmpty { #expect(!result.findings.isEmpty || attack.isSilent) }
      if kilobytes == 16 { #expect(HTMLCheck.problems(in: result.html) == []) }
      #expect(
        html("after ~~it~~ www.a.b")
          == "<p>after <del>it</del> <a href=\"http://www.a.b\" rel=\"noopener external\">www.a.b</a></p>\n")
    }
  }

  /// Processor time of this thread, which is not that of the machine's other guests.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `A text that needs too much memory is a finding and the next one is read`() {
    let text = String(repeating: "a *b* [c](d.md)\n", count: 500)
    for _ in 0..<3 {
      let result = rendered(text, firstLine: 7, budget: .init(memory: 20_000))
      #expect(result.findings.map(\.place) == ["7:1 markdown-too-costly"])
      #expect(result.findings.first?.message == "The text below would need more memory than a page may have.")
      #expect(result.document.html.isEmpty)
      #expect(rendered(text).document.html.count > 10_000)
    }
  }

  @Test func `A text that takes too long is a finding and the next one is read`() {
    let text = String(repeating: "a <?\n", count: 50_000)
    for _ in 0..<3 {
      let result = rendered(text, firstLine: 7, budget: .init(time: 10_000))
      #expect(result.findings.map(\.message) == ["The text below takes too long to read."])
      #expect(html("*b*") == "<p><em>b</em></p>\n")
    }
  }

  @Test func `A page of more HTML than a page may have is a finding on the line that goes beyond`() {
    // Each quotation mark becomes six bytes.
    let text = String(repeating: String(repeating: "\"a", count: 500) + "\n\n", count: 20)
    let result = rendered("## Top\n\n" + text, firstLine: 5, budget: .init(output: 20_000))
    #expect(result.document.html.isEmpty)
    #expect(result.findings.map(\.place) == ["17:1 markdown-too-costly"])
    #expect(rendered(text, budget: .init(output: 80_000)).findings.isEmpty)
  }

  @Test func `A body over the size limit is refused unread`() {
    let result = rendered(String(repeating: "a", count: DocumentScreen.sizeLimit + 1))
    #expect(result.findings.map(\.message) == ["The text has 4 MB; the limit is 4 MB."])
  }
}
