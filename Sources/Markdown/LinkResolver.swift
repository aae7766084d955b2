/// What a destination is meant for.
public enum LinkKind: Sendable {
  case link, image
}

/// What a destination that stays on the site turns into.
public enum LinkTarget: Sendable {
  /// A page: its address with base path, and what a later check needs to find its headings.
  case page(href: String, key: String, fragment: String?)
  /// An image with its size in CSS pixels, where it is known.
  case image(src: String, width: Int?, height: Int?)
  /// Nothing that exists.
  case problem(message: String, suggestion: String?)
}

/// Knows the site: turns the destinations that authors write, between files, into addresses.
public protocol LinkResolver: Sendable {
  /// Called for every destination without a scheme that is not a fragment of the same page.
  func resolve(_ destination: String, kind: LinkKind) -> LinkTarget
}

/// How a body is rendered.
public struct MarkdownOptions: Sendable {
  /// Without a resolver destinations pass as they are.
  public var resolver: (any LinkResolver)?
  /// Terms whose first use is linked to the glossary.
  public var terms: GlossaryTerms?
  /// Site markup (heading ids, wrapped tables, callouts, link policy); false gives what the GFM specification shows.
  public var isSiteMarkup: Bool

  public init(resolver: (any LinkResolver)? = nil, terms: GlossaryTerms? = nil, isSiteMarkup: Bool = true) {
    self.resolver = resolver
    self.terms = terms
    self.isSiteMarkup = isSiteMarkup
  }
}
