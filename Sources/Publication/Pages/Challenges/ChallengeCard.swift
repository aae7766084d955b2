import Catalogue
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
      .text("closing", "in words, as seen from the build moment"), .text("closing_iso"), .text("budget"),
      .flag("illustrative"),
    ])

  let edition: Edition
  let listed: Edition.Listed

  var values: [Value] {
    let record = listed.file.record
    return [
      .text(edition.href(listed.file.address)), .text(record.title?.value ?? listed.file.slug),
      .text(record.summary?.value), .text(edition.authority(of: record).name),
      .record(StatusContext(status: listed.status)), .text(edition.closingWords(listed)),
      .text(listed.deadline.map(DateWords.machineReadable)), .text(record.offer?.budget?.words),
      .flag(record.isIllustrative),
    ]
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
