import Catalogue
import Templates

/// The first page: what this is, what is open now, and a way in for each kind of reader.
enum HomePage {
  /// Cards that the first page shows of what can be answered and of what opens soon, and of what came of the others.
  static let cardsShown = 6
  static let pastShown = 2
  static let shape = PageFamily.shape(
    "home page",
    [
      .number("open_count"), .number("total"), .list("open", ChallengeCard.shape), .list("soon", ChallengeCard.shape),
      .list("past", ChallengeCard.shape),
      .list("themes", ThemeListPage.Entry.shape), .list("supplier_guides", LinkContext.shape),
      .list("council_guides", LinkContext.shape), .text("challenges_href"), .text("supplier_guides_href"),
      .text("council_guides_href"), .text("practice_href"), .text("partners_href"), .text("start_href"),
    ])

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    PageFamily(template: "home", shape: shape, count: 1) { _ in
      let settings = edition.catalogue.site
      let context = PageContext(
        edition: edition, address: "", title: settings.tagline.map { "\(edition.siteName): \($0.value)" } ?? edition.siteName,
        description: settings.description?.value ?? edition.siteName)
      // Calls and conversations alike: what closes next comes first.
      let open = edition.challenges.filter { $0.group == .open || $0.group == .engaging }
        .enumerated().sorted { (Self.seconds($0.element), $0.offset) < (Self.seconds($1.element), $1.offset) }.map(\.element)
      let soon = edition.challenges.filter { $0.group == .openingSoon }
      let past = edition.challenges.filter { $0.group == .past }.prefix(pastShown)
      let themes = edition.catalogue.themes.compactMap { theme in
        edition.byTheme[theme.key.value].map {
          ThemeListPage.Entry(href: edition.href("themes/\(theme.key.value)/"), theme: theme, count: $0.count)
        }
      }
      func cards(_ listed: [Edition.Listed]) -> [ChallengeCard] {
        listed.prefix(cardsShown).map { ChallengeCard(edition: edition, listed: $0) }
      }
      func links(_ audience: GuideAudience) -> [LinkContext] {
        edition.catalogue.guides(for: audience).prefix(4)
          .map { LinkContext(href: edition.href($0.address), label: $0.record.title?.value ?? $0.slug) }
      }
      let record = Record(
        shape,
        [
          .record(site), .record(context), .number(open.count), .number(edition.challenges.count), .list(cards(open)),
          .list(cards(soon)), .list(cards(Array(past))), .list(themes), .list(links(.suppliers)), .list(links(.councils)),
          .text(edition.href("challenges/")), .text(edition.href("guides/suppliers/")),
          .text(edition.href("guides/councils/")), .text(edition.href("practice/")), .text(edition.href("partners/")),
          .text(edition.catalogue.pages.first { $0.slug == "start" }.map { edition.href($0.address) }),
        ])
      return PageFamily.Page(path: "index.html", record: record)
    }
  }

  private static func seconds(_ listed: Edition.Listed) -> Int { listed.deadline?.lastMoment.seconds ?? .max }
}
