import Catalogue

extension Rule {
  static let deadlineTime = Rule(
    id: "structure-deadline-time", severity: .warning,
    title: "A deadline has a clock time",
    why: """
      "By 18 December" means the morning to one firm and midnight to another. Suppliers elsewhere lost their place because \
      of that. With a time on the clock, in UK time, everybody has the same deadline.
      """,
    breaches: [Example("stage: open\ndates:\n  tender_deadline: 2026-12-18")],
    keeps: [Example("stage: open\ndates:\n  tender_deadline: 2026-12-18T12:00")],
    check: .challenge { file, _ in
      let deadlines: [KeyDates.Name] = [.participationDeadline, .tenderDeadline, .questionsClose]
      return deadlines.compactMap { name in
        guard let date = file.record.dates[name], date.value.time == nil else { return nil }
        return Remark(
          at: date.range, "The deadline \(name.rawValue) has no time of day, so it ends at 11:59pm.",
          suggestion: "Write the time in UK time: \(name.rawValue): \(date.value.date)T12:00")
      }
    })
}
