import Catalogue

extension Rule {
  static let prize = Rule(
    id: "PA23-PRIZE", group: .procurement, severity: .warning,
    title: "A contest is called what the Act calls it",
    why: "The Act has no design contest. A call by that name leads firms to look for rules that no longer exist, and prize money is easily left out of the value.",
    citation: "Procurement Act 2023, section 20 and Schedule 3, paragraph 1(2)(e)",
    law: Law(
      chapter: .exemptions,
      says: "Above the threshold a contest is run as a competitive flexible procedure; below it as an open call. Prize money and payments to participants are part of the estimated value.",
      remedy: "Name the procedure that is really used, and put prizes in contract.prizes.",
      fields: ["contract.prizes", "body"], confidence: .verified),
    breaches: [
      .changing(.smallOpenCall, body: "The call is run as a design contest procedure."),
      .changing(.flexibleProcedure, body: "A design contest is held for the best idea."),
    ],
    keeps: [
      .changing(.smallOpenCall, body: "A prize of £2,000 is paid to the best idea."),
      .changing(.smallOpenCall, body: "The design of the service is open. There is no contest of brochures."),
    ],
    check: .procurement(Applicability(.any)) { record in record.phraseRemarks(for: "PA23-PRIZE") })
}
