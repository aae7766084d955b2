import Catalogue

extension Rule {
  static let stageGiven = Rule(
    id: "structure-stage-given", severity: .warning,
    title: "A challenge says at what stage it is",
    why: "Without its stage a challenge counts as a draft and is left out of the public site.",
    breaches: [Example("title: Fewer missed bin rounds")],
    keeps: [Example("title: Fewer missed bin rounds\nstage: idea")],
    check: .challenge { file, _ in
      guard !file.record.isStageGiven else { return [] }
      return [
        Remark(
          at: .init(at: file.record.range.start), "The field stage is missing, so this counts as a draft and is not published.",
          suggestion: "Add a line: stage: idea (later words: problem-statement, market-engagement, planned, open and so on).")
      ]
    })
}
