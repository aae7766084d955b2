import Catalogue
import FrontMatter

extension Rule {
  static let pipelineNotice = Rule(
    id: "PA23-S93-uk1", group: .procurement, severity: .warning,
    title: "A large authority puts its large contracts in its pipeline",
    why: "A small firm needs a year's notice to build a bid with partners. The pipeline is where it can see a large contract coming.",
    citation: "Procurement Act 2023, section 93; Procurement Regulations 2024, regulation 15",
    law: Law(
      chapter: .beforeTheCall,
      says: "An authority that expects to pay more than £100 million under relevant contracts in the coming financial year publishes, by 26 May, the public contracts above £2 million that it plans for the 18 months from 1 April.",
      remedy: "Put the contract in the next pipeline notice and give its date in notices.UK1.",
      fields: ["authority.spend_over_100m", "contract.value", "notices.UK1"], confidence: .verified,
      doubt: "The record cannot show in which reporting period the notice fell; the warning asks a person to look."),
    breaches: [
      .changing(.flexibleProcedure, "authority.spend_over_100m: true\ncontract.value:\n  amount: 2000000.01\n  vat: inclusive"),
      .changing(.openProcedure, "authority.spend_over_100m: true\ncontract.value.amount: 2500000"),
    ],
    keeps: [
      .changing(.flexibleProcedure, "authority.spend_over_100m: true\ncontract.value:\n  amount: 2000000\n  vat: inclusive"),
      .changing(.flexibleProcedure, "contract.value.amount: 2500000"),
      .changing(.openProcedure, "authority.spend_over_100m: true\ncontract.value.amount: 2500000\nnotices.UK1: 2026-05-20"),
    ],
    check: .procurement(Applicability(.above, over: .pipelineContract, also: "for an authority that spends more than £100 million a year")) { record in
      guard record.buyer.spendOver100m == true, !record.hasNotice("UK1") else { return [] }
      return [
        Remark(
          at: record.place(record.facts.contract?.pence?.range),
          "\(record.buyer.name) spends more than \(Money.pounds(record.library.sum(.pipelineSpend))) a year and the contract is worth \(record.value.words ?? ""), but no pipeline notice is recorded.",
          suggestion: "If it was in the pipeline, add to notices: UK1: with the date; if not, put it in the next one.")
      ]
    })
}
