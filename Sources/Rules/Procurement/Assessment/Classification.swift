import Catalogue
import Diagnostics
import FrontMatter

extension Rule {
  /// The first step of the rule book (section 3): which regime a record falls under, and why. Its remark is made by
  /// the runner, which knows the reminders that apply.
  static let classification = Rule(
    id: "PA23-classification", group: .procurement, severity: .info,
    title: "Which law a challenge falls under",
    why: "Every other rule follows from the regime: who buys, whether anything is paid, how much, by which route and when the procurement commenced. The note says what was understood, so that a slip in one field is seen before it misleads.",
    citation: "Procurement Act 2023, sections 1 to 4, 84 and Schedules 1 to 3",
    law: Law(
      chapter: .classification,
      says: "First: who buys, and is anything given for value? Then the estimated value with VAT, options, prizes and help in kind; an exemption, if one is claimed; and the threshold for the type of contract on the day the procurement commenced.",
      remedy: "Nothing to mend. If the note has the regime wrong, look at route, contract.value, contract.type and commenced.",
      fields: ["authority", "route", "contract", "commenced"], confidence: .verified),
    breaches: [], keeps: [], check: .procurement(Applicability(.any)) { _ in [] })
}

/// The words of the classification.
enum Classification {
  /// `reminders` are those that apply, each as "Title (ID)".
  static func remark(on record: ProcurementCase, reminders: [String]) -> Remark {
    let duties = reminders.isEmpty ? nil : "Also keep in mind: " + reminders.joined(separator: "; ") + "."
    return Remark(at: record.place(), words(on: record), suggestion: duties)
  }

  /// "A regulated below-threshold contract: £54,000 including VAT is less than £207,720 …"
  static func words(on record: ProcurementCase) -> String {
    let value = record.value.words ?? "no value that can be compared"
    let threshold = record.threshold.map { "\(Money.pounds($0)), the threshold for \(typeWords(record))" } ?? "a threshold"
    switch record.regime {
    case .above:
      return record.value.pence == nil
        ? "A public contract: a value that cannot be estimated counts as above the threshold. \(basis(record))"
        : "A public contract: \(value) is at or above \(threshold). \(basis(record))"
    case .below:
      let isNotifiable = (record.value.pence ?? 0) >= record.library.sum(.notifiable)
      return "A regulated below-threshold contract (Part 6): \(value) is less than \(threshold). "
        + (isNotifiable ? "At \(Money.pounds(record.library.sum(.notifiable))) or more it is also notifiable. " : "") + basis(record)
    case .outsidePart6: return "Outside Part 6: \(value) is less than \(threshold), and it is a concession or a school's contract."
    case .exempt: return "Claimed as exempt: research and development services, at any value."
    case .noSpend: return "No spend: nothing of value is given, so it is not a contract for pecuniary interest."
    case .contradictory: return "Route and value contradict each other, so no other rule of procurement law was applied yet."
    default: return "Not yet known: the record has no route or no value, so only the rules for every record were applied."
    }
  }

  private static func typeWords(_ record: ProcurementCase) -> String {
    switch record.contractType {
    case .goods, .services, nil: "goods and services of a council"
    case .works: "works"
    case .lightTouch: "light touch services"
    case .concession: "concessions"
    }
  }

  private static func basis(_ record: ProcurementCase) -> String {
    guard let set = record.thresholds else { return "" }
    let day = DateWords.date(record.commenced.date)
    let source = switch record.commenced.source {
    case .record: "it commenced on \(day)"
    case .tenderNotice: "its tender notice is of \(day)"
    case .transparencyNotice: "its transparency notice is of \(day)"
    case .invitation: "tenders were invited on \(day)"
    case .buildMoment: "no day of commencement is given, so today counts"
    }
    return "The figures are those from \(DateWords.date(set.effectiveFrom)), since \(source)."
  }
}
