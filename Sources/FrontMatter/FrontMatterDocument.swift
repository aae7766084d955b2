import Diagnostics

/// The two parts of a page's file: fields between lines of three hyphens, and the body below.
public struct FrontMatterDocument: Sendable {
  /// Bytes of front matter that are read at most.
  public static let sizeLimit = 64_000

  /// A mapping, perhaps empty; after a slip, the fields that could be read.
  public let fields: YAMLNode
  /// The byte of the source at which the body begins.
  public let bodyOffset: Int
  /// The line of the file (from 1) at which the body begins.
  public let bodyLine: Int

  /// Splits a file and reads its fields. Always gives something to go on with; problems become findings.
  public static func read(_ source: SourceText, into findings: inout [Finding]) -> FrontMatterDocument {
    guard let fence = Fence(source.bytes) else {
      findings.append(Fence.absent(in: source))
      return FrontMatterDocument(fields: .unreadableFields, bodyOffset: 0, bodyLine: 1)
    }
    findings.append(contentsOf: fence.findings(in: source))
    let fields: YAMLNode
    if fence.yaml.count <= sizeLimit {
      fields = YAMLText(source: source, range: fence.yaml, firstLine: fence.yamlLine).fields(into: &findings)
    } else {
      findings.append(
        Finding(
          rule: "structure-too-large", severity: .error, path: source.path, range: .start,
          message: "The fields at the top have \(fence.yaml.count / 1_000) kB; the limit is \(sizeLimit / 1_000) kB.",
          suggestion: "Move long texts into the body, below the second line of three hyphens."))
      fields = .unreadableFields
    }
    return FrontMatterDocument(fields: fields, bodyOffset: fence.bodyOffset, bodyLine: fence.bodyLine)
  }
}
