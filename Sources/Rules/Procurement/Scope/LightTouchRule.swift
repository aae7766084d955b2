import Catalogue

extension Rule {
  static let lightTouchCodes = Rule(
    id: "PA23-S9-light-touch-cpv", group: .procurement, severity: .error,
    title: "Light touch is claimed only for services on the list",
    why: "The light touch threshold is three times higher and has no minimum periods. Software or consultancy for social care is not on the list; claimed as light touch, the call would be far too short.",
    citation: "Procurement Act 2023, section 9 and Schedule 1; Procurement Regulations 2024, Schedule 1",
    law: Law(
      chapter: .scope,
      says: "The higher threshold and the freedom from minimum time limits hold only for services whose code of the Common Procurement Vocabulary is listed in Schedule 1 to the Regulations: health, social, education, some legal, hotel, security, cultural and similar services.",
      remedy: "Set contract.type to services, or use the code of the listed service that is really bought. Until then the record is held against the rules for ordinary services.",
      fields: ["contract.type", "contract.cpv"], confidence: .statute),
    breaches: [
      .changing(.smallOpenCall, "contract.type: light-touch"),
      .changing(.smallOpenCall, "contract.type: light-touch\ncontract.cpv: [\"85000000\", \"48000000\"]"),
    ],
    keeps: [
      .changing(.smallOpenCall, "contract.type: light-touch\ncontract.cpv: [\"85000000\"]"),
      .changing(.smallOpenCall, "contract.type: light-touch\ncontract.cpv: [\"85320000-8\"]"),
      .changing(.smallOpenCall, "contract.cpv: [\"48000000\"]"),
    ],
    check: .procurement(Applicability(.any, also: "when the type is light-touch")) { record in
      guard record.isLightTouchRefused, let contract = record.facts.contract else { return [] }
      return contract.cpv.filter { !record.library.lightTouchCodes.contains($0.value) }.prefix(1).map {
        Remark(
          at: $0.range,
          "The code \($0.value) is not on the list of light touch services, so the contract counts as ordinary services.",
          suggestion: "Write: type: services; or give the code of the listed service that is bought.")
      }
    })
}
