import Catalogue
import FrontMatter

extension Rule {
  static let barrierTerms = Rule(
    id: "PA23-S86-barrier-terms", group: .procurement, severity: .warning,
    title: "A small call does without the terms that keep small firms out",
    why: "Audited accounts, cover bought before the award, an earlier contract with a named council: few young firms have them, and a small contract seldom needs them.",
    citation: "Procurement Act 2023, section 86",
    law: Law(
      chapter: .belowThreshold,
      says: "Audited accounts from all, insurance in place before the award, an earlier contract with a named authority and qualifications without an equivalent are forbidden at or above the threshold (section 22). Below it they are lawful, but they are what section 86 asks the author to reconsider.",
      remedy: "Take them out, or ask for them from the winner only, once it is the winner.",
      fields: [
        "conditions.audited_accounts_from_all", "conditions.insurance_in_place_before_award",
        "conditions.prior_contract_with_named_authority", "conditions.qualification_without_equivalent",
      ],
      confidence: .inference, doubt: "Section 86 names no terms; that it points at these is our inference."),
    breaches: [
      .changing(.smallOpenCall, "conditions:\n  audited_accounts_from_all: true"),
      .changing(.smallQuotes, "conditions:\n  insurance_in_place_before_award: true"),
      .changing(.smallOpenCall, "conditions:\n  prior_contract_with_named_authority: true\n  qualification_without_equivalent: true"),
      .changing(.smallQuotes, body: "Send three years' accounts. You must hold professional indemnity insurance."),
    ],
    keeps: [
      .changing(.smallOpenCall, "conditions:\n  audited_accounts_from_all: false\n  insurance_in_place_before_award: false"),
      .changing(.smallOpenCall, "conditions:\n  min_turnover_multiple: 1.5"),
      .changing(.openProcedure, "conditions:\n  audited_accounts_from_all: true"),
      .changing(.smallOpenCall, body: "You must hold insurance when the contract begins."),
    ],
    check: .procurement(Applicability(.below)) { record in
      guard let conditions = record.facts.conditions else {
        return Array(record.phraseRemarks(for: "PA23-S86-barrier-terms").prefix(1))
      }
      let terms: [(Located<Bool>?, String)] = [
        (conditions.auditedAccountsFromAll, "audited accounts from all"),
        (conditions.insuranceInPlaceBeforeAward, "insurance in place before the award"),
        (conditions.priorContractWithNamedAuthority, "an earlier contract with a named authority"),
        (conditions.qualificationWithoutEquivalent, "a qualification without an equivalent"),
      ]
      let asked = terms.filter { $0.0?.value == true }
      guard let first = asked.first?.0 else { return [] }
      return [
        Remark(
          at: first.range,
          "The call asks for \(asked.map(\.1).joined(separator: ", and for ")). That keeps small firms out, which section 86 asks you to reconsider; at or above the threshold it would be unlawful.",
          suggestion: "Take it out, or ask the winner for it on award.")
      ]
    })
}
