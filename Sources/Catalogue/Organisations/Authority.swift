import FrontMatter

/// What kind of authority the law sees (rule book, section 2).
public enum AuthorityType: String, Sendable, CaseIterable {
  case localAuthority = "local-authority"
  case combinedAuthority = "combined-authority"
  case fire, parish, school, nhs
  case centralGovernment = "central-government"
}

/// The nation whose rules apply.
public enum Nation: String, Sendable, CaseIterable {
  case england, wales, scotland
  case northernIreland = "northern-ireland"
}

/// A buyer: a council or another public body.
public final class Authority: Sendable {
  /// What the authority's own rules ask below the legal threshold; they add to the law and never lower it.
  public struct ContractRules: Sendable {
    /// Up to a sum, what must be asked for: "three quotes". Bands stand in rising order; one without a sum is the last.
    public struct QuoteBand: Sendable {
      /// Pence.
      public let upTo: Located<Int>?
      public let vat: Located<VATBasis>?
      public let ask: Located<String>?
      public let minimumQuotes: Located<Int>?
      /// Whether the call has to be open to every firm.
      public let advertise: Located<Bool>?
      public let portalRequired: Located<Bool>?
    }

    public let source: Located<String>?
    public let url: Located<String>?
    public let checked: Located<CalendarDate>?
    public let quoteBands: [QuoteBand]
    public let portal: Located<String>?
    public let approvals: [Located<String>]
  }

  public let name: Located<String>?
  public let shortName: Located<String>?
  public let type: Located<AuthorityType>?
  public let nation: Located<Nation>?
  public let spendOver100m: Located<Bool>?
  public let kind: Located<String>?
  public let places: [Located<String>]
  public let website: Located<String>?
  public let mailbox: Located<String>?
  public let procurementPage: Located<String>?
  /// Identifiers by list: `gb_lae`, `gb_ppon`.
  public let identifiers: [(list: String, id: String)]
  public let summary: Located<String>?
  public let contractRules: ContractRules?

  init(_ reader: FieldReader) {
    name = reader.requiredText("name")
    shortName = reader.text("short_name")
    type = reader.choice("type", AuthorityType.self)
    nation = reader.choice("nation", Nation.self)
    spendOver100m = reader.boolean("spend_over_100m")
    kind = reader.text("kind")
    places = reader.texts("places")
    website = reader.text("website")
    mailbox = reader.text("mailbox")
    procurementPage = reader.text("procurement_page")
    let lists = reader.mapping("identifiers")
    identifiers = ["gb_lae", "gb_ppon", "gb_coh"].compactMap { list in
      lists?.text(list).map { (list: list, id: $0.value) }
    }
    lists?.finish()
    summary = reader.text("summary")
    contractRules = Self.contractRules(reader.mapping("contract_rules"))
    reader.finish()
  }

  static func contractRules(_ reader: FieldReader?) -> ContractRules? {
    guard let reader else { return nil }
    defer { reader.finish() }
    return ContractRules(
      source: reader.text("source"), url: reader.text("url"), checked: reader.date("checked"),
      quoteBands: reader.mappings("quote_bands").map { item in
        defer { item.finish() }
        return ContractRules.QuoteBand(
          upTo: item.pence("up_to"), vat: item.choice("vat", VATBasis.self), ask: item.text("ask"),
          minimumQuotes: item.integer("minimum_quotes"), advertise: item.boolean("advertise"),
          portalRequired: item.boolean("portal_required"))
      },
      portal: reader.text("portal"), approvals: reader.texts("approvals"))
  }
}
