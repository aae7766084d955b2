import Catalogue
import Diagnostics

extension Rule {
  static let functionalSpecification = Rule(
    id: "PA23-S56-2-functional", group: .procurement, severity: .warning,
    title: "The call asks for what is achieved, not for a design or a licence",
    why: "A prescribed design or licensing model is a solution already chosen. Asked for the effect, firms can offer what nobody in the council had thought of.",
    citation: "Procurement Act 2023, section 56(2)",
    law: Law(
      chapter: .competition,
      says: "Procurement documents may not prescribe design, a particular licensing model or descriptive characteristics where they could appropriately refer to performance or functional requirements.",
      remedy: "Describe what has to be possible afterwards, and leave the design and the licence to the tender; or record why that is not appropriate here.",
      fields: ["specification.licensing_model", "specification.design_led"], confidence: .verified,
      doubt: "Whether performance or function could appropriately be asked for instead is for a person to judge."),
    breaches: [
      .changing(.openProcedure, "specification:\n  licensing_model: A perpetual licence for 400 named users"),
      .changing(.flexibleProcedure, "specification:\n  design_led: true"),
    ],
    keeps: [
      .changing(.openProcedure, "specification:\n  design_led: false"),
      .changing(.smallOpenCall, "specification:\n  design_led: true"),
      .changing(.directAward, "specification:\n  design_led: true"),
    ],
    check: .procurement(Specification56.applicability) { record in
      guard let specification = record.facts.specification, record.route != .directAward else { return [] }
      let designed = specification.designLed?.value == true ? specification.designLed?.range : nil
      guard let place = specification.licensingModel?.range ?? designed else { return [] }
      let what = specification.licensingModel == nil ? "a design" : designed == nil ? "a licensing model" : "a licensing model and a design"
      return [
        Remark(
          at: place, "The call prescribes \(what), where it could perhaps ask for performance or function.",
          suggestion: "Say what has to be possible afterwards; if that will not do, record why.")
      ]
    })
}

/// Where section 56 holds: competitions, call-offs and dynamic markets, not direct awards (section 56(1)).
enum Specification56 {
  static let applicability = Applicability(.above, also: "except direct awards")
}
