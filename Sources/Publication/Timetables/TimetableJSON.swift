import Catalogue
import Diagnostics
import FrontMatter
import Platform
import Rules

/// A timetable as one JSON object, for programs. Its keys are a contract: new ones may come, none goes or changes.
///
///     {"version": 1, "met": true, "direction": "forwards" or "backwards", "wish": DATE, "route": …, "regime": …,
///      "regime_reason": …, "value_pence": pence with VAT or null, "publication": DATE, "latest_publication": DATE or null,
///      "start": DATE, "earliest_start": DATE,
///      "tendering_period": null or {"row", "basis", "minimum_days", "record_basis", "must_be_stated"},
///      "steps": [{"id", "what", "actor", "notice", "date": DATE, "time": "12:00" or null, "moment": ISO 8601 with offset
///                or null, "minimum": DATE, "latest": DATE or null, "recommended": DATE, "chosen": DATE, "counted_from",
///                "working_days", "calendar_days", "reason", "basis": "law" or "advice", "rule", "citation", "done"}],
///      "unmet": [{"what", "remedies": […], "rule"}], "notes": […],
///      "comparison": null or {"options": [{"id", "title", "route", "lawful": "lawful", "unlawful" or "conditional",
///                "reason", "conditions", "publication", "earliest_start", "recommended_start", "meets_wish", "notices",
///                "documents", "rounds", "effort", "asked", "hours": null, "unknowns"}], "unknowns": […]},
///      "disclaimer": …}
public enum TimetableJSON {
  public static func report(
    _ timetable: Timetable, comparison: RouteComparison? = nil, library: ProcurementLibrary
  ) -> [UInt8] {
    let root = JSON.object([
      ("version", .number(1)), ("met", .boolean(timetable.isMet)), ("direction", .text(direction(timetable.request.wish))),
      ("wish", .date(day(timetable.request.wish))), ("route", .text(timetable.request.route.rawValue)),
      ("regime", .text(name(timetable.regime))), ("regime_reason", .text(timetable.regimeWords)),
      ("value_pence", timetable.valuePence.map { .number($0) } ?? .null), ("publication", .date(timetable.publication)),
      ("latest_publication", .date(timetable.latestPublication)), ("start", .date(timetable.end)),
      ("earliest_start", .date(timetable.earliestStart)), ("tendering_period", period(timetable)),
      ("steps", .list(timetable.steps.map { step($0, library) })), ("unmet", .list(timetable.shortfalls.map(shortfall))),
      ("notes", .texts(timetable.notes)), ("comparison", comparison.map(self.comparison) ?? .null),
      ("disclaimer", .text(RuleBook.disclaimer)),
    ])
    var out = ByteBuffer(capacity: 16_384)
    root.append(to: &out, indent: 0)
    out.append("\n")
    return out.bytes
  }

  private static func direction(_ wish: TimetableRequest.Wish) -> String {
    if case .publication = wish { "forwards" } else { "backwards" }
  }

  private static func day(_ wish: TimetableRequest.Wish) -> CalendarDate {
    switch wish {
    case .publication(let day), .start(let day): day
    }
  }

  private static func name(_ regime: Regimes) -> String {
    switch regime {
    case .above: "above"
    case .below: "below"
    case .exempt: "exempt"
    case .noSpend: "no-spend"
    case .outsidePart6: "outside-part-6"
    case .contradictory: "contradictory"
    default: "unknown"
    }
  }

  private static func period(_ timetable: Timetable) -> JSON {
    guard let row = timetable.tenderingRow, let basis = timetable.tenderingBasis else { return .null }
    return .object([
      ("row", .number(row.number)), ("basis", .text(row.basis.rawValue)), ("minimum_days", .number(row.days)),
      ("record_basis", .text(basis.basis.rawValue)), ("must_be_stated", .boolean(basis.mustBeStated)),
    ])
  }

  private static func step(_ step: TimetableStep, _ library: ProcurementLibrary) -> JSON {
    let clock = step.chosen.time == nil ? nil : String(TimetableFrontMatter.written(step.chosen).suffix(5))
    return .object([
      ("id", .text(step.id)), ("what", .text(step.title)), ("actor", .text(step.actor.rawValue)), ("notice", .text(step.kind.notice)),
      ("date", .date(step.chosen.date)), ("time", .text(clock)),
      ("moment", .text(step.chosen.time.map { UKMoment(date: step.chosen.date, time: $0).iso })),
      ("minimum", .date(step.minimum)), ("latest", .date(step.latest)), ("recommended", .date(step.recommended)),
      ("chosen", .date(step.chosen.date)), ("counted_from", .text(step.countedFrom?.rawValue)),
      ("working_days", step.workingDays.map { .number($0) } ?? .null),
      ("calendar_days", step.calendarDays.map { .number($0) } ?? .null), ("reason", .text(step.reason)),
      ("basis", .text(step.isLaw ? "law" : "advice")), ("rule", .text(step.rule)), ("citation", .text(step.citation(library))),
      ("done", .boolean(step.isDone)),
    ])
  }

  private static func shortfall(_ shortfall: Timetable.Shortfall) -> JSON {
    .object([("what", .text(shortfall.what)), ("remedies", .texts(shortfall.remedies)), ("rule", .text(shortfall.rule))])
  }

  private static func comparison(_ comparison: RouteComparison) -> JSON {
    .object([
      ("options", .list(comparison.options.map(option))), ("unknowns", .texts(comparison.unknowns)),
    ])
  }

  private static func option(_ option: RouteComparison.Option) -> JSON {
    .object([
      ("id", .text(option.id)), ("title", .text(option.title)), ("route", .text(option.route.rawValue)),
      ("lawful", .text(option.lawfulness.rawValue)), ("reason", .text(option.reason)), ("conditions", .texts(option.conditions)),
      ("publication", .date(option.publication)), ("earliest_start", .date(option.earliestStart)),
      ("recommended_start", .date(option.recommendedStart)), ("meets_wish", option.meetsWish.map { .boolean($0) } ?? .null),
      ("notices", .texts(option.notices)), ("documents", option.effort.map { .number($0.documents) } ?? .null),
      ("rounds", option.effort.map { .number($0.rounds) } ?? .null), ("effort", .text(option.effort?.words)), ("asked", .text(option.asked)),
      // Nobody has measured them; the key stands here for the day on which somebody has.
      ("hours", .null), ("unknowns", .texts(option.unknowns)),
    ])
  }
}

/// A tree of JSON, written with two spaces a level.
private indirect enum JSON {
  case null
  case boolean(Bool)
  case number(Int)
  case string(String)
  case list([JSON])
  case object([(String, JSON)])

  static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
  static func texts(_ texts: [String]) -> JSON { .list(texts.map { .string($0) }) }
  static func date(_ date: CalendarDate?) -> JSON { date.map { .string("\($0)") } ?? .null }

  func append(to out: inout ByteBuffer, indent: Int) {
    switch self {
    case .null: out.append("null")
    case .boolean(let value): out.append(value ? "true" : "false")
    case .number(let value): out.append(decimal: value)
    case .string(let value): JSONText.append(value, to: &out)
    case .list(let items): append(items.map { (nil, $0) }, between: "[", and: "]", to: &out, indent: indent)
    case .object(let members): append(members.map { ($0, $1) }, between: "{", and: "}", to: &out, indent: indent)
    }
  }

  private func append(
    _ members: [(String?, JSON)], between opening: String, and closing: String, to out: inout ByteBuffer, indent: Int
  ) {
    out.append(opening)
    for (index, member) in members.enumerated() {
      out.append((index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1))
      if let name = member.0 {
        JSONText.append(name, to: &out)
        out.append(": ")
      }
      member.1.append(to: &out, indent: indent + 1)
    }
    out.append(members.isEmpty ? closing : "\n" + String(repeating: "  ", count: indent) + closing)
  }
}
