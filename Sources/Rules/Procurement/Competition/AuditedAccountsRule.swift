import Catalogue

extension Rule {
  static let auditedAccounts = Rule(
    id: "PA23-S22-3a-accounts", group: .procurement, severity: .error,
    title: "Audited accounts are asked only of firms that must have them",
    why: "Small companies need no audit by law. Asking all bidders for audited accounts shuts them out for something nobody requires of them.",
    citation: "Procurement Act 2023, sections 22(3)(a), 36(2) and 46(3)",
    law: Law(
      chapter: .competition,
      says: "A condition of participation may not require audited annual accounts, except from suppliers whose accounts have to be audited under Part 16 of the Companies Act 2006 or an overseas equivalent. The same holds for dynamic markets and call-offs.",
      remedy: "Accept another sign of good standing where there are no audited accounts, and set audited_accounts_from_all to false.",
      fields: ["conditions.audited_accounts_from_all"], confidence: .statute,
      protection: "You need no audited accounts if the law does not make your firm have them."),
    breaches: [
      .changing(.openProcedure, "conditions:\n  audited_accounts_from_all: true"),
      .changing(.flexibleProcedure, "contract.value:\n  amount: 207720\n  vat: inclusive\nconditions:\n  audited_accounts_from_all: true"),
      .changing(.openProcedure, body: "Send audited accounts with the tender."),
    ],
    keeps: [
      .changing(.openProcedure, "conditions:\n  audited_accounts_from_all: false", body: "We ask for audited accounts only where the law does."),
      .changing(.openProcedure, "conditions:\n  insurance_in_place_before_award: false"),
      .changing(.smallOpenCall, "conditions:\n  audited_accounts_from_all: true"),
      .changing(.directAward, "conditions:\n  audited_accounts_from_all: true"),
    ],
    check: .procurement(ForbiddenCondition.applicability) { record in ForbiddenCondition.auditedAccounts.remarks(on: record) })
}

extension ForbiddenCondition {
  fileprivate static let auditedAccounts = ForbiddenCondition(
    rule: "PA23-S22-3a-accounts", field: \.auditedAccountsFromAll,
    message: "The call asks audited accounts of every firm, also of those that need none by law.",
    suggestion: "Write: audited_accounts_from_all: false; and ask for another sign of good standing from firms without an audit.")
}
