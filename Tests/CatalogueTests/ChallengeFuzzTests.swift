import Diagnostics
import Testing

@testable import Catalogue

/// Whole challenge files with slips and attacks in them, the same in every run: each is read, and what is wrong has a
/// place within the file.
@Suite(.timeLimit(.minutes(3))) struct ChallengeFuzzTests {
  private static let good = """
    ---
    title: Fewer missed bin rounds
    summary: >-
      Bins are missed twice a week.
    question: How might we miss fewer?
    reference: WM-2026-003
    authority: brum
    themes: [waste, transport]
    stage: open
    illustrative: true
    commenced: 2026-11-09
    need:
      people: Everybody
      evidence:
        - claim: "Bins: missed"
          date: 2026-06-30
      out_of_scope: [a, b]
    offer:
      budget: { min: 20000, max: 48000, vat: exclusive }
    contract:
      value: { amount: 48000, vat: exclusive, vat_rate: 0.2 }
    notices:
      UK4: 2026-11-09T09:30
    dates:
      opens: 2026-11-09T12:00
      tender_deadline: 2026-12-14T12:00
    questions:
      - asked: 2026-11-12
        question: Why?
    ---

    ## The problem

    Bins ~~are~~ were missed, see [how](#how) and ![a map](map.svg).

    > [!NOTE]
    > An example.

    | a | b |
    | - | - |
    | 1 | www.example.org |

    ### How

    """

  private static let splices = [
    "\n", "\n\n", "---\n", "...\n", ": ", "- ", "  ", "\t", "\"", "'", "[", "]", "{", "}", "&a ", "*a ", "<<: *a\n",
    "!!binary ", "%TAG ! x:\n", "|\n", ">-\n", "#", "? ", "~", "null", "yes", "0x1F", "1e999", "-1",
    "99999999999999999999",
    "2026-02-30", "2026-13-01T25:61", "£45,000", "\0", "\u{feff}", "\u{2028}", "\u{85}", "é", "😀", "<script>",
    "javascript:", "](", "![](", "~~", "|", "> [!X]\n", "<!--", "\r", "\r\nBcc: x@y.example\r\n", "../../../", "%00",
    "\\",
    String(repeating: "[", count: 200), String(repeating: "- ", count: 200), String(repeating: "a", count: 5_000),
  ]

  private static func mutated(_ random: inout SeededRandom) -> [UInt8] {
    var bytes = Array(good.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.insert(contentsOf: (splices.randomElement(using: &random) ?? "").utf8, at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
      case 2: if !bytes.isEmpty { bytes[place] = UInt8.random(in: 0...127, using: &random) }
      case 3: if !bytes.isEmpty { bytes[place] = UInt8.random(in: 0...255, using: &random) }
      case 4:
        bytes.insert(
          contentsOf: bytes[place..<min(bytes.count, place + 80)], at: Int.random(in: 0...bytes.count, using: &random))
      default: bytes.insert(contentsOf: (splices.randomElement(using: &random) ?? "").utf8, at: place)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<6) func `Changed files are read, and findings have their places in them`(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let content = try TemporaryContent([
      "authorities/brum.md": brum, "themes.yaml": "- { key: waste, name: Waste }\n",
      "challenges/map.svg": "<svg viewBox=\"0 0 4 3\"/>",
    ])
    var lines: [String: Int] = [:]
    for number in 0..<120 {
      let bytes = Self.mutated(&random)
      try content.write(bytes, to: "challenges/c\(number).md")
      lines["content/challenges/c\(number).md"] = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    }
    let all = try content.load(workers: 2)
    for finding in all.findings {
      guard let count = lines[finding.path] else { continue }
      #expect((1...count + 1).contains(finding.range.start.line), "seed \(seed): \(finding)")
      #expect(finding.range.start.column >= 1 && finding.range.start <= finding.range.end)
      #expect(!finding.message.isEmpty)
    }
    let now = uk("2026-12-01T09:00")
    for file in all.challenges {
      _ = file.record.status(at: now)
      _ = file.record.offer?.budget?.words
      _ = file.record.dates.milestones.map { DateWords.moment($0.date) }
      #expect(!String(decoding: file.body.html, as: UTF8.self).contains("<script"))
    }
    #expect(all.findings == (try content.load(workers: 1)).findings)
  }

  @Test func `The file that is changed is good as it is`() throws {
    let all = try catalogue([
      "authorities/brum.md": brum,
      "themes.yaml": "- { key: waste, name: Waste }\n- { key: transport, name: Transport }\n",
      "challenges/map.svg": "<svg viewBox=\"0 0 4 3\"/>",
      "challenges/a.md": Self.good.replacing("www.", with: "https://www."),
    ])
    #expect(all.findings == [])
  }
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
