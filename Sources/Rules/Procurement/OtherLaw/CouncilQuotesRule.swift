import Catalogue

extension Rule {
  static let councilQuotes = Rule(
    id: "CPR-quotes", group: .procurement, severity: .warning,
    title: "The route meets the council's own rules for quotes",
    why: "Every council has contract procedure rules that ask for more than the law. An officer who follows only the law can still be stopped at the last signature.",
    citation: "Local Government Act 1972, section 135, and the council's own contract procedure rules",
    law: Law(
      chapter: .otherLaw,
      says: "The council's rules set how many quotes are needed at which value and when a call is advertised. They add to the law and never lower it. The rule is silent when the authority's file states none.",
      remedy: "Choose a route that the band allows, or get the waiver that the rules provide for.",
      fields: ["route", "contract.value"], inForce: Law.InForce(from: nil, note: "Local: as the council's rules say."),
      confidence: .policy),
    breaches: [
      .changing(.smallQuotes, "contract.value.amount: 26000\nresponses.channel: portal\n" + Self.exampleContractRules),
      .changing(.smallQuotes, "route: direct-award\n" + Self.exampleContractRules),
    ],
    keeps: [
      .changing(.smallQuotes, Self.exampleContractRules), .changing(.smallQuotes, "contract.value.amount: 26000"),
      .changing(.smallQuotes, "contract.value.amount: 25000\n" + Self.exampleContractRules),
    ],
    check: .procurement(
      Applicability([.below, .outsidePart6], also: "when the authority's file states quote bands")
    ) { record in
      guard let band = record.contractRuleBand, let route = record.facts.route else { return [] }
      let upTo = band.upTo.map { "up to \(Money.pounds($0.value))" } ?? "of this value"
      let source = record.buyer.contractRules?.source.map { " (\($0.value))" } ?? ""
      if band.advertise?.value == true, route.value == .closedQuotes || route.value == .directAward {
        return [
          Remark(
            at: route.range,
            "\(record.buyer.name)'s own rules\(source) ask for an open advertisement for contracts \(upTo), and this route invites chosen firms only.",
            suggestion: "Write: route: open-below-threshold; or get the waiver that the rules provide for.")
        ]
      }
      if let quotes = band.minimumQuotes, quotes.value > 1, route.value == .directAward {
        return [
          Remark(
            at: route.range,
            "\(record.buyer.name)'s own rules\(source) ask for \(quotes.value) quotes for contracts \(upTo), and a direct award has one.",
            suggestion: "Write: route: closed-quotes; or get the waiver that the rules provide for.")
        ]
      }
      return []
    })
}

extension Rule {
  /// Rules of an invented council.
  static let exampleContractRules = "authority.contract_rules:\n  quote_bands:\n    - up_to: 25000\n      vat: exclusive\n      minimum_quotes: 3\n    - up_to: 100000\n      vat: exclusive\n      advertise: true\n      portal_required: true"
}

extension ProcurementCase {
  /// The band of the authority's own rules that the value falls into.
  var contractRuleBand: Authority.ContractRules.QuoteBand? {
    value.pence.flatMap { buyer.contractRuleBand(for: $0, vatRate: facts.contract?.vatRate?.value, library) }
  }
}

extension Buyer {
  /// The first band of the authority's own rules that a value in pence with VAT falls into. A band on a basis without VAT
  /// is compared with the value without VAT as far as it can be worked out: with the rate of the contract.
  func contractRuleBand(
    for pence: Int, vatRate: Double?, _ library: ProcurementLibrary
  ) -> Authority.ContractRules.QuoteBand? {
    let percent = EstimatedValue.percent(vatRate) ?? library.limit(.defaultVATPercent)
    return contractRules?.quoteBands.first { band in
      guard let upTo = band.upTo else { return true }
      return pence <= EstimatedValue.includingVAT(upTo.value, band.vat?.value ?? .inclusive, percent: percent)
    }
  }
}
