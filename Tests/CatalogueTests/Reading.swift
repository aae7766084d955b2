import Diagnostics
import FrontMatter

@testable import Catalogue

/// A reader of the fields in a YAML text, with what was found while reading it.
func fields(_ yaml: String) -> (reader: FieldReader, findings: [Finding]) {
  var findings: [Finding] = []
  let source = SourceText(path: "content/x.md", bytes: Array("---\n\(yaml)\n---\n".utf8))
  let matter = FrontMatterDocument.read(source, into: &findings)
  return (FieldReader(matter.fields, path: source.path), findings)
}

/// A challenge of these fields.
func challenge(_ yaml: String) -> Challenge { challengeAndFindings(yaml).0 }

/// A challenge of these fields, with all that was found, the missing title and summary left out.
func challengeAndFindings(_ yaml: String) -> (Challenge, [Finding]) {
  let (reader, findings) = fields(yaml)
  let challenge = Challenge(reader)
  return (challenge, (findings + reader.findings).filter { $0.rule != "structure-missing-field" })
}

/// The instant at which clocks in the United Kingdom show a date, or a date and time: `2026-12-18T12:00`.
func uk(_ text: String) -> UKMoment {
  let moment = dateAndTime(text)
  return UKMoment(date: moment.date, time: moment.time ?? ClockTime(hour: 0, minute: 0))
}

func dateAndTime(_ text: String) -> DateAndTime {
  let numbers = text.split { "-T:".contains($0) }.compactMap { Int($0) }
  guard numbers.count >= 3, let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
    preconditionFailure("\(text) is no date")
  }
  return DateAndTime(date: date, time: numbers.count > 4 ? ClockTime(hour: numbers[3], minute: numbers[4]) : nil)
}

func date(_ text: String) -> CalendarDate { dateAndTime(text).date }

extension Finding {
  /// Where it is and what it is: `content/x.md:3:7 structure-money`.
  var place: String { "\(path):\(range.start.line):\(range.start.column) \(rule)" }
}
