/// Many patterns, looked for in one walk over a text.
public struct PatternSet: Sendable {
  /// A pattern that was met.
  public struct Match: Sendable {
    /// What the pattern was added with.
    public let key: Int
    /// Tokens of the text, all of the pattern.
    public let tokens: Range<Int>
    /// The tokens that a finding shows.
    public let focus: Range<Int>
  }

  private struct Entry: Sendable {
    let key: Int
    let parts: [Pattern.Part]
  }

  /// Where a pattern can begin.
  private struct Beginnings {
    var words: Set<WordID> = []
    var kinds: Set<SpanKind> = []
    var isAnywhere = false
  }

  private var entries: [Entry] = []
  private var byWord: [[Int32]] = []
  private var byKind: [SpanKind: [Int32]] = [:]
  /// Patterns that can begin with any word: few, and tried everywhere.
  private var anywhere: [Int32] = []
  private let kinds: [String: SpanKind]

  /// A set whose patterns may name these classes after an at sign.
  public init(kinds: [String: SpanKind]) { self.kinds = kinds }

  /// Adds a pattern; its words are learnt.
  public mutating func add(_ source: String, key: Int, vocabulary: inout Vocabulary) throws(PatternError) {
    let pattern = try PatternParser.parse(source, kinds: kinds, vocabulary: &vocabulary)
    let number = Int32(entries.count)
    entries.append(Entry(key: key, parts: pattern.parts))
    var beginnings = Beginnings()
    _ = Self.collect(pattern.parts[...], into: &beginnings)
    if beginnings.isAnywhere {
      anywhere.append(number)
      return
    }
    for word in beginnings.words {
      let index = Int(word)
      if index >= byWord.count { byWord += [[Int32]](repeating: [], count: index + 1 - byWord.count) }
      byWord[index].append(number)
    }
    for kind in beginnings.kinds { byKind[kind, default: []].append(number) }
  }

  /// The matches in a sentence, by their places; of one pattern and place the first that fits.
  public func matches(in text: AnnotatedText, sentence: Range<Int>) -> [Match] {
    var walk = Walk(steps: Self.stepsPerToken * sentence.count + Self.leastSteps)
    for index in sentence where walk.steps > 0 {
      let word = Int(text.tokens[index].word)
      if word >= 0, word < byWord.count { for number in byWord[word] { meet(number, text, sentence, index, &walk) } }
      if !byKind.isEmpty { for span in text.spans(at: index) { for number in byKind[span.kind] ?? [] { meet(number, text, sentence, index, &walk) } } }
      for number in anywhere { meet(number, text, sentence, index, &walk) }
    }
    return walk.found
  }

  /// What a walk over a sentence has found, and the steps it may still take, so that the cost grows with the text alone.
  private struct Walk {
    var found: [Match] = []
    var steps: Int
  }

  private static let stepsPerToken = 100
  private static let leastSteps = 10_000

  private func meet(_ number: Int32, _ text: AnnotatedText, _ sentence: Range<Int>, _ index: Int, _ walk: inout Walk) {
    let entry = entries[Int(number)]
    var matcher = PatternMatcher(text: text, sentence: sentence, steps: walk.steps)
    let end = matcher.end(of: entry.parts, at: index)
    walk.steps = matcher.steps
    guard let end, end > index else { return }
    let focus = matcher.focus.map { $0.lowerBound < $0.upperBound ? $0 : index..<end } ?? index..<end
    walk.found.append(Match(key: entry.key, tokens: index..<end, focus: focus))
  }

  /// Collects where a sequence can begin; true when it can also be passed without any word.
  private static func collect(_ parts: ArraySlice<Pattern.Part>, into beginnings: inout Beginnings) -> Bool {
    for part in parts {
      switch part {
      case .words(let words): beginnings.words.formUnion(words)
      case .spelt(_, let word): beginnings.words.insert(word)
      case .span(let kind): beginnings.kinds.insert(kind)
      case .beginning, .number, .capital, .anyWord, .gap, .sentenceEnd: beginnings.isAnywhere = true
      case .sentenceStart, .focusStart, .focusEnd: continue
      case .choice(let choices):
        var canBePassed = false
        for choice in choices { if collect(choice[...], into: &beginnings) { canBePassed = true } }
        if canBePassed { continue }
      }
      return false
    }
    return true
  }
}
