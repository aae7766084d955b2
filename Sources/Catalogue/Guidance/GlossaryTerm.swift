import FrontMatter

/// A term and what it means, everyday word first.
public struct GlossaryTerm: Sendable {
  public let term: Located<String>
  /// Other words for the same thing, jargon among them.
  public let also: [Located<String>]
  public let meaning: Located<String>
  /// A content file that says more.
  public let more: Located<String>?
  public let source: Located<String>?

  init?(_ reader: FieldReader) {
    let term = reader.requiredText("term")
    let meaning = reader.requiredText("meaning")
    also = reader.texts("also")
    more = reader.text("more")
    source = reader.text("source")
    reader.finish()
    guard let term, let meaning else { return nil }
    self.term = term
    self.meaning = meaning
  }

  /// The fragment of the term's entry: "below-threshold".
  public var slug: String { Slug.from(term.value) }
}
