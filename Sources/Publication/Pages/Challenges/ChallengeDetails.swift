import Catalogue
import Correspondence
import FrontMatter
import Templates

/// A date of the timetable.
struct MilestoneContext: TemplateRecord {
  static let shape = Shape("milestone", [.text("label"), .record("date", DateContext.shape), .flag("past"), .flag("next")])
  let label: String
  let date: DateAndTime
  let isPast: Bool
  /// The first that is still to come.
  let isNext: Bool
  var values: [Value] { [.text(label), .record(DateContext(date)), .flag(isPast), .flag(isNext)] }

  static func all(_ edition: Edition, _ record: Challenge) -> [MilestoneContext] {
    let milestones = record.dates.milestones
    let next = milestones.firstIndex { $0.date.lastMoment > edition.now }
    return milestones.enumerated().map { index, milestone in
      MilestoneContext(
        label: milestone.label, date: milestone.date, isPast: milestone.date.lastMoment <= edition.now, isNext: index == next)
    }
  }
}

/// A round of the call.
struct RoundContext: TemplateRecord {
  static let shape = Shape("round", [.text("name"), .text("when"), .text("what")])
  let round: CallStage
  var values: [Value] { [.text(round.name?.value), .text(round.when?.value), .text(round.what?.value)] }
}

/// A criterion with its share of the marks.
struct CriterionContext: TemplateRecord {
  static let shape = Shape("criterion", [.text("name"), .text("about"), .number("weight")])
  let criterion: AwardCriterion
  var values: [Value] {
    [.text(criterion.name?.value), .text(criterion.about?.value), .number(criterion.weight?.value)]
  }
}

/// A question that was asked, with the answer for everybody.
struct QuestionContext: TemplateRecord {
  static let shape = Shape(
    "question", [.number("number"), .text("question"), .text("answer"), .record("answered", DateContext.shape)])
  let number: Int
  let question: ClarificationQuestion
  var values: [Value] {
    [
      .number(number), .text(question.question?.value), .text(question.answer?.value),
      .record(question.answered.map { DateContext($0.value) }),
    ]
  }
}

/// A change after publication.
struct ChangeContext: TemplateRecord {
  static let shape = Shape(
    "change", [.record("date", DateContext.shape), .text("what"), .text("why"), .text("deadline_effect")])
  let amendment: Amendment
  var values: [Value] {
    [
      .record(amendment.date.map { DateContext($0.value) }), .text(amendment.what?.value), .text(amendment.why?.value),
      .text(amendment.deadlineEffect?.value),
    ]
  }
}

/// What became of the challenge.
struct OutcomeContext: TemplateRecord {
  static let shape = Shape(
    "outcome",
    [
      .text("result"), .record("decided", DateContext.shape), .text("supplier"), .text("value"), .text("responses"),
      .text("learned"), .text("next"),
    ])
  let outcome: ChallengeOutcome

  init?(_ outcome: ChallengeOutcome?) {
    guard let outcome else { return nil }
    self.outcome = outcome
  }

  var values: [Value] {
    let result: String? =
      switch outcome.result?.value {
      case .awarded: "A contract was awarded"
      case .noAward: "No contract was awarded"
      case .stopped: "The call was stopped"
      case nil: nil
      }
    let counts = outcome.responses.map { all in
      outcome.smeResponses.map { "\(all.value), \($0.value) of them from small and medium-sized firms" } ?? "\(all.value)"
    }
    return [
      .text(result), .record(outcome.decided.map { DateContext($0.value) }), .text(outcome.supplier?.value),
      .text(outcome.value?.amountWords), .text(counts), .text(outcome.learned?.value), .text(outcome.next?.value),
    ]
  }
}

extension Budget {
  /// The sum alone, without "up to": for what a contract was made at.
  fileprivate var amountWords: String? {
    highest.map { Money(pence: $0.value, vat: vat?.value).words } ?? words
  }
}

/// Why a challenge was withdrawn.
struct WithdrawalContext: TemplateRecord {
  static let shape = Shape("withdrawal", [.record("date", DateContext.shape), .text("reason")])
  let withdrawal: Withdrawal?

  init?(_ record: Challenge, _ status: ChallengeStatus) {
    guard status == .withdrawn else { return nil }
    withdrawal = record.withdrawal
  }

  var values: [Value] {
    [.record(withdrawal?.date.map { DateContext($0.value) }), .text(withdrawal?.reason?.value)]
  }
}

/// How to answer, as far as it can be done now.
struct RespondContext: TemplateRecord {
  static let shape = Shape(
    "respond",
    [
      .flag("shown", "answers are taken now or will be"), .flag("open", "answers are taken now"), .flag("by_email"), .text("state", "why not, when they are not"),
      .record("deadline", DateContext.shape), .html("body", "what the author wrote on how to answer"), .text("address"), .text("subject"), .text("answer_href"), .text("question_href"), .list("questions", FormQuestion.shape),
      .text("limit_words"), .text("privacy"), .record("questions_close", DateContext.shape),
    ])

  /// A question of the response form.
  struct FormQuestion: TemplateRecord {
    static let shape = Shape("form question", [.text("ask"), .number("words")])
    let question: Responses.Question
    var values: [Value] { [.text(question.ask?.value), .number(question.words?.value)] }
  }

  /// Characters of a title in a subject line; a link with more than 2,000 in all fails in some mail programs.
  private static let titleLimit = 90

  let edition: Edition
  let listed: Edition.Listed
  /// What the author wrote under "How to apply".
  let body: [UInt8]?

  var values: [Value] {
    let record = listed.file.record
    let isByEmail = (record.responses?.channel?.value ?? .email) == .email
    let address = record.responses?.mailbox?.value ?? authorityMailbox ?? edition.catalogue.site.mailbox?.value
    let close = record.dates[.questionsClose]?.value
    let canAsk = isOpen && close.map { $0.lastMoment > edition.now } ?? true
    return [
      .flag(isShown), .flag(isOpen), .flag(isByEmail), .text(isOpen ? nil : state),
      .record(isOpen ? listed.deadline.map { DateContext($0) } : nil), .html(body), .text(address.flatMap { EmailAddress.isValid($0) ? $0 : nil }),
      .text(subject("Response")), .text(isOpen && isByEmail ? mailto(address, kind: "Response") : nil),
      .text(canAsk ? mailto(address, kind: "Question") : nil),
      .list((record.responses?.questions ?? []).map(FormQuestion.init)), .text(record.responses?.limitWords.map { NumberWords.grouped($0.value) }),
      .text(record.responses?.privacyNotice?.value), .record(canAsk ? close.map { DateContext($0) } : nil),
    ]
  }

  /// Whether a firm can answer now.
  private var isOpen: Bool {
    listed.status.takesResponses && listed.deadline.map { $0.lastMoment > edition.now } ?? true
  }

  /// Whether there is something to say on how to answer: now, or in advance; not any more once a call has closed.
  var isShown: Bool {
    let responses = listed.file.record.responses
    let isKnown = body != nil || responses?.limitWords != nil || responses?.questions.isEmpty == false
    return isOpen || listed.status == .openingSoon && isKnown
  }

  private var authorityMailbox: String? {
    listed.file.record.authorityKey.flatMap { edition.authorities[$0.value]?.record.mailbox?.value }
  }

  private var state: String {
    switch listed.status {
    case .openingSoon: "This call is not open yet."
    case .withdrawn: "This challenge was withdrawn. No answers are taken."
    default: "This call is closed. No more answers are taken."
    }
  }

  private func subject(_ kind: String) -> String {
    let record = listed.file.record
    return SubjectLine.about(
      reference: record.reference?.value ?? listed.file.slug.uppercased(), kind: kind,
      title: PageContext.shortened(record.title?.value ?? listed.file.slug, to: Self.titleLimit))
  }

  private func mailto(_ address: String?, kind: String) -> String? {
    address.flatMap { MailtoLink(to: $0, subject: subject(kind))?.href }
  }
}
