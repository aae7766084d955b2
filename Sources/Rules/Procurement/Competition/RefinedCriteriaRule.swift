import Catalogue
import FrontMatter

extension Rule {
  static let refinedCriteria = Rule(
    id: "PA23-S24-refine", group: .procurement, severity: .error,
    title: "Award criteria are not refined after final tenders were invited",
    why: "Firms that have begun their final tender write for the criteria they were given. Changed under their hands, the work is lost and the result is open to challenge.",
    citation: "Procurement Act 2023, section 24",
    law: Law(
      chapter: .competition,
      says: "In a competitive flexible procedure a criterion may be refined if the tender notice or its documents provide for it, final tenders have not been invited yet, and the change would not have let a supplier through that was dropped before. The notice and its documents are then changed and published again.",
      remedy: "Take the change back, or end the procedure and begin again with the new criteria.",
      fields: ["amendments", "dates.invitation_to_tender", "dates.tender_deadline"], confidence: .statute,
      doubt: "What is looked for is an amendment that speaks of criteria or weights and is later than the invitation to tender. Whether the notice provided for refinement, and whether a dropped supplier would have gone on, no record shows: a person has to judge."),
    breaches: [
      .changing(
        .flexibleProcedure,
        "amendments:\n  - date: 2027-01-12\n    what: The weight of the criterion price is 50 instead of 40.\n    deadline_effect: None"),
      .changing(
        .flexibleProcedure,
        "stage: assessing\namendments:\n  - date: 2027-02-15\n    what: Award criteria refined after the demonstrations.", at: "2027-03-01"),
    ],
    keeps: [
      .changing(
        .flexibleProcedure,
        "amendments:\n  - date: 2027-01-08\n    what: Award criteria refined as the notice provides.\n    deadline_effect: None"),
      .changing(.flexibleProcedure, "amendments:\n  - date: 2027-01-11\n    what: Award criteria refined.\n    deadline_effect: None"),
      .changing(.flexibleProcedure, "amendments:\n  - date: 2027-01-12\n    what: A drawing of the depot was added.\n    deadline_effect: None"),
    ],
    check: .procurement(
      Applicability(.above, routes: [.competitiveFlexible], also: "where amendments are recorded")
    ) { record in
      let amendments = record.record.amendments
      guard !amendments.isEmpty, let invited = record.dates[.invitationToTender] ?? record.dates[.tenderDeadline] else { return [] }
      return amendments.compactMap { amendment in
        guard let date = amendment.date, date.value.firstMoment > invited.value.lastMoment, let what = amendment.what,
          speaksOfCriteria(what.value)
        else { return nil }
        return Remark(
          at: what.range,
          "The award criteria were changed on \(DateWords.date(date.value.date)), after final tenders were invited (\(DateWords.date(invited.value.date))).",
          suggestion: "Take the change back, or ask the procurement team whether the procedure has to begin again. If the criteria themselves stayed the same, say under what: what was changed instead.")
      }
    })

  private static func speaksOfCriteria(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { $0.hasPrefix("criteri") || $0.hasPrefix("weight") }
  }
}
