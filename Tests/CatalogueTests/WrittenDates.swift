import FrontMatter

/// Lets tables of tests write a day as people do: "2027-03-15".
extension CalendarDate: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) else {
      preconditionFailure("\(text) is not a day of the calendar")
    }
    self = date
  }
}

/// The folder of the repository, which holds `content/`.
let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
