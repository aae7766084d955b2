import Catalogue

extension Rule {
  static let policyStatement = Rule(
    id: "PA23-S13-npps", group: .procurement, severity: .advice,
    title: "Have regard to the National Procurement Policy Statement",
    why: "Growth, fair chances for small firms and charities, good jobs and innovation are the statement's priorities, and a challenge usually serves one of them. Naming it helps when somebody asks why.",
    citation: "Procurement Act 2023, sections 13(9), 13(10) and 100(5)",
    law: Law(
      chapter: .beforeTheCall,
      says: "Authorities have regard to the statement of February 2025. The wording is not limited to covered procurement, so it reaches below-threshold and exempt contracts; it does not apply to call-offs and awards under dynamic markets. Suppliers cannot enforce it in the courts.",
      remedy: "Name in your file which priority of the statement the challenge serves.",
      fields: ["body"], confidence: .verified, doubt: "The paragraph numbers of the statement were not available."),
    breaches: [], keeps: [],
    check: .reminder(
      Applicability(
        .bought,
        routes: [.closedQuotes, .openBelowThreshold, .openProcedure, .competitiveFlexible, .directAward, .researchAndDevelopmentExempt],
        stages: .these([.idea, .problemStatement, .marketEngagement, .planned]))))
}
