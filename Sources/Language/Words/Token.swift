/// A word, a number or a sign of a text, by the bytes it stands on.
public struct Token: Sendable {
  public enum Kind: UInt8, Sendable {
    /// Letters, with digits and apostrophes inside.
    case word
    /// Digits, with commas and stops between them.
    case number
    /// One character that is neither: a comma, a bracket, a currency.
    case sign
  }

  /// Bytes of the text.
  public let start: Int32
  public let end: Int32
  /// The word in the vocabulary, whatever its case; `Vocabulary.unknown` when no rule or lexicon knows it.
  public let word: WordID
  public let kind: Kind
  /// Whether the first letter is a capital.
  public let isCapitalised: Bool
  /// Whether it has two or more letters and all of them are capitals.
  public let isAllCapitals: Bool
  /// Whether nothing but a hyphen, or nothing at all, stands between it and the token before.
  public let isJoined: Bool

  /// Bytes of the text.
  public var range: Range<Int> { Int(start)..<Int(end) }
}

/// A word of the vocabulary.
public typealias WordID = Int32
