import Diagnostics

extension Rule {
  /// A rule that the lower floors hold while they read: it is declared here so that it can be explained like any other.
  static func reading(
    _ id: String, as severity: Severity = .error, _ title: String, why: String, breaks: [String] = [], keeps: [String] = [],
    body: (breaks: [String], keeps: [String]) = ([], [])
  ) -> Rule {
    Rule(
      id: id, severity: severity, title: title, why: why,
      breaches: breaks.map { Example($0) } + body.breaks.map { Example("stage: idea", body: $0) },
      keeps: keeps.map { Example($0) } + body.keeps.map { Example("stage: idea", body: $0) }, check: .reading)
  }

  /// Rules held while a site's files are read, in the order in which reading goes.
  static let readingRules: [Rule] = fileRules + yamlRules + fieldRules + nameRules + textRules + linkRules
}
