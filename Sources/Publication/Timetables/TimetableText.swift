import Catalogue
import Diagnostics
import FrontMatter
import Platform
import Rules

/// A timetable for people at a terminal.
public enum TimetableText {
  /// Columns of a line.
  private static let width = 96

  public static func report(
    _ timetable: Timetable, comparison: RouteComparison? = nil, library: ProcurementLibrary
  ) -> [UInt8] {
    var out = ByteBuffer()
    out.append(paragraph("\(timetable.request.route.words) (\(timetable.request.route.rawValue))", indent: 0))
    out.append(paragraph(timetable.regimeWords, indent: 0))
    if let summary = summary(timetable) { out.append("\n" + paragraph(summary, indent: 0)) }
    for shortfall in timetable.shortfalls {
      let rule = shortfall.rule.map { " [\($0)]" } ?? ""
      out.append("\n" + paragraph("Cannot be met: \(shortfall.what)\(rule)", indent: 0))
      for remedy in shortfall.remedies { out.append(item(remedy, indent: 2)) }
    }
    for (number, step) in timetable.steps.enumerated() { out.append(entry(step, number: number + 1, library)) }
    if !timetable.notes.isEmpty {
      out.append("\nWorth knowing\n")
      for note in timetable.notes { out.append(item(note, indent: 2)) }
    }
    if let comparison { append(comparison, to: &out) }
    out.append("\n" + paragraph(RuleBook.disclaimer, indent: 0))
    return out.bytes
  }

  private static func summary(_ timetable: Timetable) -> String? {
    guard let publication = timetable.publication, let end = timetable.end else { return nil }
    let what = timetable.step(.start) == nil ? "it ends" : timetable.regime == .noSpend ? "the trial starts" : "work starts"
    switch timetable.request.wish {
    case .publication:
      let earliest = timetable.earliestStart.map { $0 < end ? " With every minimum kept and no more, \(DateWords.fullDate($0)) would be possible." : "" } ?? ""
      return "Forwards: published on \(DateWords.fullDate(publication)), \(what) on \(DateWords.fullDate(end)).\(earliest)"
    case .start(let wish):
      let last = timetable.latestPublication.map {
        timetable.isMet ? " The last day of publication that still allows it, with every minimum kept, is \(DateWords.fullDate($0))." : ""
      } ?? ""
      return "Backwards from \(DateWords.fullDate(wish)): published on \(DateWords.fullDate(publication)), \(what) on \(DateWords.fullDate(end)).\(last)"
    }
  }

  private static func entry(_ step: TimetableStep, number: Int, _ library: ProcurementLibrary) -> String {
    let notice = step.kind.notice.map { ", \($0)" } ?? ""
    let done = step.isDone ? ", done" : ""
    let head = "\(number). \(DateWords.moment(step.chosen)): \(step.title) [\(step.actor.rawValue)\(notice)\(done)]"
    let rule = step.rule.map { "\($0): " } ?? ""
    return "\n" + paragraph(head, indent: 0, hanging: 4) + paragraph(days(step), indent: 4)
      + paragraph("\(step.reason) (\(rule)\(step.citation(library)))", indent: 4)
  }

  /// "Earliest Saturday 27 February 2027 (law); advised …; 20 working days, 30 days from tender-notice."
  private static func days(_ step: TimetableStep) -> String {
    var parts: [String] = []
    if step.minimum != step.chosen.date || step.isLaw && step.latest == nil {
      parts.append("Earliest \(DateWords.fullDate(step.minimum)) (\(step.isLaw && step.latest == nil ? "law" : "least"))")
    }
    if let latest = step.latest { parts.append("Latest \(DateWords.fullDate(latest))\(step.isLaw ? " (law)" : "")") }
    if step.recommended != step.chosen.date { parts.append("Advised \(DateWords.fullDate(step.recommended))") }
    if let working = step.workingDays, let calendar = step.calendarDays, let from = step.countedFrom {
      parts.append("\(counted(working, "working day")), \(counted(calendar, "day")), from \(from.rawValue)")
    }
    return parts.isEmpty ? "As advised." : parts.joined(separator: "; ") + "."
  }

  private static func counted(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
}

// The comparison, and how paragraphs are set.
extension TimetableText {
  private static func append(_ comparison: RouteComparison, to out: inout ByteBuffer) {
    out.append("\nThe same need by other routes\n")
    for option in comparison.options {
      let lawful = switch option.lawfulness {
      case .lawful: "lawful"
      case .unlawful: "not lawful"
      case .conditional: "lawful if the conditions hold"
      }
      out.append("\n" + paragraph("\(option.title): \(lawful)", indent: 2))
      out.append(paragraph(option.reason, indent: 4))
      if let earliest = option.earliestStart, let advised = option.recommendedStart, let opens = option.publication {
        let wish = option.meetsWish.map { " The day asked for can\($0 ? "" : "not") be met." } ?? ""
        out.append(
          paragraph(
            "Published on \(DateWords.date(opens)), work could start on \(DateWords.date(earliest)) at the earliest, on \(DateWords.date(advised)) as advised.\(wish)",
            indent: 4))
        let notices = option.notices.isEmpty ? "none" : option.notices.joined(separator: ", ")
        out.append(paragraph("Notices: \(notices).", indent: 4))
      }
      if let effort = option.effort {
        let counts = "\(counted(effort.documents, "document")), \(counted(effort.rounds, "round"))"
        let asked = option.asked.map { "; this record asks \($0)" } ?? ""
        out.append(paragraph("For a firm: \(effort.words); \(counts)\(asked); hours not known.", indent: 4))
      }
      for condition in option.conditions { out.append(item("If: \(condition)", indent: 4)) }
      for unknown in option.unknowns { out.append(item("Not known: \(unknown)", indent: 4)) }
    }
    out.append("\nWhat this comparison does not know\n")
    for unknown in comparison.unknowns { out.append(item(unknown, indent: 2)) }
  }

  private static func item(_ text: String, indent: Int) -> String {
    let lines = paragraph(text, indent: indent + 2)
    return String(repeating: " ", count: indent) + "- " + lines.dropFirst(indent + 2)
  }

  /// Lines of at most 96 columns; control characters of a hostile record do not reach a terminal.
  private static func paragraph(_ text: String, indent: Int, hanging: Int? = nil) -> String {
    let margin = String(repeating: " ", count: indent)
    let inner = String(repeating: " ", count: hanging ?? indent)
    var lines: [String] = [""]
    for word in text.split(whereSeparator: \.isWhitespace) {
      let last = lines[lines.count - 1]
      let isFull = last.count + word.count + 1 > width - max(indent, hanging ?? 0)
      if isFull, !last.isEmpty { lines.append("") }
      lines[lines.count - 1] += (isFull || last.isEmpty ? "" : " ") + printable(word)
    }
    return lines.enumerated().map { ($0 == 0 ? margin : inner) + $1 + "\n" }.joined()
  }

  private static func printable(_ text: Substring) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
