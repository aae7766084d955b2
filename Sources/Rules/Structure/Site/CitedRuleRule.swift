import Catalogue
import Diagnostics
import FrontMatter

extension Rule {
  static let citedRule = Rule(
    id: "structure-cited-rule", severity: .error,
    title: "A guide names rules that exist",
    why: "A guide says which rules it rests on, so that a change of a rule shows what has to be read again. A slip in the name would hide that.",
    breaches: [
      Example(files: [
        "content/guides/suppliers/paid.md": "---\ntitle: Paid\nsummary: When.\nlaw:\n  - citation: The Act\n    rules: [PA23-S88-pay31]\n---\n"
      ])
    ],
    keeps: [
      Example(files: [
        "content/guides/suppliers/paid.md": "---\ntitle: Paid\nsummary: When.\nlaw:\n  - citation: The Act\n    rules: [PA23-S88-pay30]\n---\n"
      ])
    ],
    check: .catalogue { catalogue, _ in
      let ids = Set(RuleBook.rules.map(\.id))
      func remarks(_ path: String, _ named: [Located<String>]) -> [Remark] {
        named.filter { !ids.contains($0.value) }.map { name in
          let nearest = NearestName.of(name.value, among: ids.sorted())
          return Remark(
            path: path, at: name.range, "There is no rule called \(name.value).",
            suggestion: nearest.map { "Did you mean \($0)?" } ?? "See challenges explain for all of them.")
        }
      }
      return (catalogue.supplierGuides + catalogue.councilGuides).flatMap { remarks($0.path, $0.record.law.flatMap(\.rules)) }
        + catalogue.practice.flatMap { remarks($0.path, $0.record.rules) }
    })
}
