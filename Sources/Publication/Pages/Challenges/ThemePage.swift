import Catalogue
import Templates

/// A subject area with its challenges.
enum ThemePage {
  static let shape = PageFamily.shape(
    "theme page", [.text("name"), .text("summary"), .list("groups", ChallengeGroup.shape), .list("others", LinkContext.shape)])

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    .each(edition.catalogue.themes, template: "theme", shape: shape) { theme in
      let address = "themes/\(theme.key.value)/"
      let listed = (edition.byTheme[theme.key.value] ?? []).map { edition.challenges[$0] }
      let context = PageContext(
        edition: edition, address: address, title: "\(theme.name.value): challenges",
        description: theme.summary?.value ?? "Challenges about \(theme.name.value).",
        breadcrumbs: [("", "Home"), ("challenges/", "Challenges"), ("themes/", "Subjects")])
      let record = Record(
        shape,
        [
          .record(site), .record(context), .text(theme.name.value), .text(theme.summary?.value),
          .list(ChallengeGroup.groups(listed, in: edition)),
          .list(edition.themeLinks.filter { $0.href != edition.href(address) }),
        ])
      return PageFamily.Page(path: address + "index.html", record: record)
    }
  }
}

/// All subject areas.
enum ThemeListPage {
  static let shape = PageFamily.shape("theme list", [.list("themes", Entry.shape)])

  struct Entry: TemplateRecord {
    static let shape = Shape("theme entry", [.text("href"), .text("name"), .text("summary"), .number("count")])
    let href: String
    let theme: ChallengeTheme
    let count: Int
    var values: [Value] { [.text(href), .text(theme.name.value), .text(theme.summary?.value), .number(count)] }
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    PageFamily(template: "themes", shape: shape, count: 1) { _ in
      let context = PageContext(
        edition: edition, address: "themes/", title: "Challenges by subject", description: "Choose what your firm knows about, and see the challenges of every council on it.",
        breadcrumbs: [("", "Home"), ("challenges/", "Challenges")])
      let entries = edition.catalogue.themes.map {
        Entry(href: edition.href("themes/\($0.key.value)/"), theme: $0, count: edition.byTheme[$0.key.value]?.count ?? 0)
      }
      return PageFamily.Page(
        path: "themes/index.html", record: Record(shape, [.record(site), .record(context), .list(entries)]))
    }
  }
}
