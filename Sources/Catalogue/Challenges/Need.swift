import FrontMatter

/// The need behind a challenge: who, how many, how we know, what was tried, what better looks like.
public struct Need: Sendable {
  /// A statement with its published source.
  public struct Evidence: Sendable {
    public let claim: Located<String>?
    public let source: Located<String>?
    public let url: Located<String>?
    public let date: Located<DateAndTime>?
  }

  /// Something tried before, and how it went.
  public struct Attempt: Sendable {
    public let what: Located<String>?
    public let result: Located<String>?
  }

  /// A change that is wanted, with the way to see whether it came.
  public struct Outcome: Sendable {
    public let outcome: Located<String>?
    public let measure: Located<String>?
    public let baseline: Located<String>?
    public let target: Located<String>?
    public let by: Located<String>?
    /// False: welcome, not required. Missing: not said.
    public let essential: Located<Bool>?
  }

  /// Something that must stay as it is, with the reason.
  public struct Constraint: Sendable {
    public let constraint: Located<String>?
    public let because: Located<String>?
  }

  public let people: Located<String>?
  public let scale: Located<String>?
  public let evidence: [Evidence]
  public let tried: [Attempt]
  public let outcomes: [Outcome]
  public let constraints: [Constraint]
  public let outOfScope: [Located<String>]
  /// How the question changed: first framing, what changed it, final question.
  public let reframing: [Located<String>]

  init?(_ reader: FieldReader?) {
    guard let reader else { return nil }
    people = reader.text("people")
    scale = reader.text("scale")
    evidence = reader.mappings("evidence").map { item in
      defer { item.finish() }
      return Evidence(
        claim: item.text("claim"), source: item.text("source"), url: item.text("url"), date: item.moment("date"))
    }
    tried = reader.mappings("tried").map { item in
      defer { item.finish() }
      return Attempt(what: item.text("what"), result: item.text("result"))
    }
    outcomes = reader.mappings("outcomes").map { item in
      defer { item.finish() }
      return Outcome(
        outcome: item.text("outcome"), measure: item.text("measure"), baseline: item.text("baseline"),
        target: item.text("target"), by: item.text("by"), essential: item.boolean("essential"))
    }
    constraints = reader.mappings("constraints").map { item in
      defer { item.finish() }
      return Constraint(constraint: item.text("constraint"), because: item.text("because"))
    }
    outOfScope = reader.texts("out_of_scope")
    reframing = reader.texts("reframing")
    reader.finish()
  }
}
