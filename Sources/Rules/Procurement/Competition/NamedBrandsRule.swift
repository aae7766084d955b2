import Catalogue
import FrontMatter

extension Rule {
  static let namedBrands = Rule(
    id: "PA23-S56-7-brand", group: .procurement, severity: .error,
    title: "A brand is named only where that is needed, and equivalents count",
    why: "A name in a specification ends the competition before it began: only its owner and dealers can answer. The firm with the better idea stays away.",
    citation: "Procurement Act 2023, section 56(7) and (8)",
    law: Law(
      chapter: .competition,
      says: "Procurement documents may not refer to a particular trademark, trade name, patent, design or type, place of origin, producer or supplier, unless that is necessary to make the requirements understood. If they do, they also say that tenders of equivalent quality or performance will not be disadvantaged.",
      remedy: "Describe what has to be done instead of the name. Where the name is needed, for example for a system of the council that has to be connected, say why in necessity_reason and add the statement on equivalents.",
      fields: ["specification.brands"], confidence: .verified,
      protection: "Where a make is named, an equal one counts."),
    breaches: [
      .changing(.openProcedure, "specification:\n  brands:\n    - name: Examplesoft Router"),
      .changing(
        .flexibleProcedure,
        "specification:\n  brands:\n    - name: Examplesoft Router\n      equivalent_clause: false\n      necessity_reason: It is what the depots use."),
      .changing(.openProcedure, "specification:\n  brands:\n    - name: Examplesoft Router\n      equivalent_clause: true"),
      .changing(.openProcedure, body: "The service must run on Examplesoft."),
    ],
    keeps: [
      .changing(
        .openProcedure,
        "specification:\n  brands:\n    - name: Examplesoft Router\n      equivalent_clause: true\n      necessity_reason: It is what the depots use.",
        body: "The service must run on Examplesoft."),
      .changing(.openProcedure, body: "The service must run on Examplesoft or an equivalent."),
      .changing(.smallOpenCall, "specification:\n  brands:\n    - name: Examplesoft Router\n      equivalent_clause: true"),
      .changing(.directAward, "specification:\n  brands:\n    - name: Examplesoft Router"),
    ],
    check: .procurement(Specification56.applicability) { record in
      guard record.route != .directAward else { return [] }
      let brands = record.facts.specification?.brands ?? []
      if brands.isEmpty { return record.phraseRemarks(for: "PA23-S56-7-brand") }
      return brands.compactMap { remark(on: $0, of: record) }
    })

  private static func remark(on brand: ProcurementFacts.Specification.Brand, of record: ProcurementCase) -> Remark? {
    let name = brand.name.map { "\u{201C}\($0.value)\u{201D}" } ?? "A product or supplier"
    let place = brand.name?.range ?? brand.equivalentClause?.range ?? record.place()
    guard brand.equivalentClause?.value == true else {
      return Remark(
        at: brand.equivalentClause?.range ?? place,
        "\(name) is named without saying that tenders of equivalent quality or performance will not be disadvantaged.",
        suggestion: "Describe what it does instead; or add the statement to the call and write: equivalent_clause: true")
    }
    guard brand.necessityReason == nil else { return nil }
    return Remark(
      at: place, as: .warning, "\(name) is named, and the record does not say why the name is needed to be understood.",
      suggestion: "Describe what it does instead; or add: necessity_reason: …")
  }
}
