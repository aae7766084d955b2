import Catalogue
import FrontMatter

/// One thing that happens on a day of a timetable.
public struct TimetableStep: Sendable {
  /// What happens, in the order in which things usually come.
  public enum Kind: String, Sendable, CaseIterable {
    case pipelineNotice = "pipeline-notice"
    case plannedNotice = "planned-notice"
    case engagementNotice = "engagement-notice"
    case engagementCloses = "engagement-closes"
    case conflictsAssessment = "conflicts-assessment"
    case tenderNotice = "tender-notice"
    case transparencyNotice = "transparency-notice"
    case cataloguePublished = "catalogue-published"
    /// Chosen firms are asked, where nothing is advertised.
    case quotesInvited = "quotes-invited"
    case documentsComplete = "documents-complete"
    case questionsClose = "questions-close"
    case answersPublished = "answers-published"
    case participationDeadline = "participation-deadline"
    case invitationToTender = "invitation-to-tender"
    case tenderQuestionsClose = "tender-questions-close"
    case tenderAnswersPublished = "tender-answers-published"
    case tenderDeadline = "tender-deadline"
    case writtenAssessment = "written-assessment"
    case demonstration
    case decision
    case assessmentSummaries = "assessment-summaries"
    case feedback
    case awardNotice = "award-notice"
    case standstillEnds = "standstill-ends"
    case contractEntered = "contract-entered"
    case contractDetailsNotice = "contract-details-notice"
    case contractCopy = "contract-copy"
    case start
    case firstPayment = "first-payment"

    /// The notice that it is, by its number.
    public var notice: String? {
      switch self {
      case .pipelineNotice: "UK1"
      case .engagementNotice: "UK2"
      case .plannedNotice: "UK3"
      case .tenderNotice: "UK4"
      case .transparencyNotice: "UK5"
      case .awardNotice: "UK6"
      case .contractDetailsNotice: "UK7"
      default: nil
      }
    }

    /// The date of a record that it stands under.
    public var recordDate: KeyDates.Name? {
      switch self {
      case .conflictsAssessment: .conflictsAssessment
      case .cataloguePublished: .cataloguePublished
      case .quotesInvited: .opens
      case .documentsComplete: .documentsAvailable
      case .questionsClose: .questionsClose
      case .answersPublished: .answersBy
      case .participationDeadline: .participationDeadline
      case .invitationToTender: .invitationToTender
      case .tenderDeadline: .tenderDeadline
      case .decision: .decision
      case .feedback: .feedback
      case .assessmentSummaries: .assessmentSummaries
      case .contractEntered: .contractEntered
      case .start: .start
      default: nil
      }
    }

    /// Whether firms have to have done something by then, so that it has a clock time and a working day.
    public var isDeadline: Bool {
      switch self {
      case .questionsClose, .tenderQuestionsClose, .participationDeadline, .tenderDeadline, .engagementCloses: true
      default: false
      }
    }
  }

  /// Who acts.
  public enum Actor: String, Sendable, CaseIterable {
    case council, suppliers, both
  }

  public let kind: Kind
  /// Which of several rounds, from 1.
  public let round: Int?
  /// "Below-threshold tender notice on Find a Tender".
  public let title: String
  public let actor: Actor
  /// The earliest day that the law (or, where it says nothing, this service) allows, given the steps before it. It may be
  /// a day on which nobody works; what is chosen never is, unless the record says so.
  public let minimum: CalendarDate
  /// The last day that is allowed; nil where there is none.
  public let latest: CalendarDate?
  /// What this service advises, given the steps before it.
  public let recommended: CalendarDate
  public let chosen: DateAndTime
  /// From which step the days are counted.
  public let countedFrom: Kind?
  /// Working days from that step (its own day left out, except for a standstill) to this one.
  public let workingDays: Int?
  /// Calendar days from that step to this one.
  public let calendarDays: Int?
  /// Why it stands where it does, in plain English.
  public let reason: String
  /// Whether the minimum or the latest day is law; otherwise it is advice.
  public let isLaw: Bool
  /// The rule of this rule book that speaks of it.
  public let rule: String?
  /// Whether it has happened: the record gives its date, and the date has come.
  public let isDone: Bool

  /// Unique within a timetable and lasting: "demonstration-2".
  public var id: String { Self.id(kind, round) }

  /// The law behind it, or this service as the source of its advice.
  public func citation(_ library: ProcurementLibrary) -> String {
    rule.flatMap { RuleBook.rule($0)?.citation } ?? library.planning.source
  }

  static func id(_ kind: Kind, _ round: Int?) -> String { kind.rawValue + (round.map { "-\($0)" } ?? "") }
}
