import Catalogue
import FrontMatter

extension Rule {
  static let frameworkTerm = Rule(
    id: "PA23-S47-framework-term", group: .procurement, severity: .error,
    title: "A framework ends after four years, or says why not",
    why: "A framework shuts out every firm that is founded after it. The longer it runs, the more ideas it misses.",
    citation: "Procurement Act 2023, sections 47 and 49",
    law: Law(
      chapter: .frameworks,
      says: "A framework runs for four years at most, unless the nature of what is bought requires longer; the reasons are then set out in the tender or transparency notice. An open framework runs for up to eight years and opens to new suppliers on the way. Light touch frameworks have no limit.",
      remedy: "Shorten contract.term_years, or give the reason of the notice in contract.framework.term_reason.",
      fields: ["contract.term_years", "contract.framework.open", "contract.framework.term_reason"], confidence: .statute),
    breaches: [
      .changing(.openProcedure, "contract.term_years: 4.5\ncontract.framework:\n  open: false"),
      .changing(.openProcedure, "contract.term_years: 9\ncontract.framework:\n  open: true\n  term_reason: The suppliers have to build depots first."),
    ],
    keeps: [
      .changing(.openProcedure, "contract.term_years: 4\ncontract.framework:\n  open: false"),
      .changing(.openProcedure, "contract.term_years: 6\ncontract.framework:\n  term_reason: The suppliers have to build depots first."),
      .changing(.openProcedure, "contract.term_years: 8\ncontract.framework:\n  open: true"),
      .changing(.openProcedure, "contract.term_years: 10"),
      .changing(.lightTouchContract, "contract.term_years: 10\ncontract.framework:\n  open: false"),
    ],
    check: .procurement(Applicability(.above, exceptTypes: [.lightTouch], also: "when the contract is a framework")) { record in
      guard let contract = record.facts.contract, let framework = contract.framework, let term = contract.termYears
      else { return [] }
      let isOpen = framework.isOpen?.value == true
      let most = record.library.count(isOpen ? .openFrameworkTerm : .frameworkTerm)
      guard term.value > Double(most), isOpen || framework.termReason == nil else { return [] }
      return [
        Remark(
          at: term.range,
          "The \(isOpen ? "open framework" : "framework") runs for \(years(term.value)); the Act allows \(most)\(isOpen ? "." : ", unless the notice gives reasons, and none is recorded.")",
          suggestion: isOpen ? "Write: term_years: \(most)" : "Write: term_years: \(most); or add the reason: term_reason: …")
      ]
    })

  /// "4.5 years", "9 years".
  private static func years(_ value: Double) -> String {
    value == value.rounded() && value < 1_000 ? "\(Int(value)) years" : "\(value) years"
  }
}
