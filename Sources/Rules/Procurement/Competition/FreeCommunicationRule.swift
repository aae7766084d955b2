import Catalogue

extension Rule {
  static let freeCommunication = Rule(
    id: "PA23-S96-ecomms", group: .procurement, severity: .error,
    title: "Answering costs nothing",
    why: "A fee to answer, however small, is a fee to compete. The system has to be one that anyone can use.",
    citation: "Procurement Act 2023, section 96",
    law: Law(
      chapter: .competition,
      says: "In covered procurement the authority communicates electronically so far as practicable, and only through systems that are free of charge and readily accessible to suppliers, generally available or interoperable, and accessible to people with disabilities; except where that poses a particular security risk. The section does not rule out email.",
      remedy: "Use a system that is free for suppliers and set fee_to_respond to false.",
      fields: ["responses.fee_to_respond"], confidence: .verified,
      doubt: "Whether a system is accessible no record shows; test it before the call opens.",
      protection: "Answering costs no fee."),
    breaches: [
      .changing(.openProcedure, "responses.fee_to_respond: true"),
      .changing(.directAward, "responses.fee_to_respond: true"),
    ],
    keeps: [
      .changing(.openProcedure, "responses.fee_to_respond: false"),
      .changing(.openProcedure, "responses.fee_to_respond:"),
      .changing(.smallOpenCall, "responses.fee_to_respond: true"),
    ],
    check: .procurement(Applicability(.above)) { record in
      guard let fee = record.record.responses?.feeToRespond, fee.value else { return [] }
      return [
        Remark(
          at: fee.range, "Suppliers have to pay to answer; communication with them has to be free of charge.",
          suggestion: "Use a free system and write: fee_to_respond: false")
      ]
    })
}
