import Diagnostics
import Markdown

/// Everything that `content/` says, read and typed.
public struct Catalogue: Sendable {
  public let tree: ContentTree
  public let site: SiteSettings
  public let baseURL: BaseURL
  public let themes: [ChallengeTheme]
  public let glossary: [GlossaryTerm]
  public let challenges: [ContentFile<Challenge>]
  public let supplierGuides: [ContentFile<Guide>]
  public let councilGuides: [ContentFile<Guide>]
  public let practice: [ContentFile<PracticeNote>]
  public let authorities: [ContentFile<Authority>]
  public let partners: [ContentFile<Partner>]
  public let pages: [ContentFile<Page>]
  /// The facts of procurement law; nil when `content/procurement/` is missing or not complete.
  public let procurement: ProcurementLibrary?
  /// What reading and linking found, sorted.
  public let findings: [Finding]

  /// Guides of an audience, in their series' order.
  public func guides(for audience: GuideAudience) -> [ContentFile<Guide>] {
    audience == .suppliers ? supplierGuides : councilGuides
  }
}

/// Where the site will stand: scheme and host, and a base path with slashes at both ends.
public struct BaseURL: Sendable, Equatable {
  /// "https://host" without a slash at the end.
  public let origin: String
  /// "/" or "/catalogue/".
  public let path: String

  /// Reads `https://host/path`; nil when it is not an http address with a host.
  public init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    let allowed = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !Array("\"'<>?#\\".utf8).contains($0) }
    guard !host.isEmpty, allowed else { return nil }
    origin = scheme + host
    let folders = rest.dropFirst(host.count).split(separator: "/")
    path = folders.isEmpty ? "/" : "/" + folders.joined(separator: "/") + "/"
  }

  /// The whole address of a page whose address below the base path is given.
  public func absolute(_ address: String) -> String { origin + path + address }
}
