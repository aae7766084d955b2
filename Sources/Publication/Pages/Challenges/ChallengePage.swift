import Catalogue
import Correspondence
import FrontMatter
import Templates

/// The page of one challenge: in the first screen what a firm decides by, then the story.
enum ChallengePage {
  static let shape = PageFamily.shape(
    "challenge page",
    [
      .text("title"), .text("question"), .text("summary"), .text("reference"), .record("status", StatusContext.shape),
      .flag("illustrative"), .text("closing"), .text("closing_iso"), .list("facts", FactContext.shape),
      .list("steps", StepContext.shape), .list("contents", LinkContext.shape), .record("outcome", OutcomeContext.shape),
      .record("withdrawal", WithdrawalContext.shape), .list("parts", NarrativePart.shape),
      .list("milestones", MilestoneContext.shape), .list("rounds", RoundContext.shape),
      .list("criteria", CriterionContext.shape), .record("buying", BuyingContext.shape), .record("respond", RespondContext.shape),
      .list("questions", QuestionContext.shape), .list("changes", ChangeContext.shape),
      .list("themes", LinkContext.shape), .texts("places"), .text("owner"), .text("authority"),
      .text("authority_href"),
    ])

  static let family: @Sendable (Edition, Record) -> PageFamily = { edition, site in
    .each(edition.challenges, template: "challenge", shape: shape) { listed in
      let record = Record(shape, [.record(site), .record(frame(edition, listed))] + values(edition, listed))
      return PageFamily.Page(path: listed.file.address + "index.html", record: record)
    }
  }

  private static func frame(_ edition: Edition, _ listed: Edition.Listed) -> PageContext {
    let record = listed.file.record
    return PageContext(
      edition: edition, address: listed.file.address, title: record.title?.value ?? listed.file.slug,
      description: record.summary?.value ?? record.question?.value ?? "A challenge of \(edition.authority(of: record).name).",
      breadcrumbs: [("", "Home"), ("challenges/", "Challenges")], kind: "article")
  }

  private static func values(_ edition: Edition, _ listed: Edition.Listed) -> [Value] {
    let record = listed.file.record
    let authority = edition.authority(of: record)
    let parts = Narrative(edition: edition, listed: listed).parts
    let milestones = MilestoneContext.all(edition, record)
    let questions = record.questions.enumerated().map { QuestionContext(number: $0.offset + 1, question: $0.element) }
    let changes = record.amendments.map(ChangeContext.init)
    let buying = BuyingContext(edition, listed.file)
    let respond = RespondContext(edition: edition, listed: listed)
    return [
      .text(record.title?.value ?? listed.file.slug), .text(record.question?.value), .text(record.summary?.value),
      .text(record.reference?.value), .record(StatusContext(status: listed.status)), .flag(record.isIllustrative),
      .text(edition.closingWords(listed)), .text(listed.deadline.map(DateWords.machineReadable)),
      .list(FactContext.all(edition, listed)), .list(StepContext.all(listed.status)),
      .list(contents(parts: parts, milestones: milestones, record: record, isBuyingShown: buying != nil, questions: questions, changes: changes)),
      .record(OutcomeContext(record.outcome)), .record(WithdrawalContext(record, listed.status)), .list(parts),
      .list(milestones), .list(record.stages.map(RoundContext.init)),
      .list(record.awardCriteria.map(CriterionContext.init)), .record(buying), .record(respond), .list(questions), .list(changes),
      .list(themeLinks(edition, record)), .texts(record.places.map(\.value)), .text(record.owner?.value),
      .text(authority.name), .text(authority.href),
    ]
  }

  private static func themeLinks(_ edition: Edition, _ record: Challenge) -> [LinkContext] {
    record.themes.compactMap { key in
      edition.themes[key.value].map { LinkContext(href: edition.href("themes/\(key.value)/"), label: $0.name.value) }
    }
  }

  /// Links to the parts of the page that are there.
  private static func contents(
    parts: [NarrativePart], milestones: [MilestoneContext], record: Challenge, isBuyingShown: Bool,
    questions: [QuestionContext], changes: [ChangeContext]
  ) -> [LinkContext] {
    var links = parts.map { LinkContext(href: "#\($0.id)", label: $0.heading) }
    if !milestones.isEmpty { links.append(LinkContext(href: "#timetable", label: "Timetable")) }
    if !record.awardCriteria.isEmpty || !record.stages.isEmpty {
      links.append(LinkContext(href: "#how-we-choose", label: "How we choose"))
    }
    if isBuyingShown { links.append(LinkContext(href: "#the-law", label: "How this will be bought")) }
    links.append(LinkContext(href: "#respond", label: "How to answer"))
    if !questions.isEmpty { links.append(LinkContext(href: "#questions", label: "Questions and answers")) }
    if !changes.isEmpty { links.append(LinkContext(href: "#changes", label: "Changes")) }
    return links
  }
}

/// A line of "At a glance".
struct FactContext: TemplateRecord {
  static let shape = Shape("fact", [.text("term"), .text("words"), .text("href"), .text("iso"), .text("note")])
  let term: String
  let words: String
  var href: String?
  var iso: String?
  var note: String?
  var values: [Value] { [.text(term), .text(words), .text(href), .text(iso), .text(note)] }

  /// Who asks, what is paid, when it closes, how it is bought.
  static func all(_ edition: Edition, _ listed: Edition.Listed) -> [FactContext] {
    let record = listed.file.record
    let authority = edition.authority(of: record)
    var facts = [FactContext(term: "Who asks", words: authority.name, href: authority.href)]
    facts.append(money(record))
    facts.append(time(edition, listed))
    if let route = record.procurement.route { facts.append(FactContext(term: "How it is bought", words: route.value.words)) }
    if !record.places.isEmpty {
      facts.append(FactContext(term: "Where", words: record.places.map(\.value).joined(separator: ", ")))
    }
    if let reference = record.reference { facts.append(FactContext(term: "Reference", words: reference.value)) }
    return facts
  }

  private static func money(_ record: Challenge) -> FactContext {
    if let words = record.offer?.budget?.words {
      return FactContext(term: "What is paid", words: words, note: record.offer?.budget?.note?.value)
    }
    if record.procurement.route?.value == .engagementOnly {
      return FactContext(term: "What is paid", words: "Nothing is bought at this stage")
    }
    return FactContext(term: "What is paid", words: "The buyer has not said yet")
  }

  private static func time(_ edition: Edition, _ listed: Edition.Listed) -> FactContext {
    let dates = listed.file.record.dates
    if listed.status == .openingSoon, let opens = dates[.opens]?.value {
      return FactContext(term: "Opens", words: DateWords.moment(opens), iso: DateWords.machineReadable(opens))
    }
    guard let deadline = listed.deadline else { return FactContext(term: "Closes", words: "No date has been set") }
    let isOver = deadline.lastMoment <= edition.now
    return FactContext(
      term: isOver ? "Closed" : "Closes", words: DateWords.moment(deadline), iso: DateWords.machineReadable(deadline))
  }
}

/// A step of the way from need to outcome.
struct StepContext: TemplateRecord {
  static let shape = Shape("step", [.text("label"), .flag("done"), .flag("current")])
  let label: String
  let isDone: Bool
  let isCurrent: Bool
  var values: [Value] { [.text(label), .flag(isDone), .flag(isCurrent)] }

  private static let labels = ["Need described", "Call", "Choosing", "Trying it out", "Outcome"]

  static func all(_ status: ChallengeStatus) -> [StepContext] {
    let current: Int
    switch status {
    case .withdrawn: return []
    case .draft, .engaging: current = 0
    case .openingSoon, .open, .closingSoon: current = 1
    case .assessing, .closed: current = 2
    case .piloting: current = 3
    case .decided: current = 4
    }
    return labels.enumerated().map { StepContext(label: $1, isDone: $0 < current, isCurrent: $0 == current) }
  }
}
