import Catalogue
import Templates

/// The list of all challenges, in pages of fifty.
enum ChallengeListPage {
  static let cardsPerPage = 50
  static let shape = PageFamily.shape(
    "challenge list",
    [
      .number("total"), .number("number"), .number("count"), .list("groups", ChallengeGroup.shape),
      .record("previous", LinkContext.shape), .record("next", LinkContext.shape),
      .list("themes", LinkContext.shape), .list("authorities", LinkContext.shape),
    ])

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    let count = max(1, (edition.challenges.count + cardsPerPage - 1) / cardsPerPage)
    return PageFamily(template: "challenges", shape: shape, count: count) { page(edition, site, $0, of: count) }
  }

  private static func address(_ index: Int) -> String { index == 0 ? "challenges/" : "challenges/page/\(index + 1)/" }

  private static func page(_ edition: Edition, _ site: Record, _ index: Int, of count: Int) -> PageFamily.Page {
    let range = index * cardsPerPage..<min(edition.challenges.count, (index + 1) * cardsPerPage)
    let context = PageContext(
      edition: edition, address: address(index),
      title: index == 0 ? "All challenges" : "All challenges, page \(index + 1) of \(count)",
      description: index == 0
        ? "Every challenge of \(edition.siteName): what is open, what opens soon, and what became of those that closed."
        : "Challenges of \(edition.siteName), page \(index + 1) of \(count).",
      breadcrumbs: [("", "Home")] + (index == 0 ? [] : [("challenges/", "Challenges")]))
    func link(_ other: Int, _ label: String) -> LinkContext? {
      (0..<count).contains(other) && count > 1 ? LinkContext(href: edition.href(address(other)), label: label) : nil
    }
    let record = Record(
      shape,
      [
        .record(site), .record(context), .number(edition.challenges.count), .number(index + 1), .number(count),
        .list(ChallengeGroup.groups(edition.challenges[range], in: edition)),
        .record(link(index - 1, "Page \(index)")), .record(link(index + 1, "Page \(index + 2)")),
        .list(edition.themeLinks), .list(edition.authorityLinks),
      ])
    return PageFamily.Page(path: address(index) + "index.html", record: record)
  }
}

extension Edition {
  var siteName: String { catalogue.site.name?.value ?? "the catalogue" }

  /// Links to the pages of all themes that have challenges.
  var themeLinks: [LinkContext] {
    catalogue.themes.filter { byTheme[$0.key.value] != nil }
      .map { LinkContext(href: href("themes/\($0.key.value)/"), label: $0.name.value) }
  }

  /// Links to the pages of all authorities.
  var authorityLinks: [LinkContext] {
    catalogue.authorities.map { LinkContext(href: href($0.address), label: $0.record.name?.value ?? $0.slug) }
  }
}
