import Catalogue

extension Rule {
  static let smeBarriersAbove = Rule(
    id: "PA23-S12-4-sme", group: .procurement, severity: .warning,
    title: "Barriers for small firms are considered in a large call too",
    why: "Small firms win large calls when somebody looked at what would keep them out, and took it away.",
    citation: "Procurement Act 2023, sections 12(4) and 100(5)",
    law: Law(
      chapter: .beforeTheCall,
      says: "Have regard to the particular barriers that small and medium-sized enterprises face, and consider whether they can be removed or reduced. Suppliers cannot enforce this duty in the courts.",
      remedy: "Go through the call as a firm of four people would, take barriers away, and write sme.barriers_considered: true.",
      fields: ["sme.barriers_considered"], confidence: .verified,
      doubt: "Whether regard was had can hardly be proved from a record, so this is never an error.",
      protection: "The buyer has to think about what keeps small firms out, and take away what it can."),
    breaches: [.changing(.openProcedure, "sme:"), .changing(.flexibleProcedure, "sme.barriers_considered: false")],
    keeps: [.changing(.openProcedure), .changing(.openProcedure, "stage: planned\nsme:"), .changing(.research, "sme:")],
    check: .procurement(Applicability(.above, stages: .live)) { record in
      let considered = record.facts.smeBarriersConsidered
      guard considered?.value != true else { return [] }
      return [
        Remark(
          at: considered?.range ?? record.place(),
          considered == nil
            ? "The record does not say whether barriers for small firms were considered."
            : "The record says that barriers for small firms were not considered.",
          suggestion: "Look for them, take away what you can, then write: sme: with barriers_considered: true")
      ]
    })
}
