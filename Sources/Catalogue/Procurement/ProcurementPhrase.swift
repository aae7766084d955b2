import FrontMatter

/// A wording that a rule looks for in a record's text (rule book, section 12).
public struct ProcurementPhrase: Sendable {
  /// The rule that speaks when the wording is found: "PA23-TERMS-outdated".
  public let rule: String
  /// Words in lower case. `*` stands for one word, `#` for a number; a last word that ends in `~` may go on.
  public let words: String
  /// What is said of it.
  public let message: String
  public let suggestion: String?
  /// The wording counts only when the procurement commenced on this day or later.
  public let commencedFrom: CalendarDate?
  /// Wordings in the same sentence that make it harmless: "or equivalent".
  public let unless: [String]
}
