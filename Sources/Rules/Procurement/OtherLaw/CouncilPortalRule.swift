import Catalogue

extension Rule {
  static let councilPortal = Rule(
    id: "CPR-portal", group: .procurement, severity: .warning,
    title: "Responses come the way the council's own rules ask",
    why: "Many councils' rules make the tender portal compulsory from some value on. A call answered by email may then have to be run again.",
    citation: "Local Government Act 1972, section 135, and the council's own contract procedure rules",
    law: Law(
      chapter: .otherLaw,
      says: "The council's rules may make the e-tendering portal compulsory. The rule is silent when the authority's file does not say so.",
      remedy: "Set responses.channel to portal, or get the waiver that the rules provide for.",
      fields: ["responses.channel"], inForce: Law.InForce(from: nil, note: "Local: as the council's rules say."),
      confidence: .policy),
    breaches: [
      .changing(.smallOpenCall, Self.exampleContractRules),
      .changing(.smallOpenCall, "contract.value.amount: 90000\n" + Self.exampleContractRules),
    ],
    keeps: [
      .changing(.smallOpenCall), .changing(.smallOpenCall, "responses.channel: portal\n" + Self.exampleContractRules),
      .changing(.smallQuotes, Self.exampleContractRules),
    ],
    check: .procurement(
      Applicability([.below, .outsidePart6], also: "when the authority's file makes the portal compulsory")
    ) { record in
      guard record.contractRuleBand?.portalRequired?.value == true, let channel = record.record.responses?.channel,
        channel.value == .email
      else { return [] }
      return [
        Remark(
          at: channel.range,
          "\(record.buyer.name)'s own rules make the tender portal compulsory at this value, and the call is answered by email.",
          suggestion: "Write: channel: portal; or get the waiver that the rules provide for.")
      ]
    })
}
