import Testing

@testable import Catalogue

/// Status is never stored: it follows from the stage, the dates and the moment.
@Suite struct ChallengeStatusTests {
  private func status(_ yaml: String, at moment: String) -> ChallengeStatus { challenge(yaml).status(at: uk(moment)) }

  private let open = "stage: open\ndates:\n  opens: 2026-11-09T12:00\n  tender_deadline: 2026-12-18T12:00"

  @Test(arguments: [
    ("2026-11-09T11:59", ChallengeStatus.openingSoon), ("2026-11-09T12:00", .open), ("2026-12-04T23:59", .open),
    ("2026-12-05T00:00", .closingSoon),
    ("2026-12-18T11:59", .closingSoon), ("2026-12-18T12:00", .assessing), ("2027-06-01", .assessing),
  ])
  func `A call opens, comes near its end and closes to the minute`(_ moment: String, _ expected: ChallengeStatus) {
    #expect(status(open, at: moment) == expected)
    #expect(status(open.replacing("open\n", with: "clarifying\n"), at: moment) == expected)
    #expect(status(open.replacing("open\n", with: "planned\n"), at: moment) == expected)
  }

  @Test(arguments: [
    ("2026-11-08T23:59", ChallengeStatus.openingSoon), ("2026-11-09T00:00", .open), ("2026-12-18T23:58", .closingSoon),
    ("2026-12-18T23:59", .assessing),
  ])
  func `Dates without a time count from the first to the last minute of their day`(
    _ moment: String, _ expected: ChallengeStatus
  ) {
    #expect(status("stage: open\ndates: { opens: 2026-11-09, tender_deadline: 2026-12-18 }", at: moment) == expected)
  }

  @Test func `A deadline in the night of a clock change is met by UK time`() {
    let spring = "stage: open\ndates: { tender_deadline: 2026-03-29T02:30 }"
    #expect(challenge(spring).status(at: UKMoment(seconds: uk("2026-03-29T00:59").seconds + 1_800)) == .closingSoon)
    #expect(status(spring, at: "2026-03-29T02:30") == .assessing)
    let autumn = "stage: open\ndates: { tender_deadline: 2026-10-25T01:30 }"
    #expect(status(autumn, at: "2026-10-25T01:29") == .closingSoon)
    #expect(status(autumn, at: "2026-10-25T01:30") == .assessing)
    #expect(status("stage: open\ndates: { tender_deadline: 2026-10-25T17:00 }", at: "2026-10-25T16:59") == .closingSoon)
    #expect(status("stage: open\ndates: { tender_deadline: 2026-06-18T12:00 }", at: "2026-06-18T12:00") == .assessing)
  }

  @Test(arguments: [
    "", "stage: idea", "stage: problem-statement", "stage: opne", "stage: idea\ndates: { opens: 2026-01-01 }",
  ])
  func `Without a stage that the public may see a record is a draft`(_ yaml: String) {
    #expect(status(yaml, at: "2026-12-01") == .draft)
  }

  @Test(arguments: [
    ("stage: planned", ChallengeStatus.openingSoon),
    ("stage: planned\ndates: { tender_deadline: 2027-01-18T12:00 }", .openingSoon),
    ("stage: planned\ndates: { opens: 2026-11-01 }", .openingSoon),
    ("stage: planned\ndates: { opens: 2026-11-01, tender_deadline: 2027-01-18T12:00 }", .open),
    ("stage: planned\ndates: { opens: 2027-01-01, tender_deadline: 2027-01-18T12:00 }", .openingSoon),
    ("stage: open", .open), ("stage: open\ndates: { opens: 2026-12-02 }", .openingSoon), ("stage: clarifying", .open),
    ("stage: assessing", .assessing), ("stage: awarding", .assessing),
    ("stage: assessing\noutcome: { result: awarded }", .assessing),
    ("stage: awarding\noutcome: { decided: 2026-11-20, result: awarded }", .decided),
    ("stage: assessing\noutcome: { decided: 2026-12-20, result: awarded }", .assessing),
    (
      "stage: open\ndates: { tender_deadline: 2026-11-01T12:00 }\noutcome: { decided: 2026-11-20, result: no-award }",
      .decided
    ),
    (
      "stage: open\ndates: { tender_deadline: 2026-11-01T12:00 }\noutcome: { decided: 2026-12-20, result: no-award }",
      .assessing
    ),
    ("stage: open\ndates: { tender_deadline: 2026-11-01T12:00 }\noutcome: { result: no-award }", .decided),
    ("stage: closed", .closed), ("stage: closed\noutcome: { decided: 2026-11-20, result: no-award }", .decided),
    ("stage: withdrawn", .withdrawn),
    ("stage: withdrawn\ndates: { opens: 2026-11-01, tender_deadline: 2027-01-01 }", .withdrawn),
    ("stage: contracted", .decided), ("stage: contracted\ndates: { start: 2026-11-20 }", .decided),
  ])
  func `On the first of December`(_ yaml: String, _ expected: ChallengeStatus) {
    #expect(status(yaml, at: "2026-12-01T09:00") == expected)
  }

  @Test(arguments: [
    ("2026-11-19T23:59", ChallengeStatus.decided), ("2026-11-20T00:00", .piloting), ("2027-05-20T23:58", .piloting),
    ("2027-05-20T23:59", .decided),
  ])
  func `A contract is being tried out from its start to its end`(_ moment: String, _ expected: ChallengeStatus) {
    let yaml = "stage: contracted\ndates: { start: 2026-11-20, end: 2027-05-20 }"
    #expect(status(yaml, at: moment) == expected)
    #expect(status(yaml + "\noutcome: { decided: 2026-11-01, result: awarded }", at: moment) == expected)
    #expect(
      status(yaml.replacing("contracted", with: "closed") + "\noutcome: { result: awarded }", at: moment) == expected)
    #expect(status(yaml + "\noutcome: { result: no-award }", at: moment) == .decided)
  }

  @Test(arguments: [
    ("2026-11-16T09:59", ChallengeStatus.openingSoon), ("2026-11-16T10:00", .engaging), ("2026-12-11T16:59", .engaging),
    ("2026-12-11T17:00", .closed),
  ])
  func `Talking to the market has a beginning and an end too`(_ moment: String, _ expected: ChallengeStatus) {
    #expect(
      status(
        "stage: market-engagement\ndates: { opens: 2026-11-16T10:00, participation_deadline: 2026-12-11T17:00 }",
        at: moment) == expected)
    #expect(status("stage: market-engagement", at: moment) == .engaging)
  }

  @Test func `A call in rounds closes to newcomers when requests to take part close`() {
    let rounds = "stage: open\ndates: { participation_deadline: 2026-12-01T12:00, tender_deadline: 2027-02-01T12:00 }"
    #expect(status(rounds, at: "2026-12-01T11:59") == .closingSoon)
    #expect(status(rounds, at: "2026-12-01T12:00") == .assessing)
    #expect(challenge(rounds).deadline == dateAndTime("2026-12-01T12:00"))
  }

  @Test func `Answers are taken in three of the ten`() {
    #expect(ChallengeStatus.allCases.filter(\.takesResponses) == [.engaging, .open, .closingSoon])
    #expect(Set(ChallengeStatus.allCases.map(\.label)).count == 10)
  }
}
