import Catalogue

extension Rule {
  static let reservedAbove = Rule(
    id: "PA23-S32-reserve", group: .procurement, severity: .error,
    title: "A contract above the threshold is not reserved for small or voluntary organisations",
    why: "Keeping a call for small firms or charities is allowed below the threshold only. Above it a reservation for them shuts out firms that have a right to compete.",
    citation: "Procurement Act 2023, sections 32 and 33",
    law: Law(
      chapter: .competition,
      says: "At or above the threshold only supported employment providers (at least 30% disabled or disadvantaged people in their workforce) and, for listed light touch services of up to five years, public service mutuals may be favoured, both in a competitive flexible procedure.",
      remedy: "Take the reservation out and make the call easy for small firms by other means: lots, short answers, no turnover to prove.",
      fields: ["reservation.sme", "reservation.vcse"], confidence: .statute,
      doubt: "That reservations for small and voluntary organisations exist below the threshold only is from guidance."),
    breaches: [
      .changing(.openProcedure, "reservation:\n  sme: true"),
      .changing(.flexibleProcedure, "reservation:\n  vcse: true"),
      .changing(.openProcedure, "contract.value:\n  amount: 207720\n  vat: inclusive\nreservation:\n  sme: true\n  vcse: true"),
    ],
    keeps: [
      .changing(.openProcedure, "reservation:\n  sme: false\n  vcse: false"),
      .changing(.openProcedure, "contract.value:\n  amount: 207719.99\n  vat: inclusive\nreservation:\n  sme: true"),
      .changing(.smallOpenCall, "reservation:\n  location: none\n  sme: true\n  decided_before_inviting: true", body: "This call is reserved for small and medium-sized firms."),
    ],
    check: .procurement(Applicability(.above)) { record in
      guard let reservation = record.facts.reservation else { return [] }
      let small = reservation.sme.flatMap { $0.value ? $0.range : nil }
      let voluntary = reservation.vcse.flatMap { $0.value ? $0.range : nil }
      guard let place = small ?? voluntary else { return [] }
      let kept = [small.map { _ in "small and medium-sized firms" }, voluntary.map { _ in "voluntary and social organisations" }]
      return [
        Remark(
          at: place,
          "The contract is reserved for \(kept.compactMap { $0 }.joined(separator: " and ")); at or above the threshold\(record.threshold.map { " of \(Money.pounds($0))" } ?? "") that is not allowed.",
          suggestion: "Write: sme: false and vcse: false; and divide the contract into lots that they can carry.")
      ]
    })
}
