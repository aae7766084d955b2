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
  /// Nothing that exists; without a suggestion, the nearest name is one.
  case problem(message: String, suggestion: String?)
}

/// Knows the site: turns the destinations that authors write, between files, into addresses.
public protocol LinkResolver: Sendable {
  /// Called for every destination without a scheme that is not a fragment of the same page.
  func resolve(_ destination: String, kind: LinkKind) -> LinkTarget

  /// How to mend a destination that leads nowhere, by the nearest name that exists. May be slow: asked for a few
  /// destinations of a page at most.
  func nearest(to destination: String, kind: LinkKind) -> String?
}

/// How a body is rendered.
public struct MarkdownOptions: Sendable {
  /// Without a resolver destinations pass as they are.
  public var resolver: (any LinkResolver)?
  /// Terms whose first use is linked to the glossary.
  public var terms: GlossaryTerms?
  /// Site markup (heading ids, wrapped tables, callouts, link policy); false gives what the GFM specification shows.
  public var isSiteMarkup: Bool
  /// Stands before the id of every heading, for bodies that share a page with others.
  public var headingIDPrefix: String
  /// Ids that the page around the body has already.
  public var reservedIDs: Set<String>

  public init(
    resolver: (any LinkResolver)? = nil, terms: GlossaryTerms? = nil, isSiteMarkup: Bool = true,
    headingIDPrefix: String = "", reservedIDs: Set<String> = []
  ) {
    self.resolver = resolver
    self.terms = terms
    self.isSiteMarkup = isSiteMarkup
    self.headingIDPrefix = headingIDPrefix
    self.reservedIDs = reservedIDs
  }
}
