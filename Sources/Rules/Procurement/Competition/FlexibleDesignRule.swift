import Catalogue
import FrontMatter

extension Rule {
  static let flexibleDesign = Rule(
    id: "PA23-S20-flexible", group: .procurement, severity: .warning,
    title: "The rounds of a competitive flexible procedure are described and in proportion",
    why: "A firm decides by the rounds whether it can afford to take part. Each round costs it unpaid days, and a round without stated grounds is one it cannot prepare for.",
    citation: "Procurement Act 2023, section 20(2)(b) to (7); Procurement Regulations 2024, regulation 19(2)",
    law: Law(
      chapter: .competition,
      says: "A competitive flexible procedure is any other design that is in proportion to the nature, complexity and cost of the contract. It may limit numbers, drop suppliers by conditions of participation or by an assessment against the award criteria at that point, and refine criteria if that was announced. A supplier that missed the first round of tendering or was dropped cannot come back. A usual design for innovation: request to participate, concept, demonstration or prototype (paid or not), final tender.",
      remedy: "Describe every round under stages, with the basis on which it narrows the field, and leave out rounds that a contract of this size does not need.",
      fields: ["stages"], confidence: .verified,
      doubt: "The law sets no number of rounds and no sum: how many rounds are too many for how small a contract is this service's own mark, and a request to participate is not counted as a round."),
    breaches: [
      .changing(.flexibleProcedure, "stages:"),
      .changing(.flexibleProcedure, "stages:\n  - name: Shortlist\n    restricts_who_may_tender: true\n  - name: Final tender"),
      .changing(
        .flexibleProcedure,
        "contract.value.amount: 250000\nstages:\n  - name: Concept\n  - name: Pitch\n  - name: Prototype\n  - name: Final tender"),
    ],
    keeps: [
      .changing(
        .flexibleProcedure,
        "contract.value.amount: 250000\nstages:\n  - name: Request to participate\n    restricts_who_may_tender: true\n    basis: conditions-of-participation\n  - name: Concept\n  - name: Prototype\n  - name: Final tender"),
      .changing(.flexibleProcedure, "stages:\n  - name: Concept\n  - name: Pitch\n  - name: Prototype\n  - name: Final tender"),
      .changing(.flexibleProcedure, "stages:\n  - name: Concept\n    restricts_who_may_tender: true\n    basis: award-criteria\n  - name: Final tender"),
      .changing(.openProcedure),
    ],
    check: .procurement(Applicability(.above, routes: [.competitiveFlexible])) { record in
      let stages = record.record.stages
      guard !stages.isEmpty else {
        return [
          Remark(
            at: record.place(record.facts.route?.range), "The procedure is a competitive flexible one and its rounds are not described.",
            suggestion: "Add: stages: with name, restricts_who_may_tender and basis for each round.")
        ]
      }
      var remarks = stages.compactMap(withoutGrounds)
      let library = record.library
      let rounds = stages.count { $0.basis?.value != .conditionsOfParticipation }
      let most = Int(library.limit(.roundsOfSmallCompetition))
      if rounds > most, let value = record.value.pence, value < library.sum(.smallCompetition) {
        remarks.append(
          Remark(
            at: record.place(stages.last?.name?.range),
            "\(rounds) rounds for a contract of \(Money.pounds(value)) including VAT; more than \(most) are seldom in proportion to one under \(Money.pounds(library.sum(.smallCompetition))).",
            suggestion: "Join two rounds, or record why this contract needs them."))
      }
      return remarks
    })

  /// A round that narrows the field without saying by what.
  private static func withoutGrounds(_ stage: CallStage) -> Remark? {
    guard let gate = stage.restrictsWhoMayTender, gate.value, stage.basis == nil else { return nil }
    return Remark(
      at: gate.range,
      "\(stage.name.map { "\u{201C}\($0.value)\u{201D}" } ?? "This round") limits who may go on and does not say by which criteria.",
      suggestion: "Add below it: basis: conditions-of-participation (or award-criteria)")
  }
}
