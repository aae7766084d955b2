import Catalogue
import FrontMatter
import Templates

extension GuideAudience {
  var indexAddress: String { "guides/\(rawValue)/" }

  var heading: String {
    switch self {
    case .suppliers: "Guides for firms"
    case .councils: "Guides for council teams"
    }
  }

  var introduction: String {
    switch self {
    case .suppliers: "How to find a challenge that fits, answer it by email, and get paid. Written for small firms that have never worked with a council."
    case .councils: "How to state a need without choosing the solution, run a call fairly, and learn from it. In the order in which a team needs them."
    }
  }
}

/// A guide in a list.
struct GuideEntry: TemplateRecord {
  static let shape = Shape("guide entry", [.text("href"), .text("title"), .text("question"), .text("summary"), .text("hours")])
  let edition: Edition
  let file: ContentFile<Guide>
  var values: [Value] {
    [
      .text(edition.href(file.address)), .text(file.record.title?.value ?? file.slug), .text(file.record.question?.value),
      .text(file.record.summary?.value), .text(file.record.hours?.value),
    ]
  }
}

/// The guides of an audience, in order.
enum GuideIndexPage {
  static let shape = PageFamily.shape(
    "guide index", [.text("heading"), .text("introduction"), .list("guides", GuideEntry.shape), .record("other", LinkContext.shape)])

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    .each(GuideAudience.allCases, template: "guides", shape: shape) { audience in
      let other: GuideAudience = audience == .suppliers ? .councils : .suppliers
      let context = PageContext(
        edition: edition, address: audience.indexAddress, title: audience.heading, description: audience.introduction,
        breadcrumbs: [("", "Home")])
      let record = Record(
        shape,
        [
          .record(site), .record(context), .text(audience.heading), .text(audience.introduction),
          .list(edition.catalogue.guides(for: audience).map { GuideEntry(edition: edition, file: $0) }),
          .record(LinkContext(href: edition.href(other.indexAddress), label: other.heading)),
        ])
      return PageFamily.Page(path: audience.indexAddress + "index.html", record: record)
    }
  }
}

/// The address above the two indexes, for people who shorten addresses.
enum GuideStartPage {
  static let shape = PageFamily.shape("guides start", [.list("indexes", Entry.shape)])

  struct Entry: TemplateRecord {
    static let shape = Shape("guide index entry", [.text("href"), .text("heading"), .text("introduction")])
    let edition: Edition
    let audience: GuideAudience
    var values: [Value] {
      [.text(edition.href(audience.indexAddress)), .text(audience.heading), .text(audience.introduction)]
    }
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    PageFamily(template: "guides-start", shape: shape, count: 1) { _ in
      let context = PageContext(
        edition: edition, address: "guides/", title: "Guides", description: "Guides for firms that answer challenges and for council teams that write them.",
        breadcrumbs: [("", "Home")])
      let entries = GuideAudience.allCases.map { Entry(edition: edition, audience: $0) }
      return PageFamily.Page(
        path: "guides/index.html", record: Record(shape, [.record(site), .record(context), .list(entries)]))
    }
  }
}

/// One guide.
enum GuidePage {
  static let shape = PageFamily.shape(
    "guide page",
    [
      .text("title"), .text("question"), .text("summary"), .html("body"), .list("contents", LinkContext.shape),
      .record("reviewed", DateContext.shape), .record("review_by", DateContext.shape), .text("owner"), .text("hours"),
      .list("law", LawContext.shape), .record("previous", LinkContext.shape), .record("next", LinkContext.shape),
      .record("index", LinkContext.shape),
    ])

  private struct Item {
    let audience: GuideAudience
    let file: ContentFile<Guide>
    let previous: ContentFile<Guide>?
    let next: ContentFile<Guide>?
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    let items = GuideAudience.allCases.flatMap { audience in
      let guides = edition.catalogue.guides(for: audience)
      return guides.indices.map { index in
        Item(
          audience: audience, file: guides[index], previous: index > 0 ? guides[index - 1] : nil,
          next: index + 1 < guides.count ? guides[index + 1] : nil)
      }
    }
    return .each(items, template: "guide", shape: shape) { item in
      PageFamily.Page(path: item.file.address + "index.html", record: record(item, edition, site))
    }
  }

  private static func record(_ item: Item, _ edition: Edition, _ site: Record) -> Record {
    let guide = item.file.record
    let context = PageContext(
      edition: edition, address: item.file.address, title: guide.title?.value ?? item.file.slug,
      description: guide.summary?.value ?? "", breadcrumbs: [("", "Home"), (item.audience.indexAddress, item.audience.heading)],
      kind: "article")
    func link(_ file: ContentFile<Guide>?) -> LinkContext? {
      file.map { LinkContext(href: edition.href($0.address), label: $0.record.title?.value ?? $0.slug) }
    }
    return Record(
      shape,
      [
        .record(site), .record(context), .text(guide.title?.value ?? item.file.slug), .text(guide.question?.value),
        .text(guide.summary?.value), .html(item.file.body.html), .list(contents(of: item.file.body)),
        .record(guide.reviewed.map { DateContext($0.value) }), .record(guide.reviewBy.map { DateContext($0.value) }),
        .text(guide.owner?.value), .text(guide.hours?.value),
        .list(guide.law.compactMap { LawContext(edition, $0) }),
        .record(link(item.previous)), .record(link(item.next)),
        .record(LinkContext(href: edition.href(item.audience.indexAddress), label: item.audience.heading)),
      ])
  }
}
