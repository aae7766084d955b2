import Diagnostics
import FrontMatter
import Markdown

/// Checks what one file says about another: keys of authorities and themes, references, fragments of links.
enum Linking {
  static func findings(in catalogue: Catalogue) -> [Finding] {
    keys(in: catalogue) + references(in: catalogue) + fragments(in: catalogue) + navigation(in: catalogue)
      + glossary(in: catalogue)
  }

  /// Authorities and themes that challenges name must exist.
  private static func keys(in catalogue: Catalogue) -> [Finding] {
    let authorities = Set(catalogue.authorities.map(\.slug))
    let themes = Set(catalogue.themes.map(\.key.value))
    var found: [Finding] = []
    for file in catalogue.challenges {
      if let key = file.record.authorityKey, !authorities.contains(key.value) {
        found.append(
          unknown(
            "structure-unknown-authority", "authority", key, in: file.path, among: authorities,
            place: "content/authorities/\(Slug.from(key.value)).md"))
      }
      for key in file.record.themes where !themes.contains(key.value) {
        found.append(
          unknown("structure-unknown-theme", "theme", key, in: file.path, among: themes, place: "content/themes.yaml"))
      }
    }
    return found
  }

  /// A reference names one challenge for ever, so two records cannot share it.
  private static func references(in catalogue: Catalogue) -> [Finding] {
    var first: [String: String] = [:]
    var found: [Finding] = []
    for file in catalogue.challenges {
      guard let reference = file.record.reference else { continue }
      if let other = first[reference.value] {
        found.append(
          Finding(
            rule: "structure-duplicate-reference", severity: .error, path: file.path, range: reference.range,
            message: "The reference \(reference.value) is already used by \(other).",
            suggestion: "Give this challenge a reference of its own."))
      } else {
        first[reference.value] = file.path
      }
    }
    return found
  }

  /// A link to a heading must find it on the other page.
  private static func fragments(in catalogue: Catalogue) -> [Finding] {
    let linked = catalogue.allBodies.flatMap { page in
      page.body.links.filter { $0.targetKey != nil && $0.fragment != nil }.map { (page.path, $0) }
    }
    guard !linked.isEmpty else { return [] }
    let wanted = Set(linked.compactMap { $0.1.targetKey })
    var headings: [String: Set<String>] = [:]
    for page in catalogue.allBodies {
      let key = String(page.path.dropFirst("content/".count))
      if wanted.contains(key) { headings[key] = Set(page.body.headings.map(\.id)) }
    }
    // A nearest name costs as much as the other page has headings, so it is looked up once for each address, and for
    // the first of a hostile page only.
    var nearest: [String: String?] = [:]
    var found: [Finding] = []
    for (path, link) in linked {
      guard let key = link.targetKey, let fragment = link.fragment, let known = headings[key] else { continue }
      let prefix = ContentKind(path: key)?.headingPrefix(slug: ContentTree.slug(of: key)) ?? ""
      guard !known.contains(prefix + fragment) else { continue }
      let address = "\(key)#\(fragment)"
      if nearest[address] == nil, nearest.count < nearestLimit {
        nearest[address] = .some(NearestName.of(prefix + fragment, among: known).map { String($0.dropFirst(prefix.count)) })
      }
      found.append(
        Finding(
          rule: "link-missing-fragment", severity: .error, path: path, range: link.range,
          message: "content/\(key) has no heading with the address #\(fragment).",
          suggestion: (nearest[address] ?? nil).map { "Did you mean #\($0)?" }
            ?? "Link to the page without the part after #."))
    }
    return found
  }

  private static let nearestLimit = 50

  private static func navigation(in catalogue: Catalogue) -> [Finding] {
    catalogue.site.navigation.compactMap { item in
      guard catalogue.address(ofPath: item.path.value) == nil else { return nil }
      return Finding(
        rule: "link-missing-target", severity: .error, path: "content/site.yaml", range: item.path.range,
        message: "The navigation leads to \(item.path.value), which does not exist.",
        suggestion: "Name a file in content, like pages/about.md, or a part of the site, like /challenges/.")
    }
  }

  private static func glossary(in catalogue: Catalogue) -> [Finding] {
    catalogue.glossary.compactMap { term in
      guard let more = term.more, catalogue.address(ofPath: more.value) == nil else { return nil }
      return Finding(
        rule: "link-missing-target", severity: .error, path: "content/glossary.yaml", range: more.range,
        message: "There is no file content/\(more.value).",
        suggestion: "Write the path from the content folder, like guides/suppliers/getting-paid.md.")
    }
  }

  private static func unknown(
    _ rule: String, _ what: String, _ key: Located<String>, in path: String, among known: Set<String>, place: String
  ) -> Finding {
    let nearest = NearestName.of(key.value, among: known.sorted())
    return Finding(
      rule: rule, severity: .error, path: path, range: key.range,
      message: "There is no \(what) with the key \"\(key.value)\".",
      suggestion: nearest.map { "Did you mean \($0)?" } ?? "Add it in \(place), or use one of: \(known.sorted().joined(separator: ", ")).")
  }
}

extension Catalogue {
  /// The address below the base path of a content file ("pages/about.md", "content/pages/about.md") or of a part of
  /// the site ("/challenges/"); nil when there is none.
  public func address(ofPath path: String) -> String? {
    if path.hasPrefix("/") {
      let folder = String(path.dropFirst())
      let address = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
      return tree.addresses[address] == nil ? nil : address
    }
    let below = path.hasPrefix("content/") ? String(path.dropFirst("content/".count)) : path
    guard let kind = ContentKind(path: below), tree.contains(page: below) else { return nil }
    return kind.address(slug: ContentTree.slug(of: below))
  }

  /// Path and body of every page that the public can see at a moment.
  public func publicBodies(at now: UKMoment) -> [(path: String, body: MarkdownDocument)] {
    let hidden = Set(challenges.filter { !$0.record.isPublished(at: now) }.map(\.path))
    return hidden.isEmpty ? allBodies : allBodies.filter { !hidden.contains($0.path) }
  }

  /// Path and body of every page.
  var allBodies: [(path: String, body: MarkdownDocument)] {
    challenges.map { ($0.path, $0.body) } + supplierGuides.map { ($0.path, $0.body) }
      + councilGuides.map { ($0.path, $0.body) } + practice.map { ($0.path, $0.body) }
      + authorities.map { ($0.path, $0.body) } + partners.map { ($0.path, $0.body) } + pages.map { ($0.path, $0.body) }
  }

  func with(findings: [Finding]) -> Catalogue {
    Catalogue(
      tree: tree, site: site, baseURL: baseURL, themes: themes, glossary: glossary, challenges: challenges,
      supplierGuides: supplierGuides, councilGuides: councilGuides, practice: practice, authorities: authorities,
      partners: partners, pages: pages, procurement: procurement, findings: findings)
  }
}
