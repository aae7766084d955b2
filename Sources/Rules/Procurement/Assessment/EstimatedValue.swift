import Catalogue
import FrontMatter

/// What a contract is worth in the eyes of the law: the most that could be paid, with VAT (Procurement Act 2023,
/// Schedule 3, paragraph 1, and section 123(2)).
public struct EstimatedValue: Sendable {
  /// One part of the sum, in pence including VAT.
  public struct Part: Sendable {
    public let name: String
    public let pence: Int
  }

  /// What the sum is made of, in the order of the record; empty when nothing is known.
  public let parts: [Part]
  /// Pence including VAT; nil when no amount is given, it has no VAT basis, or the record says that it is unknown.
  public let pence: Int?
  /// Whether an amount stands in the record without saying whether VAT is in it.
  public let lacksVATBasis: Bool
  /// The lowest and highest reading of an amount without a VAT basis.
  let bounds: ClosedRange<Int>?

  /// The sums that count, in pence; all but the prizes on the VAT basis of the amount.
  public struct Sums: Sendable {
    public var amount: Int?
    public var vat: VATBasis?
    /// As written: 20, or 0.2.
    public var vatRate: Double?
    public var options: Int?
    public var prizes: Int?
    public var inKind: Int?
    /// Whether the record says that the value cannot be estimated.
    public var isUnknown: Bool

    public init(
      amount: Int? = nil, vat: VATBasis? = nil, vatRate: Double? = nil, options: Int? = nil, prizes: Int? = nil,
      inKind: Int? = nil, isUnknown: Bool = false
    ) {
      self.amount = amount
      self.vat = vat
      self.vatRate = vatRate
      self.options = options
      self.prizes = prizes
      self.inKind = inKind
      self.isUnknown = isUnknown
    }
  }

  init(_ contract: ProcurementFacts.Contract?, defaultVATPercent: Double) {
    self.init(Sums(contract), defaultVATPercent: defaultVATPercent)
  }

  init(_ sums: Sums, defaultVATPercent: Double) {
    let percent = Self.percent(sums.vatRate) ?? defaultVATPercent
    lacksVATBasis = sums.amount != nil && sums.vat == nil
    guard let amount = sums.amount, !sums.isUnknown else {
      self.parts = []
      pence = nil
      bounds = nil
      return
    }
    func readings(_ basis: VATBasis) -> [Part] {
      let named: [(String, Int?)] = [("the contract", amount), ("options", sums.options), ("help in kind", sums.inKind)]
      var parts = named.compactMap { name, sum in
        sum.map { Part(name: name, pence: Self.includingVAT($0, basis, percent: percent)) }
      }
      if let prizes = sums.prizes, prizes > 0 { parts.append(Part(name: "prizes", pence: prizes)) }
      return parts.filter { $0.pence > 0 || $0.name == "the contract" }
    }
    func total(_ parts: [Part]) -> Int { parts.reduce(0) { $0 + $1.pence } }
    guard let basis = sums.vat else {
      self.parts = []
      pence = nil
      bounds = total(readings(.inclusive))...max(total(readings(.inclusive)), total(readings(.exclusive)))
      return
    }
    self.parts = readings(basis)
    pence = total(self.parts)
    bounds = nil
  }

  /// Whether the value reaches a sum in pence including VAT. Nil when it is not known; an amount without a VAT basis
  /// decides only when both readings agree.
  func reaches(_ sum: Int) -> Bool? {
    if let pence { return pence >= sum }
    guard let bounds else { return nil }
    if bounds.lowerBound >= sum { return true }
    return bounds.upperBound < sum ? false : nil
  }

  /// "£54,000 including VAT", with its parts when there is more than one.
  public var words: String? {
    guard let pence else { return nil }
    let whole = "\(Money.pounds(pence)) including VAT"
    guard parts.count > 1 else { return whole }
    return whole + " (" + parts.map { "\($0.name) \(Money.pounds($0.pence))" }.joined(separator: ", ") + ")"
  }

  /// A sum with VAT, rounded to the nearest penny.
  public static func includingVAT(_ pence: Int, _ basis: VATBasis, percent: Double) -> Int {
    guard basis == .exclusive else { return pence }
    return pence + Int((Double(pence) * percent / 100).rounded())
  }

  /// A VAT rate as records write it: 20, or 0.2.
  static func percent(_ rate: Double?) -> Double? {
    guard let rate, (0...100).contains(rate) else { return nil }
    return rate < 1 ? rate * 100 : rate
  }
}

extension EstimatedValue.Sums {
  init(_ contract: ProcurementFacts.Contract?) {
    self.init(
      amount: contract?.pence?.value, vat: contract?.vat?.value, vatRate: contract?.vatRate?.value,
      options: contract?.options?.value, prizes: contract?.prizes?.value, inKind: contract?.inKind?.value,
      isUnknown: contract?.valueUnknown?.value == true)
  }
}
