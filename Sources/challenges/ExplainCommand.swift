import ArgumentParser
import Diagnostics
import Rules

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says what a rule asks, when, why, by which law, and shows what breaks it and what keeps it.")

  @Argument(help: ArgumentHelp("The rule's identifier, as findings show it in brackets; without one, all are listed.", valueName: "rule"))
  var rule: String?

  @OptionGroup var content: ContentOptions

  func run() throws {
    guard let rule else { return try Terminal.write(Array(list().utf8)) }
    guard let found = RuleBook.rules.first(where: { $0.id.lowercased() == rule.lowercased() }) else {
      let nearest = NearestName.of(rule, among: RuleBook.rules.map(\.id))
      throw Stop.usage("there is no rule called \(rule)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
    // Without content (or with a broken one) the rule can still be told, only without the figures of its sums.
    let catalogue = try? content.load()
    let words = RuleExplanation(found, library: catalogue?.procurement)
    let page = catalogue.map { $0.baseURL.absolute(RuleBook.address(of: found.id)) }
    try Terminal.write(Array(text(words, page: page).utf8))
  }

  private func list() -> String {
    RuleBook.rules.map { "\($0.id): \($0.title)\n" }.joined()
  }

  private func text(_ words: RuleExplanation, page: String?) -> String {
    var text = "\(words.id)\n\(words.title)\n"
    let parts: [(String, String?)] = [
      ("What it says", words.says), ("When it applies", words.applies), ("Why", words.why), ("How to put it right", words.remedy),
      ("How it is told", words.severity), ("Fields it reads", words.fields.isEmpty ? nil : words.fields.joined(separator: ", ")),
      ("Source", words.source), ("In force", words.inForce), ("How sure we are", words.confidence),
      ("What is not settled", words.doubt), ("Page", page),
    ]
    for (heading, part) in parts { if let part { text += "\n\(heading)\n\(indented(part))" } }
    for (heading, examples) in [("Breaks it", words.breaches), ("Keeps it", words.keeps)] {
      for example in examples {
        text += "\n\(heading)\n" + (example.setting.map { "  \($0)\n" } ?? "")
        text += example.text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
      }
    }
    return text + "\n\(RuleBook.disclaimer)\n"
  }

  /// Paragraphs at most 96 columns wide, two spaces in.
  private func indented(_ paragraph: String) -> String {
    var lines: [String] = [""]
    for word in paragraph.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 94 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.map { "  \($0)\n" }.joined()
  }
}
