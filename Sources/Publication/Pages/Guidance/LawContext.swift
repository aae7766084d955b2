import Catalogue
import FrontMatter
import Rules
import Templates

/// Law that a guide cites, with the rules of the rule book that say the same.
struct LawContext: TemplateRecord {
  static let shape = Shape("cited law", [.text("label"), .text("href"), .list("rules", LinkContext.shape)])
  private let label: String
  private let href: String?
  private let rules: [LinkContext]
  var values: [Value] { [.text(label), .text(href), .list(rules)] }

  /// Nil without a citation.
  init?(_ edition: Edition, _ law: Guide.Law) {
    guard let citation = law.citation else { return nil }
    label = citation.value
    href = law.url?.value
    rules = edition.ruleLinks(law.rules)
  }
}

extension Edition {
  /// Links to the pages of rules, named by what they ask; identifiers that no rule has are left out.
  func ruleLinks(_ ids: [Located<String>]) -> [LinkContext] {
    ids.compactMap { id in
      RuleBook.rule(id.value).map { LinkContext(href: href(RuleBook.address(of: $0.id)), label: $0.title) }
    }
  }
}
