import FrontMatter

/// An organisation that helps firms to respond.
public final class Partner: Sendable {
  public let name: Located<String>?
  public let kind: Located<String>?
  public let website: Located<String>?
  public let mailbox: Located<String>?
  public let summary: Located<String>?
  public let helpsWith: [Located<String>]
  public let places: [Located<String>]

  init(_ reader: FieldReader) {
    name = reader.requiredText("name")
    kind = reader.text("kind")
    website = reader.text("website")
    mailbox = reader.text("mailbox")
    summary = reader.text("summary")
    helpsWith = reader.texts("helps_with")
    places = reader.texts("places")
    reader.finish()
  }
}
