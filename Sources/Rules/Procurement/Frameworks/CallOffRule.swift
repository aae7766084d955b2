import Catalogue

extension Rule {
  static let callOff = Rule(
    id: "PA23-S45-calloff", group: .procurement, severity: .error,
    title: "A call-off goes to the suppliers of its framework",
    why: "A firm outside the framework that answers a call-off works for nothing: it cannot win. A call that is open to all is a competition of its own and needs its own notice.",
    citation: "Procurement Act 2023, sections 45, 46 and 50",
    law: Law(
      chapter: .frameworks,
      says: "A public contract is awarded under a framework after a competition among its suppliers, unless there is one supplier only, or the framework sets core terms and an objective way to choose. Proposals are judged by award criteria of the framework alone, which may be refined. No tender notice is needed; award notice and contract details notice are, at or above the threshold.",
      remedy: "Write visibility: invited and send the call to the framework's suppliers; or choose a route that is open to every firm.",
      fields: ["visibility", "stages"], confidence: .statute,
      doubt: "The Act does not speak of catalogues. Here an entry that everybody can see counts as a call to everybody while it is open (an error), and as a sign of one before and after (a warning)."),
    breaches: [
      .changing(.callOff, "visibility: public"),
      .changing(.callOff, "visibility: public\nstage: clarifying"),
      .changing(.callOff, "visibility: public\nstage: planned"),
    ],
    keeps: [
      .changing(.callOff), .changing(.callOff, "visibility:"), .changing(.openProcedure),
      .changing(
        .callOff,
        "visibility: public\nstage: contracted\ndates.contract_entered: 2026-11-20\nnotices:\n  UK6: 2026-11-19\n  UK7: 2026-11-23"),
    ],
    check: .procurement(Applicability(.any, routes: [.frameworkCallOff])) { record in
      guard let visibility = record.record.visibility, visibility.value == .public else { return [] }
      switch record.stage {
      case .contracted, .closed, .withdrawn: return []
      case .open, .clarifying:
        return [
          Remark(
            at: visibility.range,
            "The call is open and shown to every firm, but its route is a call-off, which only the framework's suppliers can win.",
            suggestion: "Write: visibility: invited; or choose a route that is open to every firm.")
        ]
      default:
        return [
          Remark(
            at: visibility.range, as: .warning,
            "The entry is shown to every firm, but its route is a call-off, which only the framework's suppliers can win.",
            suggestion: "Write: visibility: invited, until the contract is made.")
        ]
      }
    })
}
