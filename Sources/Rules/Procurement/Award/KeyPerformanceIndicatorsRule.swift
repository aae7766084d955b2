import Catalogue

extension Rule {
  static let keyPerformanceIndicators = Rule(
    id: "PA23-S52-kpi", group: .procurement, severity: .error,
    title: "A contract over £5 million has three measures of its own",
    why: "Public measures tell the people who are served, and the firms that lost, whether a large contract does what was promised.",
    citation: "Procurement Act 2023, sections 52 and 71; Procurement Regulations 2024, regulation 39",
    law: Law(
      chapter: .award,
      says: "Before a public contract of more than £5 million including VAT is entered into, at least three key performance indicators are set and published, unless the supplier's performance could not appropriately be assessed by them. Since 1 January 2026 performance is assessed by them every year. It does not hold for frameworks, concessions and light touch contracts.",
      remedy: "List at least three under kpis, or give the reason in kpi_reason.",
      fields: ["kpis", "kpi_reason"],
      inForce: Law.InForce(from: "2025-02-24", note: "The yearly assessment since 1 January 2026."), confidence: .verified),
    breaches: [
      .changing(.largeContract, "kpis:\n  - Parcels on time\n  - Food thrown away"),
      .changing(.largeContract, "kpis:\nstage: awarding"),
      .changing(.largeContract, "kpis: 2\ncontract.value:\n  amount: 5000000.01\n  vat: inclusive"),
    ],
    keeps: [
      .changing(.largeContract, "kpis: 3"),
      .changing(.largeContract, "kpis:\nkpi_reason: One delivery on one day leaves nothing to measure over time."),
      .changing(.largeContract, "kpis:\ncontract.value:\n  amount: 5000000\n  vat: inclusive"),
      .changing(.largeContract, "kpis:\ncontract.type: light-touch\ncontract.cpv: [\"85312000\"]"),
      .changing(.largeContract, "kpis:\ncontract.framework:\n  open: false"),
      .changing(.openProcedure, "contract.value.amount: 6000000"),
    ],
    check: .procurement(
      Applicability(
        .above, stages: .these([.awarding, .contracted]), over: .keyPerformanceIndicators,
        exceptTypes: [.concession, .lightTouch], also: "and except frameworks")
    ) { record in
      let count = record.facts.kpiCount?.value ?? 0
      let least = Int(record.library.limit(.keyPerformanceIndicatorCount))
      guard count < least, record.facts.kpiReason == nil, record.facts.contract?.framework == nil else { return [] }
      return [
        Remark(
          at: record.place(record.facts.kpiCount?.range),
          "The contract is worth \(record.value.words ?? "more than £5 million") and has \(count == 0 ? "no key performance indicator" : "\(count) of the \(least) key performance indicators that it needs").",
          suggestion: "Add at least \(least) under kpis, or say why none would fit: kpi_reason: …")
      ]
    })
}
