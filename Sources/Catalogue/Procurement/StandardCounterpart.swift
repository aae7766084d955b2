import Diagnostics
import FrontMatter

/// A British standard that an international one has replaced: a line of `content/procurement/standards.yaml`
/// (Procurement Act 2023, section 56(3): a United Kingdom standard may not be cited where it does not adopt an
/// internationally recognised equivalent that exists).
public struct StandardCounterpart: Sendable {
  /// "BS 7799".
  public let british: String
  /// "ISO/IEC 27001".
  public let international: String

  /// Whether a name as people write it is that of the British standard, perhaps of a part or a year of it.
  func isNamed(in name: String) -> Bool {
    guard name.utf8.count >= british.utf8.count else { return false }
    let rest = name.utf8.dropFirst(british.utf8.count)
    return zip(name.utf8, british.utf8).allSatisfy { $0 == $1 || $0 & 0xDF == $1 }
      && !(rest.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false)
  }
}

extension ProcurementLibrary {
  /// The international standard that replaced the British one of that name; nil when none is known.
  public func internationalStandard(replacing name: String) -> String? {
    standards.first { $0.isNamed(in: name) }?.international
  }
}

extension StandardCounterpart {
  /// Reads the list from the tree of its file; none without it.
  static func all(_ file: FieldReader?, _ findings: inout [Finding]) -> [StandardCounterpart] {
    guard let file else { return [] }
    _ = (file.requiredText("citation"), file.requiredText("confidence"))
    let standards = file.mappings("standards").compactMap { line -> StandardCounterpart? in
      defer { line.finish() }
      guard let british = line.requiredText("british"), let international = line.requiredText("international") else { return nil }
      return StandardCounterpart(british: british.value.uppercased(), international: international.value)
    }
    file.finish()
    findings.append(contentsOf: file.findings)
    return standards
  }
}
