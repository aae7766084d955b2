import Templates

/// All pages of one type: the template, what it is given, and how many there are.
///
/// Pages are made one by one, when their turn comes, so that ten thousand of them never stand in memory together.
struct PageFamily: Sendable {
  /// One page on its way to the template.
  struct Page: Sendable {
    /// The path of the file in the site: `challenges/bin-rounds/index.html`.
    let path: String
    let record: Record
    /// Whether it belongs in the sitemap.
    var isListed = true
  }

  /// The template's name in the theme.
  let template: String
  let shape: Shape
  let count: Int
  let page: @Sendable (Int) -> Page

  /// A family whose pages are made from a list.
  static func each<Item: Sendable>(
    _ items: [Item], template: String, shape: Shape, _ make: @escaping @Sendable (Item) -> Page
  ) -> PageFamily {
    PageFamily(template: template, shape: shape, count: items.count) { make(items[$0]) }
  }

  /// The shape of a page: what every page has, and what its type adds.
  static func shape(_ name: String, _ fields: [Shape.Field]) -> Shape {
    Shape(name, [.record("site", SiteContext.shape), .record("page", PageContext.shape)] + fields)
  }
}

/// The page types of a site. This is the one place that lists them.
enum PageFamilies {
  static func all(_ edition: Edition, site: Record) -> [PageFamily] {
    [
      HomePage.family, ChallengeListPage.family, ChallengePage.family, ThemeListPage.family, ThemePage.family,
      AuthorityListPage.family, AuthorityPage.family, GuideIndexPage.family, GuidePage.family, GuideStartPage.family,
      PracticeIndexPage.family, PracticePage.family, PartnersPage.family, GlossaryPage.family, RuleIndexPage.family, RulePage.family, PlainPage.family,
      AccessibilityPage.family, NotFoundPage.family,
    ].map { $0(edition, site) }
  }
}
