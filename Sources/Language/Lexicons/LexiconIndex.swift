/// All lexicons in one automaton: a text is walked once, whatever the number of entries.
public struct LexiconIndex: Sendable {
  /// How a term has to be written to be met.
  public enum Spelling: Sendable {
    /// In any case, the last word in the singular or the plural.
    case anyCase
    /// As it stands.
    case exact
  }

  /// A term that ends at a node of the trie.
  private struct Ending: Sendable {
    let kind: SpanKind
    let entry: Int
    /// The letters that have to stand there, without hyphens and spaces; nil when case does not matter.
    let spelling: [UInt8]?
    /// A sense in which the term means nothing: it takes its words and gives no span.
    let isSilent: Bool
  }

  private var children: [UInt64: Int32] = [:]
  private var endings: [[Ending]] = [[]]
  /// The node of a first word, by its number; 0 when no term begins with it.
  private var roots: [Int32] = []

  public init() {}

  /// Adds a term of a class. `entry` is the caller's own number for it.
  public mutating func add(
    _ term: String, kind: SpanKind, entry: Int, spelling: Spelling = .anyCase, isSilent: Bool = false,
    vocabulary: inout Vocabulary
  ) {
    let words = Self.words(of: term)
    guard let last = words.last else { return }
    insert(words, kind, entry, spelling, isSilent, &vocabulary)
    if case .anyCase = spelling, last.utf8.count > 2, last.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || $0 == UInt8(ascii: "-") }) {
      for form in Inflection.nounForms(last) where form != last {
        insert(words.dropLast() + [form], kind, entry, spelling, isSilent, &vocabulary)
      }
    }
  }

  /// The spans of a text: at each place the longest term of each class, places inside a longer term of the same class
  /// left out, silent senses with their words taken.
  public func spans(in text: AnnotatedText) -> [Span] {
    var found: [Span] = []
    var covered: [SpanKind: Int] = [:]
    for start in text.tokens.indices {
      let word = Int(text.tokens[start].word)
      guard word >= 0, word < roots.count, roots[word] != 0 else { continue }
      for (ending, end) in longest(from: start, in: text) where covered[ending.kind, default: 0] < end {
        guard covered[ending.kind, default: 0] <= start else { continue }
        covered[ending.kind] = end
        if !ending.isSilent { found.append(Span(kind: ending.kind, entry: ending.entry, tokens: start..<end)) }
      }
    }
    return found
  }

  /// For each class the longest term from a token on.
  private func longest(from start: Int, in text: AnnotatedText) -> [(Ending, Int)] {
    var best: [(Ending, Int)] = []
    var node = roots[Int(text.tokens[start].word)]
    var index = start + 1
    while true {
      for ending in endings[Int(node)] where isSpelt(ending, text, start..<index) {
        if let known = best.firstIndex(where: { $0.0.kind == ending.kind }) { best[known] = (ending, index) } else { best.append((ending, index)) }
      }
      guard index < text.tokens.count, text.tokens[index].word >= 0,
        let next = children[UInt64(UInt32(node)) << 32 | UInt64(UInt32(text.tokens[index].word))]
      else { return best }
      node = next
      index += 1
    }
  }

  private func isSpelt(_ ending: Ending, _ text: AnnotatedText, _ tokens: Range<Int>) -> Bool {
    guard let spelling = ending.spelling else { return true }
    var written: [UInt8] = []
    for index in tokens { written += text.bytes[text.tokens[index].range] }
    return written == spelling
  }

  private mutating func insert(
    _ words: [String], _ kind: SpanKind, _ entry: Int, _ spelling: Spelling, _ isSilent: Bool, _ vocabulary: inout Vocabulary
  ) {
    let first = Int(vocabulary.learn(words[0]))
    if first >= roots.count { roots += [Int32](repeating: 0, count: first + 1 - roots.count) }
    if roots[first] == 0 { roots[first] = newNode() }
    var node = roots[first]
    for word in words.dropFirst() {
      let key = UInt64(UInt32(node)) << 32 | UInt64(UInt32(vocabulary.learn(word)))
      if let next = children[key] {
        node = next
      } else {
        let next = newNode()
        children[key] = next
        node = next
      }
    }
    var exact: [UInt8]?
    if case .exact = spelling { exact = words.flatMap { Array($0.utf8) } }
    guard !endings[Int(node)].contains(where: { $0.kind == kind && $0.spelling == exact && $0.isSilent == isSilent }) else { return }
    endings[Int(node)].append(Ending(kind: kind, entry: entry, spelling: exact, isSilent: isSilent))
  }

  private mutating func newNode() -> Int32 {
    endings.append([])
    return Int32(endings.count - 1)
  }

  /// The words of a term as a text would be cut.
  static func words(of term: String) -> [String] {
    let bytes = Array(term.utf8)
    return Tokeniser.tokens(of: bytes, vocabulary: Vocabulary()).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }
}
