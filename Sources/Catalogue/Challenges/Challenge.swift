import Diagnostics
import FrontMatter

/// One challenge: a need that an authority states, with everything that pages, emails, feeds, the calendar and the
/// rules are made from.
public final class Challenge: Sendable {
  /// Who asks: the key of a file in `authorities/`, or facts given in place (rule book, section 2).
  public enum AuthorityReference: Sendable {
    case key(Located<String>)
    case facts(AuthorityFacts)
  }

  /// An authority that the record describes itself.
  public struct AuthorityFacts: Sendable {
    public let name: Located<String>?
    public let type: Located<AuthorityType>?
    public let nation: Located<Nation>?
    public let spendOver100m: Located<Bool>?
    public let contractRules: Authority.ContractRules?
  }

  public let title: Located<String>?
  public let summary: Located<String>?
  public let question: Located<String>?
  public let reference: Located<String>?
  public let authority: AuthorityReference?
  public let themes: [Located<String>]
  public let places: [Located<String>]
  /// A role, never a person's name.
  public let owner: Located<String>?
  public let stage: Located<Stage>?
  /// Whether the record says a stage, be it one that could not be read.
  public let isStageGiven: Bool
  public let visibility: Located<Visibility>?
  /// An invented example, marked so everywhere.
  public let isIllustrative: Bool
  public let need: Need?
  public let offer: Offer?
  public let eligibility: Eligibility?
  public let procurement: ProcurementFacts
  public let dates: KeyDates
  public let stages: [CallStage]
  public let awardCriteria: [AwardCriterion]
  public let responses: Responses?
  public let questions: [ClarificationQuestion]
  public let amendments: [Amendment]
  public let outcome: ChallengeOutcome?
  public let withdrawal: Withdrawal?
  public let allowances: [Allowance]
  /// Where the front matter stands, for findings about what is missing.
  public let range: SourceRange

  /// Reads the front matter; everything that cannot be used becomes a finding of the reader.
  init(_ reader: FieldReader) {
    title = reader.requiredText("title")
    summary = reader.requiredText("summary")
    question = reader.text("question")
    reference = reader.text("reference")
    authority = Self.authority(reader)
    themes = reader.texts("themes")
    places = reader.texts("places")
    owner = reader.text("owner")
    stage = reader.choice("stage", Stage.self)
    isStageGiven = reader.has("stage")
    visibility = reader.choice("visibility", Visibility.self)
    isIllustrative = reader.boolean("illustrative")?.value ?? false
    need = Need(reader.mapping("need"))
    offer = Offer(reader.mapping("offer"))
    eligibility = Eligibility(reader.mapping("eligibility"))
    procurement = ProcurementFacts(reader)
    dates = KeyDates(reader.mapping("dates"))
    stages = reader.mappings("stages").map(CallStage.init)
    awardCriteria = reader.mappings("award_criteria").map(AwardCriterion.init)
    responses = Responses(reader.mapping("responses"))
    questions = reader.mappings("questions").map(ClarificationQuestion.init)
    amendments = reader.mappings("amendments").map(Amendment.init)
    outcome = ChallengeOutcome(reader.mapping("outcome"))
    withdrawal = Withdrawal(reader.mapping("withdrawn"))
    allowances = reader.mappings("allow").map(Allowance.init)
    range = reader.range
    reader.finish()
  }

  /// The key of the authority's file, when the record names one.
  public var authorityKey: Located<String>? {
    if case .key(let key) = authority { key } else { nil }
  }

  private static func authority(_ reader: FieldReader) -> AuthorityReference? {
    guard case .mapping = reader.node("authority")?.content, let facts = reader.mapping("authority") else {
      return reader.requiredText("authority").map { .key($0) }
    }
    defer { facts.finish() }
    return .facts(
      AuthorityFacts(
        name: facts.requiredText("name"), type: facts.choice("type", AuthorityType.self),
        nation: facts.choice("nation", Nation.self), spendOver100m: facts.boolean("spend_over_100m"),
        contractRules: Authority.contractRules(facts.mapping("contract_rules"))))
  }
}
