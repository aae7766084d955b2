import Catalogue
import FrontMatter
import Markdown
import Templates

/// One part of a challenge's story: what the author wrote under its heading, and what the front matter says of it.
struct NarrativePart: TemplateRecord {
  static let shape = Shape(
    "part",
    [
      .text("id"), .text("heading"), .html("body"), .texts("paragraphs"), .list("items", Item.shape),
      .list("evidence", EvidenceContext.shape), .list("outcomes", OutcomeRow.shape), .text("outcomes_caption"),
    ])

  /// A point with its reason or result.
  struct Item: TemplateRecord {
    static let shape = Shape("item", [.text("lead"), .text("words"), .text("note")])
    /// A few words before the point: "Data".
    var lead: String?
    let words: String
    var note: String?
    var values: [Value] { [.text(lead), .text(words), .text(note)] }
  }

  let id: String
  let heading: String
  var body: [UInt8]?
  var paragraphs: [String] = []
  var items: [Item] = []
  var evidence: [EvidenceContext] = []
  var outcomes: [OutcomeRow] = []

  /// Nothing to show: then there is no heading either.
  var isEmpty: Bool {
    body == nil && paragraphs.isEmpty && items.isEmpty && evidence.isEmpty && outcomes.isEmpty
  }

  var values: [Value] {
    [
      .text(id), .text(heading), .html(body), .texts(paragraphs), .list(items), .list(evidence), .list(outcomes),
      .text("\(heading): outcomes and how they are measured"),
    ]
  }
}

/// A claim with its source.
struct EvidenceContext: TemplateRecord {
  static let shape = Shape("evidence", [.text("claim"), .text("source"), .text("href"), .text("date")])
  let evidence: Need.Evidence
  var values: [Value] {
    let date = evidence.date.map { DateWords.date($0.value.date) }
    return [.text(evidence.claim?.value), .text(evidence.source?.value), .text(evidence.url?.value), .text(date)]
  }
}

/// An outcome with its measure.
struct OutcomeRow: TemplateRecord {
  static let shape = Shape(
    "outcome row",
    [.text("outcome"), .text("measure"), .text("baseline"), .text("target"), .text("by"), .flag("bonus")])
  let outcome: Need.Outcome
  var values: [Value] {
    [
      .text(outcome.outcome?.value), .text(outcome.measure?.value), .text(outcome.baseline?.value),
      .text(outcome.target?.value), .text(outcome.by?.value), .flag(outcome.essential?.value == false),
    ]
  }
}

/// Brings the sections of a challenge's body and their twins in the front matter together, in reading order.
///
/// A section and its twin are both shown, so that neither style of author loses anything.
struct Narrative {
  let edition: Edition
  let listed: Edition.Listed

  /// The parts with something in them.
  var parts: [NarrativePart] {
    var written = WrittenSections(listed.file.body)
    let record = listed.file.record
    let need = record.need
    var parts: [NarrativePart] = []
    func add(_ heading: String, _ fill: (inout NarrativePart) -> Void = { _ in }) {
      let section = written.take(heading)
      var part = NarrativePart(id: section?.id ?? Slug.from(heading), heading: heading, body: section?.html)
      fill(&part)
      if !part.isEmpty { parts.append(part) }
    }
    if let opening = written.takeOpening() {
      parts.append(NarrativePart(id: "in-short", heading: "In short", body: opening))
    }
    add("The problem")
    add("Who is affected") { $0.paragraphs = Self.texts(need?.people, need?.scale) }
    add("How do we know") { $0.evidence = (need?.evidence ?? []).map(EvidenceContext.init) }
    add("What we have tried") { part in
      part.items = (need?.tried ?? []).compactMap { Self.item($0.what, note: $0.result) }
    }
    add("What would better look like") { $0.outcomes = (need?.outcomes ?? []).map(OutcomeRow.init) }
    add("How we would measure it")
    add("What must stay true") { part in
      part.items = (need?.constraints ?? []).compactMap { item in
        Self.item(item.constraint, note: item.because.map { "Because \(Self.lowerFirst($0.value))" })
      }
    }
    add("What is out of scope") { $0.items = (need?.outOfScope ?? []).map { .init(words: $0.value) } }
    add("What we can offer") { $0.items = Self.offer(record.offer) }
    add("Who can apply") { part in
      part.items = (record.eligibility?.who ?? []).map { .init(words: $0.value) }
        + (record.eligibility?.notNeeded ?? []).map { .init(lead: "Not needed", words: $0.value) }
    }
    add("How the question changed") { $0.items = (need?.reframing ?? []).map { .init(words: $0.value) } }
    add("How to apply")
    for section in written.rest { parts.append(NarrativePart(id: section.id, heading: section.heading, body: section.html)) }
    return parts
  }

  private static func offer(_ offer: Offer?) -> [NarrativePart.Item] {
    guard let offer else { return [] }
    var items: [NarrativePart.Item] = []
    if let words = offer.budget?.words { items.append(.init(lead: "Money", words: words, note: offer.budget?.note?.value)) }
    if let payment = offer.payment { items.append(.init(lead: "When it is paid", words: payment.value)) }
    items += offer.data.map { .init(lead: "Data", words: $0.value) }
    items += offer.access.map { .init(lead: "Access", words: $0.value) }
    if let rights = offer.intellectualProperty { items.append(.init(lead: "Intellectual property", words: rights.value)) }
    if let next = offer.nextStep { items.append(.init(lead: "What happens after", words: next.value)) }
    return items
  }

  private static func item(_ words: Located<String>?, note: Located<String>?) -> NarrativePart.Item? {
    item(words, note: note?.value)
  }

  private static func item(_ words: Located<String>?, note: String?) -> NarrativePart.Item? {
    words.map { .init(words: $0.value, note: note) }
  }

  private static func texts(_ texts: Located<String>?...) -> [String] { texts.compactMap { $0?.value } }

  /// "The law" after "Because" is "the law"; "GDPR" stays as it is.
  private static func lowerFirst(_ text: String) -> String {
    guard let first = text.first, first.isUppercase, let second = text.dropFirst().first, !second.isUppercase else { return text }
    return first.lowercased() + text.dropFirst()
  }
}

/// The sections of a body, taken one by one.
private struct WrittenSections {
  struct Section {
    let id: String
    let heading: String
    let html: [UInt8]
  }

  private let document: MarkdownDocument
  private let sections: [MarkdownDocument.Section]
  /// The slugs of the sections' titles.
  private let slugs: [String]
  private var isLeft: [Bool]

  init(_ document: MarkdownDocument) {
    self.document = document
    sections = document.sections.filter { $0.level <= 2 }
    slugs = sections.map { Slug.from($0.title) }
    isLeft = Array(repeating: true, count: sections.count)
  }

  /// What stands before the first heading.
  mutating func takeOpening() -> [UInt8]? {
    guard let first = sections.first, first.level == 0, isLeft[0] else { return nil }
    isLeft[0] = false
    let html = document.html(first.htmlRange)
    return html.allSatisfy({ $0 <= UInt8(ascii: " ") }) ? nil : Array(html)
  }

  /// The section under a heading, its case and question mark aside.
  mutating func take(_ heading: String) -> Section? {
    let wanted = Slug.from(heading)
    guard let index = sections.indices.first(where: { isLeft[$0] && slugs[$0] == wanted }) else { return nil }
    isLeft[index] = false
    return section(sections[index])
  }

  /// Sections under headings of the author's own.
  var rest: [Section] { sections.indices.compactMap { isLeft[$0] ? section(sections[$0]) : nil } }

  private func section(_ section: MarkdownDocument.Section) -> Section? {
    let html = document.html(section.htmlRange)
    guard html.contains(where: { $0 > UInt8(ascii: " ") }) else { return nil }
    return Section(id: section.id, heading: section.title, html: Array(html))
  }
}
