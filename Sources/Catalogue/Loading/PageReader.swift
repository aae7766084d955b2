import Diagnostics
import FrontMatter
import Markdown
import Platform

/// Reads one Markdown file: front matter into its record, body into HTML. Knows nothing of other pages' contents.
struct PageReader: Sendable {
  /// A page of any kind.
  enum Record: Sendable {
    case challenge(ContentFile<Challenge>)
    case supplierGuide(ContentFile<Guide>)
    case councilGuide(ContentFile<Guide>)
    case practice(ContentFile<PracticeNote>)
    case authority(ContentFile<Authority>)
    case partner(ContentFile<Partner>)
    case page(ContentFile<Page>)
  }

  /// A file to read.
  struct Target: Sendable {
    /// Where the operating system finds it.
    let isOutside: Bool
    /// Below `content/`, or as it was given for files outside.
    let path: String
    let kind: ContentKind

    init(contentPath: String, kind: ContentKind) {
      isOutside = false
      path = contentPath
      self.kind = kind
    }

    init(outsidePath: String) {
      isOutside = true
      path = outsidePath
      kind = .challenge
    }
  }

  /// Ids that templates give to parts of a page; a heading of an author gets another.
  private static let idsOfTheme: Set<String> = [
    "main", "site-menu", "in-short", "questions", "respond", "timetable", "changes", "how-we-choose", "the-law",
  ]

  let tree: ContentTree
  let base: String
  let terms: GlossaryTerms
  let fileLimit: Int

  func read(_ target: Target) -> (Record?, [Finding]) {
    var findings: [Finding] = []
    let shown = target.isOutside ? target.path : "content/" + target.path
    guard let source = text(target, shown: shown, findings: &findings) else { return (nil, findings) }
    let matter = FrontMatterDocument.read(source, into: &findings)
    let reader = FieldReader(matter.fields, path: shown)
    let body = source.bytes.withUnsafeBufferPointer { bytes in
      Markdown.render(
        UnsafeBufferPointer(rebasing: bytes[matter.bodyOffset...]), path: shown, firstLine: matter.bodyLine,
        options: MarkdownOptions(
          resolver: PageLinks(page: target.isOutside ? "challenges/x.md" : target.path, tree: tree, base: base),
          terms: target.kind == .page ? nil : terms,
          headingIDPrefix: target.kind.headingPrefix(slug: ContentTree.slug(of: target.path)),
          reservedIDs: Self.idsOfTheme),
        findings: &findings)
    }
    // Only challenges are read for their words; keeping every page's text would double the memory of a build.
    let text = target.kind == .challenge
      ? BodyText(bytes: Array(source.bytes[matter.bodyOffset...]), firstLine: matter.bodyLine) : .empty
    let record = record(target, reader: reader, path: shown, body: body, text: text)
    findings.append(contentsOf: reader.findings)
    return (record, findings)
  }

  private func text(_ target: Target, shown: String, findings: inout [Finding]) -> SourceText? {
    do {
      let path = target.isOutside ? target.path : tree.source + "/content/" + target.path
      let source = SourceText(path: shown, bytes: try FileReading.bytes(at: path, limit: fileLimit))
      guard let finding = TextEncoding.finding(for: source) else { return source }
      findings.append(finding)
    } catch {
      findings.append(
        Finding(
          rule: "structure-unreadable-file", severity: .error, path: shown, range: .start,
          message: "The file cannot be read: \(error.reason).",
          suggestion: "A page is a text file of at most \(fileLimit / 1_000) kB."))
    }
    return nil
  }

  private func record(
    _ target: Target, reader: FieldReader, path: String, body: MarkdownDocument, text: BodyText
  ) -> Record {
    func file<Model: Sendable>(_ model: Model) -> ContentFile<Model> {
      let slug = ContentTree.slug(of: target.path)
      return ContentFile(
        path: path, slug: slug, address: target.kind.address(slug: slug), record: model, body: body, text: text)
    }
    return switch target.kind {
    case .challenge: .challenge(file(Challenge(reader)))
    case .supplierGuide: .supplierGuide(file(Guide(reader)))
    case .councilGuide: .councilGuide(file(Guide(reader)))
    case .practice: .practice(file(PracticeNote(reader)))
    case .authority: .authority(file(Authority(reader)))
    case .partner: .partner(file(Partner(reader)))
    case .page: .page(file(Page(reader)))
    }
  }
}
