import Catalogue

extension Rule {
  static let smallFirmBarriers = Rule(
    id: "PA23-S86-sme", group: .procurement, severity: .error,
    title: "Barriers for small firms are considered before tenders are invited",
    why: "Most of what keeps a firm of four people out was never meant to: a long form, a short deadline, cover it does not need. Looking for it takes an hour, and the law asks for that hour at any value.",
    citation: "Procurement Act 2023, section 86",
    law: Law(
      chapter: .belowThreshold,
      says: "Before tenders are invited for a contract below the threshold, have regard to the particular barriers that small and medium-sized enterprises may face and consider whether they can be removed or reduced. There is no lower limit, invited quotes are included, call-offs under a framework are not.",
      remedy: "Go through the call as a small firm would, take away what can go, and write sme.barriers_considered: true.",
      fields: ["sme.barriers_considered"], confidence: .verified,
      protection: "The buyer has to think about what keeps small firms out before it invites anyone."),
    breaches: [
      .changing(.smallOpenCall, "sme.barriers_considered: false"),
      .changing(.smallQuotes, "contract.value.amount: 900\nsme.barriers_considered: false"),
      .changing(.smallOpenCall, "sme:"),
    ],
    keeps: [
      .changing(.smallOpenCall), .changing(.smallOpenCall, "stage: planned\nsme:"),
      .changing(.callOff, "contract.value.amount: 45000\nsme:"), .changing(.research, "sme:"),
    ],
    check: .procurement(Applicability(.below, stages: .live, also: "except call-offs under a framework")) { record in
      let considered = record.facts.smeBarriersConsidered
      guard record.route != .frameworkCallOff, considered?.value != true else { return [] }
      return [
        Remark(
          at: considered?.range ?? record.place(), as: considered == nil ? .warning : .error,
          considered == nil
            ? "The record does not say that barriers for small firms were considered before tenders were invited."
            : "The record says that barriers for small firms were not considered; section 86 asks for it at any value.",
          suggestion: "Look for them, take away what you can, then write: sme: with barriers_considered: true")
      ]
    })
}
