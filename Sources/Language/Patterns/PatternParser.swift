/// Reads the notation of patterns.
struct PatternParser {
  private let source: String
  private let items: [String]
  private let kinds: [String: SpanKind]
  private var place = 0

  /// Reads a pattern; its words are learnt. `kinds` gives the classes that may follow an at sign.
  static func parse(_ source: String, kinds: [String: SpanKind], vocabulary: inout Vocabulary) throws(PatternError) -> Pattern {
    var parser = PatternParser(source: source, kinds: kinds)
    let parts = try parser.sequence(&vocabulary)
    guard parser.place == parser.items.count else { throw PatternError(pattern: source, reason: "a bracket closes that was not opened") }
    guard !parts.isEmpty else { throw PatternError(pattern: source, reason: "it is empty") }
    return Pattern(parts: parts)
  }

  private init(source: String, kinds: [String: SpanKind]) {
    self.source = source
    self.kinds = kinds
    items = Self.items(of: source)
  }

  /// Brackets, bars and question marks by themselves, everything else between spaces.
  private static func items(of source: String) -> [String] {
    var items: [String] = []
    var current = ""
    for character in source {
      if "()|?[] <>".contains(character) {
        if !current.isEmpty { items.append(current) }
        current = ""
        if character != " " { items.append(String(character)) }
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { items.append(current) }
    return items
  }

  private mutating func sequence(_ vocabulary: inout Vocabulary) throws(PatternError) -> [Pattern.Part] {
    var parts: [Pattern.Part] = []
    while place < items.count, items[place] != ")", items[place] != "|" {
      if items[place] == "?" {
        place += 1
        guard let last = parts.popLast() else { throw PatternError(pattern: source, reason: "a question mark follows nothing") }
        parts.append(.choice([[last], []]))
        continue
      }
      parts += try part(&vocabulary)
    }
    return parts
  }

  private mutating func part(_ vocabulary: inout Vocabulary) throws(PatternError) -> [Pattern.Part] {
    let item = items[place]
    place += 1
    switch item {
    case "(": return [try choice(&vocabulary)]
    case "#": return [.number]
    case "^": return [.capital]
    case "*": return [.anyWord]
    case "<": return [.sentenceStart]
    case ">": return [.sentenceEnd]
    case "[": return [.focusStart]
    case "]": return [.focusEnd]
    case _ where item.hasPrefix("..."):
      guard item.count > 3 else { return [.gap(8)] }
      guard let length = Int(item.dropFirst(3)), length <= 20 else { throw PatternError(pattern: source, reason: "\(item) is no gap") }
      return [.gap(length)]
    case _ where item.hasPrefix("@"):
      guard let kind = kinds[String(item.dropFirst())] else { throw PatternError(pattern: source, reason: "there is no class \(item)") }
      return [.span(kind)]
    default: return words(item, &vocabulary)
    }
  }

  private mutating func choice(_ vocabulary: inout Vocabulary) throws(PatternError) -> Pattern.Part {
    var choices = [try sequence(&vocabulary)]
    while place < items.count, items[place] == "|" {
      place += 1
      choices.append(try sequence(&vocabulary))
    }
    guard place < items.count, items[place] == ")" else { throw PatternError(pattern: source, reason: "a bracket is not closed") }
    place += 1
    return .choice(choices)
  }

  /// One item can be several tokens: "on-site", "e.g.".
  private func words(_ item: String, _ vocabulary: inout Vocabulary) -> [Pattern.Part] {
    if item.count > 1, item.hasSuffix("~") { return [.beginning(Array(item.dropLast().lowercased().utf8))] }
    let isInflected = item.count > 1 && item.hasSuffix("+")
    let words = LexiconIndex.words(of: isInflected ? String(item.dropLast()) : item)
    return words.enumerated().map { index, word in
      if word.utf8.contains(where: { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) {
        return .spelt(Array(word.utf8), vocabulary.learn(word))
      }
      guard isInflected, index == words.count - 1 else { return .words([vocabulary.learn(word)]) }
      return .words(Set((Inflection.verbForms(word) + Inflection.nounForms(word)).map { vocabulary.learn($0) }))
    }
  }
}
