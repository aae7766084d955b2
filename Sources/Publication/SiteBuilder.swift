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
    var findings = templates.findings
    var families: [(PageFamily, CompiledTemplate)] = []
    for family in PageFamilies.all(edition, site: site) {
      let (template, found) = templates.compile(family.template, against: family.shape)
      findings += found
      if let template { families.append((family, template)) }
    }
    self.families = families
    self.findings = Array(Set(findings.map(Unique.init))).map(\.finding).sorted()
  }

  /// The number of pages that will be rendered.
  public var pageCount: Int { families.reduce(0) { $0 + $1.family.count } }

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
      do {
        let bytes = try FileReading.bytes(at: catalogue.tree.source + "/content/" + asset.path, limit: 50_000_000)
        try tree.place(bytes, at: "media/" + asset.path)
      } catch let error as FileError {
        throw error
      } catch {
        throw FileError(action: "read", path: "content/" + asset.path, code: EIO)
      }
    }
  }

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
