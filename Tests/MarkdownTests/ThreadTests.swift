import Platform
import Testing

@testable import Markdown

/// The library changes tables of the whole process while it parses: what one thread does must not show in another's page.
@Suite(.timeLimit(.minutes(2))) struct ThreadTests {
  @Test func `A corpus gives the same bytes on one thread and on many`() {
    let corpus = (0..<1_200).map { Corpus.document(seed: UInt64($0)) }
    let serial = corpus.map { html($0) }
    #expect(serial.contains { $0.contains("<del>") })
    #expect(serial.contains { $0.contains("rel=\"noopener external\">www.") })
    for round in 0..<3 {
      let parallel = ParallelLoop.map(corpus.count, workers: 8, chunk: 4) { html(corpus[$0]) }
      #expect(zip(serial, parallel).count { $0 != $1 } == 0, "round \(round)")
    }
  }

  @Test func `Ordinary pages keep their bytes while others run out of their budget`() {
    let good = "Costs ~~£5~~ £4. See www.example.org and https://example.org/a_b."
    let bad = "~~x~~\n" + String(repeating: "a <?\n", count: 30_000)
    let expected = html(good)
    let answers = ParallelLoop.map(32, workers: 4, chunk: 1) { index in
      index % 8 == 0 ? rendered(bad, budget: .init(time: 20_000)).findings.map(\.rule).joined() : html(good)
    }
    for (index, answer) in answers.enumerated() {
      #expect(answer == (index % 8 == 0 ? "markdown-too-costly" : expected))
    }
  }

  @Test func `A document parsed within the reading of another is refused and harms nothing`() {
    var inner: CommonMark.Failure?
    let outer = Array("# Outer *words*\n".utf8).withUnsafeBufferPointer { bytes in
      try? CommonMark.parse(bytes) { root in
        do throws(CommonMark.Failure) { try CommonMark.parse(bytes) { _ in () } } catch { inner = error }
        var renderer = HTMLRenderer(
          source: bytes, path: "page.md", firstLine: 1, options: MarkdownOptions(isSiteMarkup: false))
        renderer.run(root)
        return String(decoding: renderer.document.html, as: UTF8.self)
      }
    }
    #expect(inner == .refused)
    #expect(outer == "<h1>Outer <em>words</em></h1>\n")
    #expect(html("afterwards") == "<p>afterwards</p>\n")
  }
}

/// Documents made from pieces that touch every extension, the same for the same seed.
enum Corpus {
  static func document(seed: UInt64) -> String {
    var random = SeededRandom(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 4...14, using: &random) {
      text += paragraphs.randomElement(using: &random) ?? ""
      text += "\n\n"
    }
    return text
  }

  private static let paragraphs = [
    "## How ~~much~~ many", "Costs ~~£5~~ £4, see www.example.org/a~b, write to a@example.org.",
    "https://example.org/x_y_z?a=b&c=d and http://example.org.",
    "| a ~~b~~ | www.example.org |\n| --- | :---: |\n| ~x~ | `~~y~~` |",
    "- [x] done ~~not~~\n- [ ] www.example.org\n  1. *a* **b** ***c***",
    "Words[^1] and more words[^note].\n\n[^1]: Like a footnote.\n[^note]: ~~Another~~.",
    "> [!NOTE]\n> ~ a tilde ~ and ~~ two ~~\n> ftp://example.org", "``` swift\n~~~\nlet a = \"www.example.org\"\n```",
    "~~~\ncode\n~~~", "a ~ b: w:w w w. wwww. www.", "[one](https://example.org/~user) ![two](x.png)",
    "plain words, no signs at all",
    "*emphasis ~~with* strike~~ crossed", "A very ~~long *and __deep ~text~ in__ it* here~~ end: http://a.b/c~d",
  ]
}

/// A generator whose numbers follow from its seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
    // Far from the sequences of neighbouring seeds, which would only be the same one, begun a step later.
    state = next() ^ 0xD1B5_4A32_D192_ED03
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
