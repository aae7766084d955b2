import ArgumentParser
import Catalogue
import Diagnostics
import FrontMatter
import Platform
import Publication
import Rules

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "A lawful timetable, forwards from publication or backwards from the day work starts.",
    discussion: """
      With a file, its record gives the answers and options override them. What is still missing is asked for,
      a line each. \
      Exit codes: 0 the wish can be met; 1 it cannot,
      and what would make it possible is said; 64 wrong usage; 74 cannot read.
      """)

  @Argument(help: ArgumentHelp("A challenge, which gives the answers.", valueName: "file"))
  var file: String?

  @OptionGroup var wish: PlanWishOptions
  @OptionGroup var purchase: PlanPurchaseOptions
  @OptionGroup var design: PlanDesignOptions
  @OptionGroup var content: ContentOptions

  @Flag(help: "Compare the routes for the same need.")
  var compare = false

  @Option(help: "text, json, ical or front-matter.")
  var format = PlanFormat.text

  func run() throws {
    let catalogue = try content.load()
    let now = try BuildMoment.resolve(content.asOf, site: catalogue.site)
    guard let library = catalogue.procurement else {
      throw Stop(
        code: 1, message: "the facts of procurement law in content/procurement are not complete; see: challenges check")
    }
    let record = try file.map { try read($0, catalogue, library, now) }
    var answers = record?.answers ?? TimetableAnswers()
    do {
      try purchase.apply(to: &answers, catalogue)
      try design.apply(to: &answers)
      try wish.apply(to: &answers)
    } catch let error as PlanOptionError { throw Stop.usage(error.message) }
    var questions = PlanQuestions(catalogue: catalogue, library: library, now: now)
    try questions.complete(&answers)
    guard let request = answers.request(now: now) else { throw Stop.usage(PlanQuestions.missing(answers)) }
    let timetable = Timetable(request, library: library)
    let report = PlanReport(
      timetable: timetable, comparison: compare ? RouteComparison(request, library: library) : nil, library: library,
      record: record, authority: purchase.authority ?? questions.authority, baseURL: catalogue.baseURL)
    try Terminal.write(report.bytes(format))
    for shortfall in timetable.shortfalls where format == .ical || format == .frontMatter {
      Terminal.say("Cannot be met: \(shortfall.what) \(shortfall.remedies.joined(separator: " "))")
    }
    if !timetable.isMet { throw Stop.findings }
  }

  /// The record of a file, wherever it stands; what is wrong in it is said and does not stop the plan.
  private func read(
    _ path: String, _ catalogue: Catalogue, _ library: ProcurementLibrary, _ now: UKMoment
  ) throws -> PlanRecord {
    let bytes: [UInt8]
    do { bytes = try FileReading.bytes(at: path, limit: 1_000_000) } catch {
      throw Stop.inputOutput("cannot read \(path): \(error.reason)")
    }
    let (file, findings) = ContentFile.reading(String(decoding: bytes, as: UTF8.self), path: path)
    let errors = findings.filter { $0.severity == .error }
    if !errors.isEmpty {
      Terminal.say("\(path) has mistakes; what they hide is not known to the plan. See: challenges check \(path)")
      for error in errors.prefix(5) { Terminal.say("  line \(error.range.start.line): \(error.message)") }
    }
    let authorities = Dictionary(catalogue.authorities.map { ($0.slug, $0.record) }, uniquingKeysWith: { first, _ in first })
    let record = ProcurementCase(file, library: library, authorities: authorities, now: now)
    return PlanRecord(slug: file.slug, title: file.record.title?.value, answers: TimetableAnswers(record))
  }
}

/// What a file gives to a plan.
struct PlanRecord {
  let slug: String
  let title: String?
  let answers: TimetableAnswers
}

/// Ways of printing a plan.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ical
  case frontMatter = "front-matter"
}

/// A plan, printed.
struct PlanReport {
  let timetable: Timetable
  let comparison: RouteComparison?
  let library: ProcurementLibrary
  let record: PlanRecord?
  let authority: String?
  let baseURL: BaseURL

  func bytes(_ format: PlanFormat) -> [UInt8] {
    switch format {
    case .text: TimetableText.report(timetable, comparison: comparison, library: library)
    case .json: TimetableJSON.report(timetable, comparison: comparison, library: library)
    case .frontMatter:
      Array(TimetableFrontMatter(timetable, includesPurchase: record == nil, authority: authority).text.utf8)
    case .ical: calendar.bytes(stamp: timetable.request.now)
    }
  }

  private var calendar: ICalendar {
    let request = timetable.request
    let subject = record?.slug ?? "\(request.route.rawValue)-\(wishedDay(request))"
    let host = baseURL.origin.split(separator: "/").last.map(String.init) ?? "localhost"
    return TimetableCalendar.calendar(
      timetable, title: record?.title ?? request.route.words, subject: subject, host: host, library: library)
  }

  private func wishedDay(_ request: TimetableRequest) -> CalendarDate {
    switch request.wish {
    case .publication(let day), .start(let day): day
    }
  }
}
