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
      .list("rows", Row.shape), .list("evidence", EvidenceContext.shape), .list("outcomes", OutcomeRow.shape),
    ])

  /// A point with its reason or result.
  struct Item: TemplateRecord {
    static let shape = Shape("item", [.text("words"), .text("note")])
    let words: String
    var note: String?
    var values: [Value] { [.text(words), .text(note)] }
  }

  /// A term with one thing to say of it, or several: "Data", and what there is.
  struct Row: TemplateRecord {
    static let shape = Shape("row", [.text("term"), .text("words", "when there is one"), .texts("points", "when there are more"), .text("note")])
    let term: String
    let points: [String]
    let note: String?
    var values: [Value] {
      [.text(term), .text(points.count == 1 ? points[0] : nil), .texts(points.count > 1 ? points : []), .text(note)]
    }

    /// Nil when there is nothing to say.
    init?(_ term: String, _ points: [String], note: String? = nil) {
      guard !points.isEmpty else { return nil }
      (self.term, self.points, self.note) = (term, points, note)
    }

    init?(_ term: String, _ words: String?, note: String? = nil) {
      self.init(term, words.map { [$0] } ?? [], note: note)
    }
  }

  /// The parts under one link of the page's list of contents.
  enum Chapter: Hashable {
    case need, better, offer, who
    /// Under a heading of the author's own.
    case own(String)
  }

  let chapter: Chapter
  let id: String
  let heading: String
  var body: [UInt8]?
  var paragraphs: [String] = []
  var items: [Item] = []
  var rows: [Row] = []
  var evidence: [EvidenceContext] = []
  var outcomes: [OutcomeRow] = []

  /// Nothing to show: then there is no heading either.
  var isEmpty: Bool {
    body == nil && paragraphs.isEmpty && items.isEmpty && rows.isEmpty && evidence.isEmpty && outcomes.isEmpty
  }

  var values: [Value] {
    [
      .text(id), .text(heading), .html(body), .texts(paragraphs), .list(items), .list(rows), .list(evidence),
      .list(outcomes),
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
  var isBonus: Bool { outcome.essential?.value == false }
  var values: [Value] {
    [
      .text(outcome.outcome?.value), .text(outcome.measure?.value), .text(outcome.baseline?.value),
      .text(outcome.target?.value), .text(outcome.by?.value), .flag(isBonus),
    ]
  }
}

/// Brings the sections of a challenge's body and their twins in the front matter together, in the order in which a
/// firm reads them: the need, what better would look like, what is on offer, who can apply.
///
/// A section and its twin are both shown, so that neither style of author loses anything.
struct Narrative {
  /// What the author wrote before the first heading.
  private(set) var opening: [UInt8]?
  /// The parts with something in them.
  private(set) var parts: [NarrativePart] = []
  /// What the author wrote under "How this is bought": it belongs to the section on the law.
  private(set) var howItIsBought: [UInt8]?
  /// What the author wrote under "How to apply": it belongs to the section on how to answer.
  private(set) var howToApply: [UInt8]?

  init(_ file: ContentFile<Challenge>) {
    var written = WrittenSections(file.body)
    let record = file.record
    let need = record.need
    var parts: [NarrativePart] = []
    func add(_ chapter: NarrativePart.Chapter, _ heading: String, _ fill: (inout NarrativePart) -> Void = { _ in }) {
      let section = written.take(heading)
      var part = NarrativePart(
        chapter: chapter, id: section?.id ?? Slug.from(heading), heading: heading, body: section?.html)
      fill(&part)
      if !part.isEmpty { parts.append(part) }
    }
    opening = written.takeOpening()
    add(.need, "Why it matters now")
    add(.need, "The problem")
    add(.need, "How do we know") { $0.evidence = (need?.evidence ?? []).map(EvidenceContext.init) }
    add(.need, "Who is affected") { $0.paragraphs = Self.texts(need?.people, need?.scale) }
    add(.need, "How it works today")
    add(.need, "What we have tried") { part in
      part.items = (need?.tried ?? []).compactMap { Self.item($0.what, note: $0.result) }
    }
    add(.need, "What we learned from the market")
    add(.need, "How the question changed") { $0.items = (need?.reframing ?? []).map { .init(words: $0.value) } }
    add(.better, "What would better look like") { $0.outcomes = Self.outcomes(need) }
    add(.better, "How we would measure it")
    add(.better, "What is out of scope") { $0.items = (need?.outOfScope ?? []).map { .init(words: $0.value) } }
    add(.better, "What must stay true") { part in
      part.items = (need?.constraints ?? []).compactMap { item in
        Self.item(item.constraint, note: item.because.map { "Because \(Self.lowerFirst($0.value))" })
      }
    }
    add(.offer, "What we can offer") { $0.rows = record.offer.map(Self.rows) ?? [] }
    add(.who, "Who can apply") { part in
      part.items = (record.eligibility?.who ?? []).map { .init(words: $0.value) }
      part.rows = [.init("Not needed", (record.eligibility?.notNeeded ?? []).map(\.value))].compactMap { $0 }
    }
    howItIsBought = written.take("How this is bought")?.html
    howToApply = written.take("How to apply")?.html
    parts += written.rest.map {
      NarrativePart(chapter: .own($0.heading), id: $0.id, heading: $0.heading, body: $0.html)
    }
    self.parts = parts
  }

  /// What must be reached before what would be a bonus, each in the author's order.
  private static func outcomes(_ need: Need?) -> [OutcomeRow] {
    let rows = (need?.outcomes ?? []).map(OutcomeRow.init)
    return rows.filter { !$0.isBonus } + rows.filter(\.isBonus)
  }

  private static func rows(_ offer: Offer) -> [NarrativePart.Row] {
    [
      NarrativePart.Row("Money", offer.budget?.words, note: offer.budget?.note?.value),
      NarrativePart.Row("When it is paid", offer.payment?.value),
      NarrativePart.Row("Data", offer.data.map(\.value)), NarrativePart.Row("Access", offer.access.map(\.value)),
      NarrativePart.Row("Intellectual property", offer.intellectualProperty?.value),
      NarrativePart.Row("What happens after", offer.nextStep?.value),
    ].compactMap { $0 }
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
