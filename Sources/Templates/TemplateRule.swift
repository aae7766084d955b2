import Diagnostics

/// What can be wrong with a template. The raw value is the rule identifier of the finding.
public enum TemplateRule: String, Sendable, CaseIterable {
  case unknownName = "template-unknown-name"
  case unknownPartial = "template-unknown-partial"
  case unknownBlock = "template-unknown-block"
  case unknownFilter = "template-unknown-filter"
  case unclosedSection = "template-unclosed-section"
  case syntax = "template-syntax"
  case recursion = "template-recursion"
  case rawText = "template-raw-text"
  case wrongKind = "template-wrong-kind"
  case limit = "template-limit"

  /// The rule in one line.
  public var title: String {
    switch self {
    case .unknownName: "A name that nothing in the page's context has"
    case .unknownPartial: "A partial or parent that does not exist"
    case .unknownBlock: "A replacement for a block that the parent does not have"
    case .unknownFilter: "A filter that does not exist"
    case .unclosedSection: "A section, block or parent that is opened and never closed"
    case .syntax: "A tag that cannot be read"
    case .recursion: "A template that includes itself"
    case .rawText: "A value printed unescaped that is not HTML"
    case .wrongKind: "A value used as what it is not"
    case .limit: "A template that is too large or too deeply nested"
    }
  }
}

extension Finding {
  init(_ rule: TemplateRule, path: String, range: SourceRange, _ message: String, suggestion: String? = nil) {
    self.init(
      rule: rule.rawValue, severity: .error, path: path, range: range, message: message, suggestion: suggestion)
  }
}

/// The bounds that keep compiling from running away, whatever the templates say.
enum TemplateLimit {
  /// Bytes of one template.
  static let sourceSize = 1_000_000
  /// Sections, blocks, partials and parents inside one another.
  static let depth = 100
  /// Tags and runs of text of one page with everything it includes.
  static let parts = 200_000
  /// Bytes of fixed text of one page with everything it includes.
  static let literalBytes = 16_000_000
  /// Findings of one reading or compilation; nobody mends more in one go.
  static let findings = 1_000
}
