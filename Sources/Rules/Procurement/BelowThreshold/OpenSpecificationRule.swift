import Catalogue

extension Rule {
  static let openSpecification = Rule(
    id: "SPEC-OPEN-bt", group: .procurement, severity: .warning,
    title: "A small call that names a product lets an equivalent in",
    why: "A name in the specification chooses the supplier before anyone has answered, and the better idea that works with something else is never heard.",
    citation: "Procurement Act 2023, section 56(1), which does not reach below the threshold",
    law: Law(
      chapter: .belowThreshold,
      says: "The rules on technical specifications (section 56) bind at or above the threshold only. Below it, equal treatment and value for money still argue against naming a brand, a product or a supplier without saying that an equivalent counts.",
      remedy: "Say what it has to do, or add \u{201C}or equivalent\u{201D} and write equivalent_clause: true.",
      fields: ["specification.brands"],
      confidence: .inference, doubt: "That section 56 does not apply is the statute; the rest is good practice."),
    breaches: [
      .changing(.smallOpenCall, "specification:\n  brands:\n    - name: Examplesoft Desk\n      equivalent_clause: false"),
      .changing(.smallQuotes, "specification:\n  brands:\n    - name: Examplesoft Desk\n    - name: Example Maps"),
      .changing(.smallOpenCall, body: "The answer must run on Examplesoft."),
    ],
    keeps: [
      .changing(.smallOpenCall, "specification:\n  brands:\n    - name: Examplesoft Desk\n      equivalent_clause: true"),
      .changing(.smallOpenCall, body: "The answer must run on Examplesoft or equivalent."),
      .changing(.smallOpenCall, "specification:\n  uk_standards:\n    - name: BS 9999"),
      .changing(.openProcedure, "specification:\n  brands:\n    - name: Examplesoft Desk\n      equivalent_clause: false"),
    ],
    check: .procurement(Applicability(.below)) { record in
      guard let brands = record.facts.specification?.brands, !brands.isEmpty else {
        return Array(record.phraseRemarks(for: "SPEC-OPEN-bt").prefix(1))
      }
      let closed = brands.filter { $0.equivalentClause?.value != true }
      guard let first = closed.first else { return [] }
      let names = closed.map { $0.name?.value ?? "a product" }.joined(separator: ", ")
      return [
        Remark(
          at: record.place(first.name?.range, first.equivalentClause?.range),
          "The call names \(names) and does not say that an equivalent counts. Below the threshold that is not forbidden, but it closes the call to other ideas.",
          suggestion: "Add \u{201C}or equivalent\u{201D} to the call and write: equivalent_clause: true; or say what it has to do.")
      ]
    })
}
