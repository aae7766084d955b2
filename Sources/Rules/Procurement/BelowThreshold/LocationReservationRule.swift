import Catalogue
import FrontMatter

extension Rule {
  static let locationReservation = Rule(
    id: "LGA88-S17-location", group: .procurement, severity: .error,
    title: "A call is kept for firms of a place only where the law allows it",
    why: "Councils were long forbidden to ask where a firm is based. Since February 2026 a small competition may be kept for firms of the United Kingdom or of the area, decided first and said openly; anything else is as unlawful as before.",
    citation: "Local Government Act 1988, section 17(1) and (5)(e); Local Government (Exclusion of Non-commercial Considerations) (England) Order 2026, article 3",
    law: Law(
      chapter: .belowThreshold,
      says: "Councils ignore non-commercial matters, where a contractor is based among them. An Order lets best value authorities and parishes in England reserve a competition below the threshold for suppliers based in the United Kingdom or in the local area, if that is decided before tenders are invited and stated in the advertisement. Guidance on it has to be regarded (Local Government Act 1999, section 19(4)).",
      remedy: "Write reservation.location: none and open the call to every firm; or use a route below the threshold and decide before inviting.",
      fields: ["reservation.location", "reservation.decided_before_inviting", "commenced", "contract.value", "route"],
      inForce: Law.InForce(from: "2026-02-04", note: "The Order; before it no call could be reserved by location."),
      confidence: .verified, doubt: "The text of the Order itself was not read, only guidance, commentary and debate."),
    breaches: [
      .changing(.smallOpenCall, local + "\n  decided_before_inviting: true\ncommenced: 2026-02-03"),
      .changing(.smallOpenCall, local + "\n  decided_before_inviting: false"),
      .changing(.openProcedure, local + "\n  decided_before_inviting: true"),
      .changing(.smallOpenCall, body: "Local firms only."),
      .changing(.smallOpenCall, body: "Suppliers have to be based within 10 miles of the town hall."),
    ],
    keeps: [
      .changing(.smallOpenCall, local + "\n  decided_before_inviting: true\ncommenced: 2026-02-04"),
      .changing(.smallOpenCall, local), .changing(.smallOpenCall, local, body: "Local firms only."),
      .changing(.smallOpenCall, body: "There are 85 kitchens within 15 miles."),
      .changing(.smallQuotes, "reservation:\n  location: uk\n  decided_before_inviting: true"),
      .changing(.openProcedure, "reservation:\n  location: none\n  decided_before_inviting: false"),
    ],
    check: .procurement(Applicability(.any, also: "when the call is kept for firms of a place")) { record in
      guard let reservation = record.facts.reservation, let location = reservation.location else {
        return record.phraseRemarks(for: "LGA88-S17-location")
      }
      guard location.value != .none else { return [] }
      let reasons = obstacles(record, reservation)
      guard !reasons.isEmpty else { return [] }
      return [
        Remark(
          at: location.range,
          "The call is kept for \(location.value == .uk ? "firms based in the United Kingdom" : "local firms"), but \(reasons.joined(separator: ", and ")).",
          suggestion: "Write: location: none")
      ]
    })

  private static let local = "reservation:\n  location: local\n  areas:\n    - name: The whole borough\n      extent: whole-authority"

  private static let largeRoutes: [Route] = [
    .openProcedure, .competitiveFlexible, .frameworkCallOff, .dynamicMarket, .directAward,
  ]

  private static func obstacles(_ record: ProcurementCase, _ reservation: ProcurementFacts.Reservation) -> [String] {
    var reasons: [String] = []
    let first = record.library.date(.locationReservation)
    let least = record.value.pence ?? record.value.bounds?.lowerBound
    if let value = least, let threshold = record.threshold, value >= threshold {
      reasons.append("\(Money.pounds(value)) including VAT reaches the threshold of \(Money.pounds(threshold)), from which on nothing is reserved by location")
    } else if let route = record.route, largeRoutes.contains(route) {
      reasons.append("\(route.rawValue) is not a route for it")
    }
    if record.commenced.date < first {
      reasons.append(
        "the procurement commenced on \(DateWords.date(record.commenced.date)) and this is possible since \(DateWords.date(first)) only")
    }
    if reservation.decidedBeforeInviting?.value == false {
      reasons.append("it was not decided before tenders were invited")
    }
    return reasons
  }
}
