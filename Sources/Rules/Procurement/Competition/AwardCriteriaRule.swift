import Catalogue
import FrontMatter

extension Rule {
  static let awardCriteria = Rule(
    id: "PA23-S23-criteria", group: .procurement, severity: .error,
    title: "Award criteria, their importance and the way of assessing are published with the tender notice",
    why: "A firm prices and writes for what is scored. Without criteria, weights and method it works in the dark, and the winner cannot be explained to the others.",
    citation: "Procurement Act 2023, sections 19 and 23",
    law: Law(
      chapter: .competition,
      says: "Award criteria are related to the subject matter, clear, measurable and specific, and proportionate. An assessment methodology is published that says what would disqualify a tender. If there is more than one criterion, their relative importance is given by weights, by a ranking or in another way. The winner is the most advantageous tender, no longer the most economically advantageous one.",
      remedy: "Give award_criteria with weights that total 100 (or say in assessment_methodology how they rank), and the methodology.",
      fields: ["award_criteria", "assessment_methodology"], confidence: .verified,
      doubt: "Whether a criterion is clear and about the subject matter a person has to judge; the words that are looked for are examples. Experience of the people who do the work may be a criterion where it makes a material difference (section 23(5)(c)).",
      protection: "What is scored, how, and how much each part counts is published before you answer."),
    breaches: [
      .changing(.openProcedure, "award_criteria:"),
      .changing(.openProcedure, "assessment_methodology:"),
      .changing(.flexibleProcedure, "award_criteria:\n  - name: How well the need is met\n  - name: Price"),
      .changing(
        .openProcedure, "award_criteria:\n  - name: How well the need is met\n    weight: 60\n  - name: Price\n    weight: 39",
        also: ["structure-weights-total"]),
      .changing(.openProcedure, "award_criteria:\n  - name: Innovative\n    weight: 60\n  - name: Price\n    weight: 40"),
      .changing(.openProcedure, "award_criteria:\n  - name: Track record\n    weight: 60\n  - name: Price\n    weight: 40"),
    ],
    keeps: [
      .changing(.openProcedure, "award_criteria:\n  - name: Lowest price for the specified parcels"),
      .changing(
        .openProcedure,
        "award_criteria:\n  - name: How well the need is met\n  - name: Price\nassessment_methodology: Criteria are ranked in the order given; a tender without a price is disqualified."),
      .changing(
        .openProcedure,
        "award_criteria:\n  - name: Innovative\n    weight: 60\n    about: Days saved between order and door, against the baseline in the call\n  - name: Price\n    weight: 40"),
      .changing(.openProcedure, "award_criteria:\nassessment_methodology:\nnotices:\nstage: planned"),
      .changing(.directAward, "award_criteria:\nassessment_methodology:"),
    ],
    check: .procurement(Applicability(.above, also: "once the tender notice is published")) { record in
      guard let notice = record.facts.notice("UK4") else { return [] }
      let criteria = record.record.awardCriteria
      var remarks: [Remark] = []
      if let gaps = AwardCriteriaGaps(criteria, methodology: record.facts.assessmentMethodology?.value) {
        remarks.append(
          Remark(
            at: criteria.first?.name?.range ?? record.place(notice.range),
            "The tender notice is published and \(gaps.words).", suggestion: gaps.suggestion))
      }
      for criterion in criteria where criterion.about == nil {
        guard let name = criterion.name, AwardCriteriaWords.isVague(name.value) else { continue }
        remarks.append(
          Remark(
            at: name.range, as: .warning,
            "\u{201C}\(name.value)\u{201D} alone is not clear, measurable and specific: nobody can tell how it is scored.",
            suggestion: "Say what is measured, in the name or below it: about: …"))
      }
      return remarks + pastOfSupplier(record)
    })

  /// Wordings that are found in the names of criteria; the body may speak of such things freely.
  private static func pastOfSupplier(_ record: ProcurementCase) -> [Remark] {
    record.phraseRemarks(for: "PA23-S23-criteria").filter { remark in
      record.record.awardCriteria.contains { $0.name?.range == remark.range }
    }
  }
}

/// What is missing from the criteria of a published call.
private struct AwardCriteriaGaps {
  let words: String
  let suggestion: String

  /// Nil when nothing is missing.
  init?(_ criteria: [AwardCriterion], methodology: String?) {
    var (missing, remedies): ([String], [String]) = ([], [])
    if criteria.isEmpty {
      missing.append("there are no award criteria")
      remedies.append("Add: award_criteria: with name and weight.")
    }
    if methodology == nil {
      missing.append("there is no assessment methodology")
      remedies.append("Add: assessment_methodology: how tenders are scored and what disqualifies one.")
    }
    let weights = criteria.compactMap(\.weight?.value)
    let isRanked = weights.isEmpty && AwardCriteriaWords.givesImportance(methodology)
    if criteria.count > 1, weights.count < criteria.count, !isRanked {
      missing.append("the criteria do not all say how important they are")
      remedies.append("Give each a weight, or rank them in assessment_methodology.")
    } else if !weights.isEmpty, AwardCriteriaGaps.total(weights) != 100 {
      missing.append("the weights add up to \(AwardCriteriaGaps.total(weights)), not 100")
      remedies.append("Change the weights so that they total 100.")
    }
    guard !missing.isEmpty else { return nil }
    words = missing.joined(separator: ", and ")
    suggestion = remedies.joined(separator: " ")
  }

  /// Absurd weights are another rule's subject; here they only must not overflow.
  private static func total(_ weights: [Int]) -> Int { weights.reduce(0) { $0 + min(max($1, -1_000), 1_000) } }
}

/// Words of criteria that say too little.
private enum AwardCriteriaWords {
  private static let vague: Set<String> = [
    "innovative", "best", "dynamic", "excellent", "exciting", "creative", "modern", "leading", "outstanding", "superior",
  ]
  private static let fillers: Set<String> = [
    "a", "an", "and", "approach", "idea", "ideas", "most", "offer", "overall", "proposal", "response", "solution", "the",
    "very", "tender",
  ]

  /// Whether a name consists of nothing but praise.
  static func isVague(_ name: String) -> Bool {
    // Nearly every name begins with a word that says something.
    let first = name.prefix { $0.isLetter }.lowercased()
    guard vague.contains(first) || fillers.contains(first) else { return false }
    var hasPraise = false
    for word in name.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if vague.contains(String(word)) { hasPraise = true } else if !fillers.contains(String(word)) { return false }
    }
    return hasPraise
  }

  /// Whether a methodology tells the relative importance in words (section 23(3)(b)(ii) and (iii)).
  static func givesImportance(_ methodology: String?) -> Bool {
    guard let methodology else { return false }
    return methodology.lowercased().split { !$0.isLetter }.contains { $0.hasPrefix("rank") || $0 == "importance" || $0 == "equal" || $0 == "equally" }
  }
}
