import Diagnostics
import FrontMatter

/// What `content/site.yaml` says about the whole site.
public struct SiteSettings: Sendable {
  /// An entry of the main navigation; `path` is a content file or an address of the site.
  public struct NavigationItem: Sendable {
    public let label: Located<String>
    public let path: Located<String>
  }

  /// A site that only shows what the service would be like.
  public struct Demonstration: Sendable {
    /// The build moment, unless the command names another.
    public let moment: Located<DateAndTime>?
    public let notice: Located<String>?
  }

  public let name: Located<String>?
  public let shortName: Located<String>?
  public let tagline: Located<String>?
  public let description: Located<String>?
  public let baseURL: Located<String>?
  public let language: Located<String>?
  /// `#rrggbb`.
  public let accent: Located<String>?
  public let mailbox: Located<String>?
  public let operatorName: Located<String>?
  public let operatorAddress: Located<String>?
  public let licenceName: Located<String>?
  public let licenceURL: Located<String>?
  public let demonstration: Demonstration?
  public let securityContact: Located<String>?
  public let securityPolicy: Located<String>?
  public let ocdsPrefix: Located<String>?
  public let navigation: [NavigationItem]
  public let range: SourceRange

  init(_ reader: FieldReader) {
    name = reader.requiredText("name")
    shortName = reader.text("short_name")
    tagline = reader.text("tagline")
    description = reader.requiredText("description")
    baseURL = reader.requiredText("base_url")
    language = reader.text("language")
    accent = reader.text("accent")
    mailbox = reader.text("mailbox")
    let `operator` = reader.mapping("operator")
    operatorName = `operator`?.text("name")
    operatorAddress = `operator`?.text("address")
    `operator`?.finish()
    let licence = reader.mapping("licence")
    licenceName = licence?.text("name")
    licenceURL = licence?.text("url")
    licence?.finish()
    demonstration = reader.mapping("demonstration").map { item in
      defer { item.finish() }
      return Demonstration(moment: item.moment("moment"), notice: item.text("notice"))
    }
    let security = reader.mapping("security")
    securityContact = security?.text("contact")
    securityPolicy = security?.text("policy")
    security?.finish()
    ocdsPrefix = reader.text("ocds_prefix")
    navigation = reader.mappings("navigation").compactMap { item in
      defer { item.finish() }
      guard let label = item.requiredText("label"), let path = item.requiredText("path") else { return nil }
      return NavigationItem(label: label, path: path)
    }
    range = reader.range
    _ = reader.text("review_owner")
    reader.finish()
  }
}
