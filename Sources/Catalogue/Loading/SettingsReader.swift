import Diagnostics
import FrontMatter
import Platform

/// Reads the YAML files at the top of `content/`.
struct SettingsReader {
  let source: String

  func site(_ findings: inout [Finding]) -> SiteSettings {
    let path = "content/site.yaml"
    let known = findings.count
    let node = yaml(path, required: true, &findings)
    let reader = FieldReader(node ?? YAMLNode(content: .mapping([]), range: .start), path: path)
    let settings = SiteSettings(reader)
    // A file that could not be read at all has had its finding, and needs none for each field; an empty one has not.
    if node != nil || findings.count == known { findings.append(contentsOf: reader.findings) }
    if let address = settings.baseURL, BaseURL(address.value) == nil {
      findings.append(
        Finding(
          rule: "structure-base-url", severity: .error, path: path, range: address.range,
          message: "\"\(address.value)\" is not the address of a site.",
          suggestion: "Write it whole, like: base_url: https://challenges.example.gov.uk/"))
    }
    return settings
  }

  func themes(_ findings: inout [Finding]) -> [ChallengeTheme] {
    list("content/themes.yaml", key: { $0.key }, &findings, ChallengeTheme.init)
  }

  func glossary(_ findings: inout [Finding]) -> [GlossaryTerm] {
    list("content/glossary.yaml", key: { $0.term }, &findings, GlossaryTerm.init)
      .sorted { ($0.term.value.lowercased(), $0.term.value) < ($1.term.value.lowercased(), $1.term.value) }
  }

  /// A file that is a list of mappings, each with a key of its own.
  private func list<Item>(
    _ path: String, key: (Item) -> Located<String>, _ findings: inout [Finding], _ make: (FieldReader) -> Item?
  ) -> [Item] {
    guard let node = yaml(path, required: false, &findings) else { return [] }
    guard case .sequence(let nodes) = node.content else {
      findings.append(
        Finding(
          rule: "structure-wrong-type", severity: .error, path: path, range: node.range,
          message: "This file should be a list: each item starts with a hyphen.",
          suggestion: "Begin each item like: - key: value"))
      return []
    }
    var taken: Set<String> = []
    var items: [Item] = []
    for node in nodes {
      let reader = FieldReader(node, path: path)
      defer { findings.append(contentsOf: reader.findings) }
      guard let item = make(reader) else { continue }
      let name = key(item)
      guard taken.insert(Slug.from(name.value)).inserted else {
        reader.report(
          rule: "structure-duplicate-name", severity: .error, range: name.range,
          message: "\"\(name.value)\" is in this list twice.", suggestion: "Keep one of the two.")
        continue
      }
      items.append(item)
    }
    return items
  }

  /// The tree of a YAML file; nil without a finding when it may be missing and is.
  func yaml(_ path: String, required: Bool, _ findings: inout [Finding]) -> YAMLNode? {
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(at: source + "/" + path, limit: CatalogueLoader.fileLimit)
    } catch {
      if case .system(let error) = error, error.code == ENOENT, !required { return nil }
      findings.append(
        Finding(
          rule: "structure-unreadable-file", severity: .error, path: path, range: .start,
          message: "The file cannot be read: \(error.reason)."))
      return nil
    }
    return YAMLFile.read(SourceText(path: path, bytes: bytes), into: &findings)
  }
}
