import ArgumentParser
import Diagnostics
import Rules

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says what a rule asks, why, and shows what breaks it and what keeps it.")

  @Argument(help: ArgumentHelp("The rule's identifier, as findings show it in brackets.", valueName: "rule"))
  var rule: String

  func run() throws {
    guard let found = RuleBook.rule(rule) else {
      let nearest = NearestName.of(rule, among: RuleBook.rules.map(\.id))
      throw Stop.usage("there is no rule called \(rule)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
    var text = "\(found.id) (\(found.severity.rawValue), \(found.group.rawValue))\n\n\(found.title).\n\n\(found.why)\n"
    if let citation = found.citation { text += "\nSource: \(citation)\n" }
    for (heading, examples) in [("Breaks it", found.breaches), ("Keeps it", found.keeps)] where !examples.isEmpty {
      text += "\n\(heading):\n"
      for example in examples { text += "\n" + example.text.split(separator: "\n").map { "    \($0)\n" }.joined() }
    }
    Terminal.write(Array(text.utf8))
  }
}
