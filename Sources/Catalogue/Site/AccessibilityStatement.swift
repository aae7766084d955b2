import Diagnostics
import FrontMatter

/// The facts of an accessibility statement (Public Sector Bodies (Websites and Mobile Applications) (No. 2)
/// Accessibility Regulations 2018, regulation 8). The wording around them is fixed by the model statement.
public struct AccessibilityStatement: Sendable {
  /// How far the site keeps to the standard.
  public enum Status: String, Sendable, CaseIterable {
    case fully, partially, not
  }

  /// Something that does not meet the standard yet.
  public struct Issue: Sendable {
    public let what: Located<String>?
    /// The success criterion of WCAG: "1.3.1 Info and Relationships".
    public let criterion: Located<String>?
    public let fixBy: Located<CalendarDate>?
    public let alternative: Located<String>?
  }

  public let scope: Located<String>?
  public let status: Located<Status>?
  public let contactMailbox: Located<String>?
  /// Working days until an answer.
  public let responseDays: Located<Int>?
  public let prepared: Located<CalendarDate>?
  public let reviewed: Located<CalendarDate>?
  public let tested: Located<CalendarDate>?
  public let testedBy: Located<String>?
  public let testedHow: Located<String>?
  public let issues: [Issue]
  public let disproportionate: [Located<String>]
  public let outOfScope: [Located<String>]
  public let range: SourceRange

  init?(_ reader: FieldReader?) {
    guard let reader else { return nil }
    scope = reader.text("scope")
    status = reader.choice("status", Status.self)
    contactMailbox = reader.text("contact_mailbox")
    responseDays = reader.integer("response_days")
    prepared = reader.date("prepared")
    reviewed = reader.date("reviewed")
    tested = reader.date("tested")
    testedBy = reader.text("tested_by")
    testedHow = reader.text("tested_how")
    issues = reader.mappings("issues").map { item in
      defer { item.finish() }
      return Issue(
        what: item.text("what"), criterion: item.text("criterion"), fixBy: item.date("fix_by"),
        alternative: item.text("alternative"))
    }
    disproportionate = reader.texts("disproportionate")
    outOfScope = reader.texts("out_of_scope")
    range = reader.range
    reader.finish()
  }
}
