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

  init(_ contract: ProcurementFacts.Contract?, defaultVATPercent: Double) {
    let percent = Self.percent(contract?.vatRate?.value) ?? defaultVATPercent
    lacksVATBasis = contract?.pence != nil && contract?.vat == nil
    guard let contract, let amount = contract.pence, contract.valueUnknown?.value != true else {
      self.parts = []
      pence = nil
      bounds = nil
      return
    }
    func readings(_ basis: VATBasis) -> [Part] {
      let sums: [(String, Located<Int>?)] = [
        ("the contract", amount), ("options", contract.options), ("help in kind", contract.inKind),
      ]
      var parts = sums.compactMap { name, sum in
        sum.map { Part(name: name, pence: Self.includingVAT($0.value, basis, percent: percent)) }
      }
      if let prizes = contract.prizes, prizes.value > 0 { parts.append(Part(name: "prizes", pence: prizes.value)) }
      return parts.filter { $0.pence > 0 || $0.name == "the contract" }
    }
    func total(_ parts: [Part]) -> Int { parts.reduce(0) { $0 + $1.pence } }
    guard let basis = contract.vat?.value else {
      self.parts = []
      pence = nil
      bounds = total(readings(.inclusive))...max(total(readings(.inclusive)), total(readings(.exclusive)))
      return
    }
    self.parts = readings(basis)
    pence = total(self.parts)
    bounds = nil
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
