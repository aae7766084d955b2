import Catalogue

extension Rule {
  static let locationScoring = Rule(
    id: "LGA88-S17-score", group: .procurement, severity: .error,
    title: "No marks for being local",
    why: "Being from here is not a quality of an answer. Jobs, apprenticeships or someone on site can be scored where they belong to the contract, and any bidder can offer them.",
    citation: "Local Government Act 1988, section 17",
    law: Law(
      chapter: .belowThreshold,
      says: "The Order of 2026 lifts the ban on location for reserving a competition, not for scoring one. Local benefits may be scored where they relate to the contract and are open to any bidder.",
      remedy: "Take the marks away and write location_scoring_weight: 0, or score what the contract does for the place.",
      fields: ["location_scoring_weight"], inForce: Law.InForce(from: nil, note: "The Act of 1988, still in force."),
      confidence: .inference, doubt: "That location cannot be scored is our inference from the Act of 1988 and commentary on the Order."),
    breaches: [
      .changing(.smallOpenCall, "location_scoring_weight: 5"), .changing(.openProcedure, "location_scoring_weight: 1"),
      .changing(.research, "location_scoring_weight: 10"),
      .changing(.smallQuotes, body: "There are extra marks for being local."),
    ],
    keeps: [.changing(.smallOpenCall, "location_scoring_weight: 0"), .changing(.openProcedure)],
    check: .procurement(Applicability(.any)) { record in
      guard let weight = record.facts.locationScoringWeight else { return record.phraseRemarks(for: "LGA88-S17-score") }
      guard weight.value > 0 else { return [] }
      return [
        Remark(
          at: weight.range, "\(weight.value)% of the marks are for being local. Where a firm is based may not be scored, at any value.",
          suggestion: "Write: location_scoring_weight: 0")
      ]
    })
}
