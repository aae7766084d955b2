import Catalogue

extension Rule {
  static let privacyNotice = Rule(
    id: "DP-privacy-notice", group: .procurement, severity: .warning,
    title: "A call that is answered by email links its privacy notice",
    why: "Answers carry names and telephone numbers. People have a right to know who reads them, why, and when they are deleted, at the moment they are asked.",
    citation: "UK GDPR, articles 5, 6 and 13; Data Protection Act 2018; Procurement Act 2023, section 99",
    law: Law(
      chapter: .otherLaw,
      says: "Whoever collects personal data says so at the time: who, for what, on which ground, for how long, and which rights there are. Collect no more than is needed.",
      remedy: "Add responses.privacy_notice with the address of the notice.",
      fields: ["responses.channel", "responses.privacy_notice"], inForce: Law.InForce(from: "2018-05-25"),
      confidence: .recalled, doubt: "The data protection articles are recalled; section 99 was read in the statute."),
    breaches: [
      .changing(.smallOpenCall, "responses.privacy_notice:"),
      .changing(.engagement, "responses.privacy_notice:"),
      .changing(.unpaidTrial, "responses.privacy_notice:"),
    ],
    keeps: [
      .changing(.smallOpenCall), .changing(.openProcedure, "responses.privacy_notice:"),
      .changing(.smallOpenCall, "stage: planned\nresponses.privacy_notice:"),
    ],
    check: .procurement(Applicability(.any, also: "when responses come by email, once the call is live or when nothing is paid")) { record in
      guard record.isLive || record.regime == .noSpend, let responses = record.record.responses,
        responses.channel?.value == .email, responses.privacyNotice == nil
      else { return [] }
      return [
        Remark(
          at: record.place(responses.channel?.range),
          "Answers come by email and bring personal data, and no privacy notice is linked.",
          suggestion: "Add to responses: privacy_notice: with its https:// address.")
      ]
    })
}
