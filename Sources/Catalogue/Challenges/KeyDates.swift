import FrontMatter

/// The dates of a challenge, as written: a date, or a date with a clock time in UK time.
public struct KeyDates: Sendable {
  /// The names of the dates, in the order in which they usually come.
  public enum Name: String, Sendable, CaseIterable {
    case conflictsAssessment = "conflicts_assessment"
    case cataloguePublished = "catalogue_published"
    case documentsAvailable = "documents_available"
    case opens
    case questionsClose = "questions_close"
    case answersBy = "answers_by"
    case participationDeadline = "participation_deadline"
    case invitationToTender = "invitation_to_tender"
    case tenderDeadline = "tender_deadline"
    case decision
    case feedback
    case assessmentSummaries = "assessment_summaries"
    case contractEntered = "contract_entered"
    case start
    case end

    /// What a supplier reads; nil for dates that only matter inside the council.
    public var milestone: String? {
      switch self {
      case .conflictsAssessment, .documentsAvailable, .assessmentSummaries: nil
      case .cataloguePublished: "Published here"
      case .opens: "Opens"
      case .questionsClose: "Last day for questions"
      case .answersBy: "Answers published by"
      case .participationDeadline: "Requests to take part close"
      case .invitationToTender: "Invitations go out"
      case .tenderDeadline: "Responses close"
      case .decision: "Decision"
      case .feedback: "Feedback to everyone who answered"
      case .contractEntered: "Contract signed"
      case .start: "Work starts"
      case .end: "Work ends"
      }
    }
  }

  private let dates: [(Name, Located<DateAndTime>)]
  /// Whether the record says a deadline that suppliers must meet, be it one that could not be read.
  public let isDeadlineGiven: Bool

  init(_ reader: FieldReader?) {
    guard let reader else {
      (dates, isDeadlineGiven) = ([], false)
      return
    }
    isDeadlineGiven = reader.has(Name.participationDeadline.rawValue) || reader.has(Name.tenderDeadline.rawValue)
    dates = Name.allCases.compactMap { name in reader.moment(name.rawValue).map { (name, $0) } }
    reader.finish()
  }

  /// The date of that name, if it was given.
  public subscript(name: Name) -> Located<DateAndTime>? { dates.first { $0.0 == name }?.1 }

  /// Every date given, in the usual order of their names.
  public var all: [(name: Name, date: Located<DateAndTime>)] { dates.map { (name: $0.0, date: $0.1) } }

  /// What suppliers are told, soonest first.
  public var milestones: [(name: Name, label: String, date: DateAndTime)] {
    let places = dates.indices.map { (seconds: dates[$0].1.value.firstMoment.seconds, place: $0) }
    return places.sorted { $0 < $1 }.compactMap { _, place in
      let (name, date) = dates[place]
      return name.milestone.map { (name: name, label: $0, date: date.value) }
    }
  }

  /// The deadlines that suppliers must meet, soonest first.
  public var deadlines: [DateAndTime] {
    [self[.participationDeadline], self[.tenderDeadline]].compactMap { $0?.value }
      .sorted { $0.lastMoment < $1.lastMoment }
  }
}
