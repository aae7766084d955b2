import Catalogue
import FrontMatter
import Templates

/// About, privacy, contact and the like.
enum PlainPage {
  static let shape = PageFamily.shape(
    "plain page",
    [
      .text("title"), .text("summary"), .html("body"), .list("contents", LinkContext.shape),
      .record("reviewed", DateContext.shape), .text("owner"),
    ])

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    .each(edition.catalogue.pages.filter { $0.record.statement == nil }, template: "page", shape: shape) { file in
      let page = file.record
      let context = PageContext(
        edition: edition, address: file.address, title: page.title?.value ?? file.slug,
        description: page.summary?.value ?? "\(page.title?.value ?? file.slug) of \(edition.siteName).",
        breadcrumbs: [("", "Home")])
      let record = Record(
        shape,
        [
          .record(site), .record(context), .text(page.title?.value ?? file.slug), .text(page.summary?.value),
          .html(file.body.html), .list(contents(of: file.body)), .record(page.reviewed.map { DateContext($0.value) }),
          .text(page.owner?.value),
        ])
      return PageFamily.Page(path: file.address + "index.html", record: record)
    }
  }
}

/// What people see who followed an address that is not there.
enum NotFoundPage {
  static let shape = PageFamily.shape("page not found", [.text("challenges_href"), .text("contact_href")])

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    PageFamily(template: "not-found", shape: shape, count: 1) { _ in
      let context = PageContext(
        edition: edition, address: "404.html", title: "Page not found", description: "The page was not found.", isHidden: true)
      let contact = edition.catalogue.pages.first { $0.slug == "contact" }.map { edition.href($0.address) }
      let record = Record(
        shape, [.record(site), .record(context), .text(edition.href("challenges/")), .text(contact)])
      return PageFamily.Page(path: "404.html", record: record, isListed: false)
    }
  }
}
