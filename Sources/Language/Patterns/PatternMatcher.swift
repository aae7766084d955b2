/// Holds one pattern against one place of a sentence. Gaps and choices are tried in turn; a sentence bounds the work.
struct PatternMatcher {
  let text: AnnotatedText
  let sentence: Range<Int>
  /// The tokens between the pattern's square brackets, once met.
  private(set) var focus: Range<Int>?
  private var focusStart = 0
  /// Steps left for the sentence before its remaining patterns are given up: nothing that a person writes needs them.
  private(set) var steps: Int

  init(text: AnnotatedText, sentence: Range<Int>, steps: Int) {
    self.text = text
    self.sentence = sentence
    self.steps = steps
  }

  /// The token after the last one, when the pattern stands at `index`.
  mutating func end(of parts: [Pattern.Part], at index: Int) -> Int? {
    var found: Int?
    _ = match(parts[...], at: index) { _, end in
      found = end
      return true
    }
    return found
  }

  private mutating func match(
    _ parts: ArraySlice<Pattern.Part>, at index: Int, then: (inout PatternMatcher, Int) -> Bool
  ) -> Bool {
    guard let part = parts.first else { return then(&self, index) }
    steps -= 1
    guard steps > 0 else { return false }
    let rest = parts.dropFirst()
    switch part {
    case .sentenceStart: return index == sentence.lowerBound && match(rest, at: index, then: then)
    case .sentenceEnd: return isAtEnd(index) && match(rest, at: index, then: then)
    case .focusStart:
      let before = focusStart
      focusStart = index
      if match(rest, at: index, then: then) { return true }
      focusStart = before
      return false
    case .focusEnd:
      let before = focus
      focus = focusStart..<max(focusStart, index)
      if match(rest, at: index, then: then) { return true }
      focus = before
      return false
    case .gap(let most):
      for length in 0...most where index + length <= sentence.upperBound {
        if match(rest, at: index + length, then: then) { return true }
      }
      return false
    case .choice(let choices):
      for choice in choices {
        if match(choice[...], at: index, then: { matcher, end in matcher.match(rest, at: end, then: then) }) { return true }
      }
      return false
    case .span(let kind):
      guard sentence.contains(index) else { return false }
      for span in text.spans(at: index) where span.kind == kind && span.tokens.upperBound <= sentence.upperBound {
        if match(rest, at: span.tokens.upperBound, then: then) { return true }
      }
      return false
    default: return sentence.contains(index) && meets(part, index) && match(rest, at: index + 1, then: then)
    }
  }

  private func meets(_ part: Pattern.Part, _ index: Int) -> Bool {
    let token = text.tokens[index]
    switch part {
    case .words(let words): return words.contains(token.word)
    case .spelt(let spelling, let word): return token.word == word && text.bytes[token.range].elementsEqual(spelling)
    case .beginning(let start):
      return token.kind == .word && token.end - token.start >= start.count
        && zip(text.bytes[token.range], start).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    case .number: return token.kind == .number
    case .capital: return token.isCapitalised
    case .anyWord: return token.kind != .sign
    default: return false
    }
  }

  /// Whether only closing signs are left.
  private func isAtEnd(_ index: Int) -> Bool {
    (index..<sentence.upperBound).allSatisfy { text.tokens[$0].kind == .sign }
  }
}
