import Diagnostics

// Days and times of fields.
extension FieldReader {
  /// A day.
  public func date(_ key: String) -> Located<CalendarDate>? {
    guard let scalar = scalar(key) else { return nil }
    let text = DateText(scalar.text)
    guard let date = text.date, text.rest.isEmpty || text.zoneMinutes != nil else {
      reportDate(key, scalar, text)
      return nil
    }
    if text.time != nil {
      report(
        rule: "structure-date", severity: .warning, range: scalar.range,
        message: "The field \(key) is a day. The time was left out.", suggestion: "Write: \(key): \(date)")
    }
    return Located(date, scalar.range)
  }

  /// A day, perhaps with a clock time in UK time.
  public func moment(_ key: String) -> Located<DateAndTime>? {
    guard let scalar = scalar(key) else { return nil }
    let text = DateText(scalar.text)
    guard let date = text.date else {
      reportDate(key, scalar, text)
      return nil
    }
    let moment = Located(DateAndTime(date: date, time: text.time), scalar.range)
    if text.rest.isEmpty { return moment }
    if let minutes = text.zoneMinutes, minutes != DateText.ukMinutes(inMonth: date.month) {
      reportZone(key, scalar, text, minutes)
      return nil
    }
    guard text.zoneMinutes != nil || text.namesUKTime else {
      reportDate(key, scalar, text)
      return nil
    }
    report(
      rule: "structure-date", severity: .warning, range: scalar.range,
      message: "Times here are always UK time, so no time zone is written. \"\(text.rest.shortened)\" was left out.",
      suggestion: "Write: \(key): \(Self.written(date, text.time))")
    return moment
  }

  /// A day, perhaps with a clock time, perhaps with words after it (the number of a notice); words alone are a note.
  public func momentWithNote(_ key: String) -> (moment: Located<DateAndTime>?, note: String?)? {
    guard let scalar = scalar(key) else { return nil }
    let text = DateText(scalar.text)
    if text.impossible != nil || text.date == nil && DateGuess(scalar.text) != nil {
      reportDate(key, scalar, text)
      return nil
    }
    let moment = text.date.map { Located(DateAndTime(date: $0, time: text.time), scalar.range) }
    return (moment, text.rest.isEmpty ? nil : text.rest)
  }

  /// A time of another zone than the one that clocks in the United Kingdom show on the day.
  private func reportZone(_ key: String, _ scalar: Scalar, _ text: DateText, _ minutes: Int) {
    guard let date = text.date, let time = text.time, let uk = DateText.ukMinutes(inMonth: date.month) else {
      report(
        rule: "structure-date", severity: .error, range: scalar.range,
        message:
          "Times here are UK time, without a time zone. Clocks change in this month, so the zone \(text.rest.shortened) does not say which hour is meant.",
        suggestion:
          "Write the time that a clock in the UK will show, like: \(key): \(text.date.map { "\($0)" } ?? "2026-12-18")T12:00"
      )
      return
    }
    let wall = date.dayNumber * 1_440 + time.hour * 60 + time.minute + uk - minutes
    let day = (wall - (wall % 1_440 + 1_440) % 1_440) / 1_440
    let ofDay = wall - day * 1_440
    let meant = Self.written(CalendarDate(dayNumber: day), ClockTime(hour: ofDay / 60, minute: ofDay % 60))
    report(
      rule: "structure-date", severity: .error, range: scalar.range,
      message:
        "Times here are UK time, without a time zone. The zone \(text.rest.shortened) is not the one that clocks in the UK show on this day.",
      suggestion:
        "If the zone is right, write: \(key): \(meant); if the clock time is, write: \(key): \(Self.written(date, time))"
    )
  }

  /// What is wrong with a date, and the date that was probably meant.
  private func reportDate(_ key: String, _ scalar: Scalar, _ text: DateText) {
    let (message, suggestion) =
      Self.impossible(key, text) ?? Self.wrongTime(key, scalar.text, text) ?? Self.unreadable(key, scalar.text)
    report(rule: "structure-date", severity: .error, range: scalar.range, message: message, suggestion: suggestion)
  }

  private static func impossible(_ key: String, _ text: DateText) -> (String, String)? {
    guard let written = text.impossible else { return nil }
    let parts = written.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let first = CalendarDate(year: parts[0], month: parts[1], day: 1) else {
      let meant = DateGuess(written).map { "If \($0.words) is meant, write: \(key): \($0)" }
      return (
        "\(written) is not a day of the calendar.", meant ?? "Write year, month and day, like: \(key): 2026-12-18"
      )
    }
    return noSuchDay(key, written, first)
  }

  private static func noSuchDay(_ key: String, _ written: String, _ month: CalendarDate) -> (String, String) {
    let days = CalendarDate.days(inMonth: month.month, year: month.year)
    let last = CalendarDate(year: month.year, month: month.month, day: days) ?? month
    return (
      "\(written) is not a day of the calendar: that month has \(days) days.",
      "If the last day of the month is meant, write: \(key): \(last)"
    )
  }

  private static func wrongTime(_ key: String, _ written: String, _ text: DateText) -> (String, String)? {
    guard let date = text.date else { return nil }
    let rest = text.rest.lowercased()
    if rest == "midnight" || rest.hasPrefix("t24:00") || rest.hasPrefix("24:00") {
      return (
        "It is not clear to which day midnight belongs.",
        "For the end of this day, write: \(key): \(date)T23:59; for its beginning, \(key): \(date)T00:00"
      )
    }
    let guess = DateGuess(written).flatMap { $0.time == nil ? nil : $0 }
    guard guess != nil || text.time == nil && rest.hasPrefix("t") else {
      return (
        "Behind the date stands something that cannot be read: \"\(text.rest.shortened)\".",
        "Write the date, with a time where one is needed: \(key): \(Self.written(date, text.time ?? ClockTime(hour: 12, minute: 0)))"
      )
    }
    return (
      "\"\(text.rest.shortened)\" is not a time that can be read. A time has hours from 00 to 23 and minutes, like 09:30 or 17:00.",
      guess.map { "Write: \(key): \($0)" } ?? "Write, for example: \(key): \(date)T12:00"
    )
  }

  private static func unreadable(_ key: String, _ written: String) -> (String, String) {
    let message =
      "\"\(written.shortened)\" cannot be read as a date. A date is written year-month-day, like 2026-12-18; with a time, 2026-12-18T12:00."
    if let guess = DateGuess(written) {
      return (
        message, guess.isAmbiguous ? "If \(guess.words) is meant, write: \(key): \(guess)" : "Write: \(key): \(guess)"
      )
    }
    if let month = DateGuess.monthOfImpossibleDay(written) { return noSuchDay(key, written.shortened, month) }
    let suggestion =
      switch DateGuess.lack(written) {
      case .everything: "Leave the line out until the date is known."
      case .day: "Choose a day, or leave the line out until the date is known."
      case .year: "Write the year as well, like: \(key): 2026-12-18"
      case nil: "Check day and month, and write: \(key): 2026-12-18"
      }
    return (message, suggestion)
  }

  private static func written(_ date: CalendarDate, _ time: ClockTime?) -> String {
    "\(DateAndTime(date: date, time: time))"
  }
}
