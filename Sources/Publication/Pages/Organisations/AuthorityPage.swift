import Catalogue
import Templates

/// A buyer with its challenges.
enum AuthorityPage {
  static let shape = PageFamily.shape(
    "authority page",
    [
      .text("name"), .text("summary"), .text("website"), .text("mailbox"), .text("procurement_page"), .texts("places"),
      .html("body"), .list("groups", ChallengeGroup.shape), .text("rules_source"), .text("rules_href"),
      .text("rules_checked"), .list("quote_bands", QuoteBand.shape),
    ])

  struct QuoteBand: TemplateRecord {
    static let shape = Shape("quote band", [.text("up_to"), .text("ask")])
    let band: Authority.ContractRules.QuoteBand
    var values: [Value] {
      [.text(band.upTo.map { Money(pence: $0.value, vat: band.vat?.value).words }), .text(band.ask?.value)]
    }
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    .each(edition.catalogue.authorities, template: "authority", shape: shape) { file in
      let name = file.record.name?.value ?? file.slug
      let context = PageContext(
        edition: edition, address: file.address, title: name,
        description: "Challenges of \(name). \(file.record.summary?.value ?? "")",
        breadcrumbs: [("", "Home"), ("authorities/", "Councils and buyers")])
      let listed = (edition.byAuthority[file.slug] ?? []).map { edition.challenges[$0] }
      let rules = file.record.contractRules
      let record = Record(
        shape,
        [
          .record(site), .record(context), .text(name), .text(file.record.summary?.value),
          .text(file.record.website?.value), .text(file.record.mailbox?.value), .text(file.record.procurementPage?.value),
          .texts(file.record.places.map(\.value)), .html(file.body.html),
          .list(ChallengeGroup.groups(listed, in: edition)), .text(rules?.source?.value), .text(rules?.url?.value),
          .text(rules?.checked.map { DateWords.date($0.value) }), .list((rules?.quoteBands ?? []).map(QuoteBand.init)),
        ])
      return PageFamily.Page(path: file.address + "index.html", record: record)
    }
  }
}

/// All buyers.
enum AuthorityListPage {
  static let shape = PageFamily.shape("authority list", [.list("authorities", Entry.shape)])

  struct Entry: TemplateRecord {
    static let shape = Shape(
      "authority entry", [.text("href"), .text("name"), .text("summary"), .number("open"), .number("count")])
    let edition: Edition
    let file: ContentFile<Authority>
    var values: [Value] {
      let listed = edition.byAuthority[file.slug] ?? []
      return [
        .text(edition.href(file.address)), .text(file.record.name?.value ?? file.slug), .text(file.record.summary?.value),
        .number(listed.filter { edition.challenges[$0].group == .open }.count), .number(listed.count),
      ]
    }
  }

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    PageFamily(template: "authorities", shape: shape, count: 1) { _ in
      let context = PageContext(
        edition: edition, address: "authorities/", title: "Councils and buyers",
        description: "The public bodies that publish their challenges here, each with what it asks for now.",
        breadcrumbs: [("", "Home")])
      let entries = edition.catalogue.authorities.map { Entry(edition: edition, file: $0) }
      return PageFamily.Page(
        path: "authorities/index.html", record: Record(shape, [.record(site), .record(context), .list(entries)]))
    }
  }
}
