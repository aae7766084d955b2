import Diagnostics
import FrontMatter
import Testing

@testable import Catalogue

/// The reader-facing fields of a challenge.
@Suite struct ChallengeFieldsTests {
  static let fields: [FieldCase<Challenge>] =
    [
      .init("title") { $0.title }, .init("summary") { $0.summary }, .init("question") { $0.question },
      .init("reference", "WM-2026-003") { $0.reference },
      .init("authority", "birmingham") { $0.authorityKey }, .init("themes", "[a, b]", kept: "a|b") { $0.themes },
      .init("places", "[Aston, Ward End]", kept: "Aston|Ward End") { $0.places },
      .init("owner") { $0.owner }, .init("stage", "open") { $0.stage?.value },
      .init("visibility", "invited") { $0.visibility?.value }, .init("illustrative", "true") { $0.isIllustrative },
      .init("need.people") { $0.need?.people }, .init("need.scale") { $0.need?.scale },
      .init("need.evidence[].claim") { $0.need?.evidence.first?.claim },
      .init("need.evidence[].source") { $0.need?.evidence.first?.source },
      .init("need.evidence[].url", "https://a.example/") { $0.need?.evidence.first?.url },
      .init("need.evidence[].date", "2026-06-30") { $0.need?.evidence.first?.date },
      .init("need.tried[].what") { $0.need?.tried.first?.what },
      .init("need.tried[].result") { $0.need?.tried.first?.result },
      .init("need.outcomes[].outcome") { $0.need?.outcomes.first?.outcome },
      .init("need.outcomes[].measure") { $0.need?.outcomes.first?.measure },
      .init("need.outcomes[].baseline") { $0.need?.outcomes.first?.baseline },
      .init("need.outcomes[].target", "70%") { $0.need?.outcomes.first?.target },
      .init("need.outcomes[].by") { $0.need?.outcomes.first?.by },
      .init("need.outcomes[].essential", "false") { $0.need?.outcomes.first?.essential },
      .init("need.constraints[].constraint") { $0.need?.constraints.first?.constraint },
      .init("need.constraints[].because") { $0.need?.constraints.first?.because },
      .init("need.out_of_scope", "[a, b]", kept: "a|b") { $0.need?.outOfScope },
      .init("need.reframing", "[a, b]", kept: "a|b") { $0.need?.reframing },
      .init("offer.budget.amount", "48000", kept: "4800000") { $0.offer?.budget?.highest },
      .init("offer.budget.max", "48000.50", kept: "4800050") { $0.offer?.budget?.highest },
      .init("offer.budget.min", "100", kept: "10000") { $0.offer?.budget?.lowest },
      .init("offer.budget.vat", "exempt") { $0.offer?.budget?.vat?.value },
      .init("offer.budget.note") { $0.offer?.budget?.note },
      .init("offer.payment") { $0.offer?.payment }, .init("offer.data", "[a, b]", kept: "a|b") { $0.offer?.data },
      .init("offer.access", "[a, b]", kept: "a|b") { $0.offer?.access },
      .init("offer.intellectual_property") { $0.offer?.intellectualProperty },
      .init("offer.next_step") { $0.offer?.nextStep },
      .init("eligibility.who", "[a, b]", kept: "a|b") { $0.eligibility?.who },
      .init("eligibility.not_needed", "[a, b]", kept: "a|b") { $0.eligibility?.notNeeded },
      .init("stages[].name") { $0.stages.first?.name }, .init("stages[].when") { $0.stages.first?.when },
      .init("stages[].what") { $0.stages.first?.what },
      .init("award_criteria[].name") { $0.awardCriteria.first?.name },
      .init("award_criteria[].weight", "40") { $0.awardCriteria.first?.weight },
      .init("award_criteria[].about") { $0.awardCriteria.first?.about },
      .init("responses.channel", "cdp-form") { $0.responses?.channel?.value },
      .init("responses.mailbox", "a@b.example") { $0.responses?.mailbox },
      .init("responses.template", "short") { $0.responses?.template },
      .init("responses.questions[].id", "idea") { $0.responses?.questions.first?.id },
      .init("responses.questions[].ask") { $0.responses?.questions.first?.ask },
      .init("responses.questions[].words", "300") { $0.responses?.questions.first?.words },
      .init("responses.limit_words", "1500") { $0.responses?.limitWords },
      .init("responses.privacy_notice", "pages/privacy.md") { $0.responses?.privacyNotice },
      .init("questions[].asked", "2026-11-12") { $0.questions.first?.asked },
      .init("questions[].question") { $0.questions.first?.question },
      .init("questions[].answer") { $0.questions.first?.answer },
      .init("questions[].answered", "2026-11-16T09:30") { $0.questions.first?.answered },
      .init("amendments[].date", "2026-11-19") { $0.amendments.first?.date },
      .init("amendments[].what") { $0.amendments.first?.what },
      .init("amendments[].why") { $0.amendments.first?.why },
      .init("amendments[].deadline_effect") { $0.amendments.first?.deadlineEffect },
      .init("outcome.decided", "2027-01-15") { $0.outcome?.decided },
      .init("outcome.result", "no-award") { $0.outcome?.result?.value },
      .init("outcome.supplier") { $0.outcome?.supplier },
      .init("outcome.value.amount", "100", kept: "10000") { $0.outcome?.value?.highest },
      .init("outcome.responses", "12") { $0.outcome?.responses },
      .init("outcome.sme_responses", "9") { $0.outcome?.smeResponses },
      .init("outcome.learned") { $0.outcome?.learned }, .init("outcome.next") { $0.outcome?.next },
      .init("withdrawn.date", "2026-12-01") { $0.withdrawal?.date },
      .init("withdrawn.reason") { $0.withdrawal?.reason },
      .init("allow[].rule", "PA23-S54-4-tendering") { $0.allowances.first?.rule },
      .init("allow[].reason") { $0.allowances.first?.reason },
    ]
    + KeyDates.Name.allCases.map { name in FieldCase("dates.\(name.rawValue)", "2026-12-14T12:00") { $0.dates[name] } }

  @Test(arguments: fields) func `Each field is known and kept, and its name with a slip is told at its place`(
    _ field: FieldCase<Challenge>
  ) {
    check(field, Challenge.init)
  }

  @Test func `All the dates of the design have their names`() {
    let names = Set(KeyDates.Name.allCases.map(\.rawValue))
    #expect(
      names.isSuperset(of: ["questions_close", "answers_by", "tender_deadline", "decision", "feedback", "start", "end"])
    )
  }

  @Test func `A title, a summary and an authority must be there`() {
    let (reader, _) = CatalogueTests.fields("stage: open")
    _ = Challenge(reader)
    #expect(
      reader.findings.map(\.message)
        == ["title", "summary", "authority"].map { "The field \($0) is missing." })
  }

  @Test func `A field that is not there is not known, never false`() {
    let record = challenge("title: A\nneed: { outcomes: [{ outcome: B }] }")
    #expect(record.need?.outcomes.first?.essential == nil)
    #expect(record.offer == nil && record.responses == nil && record.outcome == nil && record.withdrawal == nil)
    #expect(
      record.procurement.electronicSubmission == nil && record.procurement.lots == nil
        && record.procurement.conditions == nil)
  }

  @Test(arguments: [
    ("stage: opened", "Write: stage: open"), ("stage: Market Engagement", "Write: stage: market-engagement"),
    ("visibility: pulbic", "Write: visibility: public"),
  ])
  func `A word that is not on the list is told with the nearest one`(_ yaml: String, _ suggestion: String) {
    let (_, findings) = challengeAndFindings(yaml)
    #expect(findings.map(\.rule) == ["structure-choice"])
    #expect(findings.first?.suggestion == suggestion)
  }

  @Test func `Values keep the place of their words`() {
    let record = challenge("title: \"A title\"\nneed:\n  people: Everybody")
    #expect(record.title?.range == SourceRange(line: 2, column: 8, length: 9))
    #expect(record.need?.people?.range.start == SourcePosition(line: 4, column: 11))
  }
}
