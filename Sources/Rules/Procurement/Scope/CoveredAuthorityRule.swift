import Catalogue

extension Rule {
  static let coveredAuthority = Rule(
    id: "PA23-S2-authority", group: .procurement, severity: .error,
    title: "The buyer is an authority that this rule book covers",
    why: "Thresholds and duties differ by nation and by kind of buyer. For a school, a health body, a ministry or a buyer outside England the figures here would be wrong, and a wrong figure is worse than none.",
    citation: "Procurement Act 2023, section 2, Schedule 1 paragraph 5, sections 84(2) and 123",
    law: Law(
      chapter: .scope,
      says: "A council is a public authority and so a contracting authority. It is a sub-central one, because it is not on the list of central government bodies, and has the higher thresholds of that group.",
      remedy: "Check type and nation in the authority's file. If they are right, this rule book does not fit the record: ask your procurement team which rules do.",
      fields: ["authority.type", "authority.nation"], confidence: .verified),
    breaches: [
      .changing(.smallOpenCall, "authority.nation: wales"),
      .changing(.smallOpenCall, "authority.type: nhs"),
      .changing(.openProcedure, "authority.type: central-government"),
    ],
    keeps: [
      .changing(.smallOpenCall, "authority.type: combined-authority"),
      .changing(.openProcedure, "authority.type: fire"),
      .changing(.smallOpenCall, "authority.nation:"),
    ],
    check: .procurement(Applicability(.any)) { record in
      let buyer = record.buyer
      if let nation = buyer.nation, nation != .england {
        return [
          Remark(
            at: record.place(buyer.range),
            "\(buyer.name) is not in England (nation: \(nation.rawValue)); the figures of this rule book are those for councils in England.",
            suggestion: "Check the nation. If it is right, ask the procurement team which rules apply there.")
        ]
      }
      guard let type = buyer.type, type == .school || type == .nhs || type == .centralGovernment else { return [] }
      return [
        Remark(
          at: record.place(buyer.range),
          "\(buyer.name) is of the type \(type.rawValue); the figures of this rule book are those for councils and other sub-central authorities.",
          suggestion: "Check the type. If it is right, ask the procurement team which rules apply.")
      ]
    })
}
