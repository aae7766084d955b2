import Catalogue

extension Rule {
  static let socialValue = Rule(
    id: "SVA12-consider", group: .procurement, severity: .warning,
    title: "Social value is considered before buying services",
    why: "What a contract does for the people of the area beside its purpose is decided before the call, not by a question in it.",
    citation: "Public Services (Social Value) Act 2012, section 1, as amended by SI 2025/163, regulation 7",
    law: Law(
      chapter: .beforeTheCall,
      says: "Before starting to procure a public services contract at or above the threshold (mixed contracts and frameworks that are mainly services included) consider how it might improve the economic, social and environmental well-being of the area, how to secure that, and whether to consult. It does not ask for scoring, and has no effect below the threshold or on exempt contracts.",
      remedy: "Consider it, keep a note, and write social_value_considered: true.",
      fields: ["social_value_considered"], inForce: Law.InForce(from: "2013-01-31", note: "Amended on 24 February 2025."),
      confidence: .verified),
    breaches: [
      .changing(.openProcedure, "social_value_considered:"),
      .changing(.flexibleProcedure, "social_value_considered:"),
    ],
    keeps: [
      .changing(.openProcedure), .changing(.openProcedure, "social_value_considered:\ncontract.type: goods"),
      .changing(.openProcedure, "social_value_considered:\nstage: planned"), .changing(.smallOpenCall),
    ],
    check: .procurement(Applicability(.above, stages: .live, exceptTypes: [.goods, .works, .concession])) { record in
      guard record.contractType == .services || record.contractType == .lightTouch,
        record.facts.socialValueConsidered == nil
      else { return [] }
      return [
        Remark(
          at: record.place(record.facts.contract?.type?.range),
          "Services worth \(record.value.words ?? "more than the threshold") are bought and the record does not say that social value was considered.",
          suggestion: "Consider it before the call, then write: social_value_considered: true")
      ]
    })
}
