import FrontMatter

/// Who a guide is written for; each has a folder of its own.
public enum GuideAudience: String, Sendable, CaseIterable {
  case suppliers, councils
}

/// A guide: a question that readers have, answered.
public final class Guide: Sendable {
  /// Law that a guide or a note speaks of.
  public struct Law: Sendable {
    public let citation: Located<String>?
    public let url: Located<String>?
    /// The rules of the rule book that say the same, by identifier.
    public let rules: [Located<String>]
  }

  public let title: Located<String>?
  public let summary: Located<String>?
  public let question: Located<String>?
  /// The place in the series; guides without one come last, by title.
  public let order: Int
  public let reviewed: Located<CalendarDate>?
  public let reviewBy: Located<CalendarDate>?
  public let owner: Located<String>?
  public let hours: Located<String>?
  public let law: [Law]

  init(_ reader: FieldReader) {
    title = reader.requiredText("title")
    summary = reader.requiredText("summary")
    question = reader.text("question")
    order = reader.integer("order")?.value ?? .max
    reviewed = reader.date("reviewed")
    reviewBy = reader.date("review_by")
    owner = reader.text("owner")
    hours = reader.text("hours")
    law = reader.mappings("law").map { item in
      defer { item.finish() }
      return Law(citation: item.text("citation"), url: item.text("url"), rules: item.texts("rules"))
    }
    reader.finish()
  }
}
