import FrontMatter

/// A question that a firm asked, and the answer that everybody can read.
public struct ClarificationQuestion: Sendable {
  public let asked: Located<DateAndTime>?
  public let question: Located<String>?
  public let answer: Located<String>?
  public let answered: Located<DateAndTime>?

  init(_ reader: FieldReader) {
    asked = reader.moment("asked")
    question = reader.text("question")
    answer = reader.text("answer")
    answered = reader.moment("answered")
    reader.finish()
  }
}

/// A change to a published challenge.
public struct Amendment: Sendable {
  public let date: Located<DateAndTime>?
  public let what: Located<String>?
  public let why: Located<String>?
  public let deadlineEffect: Located<String>?

  init(_ reader: FieldReader) {
    date = reader.moment("date")
    what = reader.text("what")
    why = reader.text("why")
    deadlineEffect = reader.text("deadline_effect")
    reader.finish()
  }
}

/// What became of a challenge.
public struct ChallengeOutcome: Sendable {
  public let decided: Located<DateAndTime>?
  public let result: Located<OutcomeResult>?
  public let supplier: Located<String>?
  public let value: Budget?
  public let responses: Located<Int>?
  public let smeResponses: Located<Int>?
  public let learned: Located<String>?
  public let next: Located<String>?

  init?(_ reader: FieldReader?) {
    guard let reader else { return nil }
    decided = reader.moment("decided")
    result = reader.choice("result", OutcomeResult.self)
    supplier = reader.text("supplier")
    value = Budget(reader.mapping("value"))
    responses = reader.integer("responses")
    smeResponses = reader.integer("sme_responses")
    learned = reader.text("learned")
    next = reader.text("next")
    reader.finish()
  }
}

/// Why a challenge was withdrawn, and when.
public struct Withdrawal: Sendable {
  public let date: Located<DateAndTime>?
  public let reason: Located<String>?

  init?(_ reader: FieldReader?) {
    guard let reader else { return nil }
    date = reader.moment("date")
    reason = reader.text("reason")
    reader.finish()
  }
}

/// A rule that the authors set aside for this record, with their reason.
public struct Allowance: Sendable {
  public let rule: Located<String>?
  public let reason: Located<String>?

  init(_ reader: FieldReader) {
    rule = reader.text("rule")
    reason = reader.text("reason")
    reader.finish()
  }
}

/// A round of the call (rule book, section 2, `stages[]`).
public struct CallStage: Sendable {
  /// What decides who goes on.
  public enum Basis: String, Sendable, CaseIterable {
    case proposalMerit = "proposal-merit"
    case supplierSuitability = "supplier-suitability"
    case conditionsOfParticipation = "conditions-of-participation"
    case awardCriteria = "award-criteria"
  }

  public let name: Located<String>?
  public let when: Located<String>?
  public let what: Located<String>?
  public let restrictsWhoMayTender: Located<Bool>?
  public let basis: Located<Basis>?

  init(_ reader: FieldReader) {
    name = reader.text("name")
    when = reader.text("when")
    what = reader.text("what")
    restrictsWhoMayTender = reader.boolean("restricts_who_may_tender")
    basis = reader.choice("basis", Basis.self)
    reader.finish()
  }
}

/// What is scored, with its share of the marks.
public struct AwardCriterion: Sendable {
  public let name: Located<String>?
  /// Percent of the marks.
  public let weight: Located<Int>?
  public let about: Located<String>?

  init(_ reader: FieldReader) {
    name = reader.text("name")
    weight = reader.integer("weight")
    about = reader.text("about")
    reader.finish()
  }
}
