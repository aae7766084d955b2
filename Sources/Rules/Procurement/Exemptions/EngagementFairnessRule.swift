import Catalogue

extension Rule {
  static let engagementFairness = Rule(
    id: "PA23-S16-3-fairness", group: .procurement, severity: .warning,
    title: "Whoever talked to the council first gains no head start",
    why: "The firm that helped to shape the need knows more than the others. Sharing what was said with everyone is what makes an early conversation fair.",
    citation: "Procurement Act 2023, section 16(3) to (5)",
    law: Law(
      chapter: .exemptions,
      says: "Take steps so that engaged suppliers gain no unfair advantage and competition is not distorted; where an advantage cannot be avoided the supplier is excluded from the award. It binds for public contracts and is good practice below the threshold.",
      remedy: "Publish questions, answers, slides and data to all, give ample time, and write engagement.information_shared_equally: true.",
      fields: ["engagement.information_shared_equally"], confidence: .verified,
      protection: "What is said in conversations before the call is shared with everyone: talking to the buyer early gives nobody a head start, and not talking costs you nothing."),
    breaches: [
      .changing(.engagement, "engagement.information_shared_equally: false"),
      .changing(.engagement, "engagement.information_shared_equally:"),
      .changing(.flexibleProcedure, "engagement.information_shared_equally: false"),
    ],
    keeps: [.changing(.engagement), .changing(.flexibleProcedure), .changing(.openProcedure), .changing(.smallOpenCall)],
    check: .procurement(Applicability(.any, also: "when suppliers are engaged before the call, or nothing is paid")) { record in
      let engagement = record.facts.engagement
      guard record.regime == .noSpend || engagement?.carriedOut?.value == true,
        engagement?.informationSharedEqually?.value != true
      else { return [] }
      return [
        Remark(
          at: engagement?.informationSharedEqually?.range ?? record.place(engagement?.carriedOut?.range),
          engagement?.informationSharedEqually == nil
            ? "The record does not say that everyone gets the same information as the firms that were spoken to."
            : "The record says that information was not shared equally, which gives some firms a head start.",
          suggestion: "Publish what was said to everyone, then write under engagement: information_shared_equally: true")
      ]
    })
}
