import Diagnostics
import FrontMatter

/// The codes of the Common Procurement Vocabulary that a light touch contract can be for: Schedule 1, Table 1, to the
/// Procurement Regulations 2024. Only a code that stands there counts, not those above or below it in the vocabulary.
public struct LightTouchCodes: Sendable {
  /// Where the list comes from.
  public let citation: String
  /// How sure it is, in the word of the fact files: "statute" when it was read there.
  public let confidence: String
  /// The day on which somebody last held it against the law.
  public let checked: CalendarDate
  private let services: [UInt32: Service]

  fileprivate struct Service {
    let name: String
    let isReservable: Bool
  }

  /// Whether a code is on the list: "85000000", or with its check digit "85000000-9". A text that is no code is not.
  public func contains(_ cpv: String) -> Bool { service(for: cpv) != nil }

  /// What the Table calls the code: "Health services".
  public func service(_ cpv: String) -> String? { service(for: cpv)?.name }

  /// Whether a contract for it may be reserved to public service mutuals (Procurement Act 2023, section 33).
  public func isReservable(_ cpv: String) -> Bool { service(for: cpv)?.isReservable ?? false }

  private func service(for cpv: String) -> Service? { Self.number(cpv).flatMap { services[$0] } }

  /// The eight digits of a code as a number. The check digit, when there is one, must be a digit and is not checked.
  private static func number(_ cpv: String) -> UInt32? {
    let parts = cpv.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 8, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      parts.count == 1 || parts[1].utf8.count == 1
    else { return nil }
    return UInt32(parts[0])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}

extension LightTouchCodes {
  static let path = "content/procurement/light-touch-codes.yaml"

  /// Reads the list; nil, with findings, when the file is missing or any line of it cannot be used.
  static func read(source: String, findings: inout [Finding]) -> LightTouchCodes? {
    guard let node = SettingsReader(source: source).yaml(path, required: true, &findings) else { return nil }
    return read(node, findings: &findings)
  }

  /// Reads the list from the tree of its file.
  static func read(_ node: YAMLNode, findings: inout [Finding]) -> LightTouchCodes? {
    let file = FieldReader(node, path: path)
    let (citation, confidence) = (file.requiredText("citation"), file.requiredText("confidence"))
    let checked = file.requiredText("checked") == nil ? nil : file.date("checked")
    var services: [UInt32: Service] = [:]
    for group in file.mappings("groups") {
      _ = group.requiredText("name")
      for line in group.mappings("codes") { Self.add(line, to: &services) }
      group.finish()
    }
    file.finish()
    if services.isEmpty {
      file.report(
        rule: "structure-missing-field", severity: .error, range: file.range,
        message: "There are no codes here, so no contract could be light touch.", suggestion: "Add a list called groups.")
    }
    findings.append(contentsOf: file.findings)
    guard let citation, let confidence, let checked, !file.findings.contains(where: { $0.severity == .error })
    else { return nil }
    return LightTouchCodes(
      citation: citation.value, confidence: confidence.value, checked: checked.value, services: services)
  }

  private static func add(_ line: FieldReader, to services: inout [UInt32: Service]) {
    let (code, name) = (line.requiredText("code"), line.requiredText("service"))
    let reservable = line.boolean("reservable")
    line.finish()
    guard let code, let name else { return }
    guard code.value.utf8.count == 8, let number = number(code.value) else {
      line.report(
        rule: "structure-cpv-code", severity: .error, range: code.range,
        message: "\"\(code.value)\" is not a code of the Common Procurement Vocabulary, which has eight digits.",
        suggestion: "Write it without its check digit, in quotes, like: code: \"85000000\"")
      return
    }
    if services.updateValue(Service(name: name.value, isReservable: reservable?.value ?? false), forKey: number) != nil {
      line.report(
        rule: "structure-duplicate-name", severity: .error, range: code.range,
        message: "The code \(code.value) is in this list twice.", suggestion: "Keep one of the two.")
    }
  }
}
