/// A sequence of words to look for, with freedom where language has it.
///
///     (must|shall|needs to) ...4 (use+|run on|rely on) [@technology]
///
/// | part | meets |
/// | --- | --- |
/// | `word` | the word in any case; a hyphen and a space are equal |
/// | `Word` | a word with a capital only as it is written |
/// | `use+` | every form of a verb, and the plural of a noun |
/// | `insur~` | every word that begins so |
/// | `(a b|c)` | one of several sequences |
/// | `x?` | the part or nothing |
/// | `#` `^` `*` | a number in digits, a word with a capital, any word |
/// | `...` `...3` | up to eight words, up to three |
/// | `@class` | what a lexicon of that class knows |
/// | `<` `>` | the beginning and the end of a sentence |
/// | `[` `]` | around the part that a finding shows; without them, all of it |
struct Pattern: Sendable {
  indirect enum Part: Sendable {
    case words(Set<WordID>)
    case spelt([UInt8], WordID)
    case beginning([UInt8])
    case number, capital, anyWord
    case gap(Int)
    case span(SpanKind)
    case choice([[Part]])
    case sentenceStart, sentenceEnd
    case focusStart, focusEnd
  }

  let parts: [Part]
}

/// Why a pattern cannot be read: a slip of the programmer or in a data file.
public struct PatternError: Error, Sendable, CustomStringConvertible {
  public let pattern: String
  public let reason: String

  public var description: String { "the pattern \"\(pattern)\" cannot be read: \(reason)" }
}
