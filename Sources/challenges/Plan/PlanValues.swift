import Catalogue
import Diagnostics
import FrontMatter
import Rules

/// Answers as people write them, in options and in the terminal.
enum PlanValues {
  /// An answer that was not understood, with what would have been.
  struct Misunderstood: Error {
    let message: String
  }

  /// Pence from "45000", "£45,000" or "45k"; nil for "unknown".
  static func pence(_ text: String) throws(Misunderstood) -> Int? {
    if ["unknown", "unsure", "?"].contains(text.lowercased()) { return nil }
    guard let pence = FieldReader.pence(fromLoose: text) else {
      throw Misunderstood(message: "a sum in pounds, like 45000, or the word unknown, not \"\(text)\"")
    }
    return pence
  }

  /// Percent from "20" or "20%".
  static func percent(_ text: String) throws(Misunderstood) -> Double {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let rate = Double(digits), (0...100).contains(rate) else {
      throw Misunderstood(message: "a rate in percent, like 20, not \"\(text)\"")
    }
    return rate
  }

  /// A word of a list, written as in a record.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ type: Choice.Type
  ) throws(Misunderstood) -> Choice where Choice.RawValue == String {
    let tidy = text.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "-")
    if let choice = Choice(rawValue: tidy) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    let nearest = NearestName.of(tidy, among: known).map { "; did you mean \($0)?" } ?? ""
    throw Misunderstood(message: "one of \(known.joined(separator: ", ")), not \"\(text)\"\(nearest)")
  }

  /// A day: 2026-12-07.
  static func date(_ text: String) throws(Misunderstood) -> CalendarDate {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard text.utf8.count == 10, numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      let date = CalendarDate(year: year, month: month, day: day), (2000...2100).contains(year)
    else { throw Misunderstood(message: "a day of the calendar, like 2026-12-07, not \"\(text)\"") }
    return date
  }

  /// Yes or no.
  static func yesOrNo(_ text: String) throws(Misunderstood) -> Bool {
    switch text.lowercased() {
    case "yes", "y", "true": true
    case "no", "n", "false", "": false
    default: throw Misunderstood(message: "yes or no, not \"\(text)\"")
    }
  }

  /// "start 2027-03-01", "publish 2026-12-07"; a day alone is the start.
  static func wish(_ text: String) throws(Misunderstood) -> TimetableRequest.Wish {
    let words = text.split(separator: " ").map(String.init)
    switch (words.first?.lowercased(), words.count) {
    case ("publish", 2): return .publication(try date(words[1]))
    case ("start", 2): return .start(try date(words[1]))
    case (_, 1): return .start(try date(words[0]))
    default: throw Misunderstood(message: "start or publish and a day, like start 2027-03-01, not \"\(text)\"")
    }
  }

  /// "none", "wanted", or the day on which the planned notice was published.
  static func plannedNotice(_ text: String) throws(Misunderstood) -> TimetableRequest.PlannedNotice {
    switch text.lowercased() {
    case "none", "no": return .omitted
    case "wanted", "yes": return .wanted
    default:
      do { return .published(try date(text)) } catch {
        throw Misunderstood(message: "none, wanted, or the day on which it was published, not \"\(text)\"")
      }
    }
  }

  /// An authority of the catalogue by its key.
  static func authority(_ key: String, in catalogue: Catalogue) throws(Misunderstood) -> Buyer {
    if let file = catalogue.authorities.first(where: { $0.slug == key }) { return Buyer(file.record) }
    let known = catalogue.authorities.map(\.slug)
    let nearest = NearestName.of(key, among: known).map { "; did you mean \($0)?" } ?? ""
    throw Misunderstood(message: "the name of a file in content/authorities (\(known.joined(separator: ", "))), not \"\(key)\"\(nearest)")
  }
}
