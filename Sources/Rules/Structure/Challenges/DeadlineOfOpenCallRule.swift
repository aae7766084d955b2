import Catalogue

extension Rule {
  static let deadlineOfOpenCall = Rule(
    id: "structure-open-call-deadline", severity: .error,
    title: "An open call says when it closes",
    why: "A firm that does not know how long it has cannot plan an answer, and status on the site follows from the deadline.",
    breaches: [Example("stage: open\ndates:\n  opens: 2026-11-01")],
    keeps: [
      Example("stage: open\ndates:\n  tender_deadline: 2026-12-18T12:00"),
      Example("stage: market-engagement"),
    ],
    check: .challenge { file, _ in
      guard let stage = file.record.stage, stage.value == .open || stage.value == .clarifying,
        !file.record.dates.isDeadlineGiven
      else { return [] }
      return [
        Remark(
          at: stage.range, "The challenge is open, but no deadline is given.",
          suggestion: "Add under dates: tender_deadline: 2026-12-18T12:00")
      ]
    })
}
