import Catalogue

extension Rule {
  static let namedAuthorityContract = Rule(
    id: "PA23-S22-4a-prior-contract", group: .procurement, severity: .error,
    title: "No earlier contract with a particular authority is asked for",
    why: "Whoever has never sold to the council could then never begin. Experience counts, whoever it was gained with.",
    citation: "Procurement Act 2023, section 22(4)(a)",
    law: Law(
      chapter: .competition,
      says: "A condition of participation may be about experience, but may not require that a particular contracting authority has awarded the supplier a contract before.",
      remedy: "Ask for experience of work like this, for anyone, and set prior_contract_with_named_authority to false.",
      fields: ["conditions.prior_contract_with_named_authority"], confidence: .statute),
    breaches: [
      .changing(.openProcedure, "conditions:\n  prior_contract_with_named_authority: true"),
      .changing(.flexibleProcedure, "conditions:\n  prior_contract_with_named_authority: true"),
      .changing(.openProcedure, body: "Firms name a previous contract with a council of this region."),
    ],
    keeps: [
      .changing(.openProcedure, "conditions:\n  prior_contract_with_named_authority: false"),
      .changing(.openProcedure, body: "Firms describe work like this that they have done, for anyone."),
      .changing(.smallOpenCall, "conditions:\n  prior_contract_with_named_authority: true"),
    ],
    check: .procurement(ForbiddenCondition.applicability) { record in ForbiddenCondition.namedAuthorityContract.remarks(on: record) })
}

extension ForbiddenCondition {
  fileprivate static let namedAuthorityContract = ForbiddenCondition(
    rule: "PA23-S22-4a-prior-contract", field: \.priorContractWithNamedAuthority,
    message: "The call asks for an earlier contract with a particular authority.",
    suggestion: "Write: prior_contract_with_named_authority: false; and ask for experience of work like this, for anyone.")
}
