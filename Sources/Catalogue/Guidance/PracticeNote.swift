import FrontMatter

/// Innovation-friendly practice that was shown to work, with its evidence.
public final class PracticeNote: Sendable {
  public let title: Located<String>?
  public let summary: Located<String>?
  public let period: Located<String>?
  public let order: Int
  public let reviewed: Located<CalendarDate>?
  public let reviewBy: Located<CalendarDate>?
  public let owner: Located<String>?
  public let allowedThen: Located<String>?
  public let allowedNow: Located<String>?
  /// The rules of the rule book that it speaks of, by identifier.
  public let rules: [Located<String>]
  public let limits: [Located<String>]
  public let evidence: [Need.Evidence]

  init(_ reader: FieldReader) {
    title = reader.requiredText("title")
    summary = reader.requiredText("summary")
    period = reader.text("period")
    order = reader.integer("order")?.value ?? .max
    reviewed = reader.date("reviewed")
    reviewBy = reader.date("review_by")
    owner = reader.text("owner")
    allowedThen = reader.text("allowed_then")
    allowedNow = reader.text("allowed_now")
    rules = reader.texts("rules")
    limits = reader.texts("limits")
    evidence = reader.mappings("evidence").map { item in
      defer { item.finish() }
      return Need.Evidence(
        claim: item.text("claim"), source: item.text("source"), url: item.text("url"), date: item.moment("date"))
    }
    reader.finish()
  }
}
