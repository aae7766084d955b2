import Catalogue
import Diagnostics
import Testing

@testable import Rules

/// Holds an example against all rules with the facts of the repository.
enum RuleBench {
  static let library = try? CatalogueLoader(source: repository, workers: 1).load().procurement

  /// All rules, made ready once: that takes longer than a record does.
  private static let everyRule = RulePlan(RuleBook.rules, library: library, authorities: [:])

  static var repository: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }

  /// All findings about the example at its moment; reading it must find no error unless it is only a part of a record.
  static func findings(
    _ example: Rule.Example, rules: [Rule]? = nil, isWhole: Bool = true
  ) throws -> [Finding] {
    let library = try #require(library, "content/procurement of the repository cannot be read")
    let (file, reading) = ContentFile.reading(example.text, path: "content/challenges/example.md")
    #expect(!isWhole || reading.filter { $0.severity == .error }.isEmpty, "\(reading.map(\.message)) in\n\(example.text)")
    let plan = rules.map { RulePlan($0, library: library, authorities: [:]) } ?? everyRule
    return RuleRunner.findings(about: file, plan: plan, at: CheckMoment(now: try moment(example.moment)))
  }

  /// UK time: a date, or a date with a clock time.
  static func moment(_ text: String) throws -> UKMoment {
    let (file, _) = ContentFile.reading("---\ndates:\n  opens: \(text)\n---\n", path: "moment.md")
    return try #require(file.record.dates[.opens]?.value.firstMoment)
  }
}
