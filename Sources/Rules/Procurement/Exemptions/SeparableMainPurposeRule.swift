import Catalogue

extension Rule {
  static let separableMainPurpose = Rule(
    id: "PA23-SCH2-P7-separable", group: .procurement, severity: .error,
    title: "The main purpose of an exempt contract is the exempt one",
    why: "An exemption is lost where what is really wanted could have been bought by itself in an ordinary competition.",
    citation: "Procurement Act 2023, Schedule 2, paragraph 7(2)",
    law: Law(
      chapter: .exemptions,
      says: "An exemption for a subject matter is lost where the main purpose could reasonably be bought under a separate contract that would not be exempt.",
      remedy: "Buy the main purpose by a route of its own and keep only research and development here.",
      fields: ["rd.main_purpose_separable_non_rd"], confidence: .statute),
    breaches: [
      .changing(.research, "rd.main_purpose_separable_non_rd: true"),
      .changing(.research, "rd.main_purpose_separable_non_rd: true\ncontract.value.amount: 20000"),
    ],
    keeps: [.changing(.research, "rd.main_purpose_separable_non_rd: false"), .changing(.research, "rd.main_purpose_separable_non_rd:")],
    check: .procurement(Applicability(.exempt)) { record in
      guard let separable = record.facts.researchAndDevelopment?.mainPurposeSeparableNonRD, separable.value else { return [] }
      return [
        Remark(
          at: separable.range,
          "The main purpose could be bought under a contract of its own that would not be exempt, so the exemption is lost.",
          suggestion: "Buy that by a route of its own; keep only research and development here.")
      ]
    })
}
