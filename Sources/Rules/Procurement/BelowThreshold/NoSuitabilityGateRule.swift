import Catalogue
import FrontMatter

extension Rule {
  static let noSuitabilityGate = Rule(
    id: "PA23-S85-suitability", group: .procurement, severity: .error,
    title: "No firm is kept from tendering by a check of the firm",
    why: "Questions about turnover and past contracts, asked first, shut out the young firm with the better idea. Below the threshold the law lets it answer; the same questions can be judged together with its tender.",
    citation: "Procurement Act 2023, section 85",
    law: Law(
      chapter: .belowThreshold,
      says: "When tenders are invited, no one may be kept from submitting one by an assessment of the supplier's suitability: legal or financial capacity, technical ability. There is no lower limit. It does not hold for works from the figure in section 85(3) on, nor for call-offs under a framework.",
      remedy: "Ask about the firm together with the tender and judge both at once; or let the round judge the ideas and write basis: proposal-merit.",
      fields: ["stages", "contract.type", "contract.value"],
      inForce: Law.InForce(
        from: "2025-02-24", note: "The figure for works was £213,477 for procurements that commenced before 1 January 2026."),
      confidence: .verified,
      doubt: "That rounds judged on the merit of proposals are allowed is our inference from the words \u{201C}suitability to perform the contract\u{201D}.",
      protection: "Nobody may keep you from answering because of your turnover, your accounts or your track record. Such questions are judged together with your answer."),
    breaches: [
      .changing(.smallOpenCall, gate),
      .changing(.smallQuotes, "contract.value.amount: 5000\n" + gate),
      .changing(.smallOpenCall, "contract.type: works\ncontract.value.amount: 173099.99\n" + gate),
      .changing(.smallOpenCall, "contract.type: works\ncontract.value.amount: 175000\ncommenced: 2025-12-31\n" + gate),
      .changing(.smallOpenCall, body: "We shortlist on track record before anyone may tender."),
    ],
    keeps: [
      .changing(.smallOpenCall, "stages:\n  - name: Ideas on one page\n    restricts_who_may_tender: true\n    basis: proposal-merit"),
      .changing(.smallOpenCall, "stages:\n  - name: Questions\n    restricts_who_may_tender: false\n    basis: supplier-suitability"),
      .changing(.smallOpenCall, "contract.type: works\ncontract.value.amount: 173100\n" + gate),
      .changing(.smallOpenCall, "contract.type: works\ncontract.value:\n  amount: 213477\n  vat: inclusive\ncommenced: 2025-12-31\n" + gate),
      .changing(.callOff, "contract.value.amount: 45000\n" + gate),
      .changing(.smallOpenCall, body: "There is no minimum turnover."),
    ],
    check: .procurement(
      Applicability(.below, also: "except call-offs, and works from the figure of section 85(3) on")
    ) { record in
      guard record.route != .frameworkCallOff, !isLargeWorks(record) else { return [] }
      let stages = record.record.stages
      guard !stages.isEmpty else { return record.phraseRemarks(for: "PA23-S85-suitability") }
      let gates = stages.filter { $0.restrictsWhoMayTender?.value == true && $0.basis?.value == .supplierSuitability }
      return gates.map { stage in
        Remark(
          at: record.place(stage.basis?.range, stage.restrictsWhoMayTender?.range),
          "The stage \"\(stage.name?.value ?? "without a name")\" decides by a check of the firm who may tender. For a contract of \(record.value.words ?? "less than the threshold") section 85 does not allow that.",
          suggestion: "Write: restricts_who_may_tender: false, and judge the firm together with its tender; or, where the ideas are judged: basis: proposal-merit")
      }
    })

  private static let gate =
    "stages:\n  - name: Questionnaire\n    restricts_who_may_tender: true\n    basis: supplier-suitability"

  /// Works for which section 85(3) lifts the ban, or for which it may: the value is not settled.
  private static func isLargeWorks(_ record: ProcurementCase) -> Bool {
    guard record.contractType == .works, let figure = record.thresholds?.worksSuitability else { return false }
    return (record.value.pence ?? record.value.bounds?.upperBound ?? figure) >= figure
  }
}
