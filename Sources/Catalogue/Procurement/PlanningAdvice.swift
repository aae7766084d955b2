import FrontMatter

/// How long the steps of a call take and what a route asks of a firm, by the advice of this service: the content of
/// `content/procurement/planning.yaml`. None of it is law, and none of it shortens a period that is.
public struct PlanningAdvice: Sendable {
  /// The steps that take time.
  public enum Span: String, Sendable, CaseIterable {
    case conflictsAssessment = "conflicts_assessment"
    case engagement
    case engagementReview = "engagement_review"
    case documents
    case shortAnswer = "short_answer"
    case writtenIdea = "written_idea"
    case invitedQuote = "invited_quote"
    case participation
    case answersToQuestions = "answers_to_questions"
    case answersBeforeDeadline = "answers_before_deadline"
    case selection, assessment, demonstration
    case decisionAfterDemonstration = "decision_after_demonstration"
    case awardPreparation = "award_preparation"
    case awardNotice = "award_notice"
    case transparency
    case voluntaryStandstill = "voluntary_standstill"
    case contractPreparation = "contract_preparation"
    case contractDetails = "contract_details"
    case contractCopy = "contract_copy"
    case mobilisation, feedback, learning
  }

  /// A length in working days.
  public struct Length: Sendable {
    /// With less the step is not really done.
    public let least: Int
    public let recommended: Int
    /// The reason, for the person who plans.
    public let why: String
  }

  /// The hours of the day at which things happen, in UK time.
  public enum Hour: String, Sendable, CaseIterable {
    /// A notice appears on the central digital platform.
    case notice
    /// The call appears in the catalogue, after its notice.
    case catalogue
    /// Answers are due.
    case deadline
  }

  /// What a route asks of a firm.
  public struct Effort: Sendable {
    /// Documents that a firm writes.
    public let documents: Int
    /// Rounds that it goes through.
    public let rounds: Int
    /// The same in words: "one short answer with a price".
    public let words: String

    /// The effort with more rounds, where a call is designed with them.
    public func adding(rounds more: Int) -> Effort { Effort(documents: documents, rounds: rounds + more, words: words) }
  }

  /// What is printed as the source of everything here.
  public let source: String
  let spans: [Span: Length]
  let hours: [Hour: ClockTime]
  let efforts: [Route: Effort]

  /// The length of a step.
  public func length(_ span: Span) -> Length { spans[span] ?? Length(least: 0, recommended: 0, why: "") }

  /// The hour at which something happens; never midnight.
  public func time(_ hour: Hour) -> ClockTime { hours[hour] ?? ClockTime(hour: 12, minute: 0) }

  /// What a route asks of a firm.
  public func effort(_ route: Route) -> Effort? { efforts[route] }
}

extension PlanningAdvice {
  /// Reads the file; nil, with a finding for each fact that is missing or cannot be used.
  static func read(_ file: FieldReader) -> PlanningAdvice? {
    let source = file.requiredText("source")
    let spans = all(file, "spans", Span.self) { length($0.mapping($1)) }
    let hours = all(file, "times", Hour.self) { $0.text($1).flatMap { clock($0.value) } }
    var efforts: [Route: Effort] = [:]
    for reader in file.mappings("effort") {
      let route = reader.choice("route", Route.self)
      let (documents, rounds, words) = (reader.integer("documents"), reader.integer("rounds"), reader.requiredText("words"))
      reader.finish()
      guard let route, let documents, let rounds, let words else { continue }
      efforts[route.value] = Effort(documents: documents.value, rounds: rounds.value, words: words.value)
    }
    let missing = Route.allCases.filter { efforts[$0] == nil }.map(\.rawValue)
    if !missing.isEmpty {
      file.report(
        rule: "structure-missing-field", severity: .error, range: file.range,
        message: "The planner needs to know what every route asks of a firm; effort lacks \(missing.joined(separator: ", ")).")
    }
    guard let source, let spans, let hours, missing.isEmpty else { return nil }
    if let notice = hours[.notice], let catalogue = hours[.catalogue], notice >= catalogue {
      file.report(
        rule: "structure-date", severity: .error, range: file.range,
        message: "The call may appear here only after its notice, so times.catalogue has to be later than times.notice.")
      return nil
    }
    return PlanningAdvice(source: source.value, spans: spans, hours: hours, efforts: efforts)
  }

  /// One value for every name of a list, or nil with a finding for each that is missing.
  private static func all<Name: RawRepresentable & CaseIterable & Hashable & Sendable, Value>(
    _ file: FieldReader, _ key: String, _ names: Name.Type, _ value: (FieldReader, String) -> Value?
  ) -> [Name: Value]? where Name.RawValue == String {
    guard let group = file.mapping(key) else {
      _ = file.requiredText(key)
      return nil
    }
    var values: [Name: Value] = [:]
    for name in Name.allCases {
      if let value = value(group, name.rawValue) {
        values[name] = value
      } else {
        file.report(
          rule: "structure-missing-field", severity: .error, range: group.range,
          message: "The planner needs \(key).\(name.rawValue), which is missing or cannot be read.")
      }
    }
    group.finish()
    return values.count == Name.allCases.count ? values : nil
  }

  private static func length(_ reader: FieldReader?) -> Length? {
    guard let reader else { return nil }
    defer { reader.finish() }
    let (least, recommended, why) = (reader.integer("least"), reader.integer("recommended"), reader.requiredText("why"))
    guard let least, let recommended, let why, (0...400).contains(least.value),
      (least.value...400).contains(recommended.value)
    else { return nil }
    return Length(least: least.value, recommended: recommended.value, why: why.value)
  }

  /// "12:00", from 6am to 8pm: outside that nobody answers the telephone, and midnight belongs to two days.
  private static func clock(_ text: String) -> ClockTime? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (6...20).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }
}
