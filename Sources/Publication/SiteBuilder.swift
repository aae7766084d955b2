import Catalogue
import Diagnostics
import FrontMatter
import Platform
import Synchronization
import Templates

/// Makes a site from a catalogue: compiles the theme, renders every page, and publishes the tree at once.
public struct SiteBuilder: Sendable {
  public let catalogue: Catalogue
  public let now: UKMoment
  public let workers: Int
  private let edition: Edition
  private let families: [(family: PageFamily, template: CompiledTemplate)]
  /// What is wrong with the theme; with any error nothing is rendered.
  public let findings: [Finding]

  /// Prepares everything: all templates are compiled, and all their mistakes found, before the first page is rendered.
  public init(catalogue: Catalogue, theme: Theme, now: UKMoment, workers: Int) {
    self.catalogue = catalogue
    self.now = now
    self.workers = workers
    edition = Edition(
      catalogue: catalogue, now: now,
      assets: SiteAssets(theme: theme, site: catalogue.site, base: catalogue.baseURL.path))
    let site = Record(of: SiteContext(edition: edition))
    let templates = TemplateSet(sources: theme.templates)
    let all = PageFamilies.all(edition, site: site)
    var findings = templates.findings + Self.findings(about: templates, of: theme, pages: all.map(\.template))
    var families: [(PageFamily, CompiledTemplate)] = []
    for family in all where templates.names.contains(family.template) {
      let (template, found) = templates.compile(family.template, against: family.shape)
      findings += found
      if let template { families.append((family, template)) }
    }
    self.families = families
    self.findings = Array(Set(findings.map(Unique.init))).map(\.finding).sorted()
  }

  /// Templates that a page needs and nobody has written, and those that somebody wrote and no page needs.
  private static func findings(about templates: TemplateSet, of theme: Theme, pages: [String]) -> [Finding] {
    let missing = pages.filter { !templates.names.contains($0) }.map { name in
      Finding(
        rule: "theme-missing-template", severity: .error, path: "themes/\(theme.name)/templates/\(name).mustache",
        range: .start, message: "The theme has no template of this name, and some pages need it.",
        suggestion: "Copy it from the default theme.")
    }
    let unused = templates.templates(notReachedFrom: pages).map { name, path in
      let nearest = NearestName.of(name, among: templates.names.filter { $0 != name })
      return Finding(
        rule: "theme-unused-template", severity: .warning, path: path, range: .start, message: "No page uses this template.",
        suggestion: nearest.map { "Did you mean \($0).mustache? A template replaces the one of the same name." }
          ?? "Take it away, or bring it in with {{>\(name)}}.")
    }
    return missing + unused
  }

  /// The number of pages that will be rendered.
  public var pageCount: Int { families.reduce(0) { $0 + $1.family.count } }

  /// The path of every page, family after family.
  var pagePaths: [String] { families.flatMap { family, _ in (0..<family.count).map { family.page($0).path } } }

  /// Renders and writes everything. `progress` is told now and then how many pages are done.
  public func build(
    into tree: SiteTree, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(FileError) -> Int {
    let failure = Mutex<FileError?>(nil)
    let done = Mutex(0)
    var addresses: [String] = []
    for (family, template) in families {
      let listed = ParallelLoop.map(family.count, workers: workers, state: { ByteBuffer(capacity: 32_000) }) { buffer, index -> String? in
        if failure.withLock({ $0 != nil }) { return nil }
        let page = family.page(index)
        buffer.removeAll()
        template.render(page.record, into: &buffer)
        do throws(FileError) { try buffer.withBytes { bytes throws(FileError) in try tree.place(bytes, at: page.path) } } catch {
          failure.withLock { $0 = $0 ?? error }
        }
        progress(done.withLock { $0 += 1; return $0 })
        return page.isListed ? Self.address(of: page.path) : nil
      }
      if let failure = failure.withLock({ $0 }) { throw failure }
      addresses += listed.compactMap { $0 }
    }
    try placeFiles(into: tree, addresses: addresses.sorted { $0.precedesByBytes($1) })
    return pageCount
  }

  private func placeFiles(into tree: SiteTree, addresses: [String]) throws(FileError) {
    for (path, bytes) in edition.assets.outputs { try tree.place(bytes, at: path) }
    try tree.place(HostFiles.sitemap(edition, addresses: addresses), at: "sitemap.xml")
    try tree.place(HostFiles.robots(edition), at: "robots.txt")
    try tree.place(HostFiles.headers(edition), at: "_headers")
    if let security = HostFiles.security(edition) { try tree.place(security, at: ".well-known/security.txt") }
    for asset in catalogue.tree.assets.values.sorted(by: { $0.path < $1.path }) {
      try tree.place(Self.bytes(of: asset, in: catalogue.tree.source), at: "media/" + asset.path)
    }
  }

  private static func bytes(of asset: ContentTree.Asset, in source: String) throws(FileError) -> [UInt8] {
    let path = source + "/content/" + asset.path
    do { return try FileReading.bytes(at: path, limit: assetLimit) } catch {
      switch error {
      case .system(let error): throw error
      case .notAFile: throw FileError(action: "read", path: path, code: EINVAL)
      case .tooLarge: throw FileError(action: "read", path: path, code: EFBIG)
      }
    }
  }

  /// Bytes of one file that is copied to the site.
  private static let assetLimit = 50_000_000

  /// `challenges/x/index.html` gives `challenges/x/`.
  private static func address(of path: String) -> String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
  }

  /// A partial that many templates include has its mistake found many times; it is told once.
  private struct Unique: Hashable {
    let finding: Finding
    static func == (left: Unique, right: Unique) -> Bool { left.finding == right.finding }
    func hash(into hasher: inout Hasher) {
      hasher.combine(finding.path)
      hasher.combine(finding.range)
      hasher.combine(finding.message)
    }
  }
}
