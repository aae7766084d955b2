import FrontMatter

/// A wording that a rule looks for in a record's text (rule book, section 12): an entry of
/// `content/procurement/phrases.yaml`.
public struct ProcurementPhrase: Sendable {
  /// The rule that speaks when the wording is found: "PA23-TERMS-outdated".
  public let rule: String
  /// Words with single spaces between them. A word with a capital letter is met only as it is written, any other in
  /// every case. `#` stands for a number, `^` for a word with a capital, `*` for any word, `...` for up to eight words
  /// of the same sentence; `insur~` for every word that begins so. The first is a word.
  public let words: String
  /// What is said of it.
  public let message: PhraseMessage
  public let suggestion: String?
  /// The wording counts only when the procurement commenced on this day or later.
  public let commencedFrom: CalendarDate?
  /// Wordings of the same shape that make it harmless when they stand in the same sentence: "or equivalent".
  public let unless: [String]
}

/// What is said of a wording that was met, with the words themselves in it.
public struct PhraseMessage: Sendable {
  /// What stands before, between and after the places of the words.
  private let parts: [String]

  /// A message in which `{words}` stands for the words.
  init(_ text: String) {
    let pieces = text.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).map { Substring($0) }
    var parts = pieces.prefix(1).map(String.init)
    for piece in pieces.dropFirst() {
      if piece.hasPrefix("words}") {
        parts.append(String(piece.dropFirst("words}".count)))
      } else {
        parts[parts.count - 1] += "{" + piece
      }
    }
    self.parts = parts
  }

  /// The message about these words.
  public func about(_ words: String) -> String { parts.joined(separator: words) }
}
