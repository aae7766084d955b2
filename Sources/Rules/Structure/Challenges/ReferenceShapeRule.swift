import Catalogue

extension Rule {
  static let referenceShape = Rule(
    id: "structure-reference", severity: .error,
    title: "A reference is short and survives an email subject",
    why: "The reference stands in the subject of every email about the challenge, so it can only have capital letters, digits and hyphens.",
    breaches: [Example("stage: open\nreference: Bins (2026)")],
    keeps: [Example("stage: open\nreference: WM-2026-014")],
    check: .challenge { file, _ in
      guard let reference = file.record.reference else {
        guard file.record.stage?.value.isLive == true else { return [] }
        return [
          Remark(
            at: .init(at: file.record.range.start), "A live challenge needs a reference.",
            suggestion: "Add a line like: reference: WM-2026-014")
        ]
      }
      let bytes = reference.value.utf8
      let isPlain = bytes.allSatisfy {
        ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
          || $0 == UInt8(ascii: "-")
      }
      guard !isPlain || !(3...24).contains(bytes.count) else { return [] }
      return [
        Remark(
          at: reference.range, "The reference \"\(reference.value)\" should have 3 to 24 capital letters, digits and hyphens.",
          suggestion: "Write: reference: \(Slug.from(reference.value).uppercased())")
      ]
    })
}
