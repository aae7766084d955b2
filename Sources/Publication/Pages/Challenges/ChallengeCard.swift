import Catalogue
import FrontMatter
import Templates

/// A status for a tag: a word, and a key that styles use.
struct StatusContext: TemplateRecord {
  static let shape = Shape("status", [.text("key"), .text("label")])
  let status: ChallengeStatus
  var values: [Value] { [.text(status.rawValue), .text(status.label)] }
}

/// A challenge in a list.
struct ChallengeCard: TemplateRecord {
  static let shape = Shape(
    "challenge card",
    [
      .text("href"), .text("title"), .text("summary"), .text("authority"), .record("status", StatusContext.shape),
      .record("leaf", CalendarLeaf.shape), .text("closing", "in words, as seen from the build moment"),
      .text("closing_iso"), .record("money", MoneyContext.shape), .record("questions_close", DateContext.shape),
      .flag("illustrative"),
    ])

  let edition: Edition
  let listed: Edition.Listed

  var values: [Value] {
    let record = listed.file.record
    return [
      .text(edition.href(listed.file.address)), .text(record.title?.value ?? listed.file.slug),
      .text(record.summary?.value), .text(edition.authority(of: record).name),
      .record(StatusContext(status: listed.status)), .record(edition.leaf(listed)),
      .text(edition.wordsBesideLeaf(listed)),
      .text(listed.deadline.map(DateWords.machineReadable)), .record(MoneyContext(record)),
      .record(edition.questionsClose(listed).map { DateContext($0.date) }),
      .flag(record.isIllustrative),
    ]
  }
}

/// What is paid, the sum and its VAT basis apart, so that the sum can be set large.
struct MoneyContext: TemplateRecord {
  static let shape = Shape("money", [.text("amount"), .text("basis"), .text("note")])
  let amount: String
  var basis: String?
  var note: String?
  var values: [Value] { [.text(amount), .text(basis), .text(note)] }

  /// Nil when the record says nothing of money.
  init?(_ record: Challenge) {
    if let budget = record.offer?.budget, let words = budget.words {
      let basis = budget.vat?.value.words
      amount = basis.flatMap { words.hasSuffix(" " + $0) ? String(words.dropLast($0.count + 1)) : nil } ?? words
      self.basis = basis
      note = budget.note?.value
    } else if record.procurement.route?.value == .engagementOnly {
      amount = "Nothing is bought at this stage"
    } else {
      return nil
    }
  }
}

extension Edition {
  /// The last moment for questions, while they can still be asked.
  func questionsClose(_ listed: Listed) -> DateAndTime? {
    guard listed.status.takesResponses, let close = listed.file.record.dates[.questionsClose]?.value else { return nil }
    return close.lastMoment > now ? close : nil
  }
}

/// Challenges under one heading.
struct ChallengeGroup: TemplateRecord {
  static let shape = Shape(
    "challenge group",
    [.text("id"), .text("heading"), .number("count"), .list("cards", ChallengeCard.shape)])
  let heading: String
  let cards: [ChallengeCard]
  var values: [Value] {
    [.text(Slug.from(heading)), .text(heading), .number(cards.count), .list(cards)]
  }

  /// The groups of a list, those without any challenge left out.
  static func groups(_ listed: some Sequence<Edition.Listed>, in edition: Edition) -> [ChallengeGroup] {
    var groups = [[ChallengeCard]](repeating: [], count: Edition.Listed.Group.allCases.count)
    for item in listed { groups[item.group.rawValue].append(ChallengeCard(edition: edition, listed: item)) }
    return Edition.Listed.Group.allCases.compactMap { group in
      let cards = groups[group.rawValue]
      return cards.isEmpty ? nil : ChallengeGroup(heading: group.heading, cards: cards)
    }
  }
}
