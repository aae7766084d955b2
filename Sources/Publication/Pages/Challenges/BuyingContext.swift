import Catalogue
import FrontMatter
import Rules
import Templates

/// "How this will be bought": the regime in a supplier's words, the notices, what protects the supplier.
struct BuyingContext: TemplateRecord {
  static let shape = Shape(
    "buying",
    [
      .text("route"), .text("regime"), .text("why"), .list("notices", NoticeContext.shape),
      .list("protections", ProtectionContext.shape), .text("rules_href"), .text("disclaimer"),
    ])

  /// A notice on the central digital platform.
  struct NoticeContext: TemplateRecord {
    static let shape = Shape(
      "notice", [.text("id"), .text("name"), .record("date", DateContext.shape), .text("number"), .text("href")])
    let type: NoticeType
    let notice: ProcurementFacts.Notice
    var values: [Value] {
      let address = notice.url.flatMap { WebAddress.isSecure($0.value) ? $0.value : nil }
      return [
        .text(type.id), .text(type.name), .record(notice.published.map { DateContext($0.value) }), .text(notice.number),
        .text(address),
      ]
    }
  }

  /// What a supplier may rely on, with the page of the rule.
  struct ProtectionContext: TemplateRecord {
    static let shape = Shape("protection", [.text("words"), .text("href"), .text("id")])
    let words: String
    let href: String
    let id: String
    var values: [Value] { [.text(words), .text(href), .text(id)] }
  }

  private let edition: Edition
  private let record: ProcurementCase

  /// Nil when the facts of law are missing, or too little of the record is known to say anything.
  init?(_ edition: Edition, _ file: ContentFile<Challenge>) {
    guard let library = edition.catalogue.procurement, file.record.procurement.route != nil else { return nil }
    record = ProcurementCase(file, library: library, authorities: edition.authorityRecords, now: edition.now)
    guard record.regime != .unknown, record.regime != .contradictory else { return nil }
    self.edition = edition
  }

  var values: [Value] {
    let notices = record.facts.notices.compactMap { notice in
      record.library.notice(notice.type).map { NoticeContext(type: $0, notice: notice) }
    }
    let protections = Protections(for: record).items.map {
      ProtectionContext(words: $0.words, href: edition.href(RuleBook.address(of: $0.ruleID)), id: $0.ruleID)
    }
    return [
      .text(record.route?.words), .text(regime), .text(why), .list(notices), .list(protections),
      .text(edition.href("rules/")), .text(RuleBook.disclaimer),
    ]
  }

  private var regime: String {
    switch record.regime {
    case .above: "A public contract under the Procurement Act 2023"
    case .below: "A contract below the threshold of the Procurement Act 2023"
    case .exempt: "Research and development, outside the Procurement Act 2023"
    case .noSpend: "Nothing is bought yet"
    default: "A contract to which only parts of the Procurement Act 2023 apply"
    }
  }

  private var why: String {
    let threshold = record.threshold.map(Money.pounds) ?? ""
    let value = record.value.words
    switch record.regime {
    case .above:
      return (value.map { "It can be worth up to \($0), and the full procedure applies from \(threshold)." }
        ?? "Its value cannot be estimated yet, so the full procedure applies.")
        + " The steps, the least number of days and the notices are set by law."
    case .below:
      return (value.map { "It can be worth up to \($0); the full procedure of the Act would apply from \(threshold)." } ?? "")
        + " So there are fewer steps and fewer documents, and the buyer sets a fair time to answer, the same for everyone."
    case .exempt:
      return "The Act leaves out research and development services for the public benefit. Several firms can be paid to try; whatever is bought in quantity later is bought in a call of its own, open to all."
    case .noSpend:
      return record.route == .unpaidTrial
        ? "Nobody is paid and no contract follows by itself. If the council buys later, it does so in a call that is open to all."
        : "The buyer wants to hear from firms before it decides what to ask for. Taking part promises nothing, and is not needed to answer a later call."
    default:
      return "Its value is below \(threshold), and it is a kind of contract to which the rules for small contracts do not apply."
    }
  }
}
