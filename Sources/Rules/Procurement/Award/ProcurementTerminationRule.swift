import Catalogue
import FrontMatter

extension Rule {
  static let procurementTermination = Rule(
    id: "PA23-S55-uk12", group: .procurement, severity: .error,
    title: "Stopping is announced too",
    why: "Firms that prepared an answer wait for it. A notice tells them, and everyone else, that they can turn to other work.",
    citation: "Procurement Act 2023, section 55; Procurement Regulations 2024, regulation 37",
    law: Law(
      chapter: .award,
      says: "If it is decided not to award a public contract after a tender or transparency notice, a procurement termination notice is published as soon as reasonably practicable. Below the threshold there is no such duty: the entry in the catalogue is updated instead.",
      remedy: "Publish the notice and give its date in notices.UK12.",
      fields: ["notices.UK12", "notices.UK4", "notices.UK5"], confidence: .verified),
    breaches: [
      .changing(.openProcedure, "stage: withdrawn"),
      .changing(.directAward, "stage: withdrawn"),
      .changing(.openProcedure, "stage: closed\noutcome:\n  result: no-award"),
    ],
    keeps: [
      .changing(.openProcedure, "stage: withdrawn\nnotices.UK12: 2026-11-23"),
      .changing(.smallOpenCall, "stage: withdrawn"),
      .changing(.openProcedure, "stage: withdrawn\nnotices:"),
      .changing(.callOff, "stage: withdrawn"),
    ],
    check: .procurement(
      Applicability(.above, stages: .these([.withdrawn, .closed]), also: "when it was decided not to award")
    ) { record in
      guard record.stage == .withdrawn || record.endedWithoutAward, !record.hasNotice("UK12"),
        let first = record.facts.notice("UK4") ?? record.facts.notice("UK5")
      else { return [] }
      let name = first.type == "UK4" ? "tender notice" : "transparency notice"
      return [
        Remark(
          at: record.place(record.record.stage?.range),
          "The procurement was stopped after its \(name)\(first.published.map { " of \(DateWords.date($0.value.date))" } ?? ""), and there is no procurement termination notice.",
          suggestion: "Publish it as soon as you can, then add to notices: UK12: with its date.")
      ]
    })
}
