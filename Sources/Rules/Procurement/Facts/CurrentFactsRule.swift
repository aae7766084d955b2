import Catalogue
import Diagnostics

extension Rule {
  static let currentFacts = Rule(
    id: "procurement-facts-current", group: .procurement, severity: .warning,
    title: "The facts of law are those of today",
    why: "Thresholds are revised every second January, and notices and periods change between. A rule that compares with last year's figure is wrong and looks right.",
    breaches: [], keeps: [],
    check: .catalogue { catalogue, moment in
      guard let library = catalogue.procurement else { return [] }
      let today = moment.now.date
      func remark(_ file: String, _ message: String, _ suggestion: String) -> Remark {
        Remark(path: "content/procurement/\(file)", at: .start, message, suggestion: suggestion)
      }
      var remarks: [Remark] = []
      if let newest = library.thresholdSets.last, let end = newest.expectedUntil ?? newest.effectiveTo, today > end {
        remarks.append(
          remark(
            "thresholds.yaml", "The newest thresholds (\(newest.id)) were expected to hold until \(DateWords.date(end)).",
            "Look up the new ones, give \(newest.id) its effective_to, and add a set."))
      }
      if today > library.checked.adding(months: longestUncheckedMonths) {
        remarks.append(
          remark(
            "thresholds.yaml", "The facts of law were last checked on \(DateWords.date(library.checked)), more than \(longestUncheckedMonths) months ago.",
            "Hold them against the law again, then change checked in the files of content/procurement."))
      }
      if !library.calendar.isKnown(today.year) {
        remarks.append(
          remark(
            "bank-holidays.yaml", "The bank holidays of \(today.year) have not been checked for days moved or added by proclamation.",
            "Look them up, add the exceptions, and raise checked_through."))
      }
      return remarks
    })

  /// Months after which facts that nobody looked at again are no longer trusted (rule book, section 10).
  private static let longestUncheckedMonths = 6

  static let factsMissing = Rule(
    id: "procurement-facts-missing", group: .procurement, severity: .warning,
    title: "The facts of law are there to compare with",
    why: "Without content/procurement no rule of procurement law can be held against a record, and nobody should believe that it was.",
    breaches: [], keeps: [],
    check: .catalogue { catalogue, _ in
      guard catalogue.procurement == nil, !catalogue.challenges.isEmpty else { return [] }
      return [
        Remark(
          path: "content/procurement/thresholds.yaml", at: .start,
          "The facts of procurement law are missing or not complete, so no rule of procurement law was checked.",
          suggestion: "Put the folder content/procurement back as the generator ships it, then mend what is said about it.")
      ]
    })
}
