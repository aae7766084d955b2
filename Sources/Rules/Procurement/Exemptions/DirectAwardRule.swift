import Catalogue
import FrontMatter

extension Rule {
  static let directAwardGround = Rule(
    id: "PA23-S41-sch5", group: .procurement, severity: .error,
    title: "A direct award rests on a ground that the Act lists",
    why: "A contract given without competition shuts everyone else out. The Act allows it for a short list of reasons, a real prototype among them; buying a finished product to try it is not one.",
    citation: "Procurement Act 2023, section 41 and Schedule 5",
    law: Law(
      chapter: .exemptions,
      says: "Above the threshold a direct award needs a ground of Schedule 5: paragraph 2 (a prototype, or other novel goods or services made at the authority's request for testing or development), 5 (exclusive rights and no reasonable alternative), 6 (no competition for technical reasons), 7 (compatible extension), 8 (repeat), 13 (extreme and unavoidable urgency) or another. An excluded supplier may be used only on overriding public interest grounds.",
      remedy: "Name the ground in direct_award.justification (sch5-p2 and so on) and why it holds, or run a competition.",
      fields: ["direct_award.justification", "direct_award.novel"], confidence: .statute),
    breaches: [
      .changing(.directAward, "direct_award:"),
      .changing(.directAward, "direct_award.novel: false"),
      .changing(.directAward, "direct_award:\n  justification: sch5-p6", body: "Any firm may answer this challenge with a tender."),
    ],
    keeps: [
      .changing(.directAward),
      .changing(.directAward, "direct_award:\n  justification: sch5-p13"),
      .changing(.directAward, "direct_award.novel:"),
    ],
    check: .procurement(Applicability(.above, routes: [.directAward])) { record in
      let award = record.facts.directAward
      guard let ground = award?.justification else {
        return [
          Remark(
            at: record.place(record.facts.route?.range),
            "The contract is to be awarded directly and the record names no ground of Schedule 5.",
            suggestion: "Add: direct_award: with justification: sch5-p2 (the ground that holds), or choose a competition.")
        ]
      }
      if ScheduleFiveGround.paragraph(ground.value) == 2, let novel = award?.novel, !novel.value {
        return [
          Remark(
            at: novel.range,
            "Paragraph 2 is for prototypes and other novel goods or services; the record says that what is bought is not novel.",
            suggestion: "Buying an existing product to try it is not a prototype: run a competition, or name another ground.")
        ]
      }
      let paragraph = ScheduleFiveGround.paragraph(ground.value)
      guard paragraph == 5 || paragraph == 6, record.phraseRemarks(for: "PA23-S41-sch5").first != nil else { return [] }
      return [
        Remark(
          at: ground.range, as: .warning,
          "Paragraph \(paragraph ?? 0) says that no other supplier could do it, and the same record invites any firm to answer: the challenge itself is evidence of alternatives.",
          suggestion: "Wait for what the challenge brings, then decide between competition and direct award.")
      ]
    })
}

/// Grounds of Schedule 5 as records write them.
enum ScheduleFiveGround {
  /// 2 for "sch5-p2", "Sch 5 para 2" or "schedule 5, paragraph 2".
  static func paragraph(_ text: String) -> Int? {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    return numbers.count >= 2 && numbers[0] == 5 ? numbers[1] : nil
  }
}
