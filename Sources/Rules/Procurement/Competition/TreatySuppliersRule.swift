import Catalogue

extension Rule {
  static let treatySuppliers = Rule(
    id: "PA23-S90-treaty", group: .procurement, severity: .error,
    title: "Suppliers from treaty states are not shut out",
    why: "Trade treaties open public contracts here to firms from their states, and contracts there to firms from here.",
    citation: "Procurement Act 2023, sections 89 and 90 and Schedule 9",
    law: Law(
      chapter: .competition,
      says: "In any procurement a supplier from a treaty state is not treated less favourably because of that link, so far as the treaty covers the procurement. Below the threshold a reservation for suppliers based in the United Kingdom is possible where the law on location allows it.",
      remedy: "Take the limit to United Kingdom suppliers out; below the threshold ask the procurement team whether a treaty covers the contract.",
      fields: ["reservation", "body"], confidence: .statute,
      doubt: "Which contracts below the threshold a treaty covers has to be asked case by case; the caution is from one commentary."),
    breaches: [
      .changing(
        .openProcedure, "reservation:\n  location: uk\n  decided_before_inviting: true", also: ["LGA88-S17-location"]),
      .changing(.openProcedure, body: "The call is for UK firms only."),
      .changing(.smallOpenCall, body: "The call is for UK firms only."),
      .changing(.research, body: "The call is for UK firms only."),
    ],
    keeps: [
      .changing(.openProcedure, "reservation:\n  location: none"),
      .changing(.openProcedure, body: "Firms from everywhere may tender."),
      .changing(.smallOpenCall, "reservation:\n  location: uk\n  decided_before_inviting: true", body: "The call is for UK firms only."),
    ],
    check: .procurement(Applicability([.bought, .contradictory, .unknown])) { record in
      let location = record.facts.reservation?.location
      let isAbove = record.regime == .above
      if isAbove, let location, location.value == .uk {
        return [
          Remark(
            at: location.range,
            "The call is kept for suppliers from the United Kingdom; at or above the threshold suppliers from treaty states have the same rights.",
            suggestion: "Write: location: none")
        ]
      }
      // The reservation below the threshold has rules of its own; the words that state it are not held against it.
      if let location, location.value != .none { return [] }
      // Words alone are a warning elsewhere; here the rule book makes them an error at or above the threshold.
      return record.phraseRemarks(for: "PA23-S90-treaty").map {
        Remark(at: $0.range, as: isAbove ? .error : .warning, $0.message, suggestion: $0.suggestion)
      }
    })
}
