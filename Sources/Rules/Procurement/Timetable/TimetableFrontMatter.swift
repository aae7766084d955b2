import Catalogue
import FrontMatter

/// A timetable as lines of front matter, ready to be pasted into a challenge.
///
/// Dates stand under `dates`; notices stand in comments, because a record only names a notice that is published.
public struct TimetableFrontMatter: Sendable {
  private let timetable: Timetable
  private let authority: String?
  private let includesPurchase: Bool

  /// `includesPurchase` writes route and contract too, for a record that does not have them yet; `authority` is the key of
  /// a file in `authorities/`.
  public init(_ timetable: Timetable, includesPurchase: Bool, authority: String? = nil) {
    self.timetable = timetable
    self.includesPurchase = includesPurchase
    self.authority = authority
  }

  /// The lines, the last one ended too.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  private var request: TimetableRequest { timetable.request }

  private var lines: [String] {
    heading + purchase + facts + dates + notices
  }

  private var heading: [String] {
    let lines = [
      "# A plan of \(DateWords.date(request.now.date)), made with: challenges plan. These fields replace those of the same name.",
      "# Guidance, not legal advice: your procurement team is the authority. \(timetable.isMet ? "" : "The wish could not be met in full:")",
    ]
    return lines.map { $0.last == " " ? String($0.dropLast()) : $0 } + timetable.shortfalls.map { "# - \($0.what)" }
  }

  private var purchase: [String] {
    guard includesPurchase else { return [] }
    var lines = authority.map { ["authority: \($0)"] } ?? []
    lines.append("route: \(request.route.rawValue)")
    if request.route == .closedQuotes || request.route == .frameworkCallOff { lines.append("visibility: invited") }
    guard request.route != .engagementOnly, request.route != .unpaidTrial else { return lines }
    lines.append("contract:")
    lines.append("  type: \(request.purchase.type.rawValue)")
    let sums = request.purchase.sums
    if sums.isUnknown { lines.append("  value_unknown: true") }
    if let amount = sums.amount {
      lines += ["  value:", "    amount: \(Self.pounds(amount))"]
      if let vat = sums.vat { lines.append("    vat: \(vat.rawValue)") }
      if let rate = sums.vatRate { lines.append("    vat_rate: \(Self.number(rate))") }
    }
    for (name, sum) in [("options", sums.options), ("prizes", sums.prizes), ("in_kind", sums.inKind)] {
      if let sum { lines.append("  \(name): \(Self.pounds(sum))") }
    }
    return lines
  }

  private var facts: [String] {
    guard timetable.publication != nil else { return [] }
    var lines: [String] = []
    if timetable.regime != .noSpend, let publication = timetable.publication {
      lines.append("commenced: \(request.commencement(publication: publication))")
    }
    if timetable.regime == .above, timetable.tenderingBasis != nil {
      lines.append("electronic_submission: \(request.isElectronic)")
    }
    if let basis = timetable.tenderingBasis {
      lines.append("tendering_basis: \(basis.basis.rawValue)")
      if basis.mustBeStated { lines.append("notice_states_shortened_period: true") }
    }
    if timetable.regime == .above, let reason = request.urgencyReason {
      lines.append("urgency_reason: \(Self.quoted(reason))")
    }
    if timetable.regime != .noSpend { lines.append("payment_days: \(timetable.paymentDays)") }
    if includesPurchase, request.engagement == .omitted, timetable.regime != .noSpend {
      lines += ["engagement:", "  carried_out: false"]
    }
    return lines
  }

  private var dates: [String] {
    var lines: [String] = []
    for name in KeyDates.Name.allCases {
      guard let step = timetable.steps.first(where: { isRecorded($0, as: name) }) else { continue }
      lines.append("  \(name.rawValue): \(Self.written(step.chosen))")
    }
    return lines.isEmpty ? [] : ["dates:"] + lines
  }

  /// Whether a step gives a date of the record. Documents that are there with the notice have its day, and a call opens
  /// when it is published here.
  private func isRecorded(_ step: TimetableStep, as name: KeyDates.Name) -> Bool {
    switch name {
    case .opens: step.kind == .cataloguePublished || step.kind == .quotesInvited
    case .documentsAvailable:
      step.kind == .documentsComplete
        || timetable.regime == .above && step.kind == .tenderNotice && timetable.step(.documentsComplete) == nil
          && timetable.step(.invitationToTender) == nil
    case .contractEntered: step.kind == .contractEntered && timetable.regime != .noSpend
    default: step.kind.recordDate == name
    }
  }

  /// Notices that are published stand as they are, planned ones in comments.
  private var notices: [String] {
    let all = timetable.steps.filter { $0.kind.notice != nil }.sorted { ($0.kind.notice ?? "") < ($1.kind.notice ?? "") }
    let published = all.filter(isPublished)
    let planned = all.filter { !isPublished($0) }.map { "\(line($0))  # \($0.title)" }
    let note = "# Notices as planned. Take the hash away once a notice is published, and correct its time:"
    guard !published.isEmpty else {
      return planned.isEmpty ? [] : [note, "# notices:"] + planned.map { "#   \($0)" }
    }
    return ["notices:"] + published.map { "  \(line($0))" }
      + (planned.isEmpty ? [] : ["  \(note)"] + planned.map { "  # \($0)" })
  }

  private func line(_ step: TimetableStep) -> String { "\(step.kind.notice ?? ""): \(Self.written(step.chosen))" }

  private func isPublished(_ step: TimetableStep) -> Bool {
    if step.kind == .plannedNotice, case .published(let day) = request.plannedNotice { return day <= request.now.date }
    return step.isDone
  }
}

// How values are written.
extension TimetableFrontMatter {
  /// "2026-12-18T12:00", or the day alone.
  public static func written(_ moment: DateAndTime) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(moment.date)" + (moment.time.map { "T\(two($0.hour)):\(two($0.minute))" } ?? "")
  }

  private static func pounds(_ pence: Int) -> String {
    let rest = pence % 100
    return rest == 0 ? "\(pence / 100)" : "\(pence / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// 20, 0.2.
  private static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1_000_000 ? "\(Int(value))" : "\(value)"
  }

  /// A text on one line in quotation marks; control characters become spaces.
  private static func quoted(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": line += "\\\(scalar)"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): line += " "
      case "\u{2028}", "\u{2029}": line += " "
      default: line.unicodeScalars.append(scalar)
      }
    }
    return "\"\(line)\""
  }
}
