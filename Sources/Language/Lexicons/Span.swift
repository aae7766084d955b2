/// Words of a text that a lexicon knows as one thing: "case management system".
public struct Span: Sendable {
  /// The lexicon's class, as patterns name it after an at sign.
  public let kind: SpanKind
  /// The entry, by its place in the lexicon index.
  public let entry: Int
  /// Tokens of the text.
  public let tokens: Range<Int>
}

/// A class of entries: "technology", "brand", "mandate".
public typealias SpanKind = Int

/// A text with its tokens, its sentences and what the lexicons know in it.
public struct AnnotatedText: Sendable {
  /// UTF-8; what must not be read is masked by spaces, so that places stay true.
  public let bytes: [UInt8]
  public let tokens: [Token]
  /// Ranges of tokens.
  public let sentences: [Range<Int>]
  /// In the order of their first tokens.
  public private(set) var spans: [Span] = []
  /// For each token the first span that begins there, or -1; spans of one beginning stand together.
  private var firstSpan: [Int32]

  public init(bytes: [UInt8], vocabulary: Vocabulary) {
    self.bytes = bytes
    tokens = Tokeniser.tokens(of: bytes, vocabulary: vocabulary)
    sentences = SentenceSplitter.sentences(tokens, in: bytes)
    firstSpan = [Int32](repeating: -1, count: tokens.count)
  }

  /// The spans that begin at a token.
  public func spans(at token: Int) -> ArraySlice<Span> {
    let first = Int(firstSpan[token])
    guard first >= 0 else { return [] }
    var end = first
    while end < spans.count, spans[end].tokens.lowerBound == token { end += 1 }
    return spans[first..<end]
  }

  /// The spans of a class within some tokens.
  public func spans(_ kind: SpanKind, in range: Range<Int>) -> [Span] {
    spans.filter { $0.kind == kind && range.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= range.upperBound }
  }

  /// The text of some tokens, as it was written.
  public func words(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  /// The bytes of some tokens.
  public func byteRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// Takes the spans in; they need not be sorted.
  public mutating func annotate(_ found: [Span]) {
    spans = (spans + found).sorted { ($0.tokens.lowerBound, $1.tokens.upperBound, $0.kind, $0.entry) < ($1.tokens.lowerBound, $0.tokens.upperBound, $1.kind, $1.entry) }
    for index in firstSpan.indices { firstSpan[index] = -1 }
    for (index, span) in spans.enumerated().reversed() { firstSpan[span.tokens.lowerBound] = Int32(index) }
  }
}
