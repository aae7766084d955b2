import Catalogue
import Diagnostics
import FrontMatter

/// Everything that can be said of a rule, in words: what `explain` prints and the public rule pages show.
public struct RuleExplanation: Sendable {
  /// A piece of a record that breaks or keeps the rule.
  public struct Example: Sendable {
    /// Front matter and body as they would stand in a file, without what does not matter.
    public let text: String
    /// "In an otherwise complete record of a small open call, on 24 November 2026."
    public let setting: String?
  }

  public let id: String
  public let title: String
  /// "Error: blocks a build when the record is open or later and public."
  public let severity: String
  public let group: FindingGroup
  public let says: String?
  /// When it applies.
  public let applies: String?
  public let why: String
  public let remedy: String?
  /// The fields it reads, by their names.
  public let fields: [String]
  public let source: String?
  public let inForce: String?
  public let confidence: String?
  public let doubt: String?
  public let breaches: [Example]
  public let keeps: [Example]

  /// `library` gives the sums that "when it applies" names.
  public init(_ rule: Rule, library: ProcurementLibrary?) {
    id = rule.id
    title = rule.title
    severity = Self.words(rule)
    group = rule.group
    says = rule.law?.says
    applies = Self.applicability(rule)?.words(library)
    why = rule.why
    remedy = rule.law?.remedy
    fields = rule.law?.fields ?? []
    source = rule.citation
    inForce = rule.law.map { Self.words($0.inForce) }
    confidence = rule.law?.confidence.words
    doubt = rule.law?.doubt
    breaches = rule.breaches.map(Self.example)
    keeps = rule.keeps.map(Self.example)
  }

  /// Whether a reader has to be told that the rule is not settled law.
  public var isUnsettled: Bool { doubt != nil }

  private static func applicability(_ rule: Rule) -> Applicability? {
    switch rule.check {
    case .procurement(let applicability, _), .reminder(let applicability): applicability
    case .challenge, .catalogue, .allowance, .reading: nil
    }
  }

  private static func words(_ rule: Rule) -> String {
    if case .reminder = rule.check { return "Reminder: no record can show whether the duty was kept, so it is only recalled." }
    return switch rule.severity {
    case .error: "Error: stops a build for a record that is open or later and public; in a draft it is listed as still to do."
    case .warning: "Warning: probably wrong, or right only if a person has judged it."
    case .advice: "Advice: good practice that does not bind."
    case .info: "Note: tells what was understood."
    }
  }

  private static func words(_ dates: Law.InForce) -> String {
    func day(_ iso: String) -> String {
      let numbers = iso.split(separator: "-").compactMap { Int($0) }
      guard numbers.count == 3, let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else { return iso }
      return DateWords.date(date)
    }
    let span = switch (dates.from, dates.to) {
    case (let from?, let to?): "From \(day(from)) to \(day(to))."
    case (let from?, nil): "Since \(day(from))."
    case (nil, let to?): "Until \(day(to))."
    case (nil, nil): "Not settled."
    }
    return dates.note.map { "\(span) \($0)" } ?? span
  }

  private static func example(_ example: Rule.Example) -> Example {
    let body = example.body.isEmpty ? "" : "---\n\n\(example.body)"
    let lines = example.fields.isEmpty && example.body.isEmpty ? "(nothing changed)" : example.fields
    return Example(
      text: lines + (body.isEmpty ? "" : "\n" + body),
      setting: example.base.map { "Set into a complete record: \($0.words)." })
  }
}

extension ExampleRecord {
  /// What kind of record it is, in a few words.
  var words: String {
    switch self {
    case .smallOpenCall: "an open call for £45,000 without VAT"
    case .smallQuotes: "quotes from invited firms for £18,000 without VAT"
    case .openProcedure: "an open procedure for £400,000 without VAT"
    case .flexibleProcedure: "a competitive flexible procedure for £600,000 without VAT"
    case .directAward: "a direct award of £300,000 without VAT for a prototype"
    case .research: "research and development for £250,000 without VAT"
    case .engagement: "a conversation with the market, before anything is bought"
    case .unpaidTrial: "a trial without payment"
    case .smallContract: "a contract for £45,000 without VAT, signed in April 2026"
    case .publicContract: "a contract for £400,000 without VAT, signed in September 2026 after an open procedure"
    case .lightTouchContract: "a light touch contract for £700,000 without VAT, signed in September 2026"
    case .largeContract: "a contract for £6,000,000 without VAT, signed in September 2026"
    case .callOff: "a call-off under a framework for £300,000 without VAT"
    case .dynamicMarket: "a call to the members of a dynamic market for £300,000 without VAT"
    }
  }
}
