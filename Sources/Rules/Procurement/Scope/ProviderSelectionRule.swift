import Catalogue

extension Rule {
  static let providerSelection = Rule(
    id: "PSR-health", group: .procurement, severity: .warning,
    title: "Health care for patients is bought under its own regime",
    why: "Sexual health, drug and alcohol treatment or health visiting are bought under the Provider Selection Regime. The Act's notices and periods do not apply to them, others do.",
    citation: "Procurement Act 2023, section 120; Procurement Regulations 2024, regulation 43; SI 2023/1348",
    law: Law(
      chapter: .scope,
      says: "Health care services that a council arranges for individuals are bought under the Provider Selection Regime; regulation 43 disapplies the Act for them.",
      remedy: "Ask the procurement team whether the Provider Selection Regime applies before choosing a route.",
      fields: ["contract.cpv", "body"], inForce: Law.InForce(from: "2024-01-01", note: "The date is recalled."),
      confidence: .verified, doubt: "That the regime exists and that the Act is disapplied is verified; the list of services and the number of the instrument are recalled."),
    breaches: [
      .changing(.smallOpenCall, "contract.type: light-touch\ncontract.cpv: [\"85100000\"]"),
      .changing(
        .smallOpenCall, "contract.type: light-touch\ncontract.cpv: [\"85000000\"]",
        body: "We want a service that treats patients with a drug problem."),
    ],
    keeps: [
      .changing(.smallOpenCall, "contract.type: light-touch\ncontract.cpv: [\"85320000\"]"),
      .changing(.smallOpenCall, "contract.type: services\ncontract.cpv: [\"72000000\"]", body: "Patients are not treated here."),
    ],
    check: .procurement(Applicability(.any, also: "when the type is light-touch")) { record in
      guard record.facts.contract?.type?.value == .lightTouch else { return [] }
      let codes = record.facts.contract?.cpv ?? []
      if let code = codes.first(where: { $0.value.hasPrefix("851") }) {
        return [
          Remark(
            at: code.range,
            "The code \(code.value) is one for health services. Care of patients is bought under the Provider Selection Regime, not under the Act.",
            suggestion: "Ask the procurement team which of the two applies before you choose a route.")
        ]
      }
      return Array(record.phraseRemarks(for: "PSR-health").prefix(1))
    })
}
