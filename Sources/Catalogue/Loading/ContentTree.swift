import Diagnostics
import Markdown
import Platform

/// The files of `content/`, listed before any of them is read, so that links can be judged while pages are rendered.
public struct ContentTree: Sendable {
  /// A file that pages can show or offer, copied to the site as it is.
  public struct Asset: Sendable {
    /// The path below `content/`.
    public let path: String
    /// In CSS pixels, when the file is an image that says so.
    public let size: ImageSize?

    /// Whether browsers show it within a page.
    var isImage: Bool { ContentTree.imageEndings.contains(ContentTree.ending(of: path)) }
    /// The address below the base path.
    var address: String { "media/" + PercentEncoding.path(path) }
  }

  /// The folder that holds `content/`.
  public let source: String
  /// Markdown files with pages, by path below `content/`, sorted.
  public let pages: [(path: String, kind: ContentKind)]
  /// The addresses that exist on the site below the base path, each with the path of its page below `content/`; the
  /// path is empty for pages that are made of many files.
  let addresses: [String: String]
  private let pagePaths: Set<String>
  /// Looks up what mistyped paths were meant to be.
  let nearestPaths: NearestPaths
  /// By path below `content/`.
  public let assets: [String: Asset]

  private static let sections = [
    "", "challenges/", "guides/", "guides/suppliers/", "guides/councils/", "practice/", "authorities/", "partners/",
    "glossary/", "themes/", "feeds/",
  ]
  private static let imageEndings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "svg"]
  private static let assetEndings: Set<String> = imageEndings.union(["pdf", "csv", "txt", "ods", "odt"])
  private static let dataFolders = ["procurement/", "language/", "emails/"]

  /// Lists `source/content`. Links out of the tree, odd names and files that nothing reads are findings. `generated` are
  /// addresses of pages that are not made from files.
  public init(source: String, generated: [String] = [], findings: inout [Finding]) throws(FileError) {
    self.source = source
    var pages: [(path: String, kind: ContentKind)] = []
    var addresses = Dictionary((Self.sections + generated).map { ($0, "") }, uniquingKeysWith: { first, _ in first })
    var assets: [String: Asset] = [:]
    for entry in try DirectoryListing.walk(source + "/content") {
      switch entry.kind {
      case .directory:
        guard Self.hasFileEnding(entry.path) else { continue }
        findings.append(
          Self.finding(
            "structure-not-a-file", .error, entry.path, "This is a folder with the name of a file, so it is not read.",
            "Rename the folder, or put a file here instead."))
      case .symbolicLink, .other:
        findings.append(
          Self.finding(
            "structure-not-a-file", .error, entry.path,
            "This is not an ordinary file (a symbolic link, a device or a pipe), so it is not read.",
            "Put the file itself here."))
      case .file:
        if entry.path == "README.md" || entry.path.hasSuffix("/README.md") { continue }
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
          let address = kind.address(slug: slug)
          guard addresses[address] == nil, kind != .page || !Self.reserved.contains(slug) else {
            findings.append(
              Self.finding(
                "structure-address-taken", .error, entry.path,
                "Another page already has the address /\(address) on the site, so this file would have none.",
                "Rename the file."))
            continue
          }
          pages.append((entry.path, kind))
          addresses[address] = entry.path
        } else if Self.assetEndings.contains(Self.ending(of: entry.path)) {
          let isImage = Self.imageEndings.contains(Self.ending(of: entry.path))
          assets[entry.path] = Asset(
            path: entry.path, size: isImage ? ImageSize(ofFileAt: source + "/content/" + entry.path) : nil)
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
    nearestPaths = NearestPaths(pages: pages.map(\.path), assets: assets.keys.sorted())
  }

  /// Whether there is a page file at `path` below `content/`.
  func contains(page path: String) -> Bool { pagePaths.contains(path) }

  /// Parts of the site that no page of its own may take: folders of files, and pages made from what is not in `content/`.
  private static let reserved: Set<String> = ["assets", "media", "rules", "data", "impact"]

  /// The file's name without folder and ending.
  static func slug(of path: String) -> String {
    let bytes = path.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
    let end = path.hasSuffix(".md") ? bytes.index(bytes.endIndex, offsetBy: -3) : bytes.endIndex
    return String(path[start..<end])
  }

  private static func hasFileEnding(_ path: String) -> Bool {
    ["md", "yaml", "yml"].contains(ending(of: path)) || assetEndings.contains(ending(of: path))
  }

  private static func ending(of path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  private static func isData(_ path: String) -> Bool {
    path.hasSuffix(".yaml") && (!path.contains("/") || dataFolders.contains { path.hasPrefix($0) })
      || path.hasPrefix("emails/") && path.hasSuffix(".md")
  }

  private static func finding(
    _ rule: String, _ severity: Severity, _ path: String, _ message: String, _ suggestion: String
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, path: "content/" + path, range: .start, message: message, suggestion: suggestion)
  }
}
