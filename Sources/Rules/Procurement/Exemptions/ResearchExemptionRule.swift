import Catalogue
import FrontMatter

extension Rule {
  static let researchExemption = Rule(
    id: "PA23-SCH2-P22-rd", group: .procurement, severity: .error,
    title: "Research and development is exempt only for public benefit and for services alone",
    why: "The exemption is the home of pre-commercial procurement: several firms paid to try, at any value. Where goods, works or a roll-out slip in, it falls away and the whole contract was awarded without a lawful procedure.",
    citation: "Procurement Act 2023, section 3(6) and Schedule 2, paragraph 22; section 84(1)(a)",
    law: Law(
      chapter: .exemptions,
      says: "A contract for research and development services is exempt at any value when the authority intends them for public benefit and the contract does not also supply goods or works. Covered are research, development that starts or substantially improves products or processes, and making and testing prototypes; not manufacturing tools or industrial processes. Regard to the National Procurement Policy Statement, non-discrimination, Best Value and the council's own rules remain.",
      remedy: "State the public benefit, take goods, works and roll-out out of the contract and buy them later by a competition of their own; or choose another route.",
      fields: [
        "rd.public_benefit", "rd.services_only", "rd.includes_goods_or_works", "rd.commercial_volumes",
        "rd.tooling_or_industrial_process",
      ], confidence: .statute),
    breaches: [
      .changing(.research, "rd.public_benefit: false"),
      .changing(.research, "rd.public_benefit:"),
      .changing(.research, "rd.services_only: false"),
      .changing(.research, "rd.includes_goods_or_works: true"),
      .changing(.research, "rd.commercial_volumes: true"),
      .changing(.research, "rd.tooling_or_industrial_process: true"),
    ],
    keeps: [
      .changing(.research),
      .changing(.research, "contract.value.amount: 2000000"),
      .changing(.research, "rd.commercial_volumes:"),
    ],
    check: .procurement(Applicability(.exempt)) { record in ResearchClaim(record).remarks }
  )
}

/// What a claim of the exemption rests on, and where it fails.
private struct ResearchClaim {
  let record: ProcurementCase
  private let facts: ProcurementFacts.ResearchAndDevelopment?

  init(_ record: ProcurementCase) {
    self.record = record
    facts = record.facts.researchAndDevelopment
  }

  var remarks: [Remark] {
    [
      needed(facts?.publicBenefit, "public_benefit", "that the services are intended for public benefit"),
      needed(facts?.servicesOnly, "services_only", "that only services are bought"),
      harmful(facts?.includesGoodsOrWorks, "goods or works are bought as well", "includes_goods_or_works"),
      harmful(facts?.commercialVolumes, "commercial volumes or a roll-out are included", "commercial_volumes"),
      harmful(facts?.toolingOrIndustrialProcess, "manufacturing tools or an industrial process are developed", "tooling_or_industrial_process"),
    ].compactMap { $0 }
  }

  private func needed(_ field: Located<Bool>?, _ name: String, _ what: String) -> Remark? {
    guard field?.value != true else { return nil }
    return Remark(
      at: field?.range ?? record.place(),
      field == nil
        ? "The record claims the exemption for research and development and does not state \(what)."
        : "The exemption for research and development needs \(what), and the record says it is not so.",
      suggestion: "If it is so, write under rd: \(name): true; if not, choose another route.")
  }

  private func harmful(_ field: Located<Bool>?, _ what: String, _ name: String) -> Remark? {
    guard let field, field.value else { return nil }
    return Remark(
      at: field.range, "The exemption for research and development is lost: \(what).",
      suggestion: "Take that out of this contract and buy it later by itself, then write: \(name): false")
  }
}
