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
      .flag("illustrative"), .record("leaf", CalendarLeaf.shape), .text("closing"), .text("closing_iso"),
      .record("money", MoneyContext.shape), .list("facts", FactContext.shape), .list("steps", StepContext.shape),
      .list("contents", LinkContext.shape), .record("outcome", OutcomeContext.shape),
      .record("withdrawal", WithdrawalContext.shape), .html("opening"), .list("parts", NarrativePart.shape),
      .list("milestones", MilestoneContext.shape), .list("rounds", RoundContext.shape),
      .list("criteria", CriterionContext.shape), .flag("buying_shown"),
      .record("buying", BuyingContext.shape), .html("buying_body", "what the author wrote on it"),
      .record("respond", RespondContext.shape), .list("questions", QuestionContext.shape),
      .list("changes", ChangeContext.shape),
      .text("owner"), .text("authority"), .text("authority_href"),
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
    let narrative = Narrative(listed.file)
    let milestones = MilestoneContext.all(edition, record)
    let questions = record.questions.enumerated().map { QuestionContext(number: $0.offset + 1, question: $0.element) }
    let changes = record.amendments.map(ChangeContext.init)
    let buying = BuyingContext(edition, listed.file)
    let isBuyingShown = buying != nil || narrative.howItIsBought != nil
    let respond = RespondContext(edition: edition, listed: listed, body: narrative.howToApply)
    let contents = contents(
      parts: narrative.parts, milestones: milestones, record: record, isBuyingShown: isBuyingShown,
      isAnswerable: respond.isShown, questions: questions, changes: changes)
    return [
      .text(record.title?.value ?? listed.file.slug), .text(record.question?.value), .text(record.summary?.value),
      .text(record.reference?.value), .record(StatusContext(status: listed.status)), .flag(record.isIllustrative),
      .record(edition.leaf(listed)), .text(edition.wordsBesideLeaf(listed)),
      .text(listed.deadline.map(DateWords.machineReadable)), .record(MoneyContext(record)),
      .list(FactContext.all(edition, listed)), .list(StepContext.all(listed.status)), .list(contents),
      .record(OutcomeContext(record.outcome)), .record(WithdrawalContext(record, listed.status)),
      .html(narrative.opening), .list(narrative.parts), .list(milestones), .list(record.stages.map(RoundContext.init)),
      .list(record.awardCriteria.map(CriterionContext.init)), .flag(isBuyingShown), .record(buying),
      .html(narrative.howItIsBought), .record(respond), .list(questions), .list(changes),
      .text(record.owner?.value), .text(authority.name), .text(authority.href),
    ]
  }

  /// Links to the chapters of the page that are there; none when there are too few to choose from.
  private static func contents(
    parts: [NarrativePart], milestones: [MilestoneContext], record: Challenge, isBuyingShown: Bool, isAnswerable: Bool,
    questions: [QuestionContext], changes: [ChangeContext]
  ) -> [LinkContext] {
    var links: [LinkContext] = []
    var linked: Set<NarrativePart.Chapter> = []
    for part in parts where linked.insert(part.chapter).inserted {
      links.append(LinkContext(href: "#\(part.id)", label: part.chapter.label))
    }
    if !milestones.isEmpty { links.append(LinkContext(href: "#timetable", label: "Timetable")) }
    if !record.awardCriteria.isEmpty || !record.stages.isEmpty {
      links.append(LinkContext(href: "#how-we-choose", label: "How we choose"))
    }
    if isBuyingShown { links.append(LinkContext(href: "#the-law", label: "How it is bought")) }
    if isAnswerable { links.append(LinkContext(href: "#respond", label: "How to answer")) }
    if !questions.isEmpty { links.append(LinkContext(href: "#questions", label: "Questions")) }
    if !changes.isEmpty { links.append(LinkContext(href: "#changes", label: "Changes")) }
    return links.count < 3 ? [] : links
  }
}

extension NarrativePart.Chapter {
  fileprivate var label: String {
    switch self {
    case .need: "The need"
    case .better: "Outcomes"
    case .offer: "The offer"
    case .who: "Who can apply"
    case .own(let heading): heading
    }
  }
}

/// A line of the small print beside the story.
struct FactContext: TemplateRecord {
  static let shape = Shape("fact", [.text("term"), .text("words"), .text("iso"), .list("links", LinkContext.shape)])
  let term: String
  var words: String?
  var iso: String?
  var links: [LinkContext] = []
  var values: [Value] { [.text(term), .text(words), .text(iso), .list(links)] }

  init(_ term: String, _ words: String, iso: String? = nil) { (self.term, self.words, self.iso) = (term, words, iso) }

  init(_ term: String, links: [LinkContext]) { (self.term, self.links) = (term, links) }

  /// How it is bought, what to send, until when to ask, where, under which reference, about what; what is not known is
  /// left out.
  static func all(_ edition: Edition, _ listed: Edition.Listed) -> [FactContext] {
    let record = listed.file.record
    var facts: [FactContext] = []
    if let route = record.procurement.route { facts.append(FactContext("How it is bought", route.value.words)) }
    if listed.status.takesResponses, let words = whatToSend(record.responses) { facts.append(FactContext("What to send", words)) }
    if let close = edition.questionsClose(listed) {
      facts.append(FactContext("Ask questions by", DateWords.moment(close), iso: DateWords.machineReadable(close)))
    }
    if !record.places.isEmpty { facts.append(FactContext("Where", record.places.map(\.value).joined(separator: ", "))) }
    if let reference = record.reference { facts.append(FactContext("Reference", reference.value)) }
    if let changed = record.amendments.compactMap({ $0.date?.value }).max(by: { $0.lastMoment < $1.lastMoment }) {
      facts.append(FactContext("Last changed", links: [LinkContext(href: "#changes", label: DateWords.date(changed.date))]))
    }
    let themes = record.themes.compactMap { key in
      edition.themes[key.value].map { LinkContext(href: edition.href("themes/\(key.value)/"), label: $0.name.value) }
    }
    if !themes.isEmpty { facts.append(FactContext("About", links: themes)) }
    return facts
  }

  /// "4 answers, up to 1,200 words in all".
  private static func whatToSend(_ responses: Responses?) -> String? {
    guard let responses else { return nil }
    let count = responses.questions.count
    let answers = count == 0 ? nil : count == 1 ? "1 answer" : "\(count) answers"
    let limit = responses.limitWords.map { "up to \(NumberWords.grouped($0.value)) words in all" }
    switch (answers, limit) {
    case (let answers?, let limit?): return "\(answers), \(limit)"
    case (let answers?, nil): return answers
    case (nil, let limit?): return "An answer of \(limit)"
    case (nil, nil): return nil
    }
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
