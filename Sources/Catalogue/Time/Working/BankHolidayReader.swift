import Diagnostics
import FrontMatter

extension WorkingCalendar {
  /// Where the rules and exceptions stand, below the source folder.
  static let path = "content/procurement/bank-holidays.yaml"

  /// Reads the calendar; nil, with findings, when the file is missing or any line of it cannot be used. A calendar that
  /// lacks a holiday would shorten standstills, so there is no half of one.
  static func read(source: String, findings: inout [Finding]) -> WorkingCalendar? {
    guard let node = SettingsReader(source: source).yaml(path, required: true, &findings) else { return nil }
    return read(node, findings: &findings)
  }

  /// Reads the calendar from the tree of its file.
  static func read(_ node: YAMLNode, findings: inout [Finding]) -> WorkingCalendar? {
    let file = FieldReader(node, path: path)
    let calendar = BankHolidayReader(file: file).calendar
    findings.append(contentsOf: file.findings)
    return file.findings.contains { $0.severity == .error } ? nil : calendar
  }
}

/// Reads the lines of `bank-holidays.yaml`.
private struct BankHolidayReader {
  let file: FieldReader

  var calendar: WorkingCalendar? {
    let through = file.requiredText("checked_through") == nil ? nil : file.integer("checked_through")
    if let through, !WorkingCalendar.years.contains(through.value) {
      file.report(
        rule: "structure-number", severity: .error, range: through.range,
        message: "checked_through should be a year from \(WorkingCalendar.years.lowerBound) to \(WorkingCalendar.years.upperBound), but it is \(through.value).")
    }
    let rules = file.mappings("holidays").compactMap(rule)
    if rules.isEmpty {
      file.report(
        rule: "structure-missing-field", severity: .error, range: file.range,
        message: "There are no bank holidays here, so working days cannot be counted.",
        suggestion: "Add a list called holidays.")
    }
    let exceptions = file.mappings("exceptions").compactMap { exception($0, rules: rules) }
    file.finish()
    return through.map { WorkingCalendar(rules: rules, exceptions: exceptions, knownThrough: $0.value) }
  }

  private func rule(_ reader: FieldReader) -> HolidayRule? {
    defer { reader.finish() }
    let (name, citation) = (reader.requiredText("name"), reader.requiredText("citation"))
    let (nations, day) = (nations(reader), day(reader))
    let substitute = reader.boolean("substitute_day")
    let first = reader.integer("first_year")
    guard let name, let citation, let day, !nations.isEmpty else { return nil }
    return HolidayRule(
      name: name.value, day: day, nations: nations, hasSubstituteDay: substitute?.value ?? false,
      firstYear: first?.value, citation: citation.value)
  }

  private enum Monday: String, CaseIterable { case first, last }

  private func day(_ reader: FieldReader) -> HolidayRule.Day? {
    let month = reader.integer("month")
    let day = reader.integer("day")
    let monday = reader.choice("monday", Monday.self)
    let easter = reader.integer("days_after_easter_sunday", from: -365)
    if let month, !(1...12).contains(month.value) {
      reader.report(
        rule: "structure-number", severity: .error, range: month.range,
        message: "The field month should be from 1 to 12, but it is \(month.value).")
      return nil
    }
    switch (month, day, monday?.value, easter) {
    case (let month?, let day?, nil, nil):
      // A year without a leap day, so that the holiday exists in every year.
      if CalendarDate(year: 2001, month: month.value, day: day.value) != nil {
        return .fixed(month: month.value, day: day.value)
      }
      reader.report(
        rule: "structure-date", severity: .error, range: day.range,
        message: "Month \(month.value) does not have a day \(day.value) in every year.")
    case (let month?, nil, .first?, nil): return .firstMonday(month: month.value)
    case (let month?, nil, .last?, nil): return .lastMonday(month: month.value)
    case (nil, nil, nil, let easter?): return .easter(daysAfter: easter.value)
    default:
      reader.report(
        rule: "structure-missing-field", severity: .error, range: reader.range,
        message: "It is not clear on which day this holiday falls.",
        suggestion: "Give month and day, or month and monday (first or last), or days_after_easter_sunday alone.")
    }
    return nil
  }

  /// A change in one year. Only what the rules make a holiday can be taken away.
  private func exception(_ reader: FieldReader, rules: [HolidayRule]) -> HolidayException? {
    defer { reader.finish() }
    let (name, citation) = (reader.requiredText("name"), reader.requiredText("citation"))
    let nations = nations(reader)
    let (added, takenAway) = (reader.date("add"), reader.date("take_away"))
    if added == nil, takenAway == nil, !reader.has("add"), !reader.has("take_away") {
      reader.report(
        rule: "structure-missing-field", severity: .error, range: reader.range,
        message: "It is not said which day is added or taken away.",
        suggestion: "Add a line: add: 2026-06-15, or take_away: 2026-05-25, or both when a day was moved.")
    }
    if let takenAway {
      let year = HolidayYear(year: takenAway.value.year, rules: rules, exceptions: [])
      let there = year.holidays.filter { $0.date == takenAway.value }.flatMap(\.nations)
      for nation in nations where !there.contains(nation) {
        reader.report(
          rule: "structure-date", severity: .error, range: takenAway.range,
          message: "\(takenAway.value) is no bank holiday in \(nation.rawValue), so it cannot be taken away there.")
      }
    }
    guard let name, let citation, !nations.isEmpty else { return nil }
    return HolidayException(
      name: name.value, nations: nations, added: added?.value, takenAway: takenAway?.value, citation: citation.value)
  }

  private func nations(_ reader: FieldReader) -> [Nation] {
    let names = reader.texts("nations")
    if names.isEmpty {
      reader.report(
        rule: "structure-missing-field", severity: .error, range: reader.range,
        message: "The field nations is missing or empty.", suggestion: "Add a line: nations: [scotland]")
    }
    return names.compactMap { name in
      if let nation = Nation(rawValue: name.value) { return nation }
      let known = Nation.allCases.map(\.rawValue)
      reader.report(
        rule: "structure-choice", severity: .error, range: name.range,
        message: "\"\(name.value)\" is not a nation. It can be: \(known.joined(separator: ", ")).",
        suggestion: NearestName.of(name.value.lowercased(), among: known).map { "Write: \($0)" })
      return nil
    }
  }
}
