import Catalogue
import FrontMatter
import Platform
import Testing

@testable import Publication

/// Calendar files by the letter of RFC 5545.
@Suite struct ICalendarTests {
  private let stamp = UKMoment(seconds: 1_795_510_800)

  private func text(_ events: [ICalendar.Event], name: String = "Plan") -> String {
    String(decoding: ICalendar(name: name, events: events).bytes(stamp: stamp), as: UTF8.self)
  }

  /// Lines with their breaks undone.
  private func unfolded(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.utf8.split(separator: 0x0A) {
      #expect(line.last == 0x0D)
      // By octets: a combining mark after the space would hide it from a comparison of characters.
      if line.first == 0x20, !lines.isEmpty {
        lines[lines.count - 1] += String(decoding: line.dropFirst().dropLast(), as: UTF8.self)
      } else {
        lines.append(String(decoding: line.dropLast(), as: UTF8.self))
      }
    }
    return lines
  }

  @Test func `A day is a date and a deadline an instant in UTC, whatever the clocks show`() throws {
    let winter = try #require(CalendarDate(year: 2027, month: 1, day: 4))
    let summer = try #require(CalendarDate(year: 2027, month: 7, day: 5))
    let noon = ClockTime(hour: 12, minute: 0)
    let lines = unfolded(
      text([
        .init(uid: "a@example.org", time: .day(winter), summary: "A"),
        .init(uid: "b@example.org", time: .moment(UKMoment(date: winter, time: noon)), summary: "B"),
        .init(uid: "c@example.org", time: .moment(UKMoment(date: summer, time: noon)), summary: "C", status: .tentative, sequence: 3),
      ]))
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") } == [
        "DTSTART;VALUE=DATE:20270104", "DTSTART:20270104T120000Z", "DTSTART:20270705T110000Z",
      ])
    #expect(lines.filter { $0.hasPrefix("DTSTAMP") } == Array(repeating: "DTSTAMP:20261124T090000Z", count: 3))
    #expect(lines.contains("STATUS:TENTATIVE") && lines.contains("SEQUENCE:3"))
  }

  @Test func `No line is longer than 75 octets, none ends within a character, and nothing is lost`() {
    for length in [0, 1, 60, 66, 67, 68, 69, 74, 75, 76, 148, 149, 150, 151, 400] {
      for unit in ["a", "£", "–", "🚲", "e\u{301}"] {
        let summary = String(repeating: unit, count: length)
        let file = text([.init(uid: "x@example.org", time: .moment(stamp), summary: summary)])
        let pieces = file.utf8.split(separator: 0x0A)
        for piece in pieces {
          #expect(piece.count - 1 <= 75)
          #expect(String(validating: piece, as: UTF8.self) != nil, "\(length) × \(unit)")
        }
        #expect(unfolded(file).contains("SUMMARY:" + summary))
      }
    }
  }

  @Test func `Marks that mean something are escaped, and no value can begin a line of its own`() {
    let hostile = "a;b,c\\d\r\nDTSTART:19700101T000000Z\nX\rY\u{0}\u{1B}[2J\u{85}"
    let file = text(
      [
        .init(
          uid: hostile, time: .moment(stamp), summary: hostile, description: hostile, url: "https://example.org/\r\nX: y",
          categories: [hostile, "b"])
      ], name: hostile)
    let lines = unfolded(file)
    #expect(lines.contains("SUMMARY:a\\;b\\,c\\\\d\\nDTSTART:19700101T000000Z\\nX\\nY[2J"))
    #expect(lines.filter { $0.hasPrefix("DTSTART") }.count == 1)
    #expect(lines.contains("URL:https://example.org/X:y"))
    let names = ["BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "SUMMARY",
      "DESCRIPTION", "URL", "CATEGORIES", "SEQUENCE", "TRANSP", "END"]
    for line in lines { #expect(names.contains(String(line.prefix { $0 != ":" && $0 != ";" })), "\(line)") }
  }

  @Test func `Moments before 1970 and after 2100 keep their day`() {
    #expect(ICalendar.utc(UKMoment(seconds: -1)) == "19691231T235959Z")
    #expect(ICalendar.utc(UKMoment(seconds: 0)) == "19700101T000000Z")
    #expect(ICalendar.utc(UKMoment(seconds: 4_133_980_799)) == "21001231T235959Z")
  }
}
