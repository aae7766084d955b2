import Catalogue

extension Rule {
  static let innovationPartnership = Rule(
    id: "PA23-INNOV-PARTNER", group: .procurement, severity: .warning,
    title: "Development and purchase together are one flexible procedure",
    why: "Innovation partnerships, restricted and negotiated procedures and competitive dialogue are gone. What they did, a competitive flexible procedure does, if its notice describes the stages.",
    citation: "Procurement Act 2023, section 20; Procurement Regulations 2024, regulation 19(2)(c)",
    law: Law(
      chapter: .exemptions,
      says: "Development, demonstration and purchase can be combined in one competitive flexible procedure if the tender notice describes the stages and the value covers them all.",
      remedy: "Name the competitive flexible procedure and describe its stages.",
      fields: ["body"], confidence: .verified),
    breaches: [
      .changing(.flexibleProcedure, body: "We want to set up an innovation partnership."),
      .changing(.flexibleProcedure, body: "The competitive dialogue begins in March."),
    ],
    keeps: [
      .changing(.flexibleProcedure, body: "The competitive flexible procedure has three stages."),
      .changing(.flexibleProcedure, body: "A partnership that innovates with residents is welcome."),
    ],
    check: .procurement(Applicability(.any)) { record in record.phraseRemarks(for: "PA23-INNOV-PARTNER") })
}
