import Diagnostics
import Platform

/// The files of `content/`, listed before any of them is read, so that links can be judged while pages are rendered.
public struct ContentTree: Sendable {
  /// A file that pages can show or offer, copied to the site as it is.
  public struct Asset: Sendable {
    /// The path below `content/`.
    public let path: String
    /// In CSS pixels, when the file is an image that says so.
    public let size: ImageSize?
  }

  /// The folder that holds `content/`.
  public let source: String
  /// Markdown files with pages, by path below `content/`, sorted.
  public let pages: [(path: String, kind: ContentKind)]
  /// The addresses that exist on the site below the base path, those of folders included.
  let addresses: Set<String>
  private let pagePaths: Set<String>
  /// By path below `content/`.
  public let assets: [String: Asset]

  private static let sections: Set<String> = [
    "", "challenges/", "guides/", "guides/suppliers/", "guides/councils/", "practice/", "authorities/", "partners/",
    "glossary/", "themes/", "feeds/",
  ]
  private static let assetEndings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "csv", "txt", "ods", "odt"]
  private static let dataFolders = ["procurement/", "language/", "emails/"]

  /// Lists `source/content`. Links out of the tree, odd names and files that nothing reads are findings. `generated` are
  /// addresses of pages that are not made from files.
  public init(source: String, generated: [String] = [], findings: inout [Finding]) throws(FileError) {
    self.source = source
    var pages: [(path: String, kind: ContentKind)] = []
    var addresses = Self.sections.union(generated)
    var assets: [String: Asset] = [:]
    for entry in try DirectoryListing.walk(source + "/content") {
      switch entry.kind {
      case .directory: continue
      case .symbolicLink, .other:
        findings.append(
          Self.finding(
            "structure-not-a-file", .error, entry.path,
            "This is not an ordinary file (a symbolic link, a device or a pipe), so it is not read.",
            "Put the file itself here."))
      case .file:
        if let kind = ContentKind(path: entry.path) {
          let slug = Self.slug(of: entry.path)
          guard Slug.isValid(slug) else {
            findings.append(
              Self.finding(
                "structure-file-name", .error, entry.path,
                "The file's name becomes the page's address, so it can only have lower-case letters, digits and hyphens.",
                "Rename it: \(kind.folder)\(Slug.from(slug)).md"))
            continue
          }
          pages.append((entry.path, kind))
          addresses.insert(kind.address(slug: slug))
        } else if Self.assetEndings.contains(Self.ending(of: entry.path)) {
          assets[entry.path] = Asset(path: entry.path, size: ImageSize(ofFileAt: source + "/content/" + entry.path))
        } else if !Self.isData(entry.path) {
          findings.append(
            Self.finding(
              "structure-unread-file", .warning, entry.path, "Nothing reads this file.",
              "Markdown pages belong in challenges, guides/suppliers, guides/councils, practice, authorities, partners or pages."))
        }
      }
    }
    self.pages = pages
    pagePaths = Set(pages.map(\.path))
    self.addresses = addresses
    self.assets = assets
  }

  /// Whether there is a page file at `path` below `content/`.
  func contains(page path: String) -> Bool { pagePaths.contains(path) }

  /// The file's name without folder and ending.
  static func slug(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = path[(slash.map { path.utf8.index(after: $0) } ?? path.startIndex)...]
    return String(name[..<(name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex)])
  }

  private static func ending(of path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  private static func isData(_ path: String) -> Bool {
    path.hasSuffix(".yaml") && (!path.contains("/") || dataFolders.contains { path.hasPrefix($0) })
      || path.hasPrefix("emails/") && path.hasSuffix(".md") || path.hasSuffix("README.md")
  }

  private static func finding(
    _ rule: String, _ severity: Severity, _ path: String, _ message: String, _ suggestion: String
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, path: "content/" + path, range: .start, message: message, suggestion: suggestion)
  }
}
