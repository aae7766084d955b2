import Catalogue
import FrontMatter

/// All wordings that rules look for, ready to be met in one pass over a text.
struct PhraseIndex: Sendable {
  /// A wording that was met.
  struct Match {
    let phrase: ProcurementPhrase
    /// Bytes of the text.
    let range: Range<Int>
  }

  private enum Part: Sendable {
    case word(UInt64, spelling: [UInt8]?)
    case beginning([UInt8])
    case number, capital, any, gap
  }

  private struct Pattern: Sendable {
    let phrase: ProcurementPhrase
    let parts: [Part]
    let unless: [[Part]]
  }

  /// The longest gap that `...` stands for, in words.
  private static let gapLength = 8
  /// Words before a wording that turn it into its opposite, in the three words before it.
  private static let negations = Set(["no", "not", "never", "without", "nor", "neither", "cannot"].map { WordScanner.hash(of: $0) })

  private var patterns: [Pattern] = []
  /// The patterns whose first part is a whole word, by its hash.
  private var byWord: [UInt64: [Int]] = [:]
  /// The patterns whose first part is the beginning of a word, in the order of its first letter; the letters of all of
  /// them stand in `letters`.
  private var beginnings: [(letters: Range<Int>, pattern: Int)] = []
  private var beginningsByLetter = [Range<Int>](repeating: 0..<0, count: 256)
  private var letters: [UInt8] = []
  /// One bit for each hash that begins a pattern: most words are ruled out here.
  private var filter = [UInt64](repeating: 0, count: 64)

  init(_ phrases: [ProcurementPhrase]) {
    var byLetter = [[(start: [UInt8], pattern: Int)]](repeating: [], count: 256)
    for phrase in phrases {
      let parts = Self.parts(phrase.words)
      switch parts.first {
      case .word(let hash, _):
        byWord[hash, default: []].append(patterns.count)
        filter[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
      case .beginning(let start):
        guard let first = start.first else { continue }
        byLetter[Int(first)].append((start, patterns.count))
      default: continue
      }
      patterns.append(Pattern(phrase: phrase, parts: parts, unless: phrase.unless.map(Self.parts)))
    }
    for (first, sharing) in byLetter.enumerated() {
      let place = beginnings.count
      for (start, pattern) in sharing {
        beginnings.append((letters.count..<letters.count + start.count, pattern))
        letters += start
      }
      beginningsByLetter[first] = place..<beginnings.count
    }
  }

  /// The wordings of a text in their order, each place told once for each rule.
  func matches(in bytes: [UInt8], commenced: CalendarDate) -> [Match] {
    let words = WordScanner.words(in: bytes)
    var found: [Match] = []
    for index in words.indices {
      if filter[Int(words[index].hash >> 6 & 63)] & 1 << (words[index].hash & 63) != 0, let known = byWord[words[index].hash] {
        for pattern in known { add(pattern, words, at: index, bytes, commenced: commenced, to: &found) }
      }
      for place in beginningsByLetter[Int(WordScanner.lower(bytes[words[index].start]))]
      where begins(words[index], with: beginnings[place].letters, bytes) {
        add(beginnings[place].pattern, words, at: index, bytes, commenced: commenced, to: &found)
      }
    }
    return found
  }

  /// Adds a wording if it stands at a word, and is not one that was met there already.
  private func add(
    _ number: Int, _ words: [Word], at index: Int, _ bytes: [UInt8], commenced: CalendarDate, to found: inout [Match]
  ) {
    guard let end = Self.end(of: patterns[number].parts[...], words, at: index, bytes) else { return }
    let pattern = patterns[number]
    if let from = pattern.phrase.commencedFrom, commenced < from { return }
    guard !isHarmless(pattern, words, index, bytes) else { return }
    let range = words[index].start..<words[end - 1].end
    guard !found.contains(where: { $0.phrase.rule == pattern.phrase.rule && $0.range.overlaps(range) }) else { return }
    found.append(Match(phrase: pattern.phrase, range: range))
  }

  /// Whether the sentence takes the wording back: a "no" before it, or one of its own exceptions.
  private func isHarmless(_ pattern: Pattern, _ words: [Word], _ index: Int, _ bytes: [UInt8]) -> Bool {
    var first = index
    while first > 0, !words[first].beginsSentence { first -= 1 }
    if words[max(first, index - 3)..<index].contains(where: { Self.negations.contains($0.hash) }) { return true }
    guard !pattern.unless.isEmpty else { return false }
    var next = index + 1
    while next < words.count, !words[next].beginsSentence { next += 1 }
    return pattern.unless.contains { parts in
      (first..<next).contains { Self.end(of: parts[...], words, at: $0, bytes) != nil }
    }
  }

  /// The index after the last word of a wording that begins at `index`; nil when it does not stand there.
  private static func end(of parts: ArraySlice<Part>, _ words: [Word], at index: Int, _ bytes: [UInt8]) -> Int? {
    var index = index
    var isFirst = true
    for (place, part) in zip(parts.indices, parts) {
      if case .gap = part {
        for skipped in 0...gapLength {
          let next = index + skipped
          guard next < words.count, !words[index..<min(next + 1, words.count)].contains(where: \.beginsSentence) else { return nil }
          if let end = end(of: parts[(place + 1)...], words, at: next, bytes) { return end }
        }
        return nil
      }
      guard index < words.count, isFirst || !words[index].beginsSentence, matches(part, words[index], bytes) else { return nil }
      isFirst = false
      index += 1
    }
    return index
  }

  private static func matches(_ part: Part, _ word: Word, _ bytes: [UInt8]) -> Bool {
    switch part {
    case .word(let hash, let spelling):
      word.hash == hash && (spelling.map { bytes[word.start..<word.end].elementsEqual($0) } ?? true)
    case .beginning(let start): begins(word, with: start, bytes)
    case .number: word.isNumber
    case .capital: word.beginsWithCapital
    case .any, .gap: true
    }
  }

  private func begins(_ word: Word, with start: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard word.end - word.start >= start.count else { return false }
    for offset in 0..<start.count where bytes[word.start + offset] | 0x20 != letters[start.lowerBound + offset] | 0x20 {
      return false
    }
    return true
  }

  private static func begins(_ word: Word, with start: [UInt8], _ bytes: [UInt8]) -> Bool {
    word.end - word.start >= start.count
      && zip(bytes[word.start...], start).allSatisfy { byte, wanted in byte == wanted || byte | 0x20 == wanted }
  }

  private static func parts(_ words: String) -> [Part] {
    words.split(separator: " ").map { text in
      switch text {
      case "#": return .number
      case "^": return .capital
      case "*": return .any
      case "...": return .gap
      default:
        if text.hasSuffix("~") { return .beginning(Array(text.dropLast().lowercased().utf8)) }
        let isSpelt = text.utf8.contains { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
        return .word(WordScanner.hash(of: String(text)), spelling: isSpelt ? Array(text.utf8) : nil)
      }
    }
  }
}
