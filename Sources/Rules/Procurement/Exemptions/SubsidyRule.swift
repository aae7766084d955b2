import Catalogue

extension Rule {
  static let subsidy = Rule(
    id: "SUBSIDY-check", group: .procurement, severity: .advice,
    title: "Research money and prizes are checked against subsidy control",
    why: "Paying above the market price, or paying for work that mainly benefits the supplier, can be a subsidy. A line in the file that it was considered is enough in most cases.",
    citation: "Subsidy Control Act 2022, sections 2 and 36",
    law: Law(
      chapter: .exemptions,
      says: "Buying at market price normally is no subsidy. Minimal financial assistance allows up to £315,000 to one enterprise over a rolling period of three financial years, with paperwork.",
      remedy: "Note that the price is a market price, or do the paperwork for minimal financial assistance.",
      fields: ["route", "contract.prizes"], inForce: Law.InForce(from: "2023-01-04"), confidence: .oneSource,
      doubt: "The figure rests on one source."),
    breaches: [.changing(.research), .changing(.smallOpenCall, "contract.prizes: 2000")],
    keeps: [.changing(.smallOpenCall), .changing(.flexibleProcedure)],
    check: .procurement(Applicability(.bought, also: "for research and development, and where there are prizes")) { record in
      let prizes = record.facts.contract?.prizes
      guard record.regime == .exempt || (prizes?.value ?? 0) > 0 else { return [] }
      return [
        Remark(
          at: prizes?.range ?? record.place(),
          "\(record.regime == .exempt ? "Research and development" : "A prize of \(Money.pounds(prizes?.value ?? 0))") can be a subsidy if more than the market price is paid or the supplier gains most.",
          suggestion: "Note in the file that the price is a market price; up to \(Money.pounds(record.library.sum(.minimalFinancialAssistance))) in three years can be given as minimal financial assistance.")
      ]
    })
}
