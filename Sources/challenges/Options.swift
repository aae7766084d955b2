import ArgumentParser
import Catalogue
import Diagnostics
import Platform
import Rules

/// Where content comes from and for which moment it is read.
struct ContentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds content and themes.", valueName: "dir"))
  var source = "."

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The moment that counts as now: a date, or a moment in UK time or with a zone.", valueName: "when"))
  var asOf: String?

  @Option(help: ArgumentHelp("How many cores to use; all of them unless said otherwise.", valueName: "n"))
  var jobs: Int?

  mutating func validate() throws {
    if source.isEmpty { throw ValidationError("--source takes the name of a folder.") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }

  var workers: Int { jobs ?? Environment.cores }

  /// Reads the content; `others` are files outside it that are read as challenges.
  func load(baseURL: BaseURL? = nil, others: [String] = []) throws -> Catalogue {
    do {
      return try CatalogueLoader(source: source, baseURL: baseURL, generated: RuleBook.addresses, workers: workers).load(others: others)
    } catch {
      throw Stop.inputOutput("\(error). Is \(source) the folder that holds content?")
    }
  }

  /// All findings about a catalogue.
  func findings(in catalogue: Catalogue, at now: UKMoment) -> [Finding] {
    catalogue.findings + RuleRunner.findings(in: catalogue, at: CheckMoment(now: now), workers: workers)
  }
}

/// Ways of printing findings.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github, sarif

  /// `rulePages` gives the address of a rule's page.
  func print(_ report: FindingsReport, rulePages: BaseURL) throws {
    let text = switch self {
    case .text: TextReporter.report(report, colour: Terminal.hasColour)
    case .json: JSONReporter.report(report)
    case .github: GitHubReporter.report(report)
    case .sarif:
      SARIFReporter.report(
        report,
        rules: RuleBook.rules.map {
          .init(id: $0.id, title: $0.title, url: rulePages.absolute(RuleBook.address(of: $0.id)))
        })
    }
    try Terminal.write(text)
  }
}

/// From which severity on findings make the command fail.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, never

  func isMet(by report: FindingsReport) -> Bool {
    switch self {
    case .error: report.hasFindings(atLeast: .error)
    case .warning: report.hasFindings(atLeast: .warning)
    case .never: false
    }
  }
}
