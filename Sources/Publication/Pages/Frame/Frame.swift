import Catalogue
import FrontMatter
import Templates

/// A link with its words.
struct LinkContext: TemplateRecord {
  static let shape = Shape("link", [.text("href"), .text("label"), .flag("current")])
  let href: String
  let label: String
  var isCurrent = false
  var values: [Value] { [.text(href), .text(label), .flag(isCurrent)] }
}

/// A date in words and for machines.
struct DateContext: TemplateRecord {
  static let shape = Shape("date", [.text("iso"), .text("words")])
  let iso: String
  let words: String
  var values: [Value] { [.text(iso), .text(words)] }

  init(_ moment: DateAndTime) {
    iso = DateWords.machineReadable(moment)
    words = DateWords.moment(moment)
  }

  init(_ date: CalendarDate) {
    iso = "\(date)"
    words = DateWords.date(date)
  }
}

/// What is the same on every page of a site; made once.
struct SiteContext: TemplateRecord {
  static let shape = Shape(
    "site",
    [
      .text("name"), .text("short_name"), .text("tagline"), .text("description"), .text("language"), .text("base"),
      .text("home"), .text("mailbox"), .text("operator"), .record("licence", LinkContext.shape),
      .text("demonstration"), .record("built", DateContext.shape), .record("css", AssetContext.shape),
      .list("scripts", AssetContext.shape), .text("favicon"), .list("footer", LinkContext.shape),
    ])

  let edition: Edition

  var values: [Value] {
    let site = edition.catalogue.site
    let footer = ["pages/accessibility.md", "pages/privacy.md", "pages/contact.md", "pages/about.md"].compactMap { path in
      edition.catalogue.pages.first { $0.path == "content/" + path }
        .map { LinkContext(href: edition.href($0.address), label: $0.record.title?.value ?? $0.slug) }
    }
    let name = site.name?.value ?? "Challenges"
    return [
      .text(name), .text(site.shortName?.value ?? name), .text(site.tagline?.value), .text(site.description?.value),
      .text(site.language?.value ?? "en-GB"), .text(edition.catalogue.baseURL.path), .text(edition.canonical("")),
      .text(site.mailbox?.value), .text(site.operatorName?.value),
      .record(
        site.licenceURL.map { LinkContext(href: $0.value, label: site.licenceName?.value ?? "Licence") }),
      .text(site.demonstration.map { $0.notice?.value ?? "This site is a demonstration." }),
      .record(DateContext(edition.now.date)), .record(edition.assets.css),
      .list(edition.assets.scripts), .text(edition.assets.favicon), .list(footer),
    ]
  }
}

/// A file of the theme: its address and the digest that browsers hold it against.
struct AssetContext: TemplateRecord {
  static let shape = Shape("asset", [.text("href"), .text("integrity")])
  let href: String
  let integrity: String
  var values: [Value] { [.text(href), .text(integrity)] }
}

/// What differs from page to page and every page has.
struct PageContext: TemplateRecord {
  static let shape = Shape(
    "page",
    [
      .text("title"), .text("head_title", "for windows and search engines"), .text("description"), .text("canonical"), .text("kind"), .flag("hidden"),
      .list("breadcrumbs", LinkContext.shape), .list("navigation", LinkContext.shape),
    ])

  let edition: Edition
  /// The address below the base path.
  let address: String
  let title: String
  let description: String
  /// From the home page to the parent of this page.
  var breadcrumbs: [(address: String, label: String)] = []
  /// "website" or "article", for previews in other programs.
  var kind = "website"
  /// Kept out of search engines.
  var isHidden = false

  var values: [Value] {
    let crumbs = breadcrumbs.map { LinkContext(href: edition.href($0.address), label: $0.label) }
    let current = breadcrumbs.count > 1 ? breadcrumbs[1].address : address
    return [
      .text(title), .text(headTitle), .text(Self.shortened(description)), .text(edition.canonical(address)), .text(kind), .flag(isHidden),
      .list(crumbs), .list(edition.navigation(current: current)),
    ]
  }

  /// The page's title with the site's short name, as long as both fit into the 65 or so characters that are shown. The
  /// home page's own title begins with the site's name.
  private var headTitle: String {
    let site = edition.catalogue.site
    if address.isEmpty { return title.count > 65 ? edition.siteName : title }
    guard let name = (site.shortName ?? site.name)?.value else { return title }
    return title.count + name.count + 3 <= 65 ? "\(title) – \(name)" : title
  }

  /// Search engines show about 160 characters of a description.
  static func shortened(_ text: String, to limit: Int = 160) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit - 3)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
  }
}

extension Edition {
  /// The main navigation, the entry of the part that `current` belongs to marked.
  func navigation(current: String) -> [LinkContext] {
    catalogue.site.navigation.compactMap { item in
      guard let address = catalogue.address(ofPath: item.path.value) else { return nil }
      let isCurrent = !address.isEmpty && (current == address || current.hasPrefix(address))
      return LinkContext(href: href(address), label: item.label.value, isCurrent: isCurrent)
    }
  }
}
