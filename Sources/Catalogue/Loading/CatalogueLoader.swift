import Diagnostics
import FrontMatter
import Markdown
import Platform

/// Reads `content/`: first what every page needs (settings, themes, glossary), then all pages, spread over the cores.
public struct CatalogueLoader: Sendable {
  /// Bytes of one Markdown file; a longer one is a finding and is not read.
  static let fileLimit = 1_000_000

  private let source: String
  private let workers: Int
  private let baseURLOverride: BaseURL?
  private let generated: [String]

  /// A loader for the folder that holds `content/`; `baseURL` wins over the one in `site.yaml`. `generated` are the
  /// addresses of pages that are not made from files and can be linked to, below the base path.
  public init(source: String, baseURL: BaseURL? = nil, generated: [String] = [], workers: Int) {
    self.source = source
    self.workers = workers
    baseURLOverride = baseURL
    self.generated = generated
  }

  /// Reads everything; `others` are paths of files outside `content/` that are to be read as challenges.
  ///
  /// One bad file never hides the findings of the others. Only a `content/` that cannot be listed is an error.
  public func load(others: [String] = []) throws(FileError) -> Catalogue {
    var findings: [Finding] = []
    let tree = try ContentTree(source: source, generated: generated, findings: &findings)
    let settings = SettingsReader(source: source)
    let site = settings.site(&findings)
    let themes = settings.themes(&findings)
    let glossary = settings.glossary(&findings)
    let procurement = ProcurementLibraryReader(source: source).read(&findings)
    let baseURL = baseURLOverride ?? site.baseURL.flatMap { BaseURL($0.value) } ?? BaseURL("https://localhost/")!
    let reader = PageReader(
      tree: tree, base: baseURL.path, terms: Self.terms(glossary, base: baseURL.path), fileLimit: Self.fileLimit)

    let targets = tree.pages.map { PageReader.Target(contentPath: $0.path, kind: $0.kind) }
      + others.map { PageReader.Target(outsidePath: $0) }
    let loaded = ParallelLoop.map(targets.count, workers: workers) { reader.read(targets[$0]) }

    var shelves = Shelves()
    for (record, found) in loaded {
      findings.append(contentsOf: found)
      shelves.add(record)
    }
    let catalogue = Catalogue(
      tree: tree, site: site, baseURL: baseURL, themes: themes, glossary: glossary,
      challenges: shelves.challenges,
      supplierGuides: Self.inOrder(shelves.supplierGuides) { ($0.order, $0.title?.value ?? "") },
      councilGuides: Self.inOrder(shelves.councilGuides) { ($0.order, $0.title?.value ?? "") },
      practice: Self.inOrder(shelves.practice) { ($0.order, $0.title?.value ?? "") },
      authorities: Self.inOrder(shelves.authorities) { (0, $0.name?.value ?? "") },
      partners: Self.inOrder(shelves.partners) { (0, $0.name?.value ?? "") },
      pages: shelves.pages, procurement: procurement, findings: [])
    findings.append(contentsOf: Linking.findings(in: catalogue))
    return catalogue.with(findings: findings.sorted())
  }

  private static func terms(_ glossary: [GlossaryTerm], base: String) -> GlossaryTerms {
    GlossaryTerms(
      glossary.map { (term: $0.term.value, also: $0.also.map(\.value), href: "\(base)glossary/#\($0.slug)") })
  }

  private static func inOrder<Record>(
    _ files: [ContentFile<Record>], by key: (Record) -> (Int, String)
  ) -> [ContentFile<Record>] {
    files.sorted {
      let (left, right) = (key($0.record), key($1.record))
      return left == right ? $0.path < $1.path : left < right
    }
  }
}

/// The pages read so far, by kind.
private struct Shelves {
  var challenges: [ContentFile<Challenge>] = []
  var supplierGuides: [ContentFile<Guide>] = []
  var councilGuides: [ContentFile<Guide>] = []
  var practice: [ContentFile<PracticeNote>] = []
  var authorities: [ContentFile<Authority>] = []
  var partners: [ContentFile<Partner>] = []
  var pages: [ContentFile<Page>] = []

  mutating func add(_ record: PageReader.Record?) {
    switch record {
    case .challenge(let file): challenges.append(file)
    case .supplierGuide(let file): supplierGuides.append(file)
    case .councilGuide(let file): councilGuides.append(file)
    case .practice(let file): practice.append(file)
    case .authority(let file): authorities.append(file)
    case .partner(let file): partners.append(file)
    case .page(let file): pages.append(file)
    case nil: break
    }
  }
}
