import Catalogue
import FrontMatter
import Platform

/// A calendar file (RFC 5545): events with a day, or with an instant in UTC, so that no time zone has to be described.
public struct ICalendar: Sendable {
  /// When an event is.
  public enum Time: Sendable, Hashable {
    /// The whole of a day, wherever the reader is.
    case day(CalendarDate)
    /// An instant: a deadline.
    case moment(UKMoment)
  }

  /// How firm an event is.
  public enum Status: String, Sendable, CaseIterable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// One entry.
  public struct Event: Sendable {
    /// Lasting and unique in the world: an entry with the same one is replaced in the reader's calendar.
    public var uid: String
    public var time: Time
    public var summary: String
    public var description: String?
    /// The page it belongs to.
    public var url: String?
    public var categories: [String]
    public var status: Status?
    /// Counts up with each change that matters, so that readers take the newer one.
    public var sequence: Int

    public init(
      uid: String, time: Time, summary: String, description: String? = nil, url: String? = nil, categories: [String] = [],
      status: Status? = nil, sequence: Int = 0
    ) {
      self.uid = uid
      self.time = time
      self.summary = summary
      self.description = description
      self.url = url
      self.categories = categories
      self.status = status
      self.sequence = sequence
    }
  }

  /// What calendar programs call it.
  public var name: String
  public var events: [Event]

  /// The program that made it, in the usual form of such identifiers.
  static let product = "-//challenge-catalogue//challenges//EN"

  public init(name: String, events: [Event]) {
    self.name = name
    self.events = events
  }

  /// The file; `stamp` is the moment at which it is made, and stands in every event.
  public func bytes(stamp: UKMoment) -> [UInt8] {
    var out = ByteBuffer(capacity: 512 + events.count * 512)
    func line(_ text: String) { Self.fold(text, into: &out) }
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:\(Self.product)")
    line("CALSCALE:GREGORIAN")
    line("METHOD:PUBLISH")
    line("X-WR-CALNAME:\(Self.escaped(name))")
    for event in events {
      line("BEGIN:VEVENT")
      line("UID:\(Self.escaped(event.uid))")
      line("DTSTAMP:\(Self.utc(stamp))")
      switch event.time {
      case .day(let date): line("DTSTART;VALUE=DATE:\(Self.basic(date))")
      case .moment(let moment): line("DTSTART:\(Self.utc(moment))")
      }
      line("SUMMARY:\(Self.escaped(event.summary))")
      if let description = event.description { line("DESCRIPTION:\(Self.escaped(description))") }
      if let url = event.url { line("URL:\(Self.printable(url))") }
      if !event.categories.isEmpty { line("CATEGORIES:\(event.categories.map(Self.escaped).joined(separator: ","))") }
      if let status = event.status { line("STATUS:\(status.rawValue)") }
      line("SEQUENCE:\(event.sequence)")
      // A date to know of does not make its reader busy.
      line("TRANSP:TRANSPARENT")
      line("END:VEVENT")
    }
    line("END:VCALENDAR")
    return out.bytes
  }
}

// How values and lines are written (RFC 5545, sections 3.1, 3.3.4, 3.3.5 and 3.3.11).
extension ICalendar {
  /// Octets of a line, its break not counted.
  static let lineLimit = 75

  /// Appends a content line in pieces of at most 75 octets; a piece never ends within a character.
  static func fold(_ line: String, into out: inout ByteBuffer) {
    let bytes = Array(line.utf8)
    var start = 0
    var room = lineLimit
    while bytes.count - start > room {
      var end = start + room
      while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      out.append(bytes[start..<end])
      out.append("\r\n ")
      start = end
      // The space that begins a continued line counts.
      room = lineLimit - 1
    }
    out.append(bytes[start...])
    out.append("\r\n")
  }

  /// Text with the characters escaped that mean something; other control characters are left out.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": out.append(contentsOf: ["\\", scalar])
      case "\n": if previous != "\r" { out.append(contentsOf: ["\\", "n"]) }
      case "\r": out.append(contentsOf: ["\\", "n"])
      case _ where isControl(scalar) && scalar != "\t": break
      default: out.append(scalar)
      }
      previous = scalar
    }
    return String(out)
  }

  /// An address without anything that could begin a new line.
  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) && $0 != " " }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// "20261218".
  static func basic(_ date: CalendarDate) -> String { "\(date)".filter { $0 != "-" } }

  /// "20261218T120000Z".
  static func utc(_ moment: UKMoment) -> String {
    let day = (moment.seconds - (moment.seconds % 86_400 + 86_400) % 86_400) / 86_400
    let second = moment.seconds - day * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(basic(CalendarDate(dayNumber: day)))T\(two(second / 3_600))\(two(second % 3_600 / 60))\(two(second % 60))Z"
  }
}
