import FrontMatter

/// Whether a sum has value added tax in it. The Act's thresholds count it (Procurement Act 2023, Schedule 3,
/// paragraph 1), most budgets are spoken of without it, so a sum without its basis is never shown.
public enum VATBasis: String, Sendable, CaseIterable {
  case inclusive, exclusive, exempt

  /// "including VAT", "excluding VAT", "no VAT is due".
  public var words: String {
    switch self {
    case .inclusive: "including VAT"
    case .exclusive: "excluding VAT"
    case .exempt: "no VAT is due"
    }
  }

  /// The words as they follow a sum.
  fileprivate var ending: String { (self == .exempt ? ", " : " ") + words }
}

/// A sum in pence with its VAT basis; nil means that the record does not say.
public struct Money: Sendable, Hashable {
  /// Pence; never negative in a valid record.
  public let pence: Int
  public let vat: VATBasis?

  public init(pence: Int, vat: VATBasis?) {
    self.pence = pence
    self.vat = vat
  }

  /// "£45,000" or "£45,000.50", without the VAT basis.
  public var pounds: String { Self.pounds(pence) }

  /// "£45,000 excluding VAT"; "£45,000, no VAT is due".
  public var words: String { pounds + (vat?.ending ?? "") }

  /// "£45,000" or "£45,000.50" for a number of pence.
  public static func pounds(_ pence: Int) -> String {
    let whole = Int(pence.magnitude / 100)
    let rest = Int(pence.magnitude % 100)
    let digits = Array(String(whole).utf8)
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return (pence < 0 ? "-£" : "£") + String(decoding: text, as: UTF8.self) + (rest == 0 ? "" : "." + twoDigits(rest))
  }
}

/// What is on offer: one sum, or a lowest and a highest.
public struct Budget: Sendable {
  public let lowest: Located<Int>?
  public let highest: Located<Int>?
  public let vat: Located<VATBasis>?
  /// What the sum is for, in a few words.
  public let note: Located<String>?

  init?(_ reader: FieldReader?) {
    guard let reader else { return nil }
    let amount = reader.pence("amount")
    lowest = reader.pence("min")
    let most = reader.pence("max")
    highest = amount ?? most
    vat = reader.choice("vat", VATBasis.self)
    note = reader.text("note")
    if amount != nil, let most {
      reader.report(
        rule: "structure-money", severity: .error, range: most.range,
        message: "There is a sum under amount and another under max; only one of the two can be the highest.",
        suggestion: "Keep amount for one sum, or min and max for a range.")
    }
    if let lowest, let highest, lowest.value > highest.value {
      reader.report(
        rule: "structure-money", severity: .error, range: lowest.range,
        message: "The lowest sum, \(Money.pounds(lowest.value)), is more than the highest, \(Money.pounds(highest.value)).",
        suggestion: "Swap the two sums.")
    }
    if !reader.has("vat"), lowest != nil || highest != nil {
      reader.report(
        rule: "structure-vat-basis", severity: .warning, range: (highest ?? lowest)?.range ?? reader.range,
        message: "The sum does not say whether it includes VAT.",
        suggestion: "Add a line below it: vat: exclusive (or inclusive, or exempt).")
    }
    reader.finish()
  }

  /// "Up to £45,000 excluding VAT", "£20,000 to £45,000 excluding VAT"; nil without any sum.
  public var words: String? {
    let basis = vat?.value.ending ?? ""
    switch (lowest?.value, highest?.value) {
    case (let low?, let high?) where low < high: return "\(Money.pounds(low)) to \(Money.pounds(high))\(basis)"
    case (_, let high?): return "Up to \(Money.pounds(high))\(basis)"
    case (let low?, nil): return "From \(Money.pounds(low))\(basis)"
    case (nil, nil): return nil
    }
  }
}
