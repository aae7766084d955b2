import Catalogue

extension Rule {
  static let sameDeadlineAbove = Rule(
    id: "PA23-S54-2-same", group: .procurement, severity: .error,
    title: "Above the threshold every supplier has the same deadline",
    why: "A day more for one firm is a day less for all others. Whatever moves a deadline moves it for everyone.",
    citation: "Procurement Act 2023, section 54(2)",
    law: Law(
      chapter: .competition,
      says: "Time limits are the same for each supplier.",
      remedy: "Move the deadline for all suppliers and tell them at the same time, or take the exception back.",
      fields: ["deadline_exceptions"], confidence: .statute,
      protection: "Everyone has the same deadline."),
    breaches: [
      .changing(.openProcedure, "deadline_exceptions: [Example Parcels Ltd]"),
      .changing(.flexibleProcedure, "deadline_exceptions: [Example Parcels Ltd, Example Vans Ltd]"),
    ],
    keeps: [
      .changing(.openProcedure, "deadline_exceptions: []"),
      .changing(.openProcedure, "deadline_exceptions:"),
      .changing(.openProcedure),
    ],
    check: .procurement(Applicability(.above)) { record in
      let exceptions = record.facts.deadlineExceptions
      guard let first = exceptions.first else { return [] }
      return [
        Remark(
          at: first.range,
          "\(exceptions.count == 1 ? "One supplier has" : "\(exceptions.count) suppliers have") a deadline of \(exceptions.count == 1 ? "its" : "their") own; it has to be the same for each.",
          suggestion: "Move the deadline for everyone and take deadline_exceptions out.")
      ]
    })
}
