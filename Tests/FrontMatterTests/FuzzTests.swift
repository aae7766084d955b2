import Diagnostics
import Testing

@testable import FrontMatter

/// Good records, damaged at random with a fixed seed: never a crash, always findings or fields, every place in the file.
@Suite struct FuzzTests {
  private static let good = """
    ---
    title: Fewer missed bin rounds – é🗑️e\u{301}
    summary: >-
      People wait for their bins, and
      nobody tells them "why".
    stage: open   # since Monday
    amount: 45000
    count: 12
    share: 0.2
    paid: false
    day: 2026-12-14
    deadline: 2026-12-14T12:00
    places: [Dudley, "West Bromwich"]
    need:
      people: 'Tenants who don''t drive'
      scale: |
        About 400 a year.

        More in winter.
      evidence:
        - claim: "We rang 60 people: 38 answered."
          found: 2026-06-30
        - claim: Half of them waited
          found: 2026-07-01
    ---

    ## The problem

    Bins.

    """

  /// Pieces that YAML, dates and sums stumble over.
  private static let pieces: [[UInt8]] =
    [
      "\0", "\t", "\r", "\r\n", "\n", "---\n", "...\n", "- ", ": ", ":", "#", " #x", "\"", "'", "[", "]", "{", "}",
      "&a ", "*a", "!x ", "%", "|",
      ">-", "? ", "@", "`", ",", "\\", "<<: ", "  ", "\u{A0}", "\u{FEFF}", "\u{2028}", "\u{301}", "\u{85}", "\u{202E}",
      "🗑️", "£", "99999999999999999999", "-1",
      "1e999", "31/12/2026", "T24:00", "yes", "<<<<<<<\n", "=======\n", ">>>>>>>\n", "title: x\n", "[[[[[[[[",
      "- - - - - ",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80],
    ]

  private static func damaged(_ random: inout SplitMix) -> [UInt8] {
    var bytes = Array(good.utf8)
    for _ in 0...random.below(4) {
      let place = random.below(bytes.count + 1)
      let length = min(random.below(12), bytes.count - place)
      switch random.below(7) {
      case 0: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
      case 1: bytes.removeSubrange(place..<place + length)
      case 2: bytes.insert(contentsOf: bytes[place..<place + length], at: random.below(bytes.count + 1))
      case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
      case 4 where place < bytes.count: bytes[place] = UInt8(random.below(256))
      case 5: bytes.replaceSubrange(place..<place + length, with: pieces[random.below(pieces.count)])
      default:
        // A whole line elsewhere, which breaks indentation and quotes most.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        bytes.insert(contentsOf: lines[random.below(lines.count)] + [UInt8(ascii: "\n")], at: place)
      }
    }
    return bytes
  }

  @Test func `The record is good before it is damaged`() { #expect(Record(file: Self.good).told == []) }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `A damaged record gives findings in the file or fields, and always the same ones`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let clock = ContinuousClock()
    let start = clock.now
    for round in 0..<600 {
      let bytes = Self.damaged(&random)
      let record = Record(file: bytes)
      var complaint = Self.complaint(bytes, record)
      if round % 8 == 0, record.told != Record(file: bytes).told { complaint = "another reading gave other findings" }
      if let complaint {
        Issue.record("seed \(seed), round \(round): \(complaint)\n\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
    #expect(clock.now - start < .seconds(60))
  }

  /// What is wrong with the reading of a damaged record; nil when nothing is.
  private static func complaint(_ bytes: [UInt8], _ record: Record) -> String? {
    let source = SourceText(path: "x.md", bytes: bytes)
    var lines: [Int] = []
    while let line = source.line(lines.count + 1) { lines.append(line.unicodeScalars.count) }
    func isInside(_ place: SourcePosition) -> Bool {
      lines.indices.contains(place.line - 1) && (1...lines[place.line - 1] + 1).contains(place.column)
    }
    if record.title == nil, record.findings.isEmpty { return "neither title nor findings" }
    for finding in record.findings {
      if !isInside(finding.range.start) || !isInside(finding.range.end) { return "outside: \(finding.asLine)" }
      if finding.message.isEmpty || finding.suggestion?.isEmpty != false, finding.rule != "structure-choice" {
        return "no words: \(finding.asLine)"
      }
      if finding.message.utf8.count > 2_000 || finding.suggestion.map({ $0.utf8.count > 2_000 }) == true {
        return "too long: \(finding.asLine)"
      }
    }
    if !(0...source.bytes.count).contains(record.document.bodyOffset) { return "the body begins outside" }
    if source.position(at: record.document.bodyOffset).line != record.document.bodyLine,
      record.document.bodyOffset < source.bytes.count
    {
      return "the body begins on another line than \(record.document.bodyLine)"
    }
    return nil
  }
}

/// A small generator with a fixed seed (SplitMix64), so that every machine damages records in the same way.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func below(_ limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }
}
