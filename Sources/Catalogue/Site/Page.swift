import FrontMatter

/// A plain page: about, contact, privacy.
public final class Page: Sendable {
  public let title: Located<String>?
  public let summary: Located<String>?
  public let reviewed: Located<CalendarDate>?
  public let reviewBy: Located<CalendarDate>?
  public let owner: Located<String>?
  /// Only on the accessibility page.
  public let statement: AccessibilityStatement?

  init(_ reader: FieldReader) {
    title = reader.requiredText("title")
    summary = reader.text("summary")
    reviewed = reader.date("reviewed")
    reviewBy = reader.date("review_by")
    owner = reader.text("owner")
    statement = AccessibilityStatement(reader.mapping("statement"))
    reader.finish()
  }
}
