import Catalogue

extension Rule {
  static let policyNoteScope = Rule(
    id: "PPN-SCOPE", group: .procurement, severity: .warning,
    title: "Policy that binds ministries only is not called compulsory here",
    why: "A ten per cent weighting for social value or a carbon reduction plan asked \u{201C}because PPN so-and-so requires it\u{201D} costs small firms days, and for a council nothing requires it.",
    citation: "Procurement Policy Notes 001, 002, 006 and 024",
    law: Law(
      chapter: .otherLaw,
      says: "PPN 001 (targets for small firms), PPN 002 (social value), PPN 006 (carbon reduction plans) and PPN 024 (public interest test) bind central government. A council may choose to follow them; it is not obliged to.",
      remedy: "Leave it out, or say that your council has decided to ask for it, and why.",
      fields: ["body"], confidence: .verified),
    breaches: [
      .changing(.smallOpenCall, body: "A carbon reduction plan is required from every firm."),
      .changing(.openProcedure, body: "PPN 002 requires us to give 10% to social value."),
    ],
    keeps: [
      .changing(.smallOpenCall, body: "No carbon reduction plan is required."),
      .changing(.openProcedure, body: "Our council has chosen to look at carbon."),
    ],
    check: .procurement(Applicability(.any)) { record in record.phraseRemarks(for: "PPN-SCOPE") })
}
