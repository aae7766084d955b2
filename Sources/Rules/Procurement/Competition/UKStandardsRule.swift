import Catalogue
import FrontMatter

extension Rule {
  static let ukStandards = Rule(
    id: "PA23-S56-3-uk-standard", group: .procurement, severity: .error,
    title: "A United Kingdom standard is cited with its equivalents",
    why: "Firms from elsewhere, and small firms with a cheaper certificate, may meet an equal standard under another name.",
    citation: "Procurement Act 2023, section 56(3) to (6) and (9)",
    law: Law(
      chapter: .competition,
      says: "A standard set by the British Standards Institution, or developed mainly for use in the United Kingdom, may be cited only if it adopts an internationally recognised equivalent or none exists, and the documents say that an equivalent standard from elsewhere counts.",
      remedy: "Add \u{201C}or an equivalent standard\u{201D} to the call and set equivalent_clause to true; cite the international standard where there is one.",
      fields: ["specification.uk_standards"], confidence: .verified,
      doubt: "That Cyber Essentials, PAS numbers and Secured by Design are United Kingdom standards is inferred from the definition. The list of British standards that an international one has replaced is from memory and not complete."),
    breaches: [
      .changing(.openProcedure, "specification:\n  uk_standards:\n    - name: Cyber Essentials"),
      .changing(.flexibleProcedure, "specification:\n  uk_standards:\n    - name: BS EN ISO 9001\n      equivalent_clause: false"),
      .changing(.openProcedure, "specification:\n  uk_standards:\n    - name: BS 7799-2\n      equivalent_clause: true"),
      .changing(.openProcedure, body: "Parcels are packed to BS 8300."),
    ],
    keeps: [
      .changing(.openProcedure, "specification:\n  uk_standards:\n    - name: Cyber Essentials\n      equivalent_clause: true"),
      .changing(.openProcedure, "specification:\n  uk_standards:\n    - name: ISO/IEC 27001"),
      .changing(.openProcedure, "specification:\n  uk_standards:\n    - name: BS 8300-1\n      equivalent_clause: true", body: "Parcels are packed to BS 8300."),
      .changing(.openProcedure, body: "Firms show Cyber Essentials or equivalent. Pages meet WCAG 2.2 of the W3C."),
      .changing(.smallOpenCall, "specification:\n  uk_standards:\n    - name: Cyber Essentials"),
      .changing(.directAward, "specification:\n  uk_standards:\n    - name: Cyber Essentials"),
    ],
    check: .procurement(Specification56.applicability) { record in
      guard record.route != .directAward else { return [] }
      let standards = record.facts.specification?.ukStandards ?? []
      if standards.isEmpty { return record.phraseRemarks(for: "PA23-S56-3-uk-standard") }
      return standards.compactMap { remark(on: $0, of: record) }
    })

  private static func remark(on standard: ProcurementFacts.Specification.Brand, of record: ProcurementCase) -> Remark? {
    if let name = standard.name, StandardName(name.value).isInternational { return nil }
    let name = standard.name.map { "\u{201C}\($0.value)\u{201D}" } ?? "A United Kingdom standard"
    let place = standard.name?.range ?? standard.equivalentClause?.range ?? record.place()
    guard standard.equivalentClause?.value == true else {
      return Remark(
        at: standard.equivalentClause?.range ?? place,
        "\(name) is a United Kingdom standard, and the record does not say that an equivalent one counts.",
        suggestion: "Add \u{201C}or an equivalent standard\u{201D} to the call and write: equivalent_clause: true")
    }
    guard let written = standard.name, let successor = record.library.internationalStandard(replacing: written.value) else { return nil }
    return Remark(
      at: place, as: .warning,
      "\(name) has an international counterpart, \(successor); a British standard may be cited only where there is none or it adopts it.",
      suggestion: "Write: name: \(successor)")
  }
}

/// What the first words of a standard's name tell.
private struct StandardName {
  private static let publishers: Set<Substring> = ["iso", "iec", "etsi", "w3c", "wcag", "itu", "ieee", "ietf", "en"]

  /// Whether it is cited as a standard of an international or European body; "BS EN ISO 9001" is the British edition.
  let isInternational: Bool

  init(_ name: String) {
    let first = name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).first ?? ""
    isInternational = Self.publishers.contains(first)
  }
}
