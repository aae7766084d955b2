import FrontMatter

extension ProcurementFacts {
  /// The contract and its value (rule book, section 2; Schedule 3 of the Act for the valuation).
  public struct Contract: Sendable {
    /// A contract that could reasonably be one with this (Schedule 3, paragraph 4).
    public struct Related: Sendable {
      public let title: Located<String>?
      public let pence: Located<Int>?
      public let vat: Located<VATBasis>?
      /// A share: 0.2 is 20 per cent.
      public let vatRate: Located<Double>?
    }

    /// What the contract is when it sets up a framework (sections 45 to 49); its term is the contract's `term_years`.
    public struct Framework: Sendable {
      /// Whether it is one of a scheme that other firms can join later (section 49).
      public let isOpen: Located<Bool>?
      /// Why it runs for longer than the Act's usual term, as the notice gives it.
      public let termReason: Located<String>?

      init?(_ reader: FieldReader?) {
        guard let reader else { return nil }
        isOpen = reader.boolean("open")
        termReason = reader.text("term_reason")
        reader.finish()
      }
    }

    public let type: Located<ContractType>?
    /// Eight-digit codes of the Common Procurement Vocabulary, as text.
    public let cpv: [Located<String>]
    public let pence: Located<Int>?
    public let vat: Located<VATBasis>?
    /// A share: 0.2 is 20 per cent.
    public let vatRate: Located<Double>?
    /// Pence, on the VAT basis of the value.
    public let options: Located<Int>?
    /// Pence, as stated.
    public let prizes: Located<Int>?
    /// Pence, on the VAT basis of the value.
    public let inKind: Located<Int>?
    public let valueUnknown: Located<Bool>?
    /// Pence including VAT: the headline figure shown to suppliers.
    public let declaredTotalIncludingVAT: Located<Int>?
    /// Years, options to extend included.
    public let termYears: Located<Double>?
    /// Nil for a contract that is not a framework.
    public let framework: Framework?
    public let related: [Related]
    public let aggregationReason: Located<String>?
    public let abovePartSeparable: Located<Bool>?

    init?(_ reader: FieldReader?) {
      guard let reader else { return nil }
      type = reader.choice("type", ContractType.self)
      cpv = reader.texts("cpv")
      let value = reader.mapping("value")
      pence = value?.pence("amount")
      vat = value?.choice("vat", VATBasis.self)
      vatRate = value?.decimal("vat_rate")
      value?.finish()
      options = reader.pence("options")
      prizes = reader.pence("prizes")
      inKind = reader.pence("in_kind")
      valueUnknown = reader.boolean("value_unknown")
      declaredTotalIncludingVAT = reader.pence("declared_total_inc_vat")
      termYears = reader.decimal("term_years")
      framework = Framework(reader.mapping("framework"))
      related = reader.mappings("related").map { item in
        defer { item.finish() }
        return Related(
          title: item.text("title"), pence: item.pence("amount"), vat: item.choice("vat", VATBasis.self),
          vatRate: item.decimal("vat_rate"))
      }
      aggregationReason = reader.text("aggregation_reason")
      let mixed = reader.mapping("mixed")
      abovePartSeparable = mixed?.boolean("above_part_separable")
      mixed?.finish()
      reader.finish()
    }
  }

  /// Conditions of participation (section 22), each true when the call sets it.
  public struct Conditions: Sendable {
    public let auditedAccountsFromAll: Located<Bool>?
    public let insuranceInPlaceBeforeAward: Located<Bool>?
    public let priorContractWithNamedAuthority: Located<Bool>?
    public let qualificationWithoutEquivalent: Located<Bool>?
    /// Turnover asked for, as a multiple of the contract's value a year.
    public let minTurnoverMultiple: Located<Double>?

    init?(_ reader: FieldReader?) {
      guard let reader else { return nil }
      auditedAccountsFromAll = reader.boolean("audited_accounts_from_all")
      insuranceInPlaceBeforeAward = reader.boolean("insurance_in_place_before_award")
      priorContractWithNamedAuthority = reader.boolean("prior_contract_with_named_authority")
      qualificationWithoutEquivalent = reader.boolean("qualification_without_equivalent")
      minTurnoverMultiple = reader.decimal("min_turnover_multiple")
      reader.finish()
    }
  }

  /// How the call describes what it wants (section 56).
  public struct Specification: Sendable {
    /// A make, source or type that the call names.
    public struct Brand: Sendable {
      public let name: Located<String>?
      public let equivalentClause: Located<Bool>?
      public let necessityReason: Located<String>?
    }

    public let brands: [Brand]
    /// UK standards that the call names; `necessityReason` is not used for them.
    public let ukStandards: [Brand]
    public let licensingModel: Located<String>?
    public let designLed: Located<Bool>?

    init?(_ reader: FieldReader?) {
      guard let reader else { return nil }
      func brands(_ key: String) -> [Brand] {
        reader.mappings(key).map { item in
          defer { item.finish() }
          return Brand(
            name: item.text("name"), equivalentClause: item.boolean("equivalent_clause"),
            necessityReason: item.text("necessity_reason"))
        }
      }
      self.brands = brands("brands")
      ukStandards = brands("uk_standards")
      licensingModel = reader.text("licensing_model")
      designLed = reader.boolean("design_led")
      reader.finish()
    }
  }

  /// Whether the contract was considered for division into lots (section 18).
  public struct Lots: Sendable {
    public let considered: Located<Bool>?
    public let couldSplit: Located<Bool>?
    public let used: Located<Bool>?
    public let reason: Located<String>?

    init?(_ reader: FieldReader?) {
      guard let reader else { return nil }
      considered = reader.boolean("considered")
      couldSplit = reader.boolean("could_split")
      used = reader.boolean("used")
      reason = reader.text("reason")
      reader.finish()
    }
  }

  /// A call kept for firms of a place or a size, which only some routes allow.
  public struct Reservation: Sendable {
    public enum Location: String, Sendable, CaseIterable {
      case none, uk, local
    }

    public enum Extent: String, Sendable, CaseIterable {
      case wholeAuthority = "whole-authority"
      case borderingCounty = "bordering-county"
      case borderingLondonBorough = "bordering-london-borough"
      case partOfAuthority = "part-of-authority"
    }

    public struct Area: Sendable {
      public let name: Located<String>?
      public let extent: Located<Extent>?
    }

    public let location: Located<Location>?
    public let areas: [Area]
    public let sme: Located<Bool>?
    public let vcse: Located<Bool>?
    public let decidedBeforeInviting: Located<Bool>?

    init?(_ reader: FieldReader?) {
      guard let reader else { return nil }
      location = reader.choice("location", Location.self)
      areas = reader.mappings("areas").map { item in
        defer { item.finish() }
        return Area(name: item.text("name"), extent: item.choice("extent", Extent.self))
      }
      sme = reader.boolean("sme")
      vcse = reader.boolean("vcse")
      decidedBeforeInviting = reader.boolean("decided_before_inviting")
      reader.finish()
    }
  }
}
