import Catalogue
import FrontMatter
import Platform
import Rules

/// Asks for what is missing, a line each: in the terminal, or from whatever is piped in.
struct PlanQuestions {
  let catalogue: Catalogue
  let library: ProcurementLibrary
  let now: UKMoment
  /// The next line of the answers; nil at their end.
  var nextLine: () -> String? = { readLine(strippingNewline: true) }
  /// Where the questions go.
  var say: (String) -> Void = Terminal.say

  /// The key that was answered for the authority, for front matter.
  private(set) var authority: String?

  init(catalogue: Catalogue, library: ProcurementLibrary, now: UKMoment) {
    self.catalogue = catalogue
    self.library = library
    self.now = now
  }

  /// Asks until nothing is missing; stops as wrong usage when the answers end first.
  mutating func complete(_ answers: inout TimetableAnswers) throws {
    while let question = answers.missing.first {
      say(words(question))
      guard let line = nextLine() else { throw Stop.usage(Self.missing(answers)) }
      let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      do { try take(text, for: question, into: &answers) } catch {
        say("  That should be \(error.message).")
      }
    }
  }

  private mutating func take(
    _ text: String, for question: TimetableAnswers.Question, into answers: inout TimetableAnswers
  ) throws(PlanValues.Misunderstood) {
    switch question {
    case .value:
      let pence = try PlanValues.pence(text)
      answers.sums.amount = pence
      answers.sums.isUnknown = pence == nil
    case .vat: answers.sums.vat = try PlanValues.choice(text, VATBasis.self)
    case .type: answers.type = try PlanValues.choice(text.isEmpty ? "services" : text, ContractType.self)
    case .route:
      answers.route = text.isEmpty
        ? answers.usualRoute(commenced: now.date, library: library) : try PlanValues.choice(text, Route.self)
    case .authority:
      answers.buyer = text.isEmpty ? Buyer(nil) : try PlanValues.authority(text, in: catalogue)
      authority = text.isEmpty ? nil : text
    case .engagement: answers.engagement = try PlanValues.yesOrNo(text) ? .wanted : .omitted
    case .wish: answers.wish = try PlanValues.wish(text)
    }
  }

  private func words(_ question: TimetableAnswers.Question) -> String {
    switch question {
    case .value: "What is the most that could be paid, in pounds, with options? (45000, or unknown)"
    case .vat: "Is VAT in that sum? (inclusive, exclusive, or exempt)"
    case .type: "What is bought? (services, goods, works, light-touch, concession; Enter for services)"
    case .route:
      "By which route? (Enter for the simplest one that is open to every firm and fits the value)"
        + Route.allCases.map { "\n  \($0.rawValue): \($0.words)" }.joined()
    case .authority: "Who buys? (\(catalogue.authorities.map(\.slug).joined(separator: ", ")); Enter for a council in England)"
    case .engagement: "Will you talk to the market before the call? (yes or no; Enter for no)"
    case .wish:
      "When? (start \(now.date.adding(months: 6)) for the day work must start, or publish \(now.date.adding(months: 1)))"
    }
  }

  /// What is missing, by the options that would say it.
  static func missing(_ answers: TimetableAnswers) -> String {
    let options = answers.missing.map { question in
      switch question {
      case .value: "--value"
      case .vat: "--vat"
      case .type: "--kind"
      case .route: "--route"
      case .authority: "--authority"
      case .engagement: "--engagement or --no-engagement"
      case .wish: "--publish or --start"
      }
    }
    return "the answers ended too soon; still missing: \(options.joined(separator: ", "))"
  }
}
