import FrontMatter

/// A subject area that challenges are grouped by.
public struct ChallengeTheme: Sendable {
  /// What challenges write in `themes`, and the page's address.
  public let key: Located<String>
  public let name: Located<String>
  public let summary: Located<String>?

  init?(_ reader: FieldReader) {
    let key = reader.requiredText("key")
    let name = reader.requiredText("name")
    summary = reader.text("summary")
    reader.finish()
    guard let key, let name else { return nil }
    self.key = key
    self.name = name
  }
}
