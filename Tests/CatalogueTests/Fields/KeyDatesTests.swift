import Testing

@testable import Catalogue

@Suite struct KeyDatesTests {
  private let dates = challenge(
    """
    dates:
      end: 2027-08-06
      tender_deadline: 2026-12-14T12:00
      opens: 2026-11-09T12:00
      catalogue_published: 2026-11-09
      conflicts_assessment: 2026-11-02
      participation_deadline: 2026-12-01
    """
  ).dates

  @Test func `Dates come in the usual order of their names, however they were written`() {
    #expect(
      dates.all.map(\.name) == [
        .conflictsAssessment, .cataloguePublished, .opens, .participationDeadline, .tenderDeadline, .end,
      ])
  }

  @Test func `Milestones are for suppliers, soonest first`() {
    #expect(
      dates.milestones.map(\.name) == [.cataloguePublished, .opens, .participationDeadline, .tenderDeadline, .end])
    #expect(dates.milestones.map(\.label).last == "Work ends")
  }

  @Test func `Deadlines are those that suppliers must meet, soonest first`() {
    #expect(dates.deadlines == [dateAndTime("2026-12-01"), dateAndTime("2026-12-14T12:00")])
    #expect(challenge("dates: { opens: 2026-11-09 }").dates.deadlines.isEmpty)
    #expect(challenge("").dates.all.isEmpty)
  }

  @Test func `A date that is none is a finding with its place and is left out`() {
    let (record, findings) = challengeAndFindings("dates:\n  opens: 2026-02-30\n  start: soon\n  end: 18/12/2026")
    #expect(
      findings.map(\.place) == [
        "content/x.md:3:10 structure-date", "content/x.md:4:10 structure-date", "content/x.md:5:8 structure-date",
      ])
    #expect(findings.last?.suggestion == "Write: end: 2026-12-18")
    #expect(record.dates.all.isEmpty)
  }
}
