import FrontMatter
import Testing

@testable import Catalogue

/// Who sees a record that does not say who may see it.
@Suite("Visibility")
struct InvitedQuotesTests {
  private func isShown(_ fields: String) throws -> Bool {
    let (file, _) = ContentFile.reading("---\nstage: open\n\(fields)\n---\n", path: "content/challenges/example.md")
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 24))
    return file.record.isPublished(at: UKMoment(date: day, time: ClockTime(hour: 9, minute: 0)))
  }

  @Test("Invited quotes stay out of the public catalogue until the record says that everybody may see them")
  func invitedQuotes() throws {
    #expect(try !isShown("route: closed-quotes"))
    #expect(try !isShown("route: closed-quotes\nvisibility: invited"))
    #expect(try isShown("route: closed-quotes\nvisibility: public"))
  }

  @Test("Every other record is shown unless it is for invited firms")
  func others() throws {
    #expect(try isShown("route: open-below-threshold"))
    #expect(try isShown("title: A record without a route"))
    #expect(try !isShown("route: open-below-threshold\nvisibility: invited"))
  }
}
