import Catalogue

extension Rule {
  static let coveredEmail = Rule(
    id: "EMAIL-covered", group: .procurement, severity: .warning,
    title: "Tenders above the threshold do not come by email alone",
    why: "Nothing forbids email by name. But records have to be kept for three years, no one may look into a tender early, and core supplier information has to come through the central platform: a mailbox alone cannot do all that.",
    citation: "Procurement Act 2023, sections 96 and 98; Procurement Regulations 2024, regulation 6",
    law: Law(
      chapter: .otherLaw,
      says: "Communication in covered procurement is electronic, by systems that are free, generally available and accessible; ordinary email is one. Core supplier information is shared through the platform before the tendering period ends, so that email alone can never be the whole process.",
      remedy: "Use the e-tendering portal for tenders; keep email for questions, engagement and letters.",
      fields: ["responses.channel"], confidence: .inference,
      doubt: "That email meets section 96 and what it lacks is our reading of sections 96 and 98 and of regulation 6."),
    breaches: [
      .changing(.openProcedure, "responses.channel: email"),
      .changing(.flexibleProcedure, "responses.channel: email"),
    ],
    keeps: [
      .changing(.openProcedure), .changing(.smallOpenCall), .changing(.openProcedure, "responses.channel: cdp-form"),
      .changing(.research),
    ],
    check: .procurement(Applicability(.above, routes: Applicability.competitions)) { record in
      guard let channel = record.record.responses?.channel, channel.value == .email else { return [] }
      return [
        Remark(
          at: channel.range,
          "Responses come by email, and the contract is at or above the threshold: confidentiality and records are hard to prove, and core supplier information has to come through the platform.",
          suggestion: "Write: channel: portal; keep the mailbox for questions.")
      ]
    })
}
