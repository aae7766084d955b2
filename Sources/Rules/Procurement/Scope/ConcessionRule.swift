import Catalogue

extension Rule {
  static let concession = Rule(
    id: "PA23-S8-concession", group: .procurement, severity: .warning,
    title: "A contract paid for by its users is called a concession",
    why: "A supplier that earns from users and carries the risk holds a concession. Its thresholds are different and Part 6 does not apply to it, so the wrong name leads to the wrong rules.",
    citation: "Procurement Act 2023, section 8, Schedule 1 and section 84(1)(b)",
    law: Law(
      chapter: .scope,
      says: "A concession is a contract for works or services where the supplier is paid at least partly by the right to exploit them and carries real operating risk. Part 6 does not apply to concessions below the threshold; key performance indicators and the payment term do not apply to them either.",
      remedy: "If the supplier is paid by users and carries the risk, set contract.type to concession; otherwise say in the text that the authority pays.",
      fields: ["contract.type", "body"], confidence: .statute,
      doubt: "The thresholds and exclusions are from the statute; the definition is recalled."),
    breaches: [
      .changing(.smallOpenCall, body: "The supplier charges users for each trip and keeps the takings."),
      .changing(.smallOpenCall, body: "There is no fee; income is shared between the supplier and the council."),
    ],
    keeps: [
      .changing(.smallOpenCall, "contract.type: concession", body: "The supplier charges users for each trip."),
      .changing(.smallOpenCall, body: "The council pays the supplier each month."),
    ],
    check: .procurement(Applicability([.bought, .contradictory], exceptTypes: [.concession])) { record in
      record.phraseRemarks(for: "PA23-S8-concession")
    })
}
