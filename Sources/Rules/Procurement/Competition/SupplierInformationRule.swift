import Catalogue

extension Rule {
  static let supplierInformation = Rule(
    id: "PR24-R6-cdp-supplier", group: .procurement, severity: .error,
    title: "Suppliers share their core information through the platform",
    why: "Firms enter who they are once, on the central digital platform, and share it with every buyer. The law makes the buyer take it from there.",
    citation: "Procurement Regulations 2024, regulations 6, 7 and 9 to 12",
    law: Law(
      chapter: .competition,
      says: "In an open or flexible procedure the authority obtains the supplier's confirmation, before the tendering period ends, that it has registered, loaded up-to-date core information and shared it through the platform; a download that the supplier forwards counts. If the platform fails, as soon as practicable and before the award. For direct awards: before the award.",
      remedy: "Ask suppliers to share their information through Find a Tender, and set supplier_information_via_cdp to true.",
      fields: ["responses.supplier_information_via_cdp"], confidence: .statute, doubt: "Verified in a second source in outline only."),
    breaches: [
      .changing(.openProcedure, "responses.supplier_information_via_cdp: false"),
      .changing(.flexibleProcedure, "responses.supplier_information_via_cdp: false"),
    ],
    keeps: [
      .changing(.openProcedure, "responses.supplier_information_via_cdp: true"),
      .changing(.openProcedure, "responses.supplier_information_via_cdp:"),
      .changing(.smallOpenCall, "responses.supplier_information_via_cdp: false"),
    ],
    check: .procurement(Applicability(.above, routes: Applicability.competitions)) { record in
      guard let shared = record.record.responses?.supplierInformationViaCDP, !shared.value else { return [] }
      return [
        Remark(
          at: shared.range, "The call does not take the suppliers' core information through the central digital platform.",
          suggestion: "Ask for it there and write: supplier_information_via_cdp: true")
      ]
    })
}
