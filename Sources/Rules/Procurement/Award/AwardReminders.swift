import Catalogue

// Duties after the award that no record of a challenge can show kept or broken.
extension Rule {
  static let electronicInvoices = Rule(
    id: "PA23-S67-einvoice", group: .procurement, severity: .advice,
    title: "Electronic invoices are accepted",
    why: "A small firm sends its invoice from the program it has, and is paid sooner.",
    citation: "Procurement Act 2023, section 67",
    law: Law(
      chapter: .award,
      says: "Every public contract contains a term that the authority accepts and processes electronic invoices in the standard form that are not disputed. It may require a particular system for them.",
      remedy: "Say in the call where electronic invoices go.", fields: [], confidence: .statute),
    breaches: [], keeps: [], check: .reminder(Applicability(.above)))

  static let paymentReports = Rule(
    id: "PA23-S69-70-payments", group: .procurement, severity: .info,
    title: "Payments are reported: each half-year how fast, each quarter those over £30,000",
    why: "Late payers are easier to talk to when the figures are public.",
    citation: "Procurement Act 2023, sections 69 and 70",
    law: Law(
      chapter: .award,
      says: "The authority publishes a payments compliance notice within 30 days beginning with the last day of each half-year (by 29 April and 29 October), and information on each payment of more than £30,000 under a public contract within 30 days beginning with the last day of the quarter. Section 70 holds for public contracts whose procurement commenced on or after 1 April 2026. Concessions are excepted from both.",
      remedy: "Tell the finance team the contract's number, so that its payments are found.", fields: [],
      inForce: Law.InForce(from: "2026-01-01", note: "Section 70 since 1 April 2026."), confidence: .verified),
    breaches: [], keeps: [],
    check: .reminder(
      Applicability(.above, stages: .these([.awarding, .contracted, .closed]), exceptTypes: [.concession])))

  static let performanceReports = Rule(
    id: "PA23-S71-performance", group: .procurement, severity: .info,
    title: "Performance is assessed every year, and a serious breach is published within 30 days",
    why: "What a supplier did under one contract should be known when the next one is awarded, for better and for worse.",
    citation: "Procurement Act 2023, section 71",
    law: Law(
      chapter: .award,
      says: "Where key performance indicators were set, performance is assessed by them at least once in every twelve months and at the end, and the result is published. A breach that led to termination, damages or a settlement, or performance that stayed unsatisfactory after a proper chance to improve, is published within 30 days; this last does not hold for light touch contracts.",
      remedy: "Note the months of assessment in the contract's plan.", fields: [],
      inForce: Law.InForce(from: "2026-01-01"), confidence: .verified),
    breaches: [], keeps: [],
    check: .reminder(Applicability(.above, stages: .these([.awarding, .contracted, .closed]))))

  static let claims = Rule(
    id: "PA23-S106-claims", group: .procurement, severity: .info,
    title: "A supplier has 30 days to start a claim",
    why: "A firm that feels wronged should know its time, and an officer should know when an award is safe.",
    citation: "Procurement Act 2023, sections 100 and 106",
    law: Law(
      chapter: .award,
      says: "A claim has to be started within 30 days beginning with the day on which the supplier first knew, or should have known, of the circumstances. Part 6 and the duties on small firms and on the National Procurement Policy Statement cannot be enforced in this way; a breach of them is still unlawful.",
      remedy: "Answer questions about an award quickly and keep the record of how it was made.", fields: [],
      confidence: .verified),
    breaches: [], keeps: [], check: .reminder(Applicability(.above, stages: .live)))
}
