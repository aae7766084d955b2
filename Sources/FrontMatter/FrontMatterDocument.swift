import Diagnostics

/// The two parts of a page's file: fields between lines of three hyphens, and the body below.
public struct FrontMatterDocument: Sendable {
  /// Bytes of front matter that are read at most.
  public static let sizeLimit = 64_000

  /// A mapping, perhaps empty; with a problem in the YAML, the fields that could be read.
  public let fields: YAMLNode
  /// The byte of the source at which the body begins.
  public let bodyOffset: Int
  /// The line of the file (from 1) at which the body begins.
  public let bodyLine: Int

  /// Splits a file and reads its fields. Always gives something to go on with; problems become findings.
  public static func read(_ source: SourceText, into findings: inout [Finding]) -> FrontMatterDocument {
    let empty = YAMLNode(content: .mapping([]), range: .start)
    guard let fence = source.bytes.withUnsafeBufferPointer({ Fence($0) }) else {
      findings.append(Fence.missingOpening(in: source))
      return FrontMatterDocument(fields: empty, bodyOffset: 0, bodyLine: 1)
    }
    guard let bodyOffset = fence.bodyOffset else {
      let (finding, guess) = fence.missingClosing(in: source)
      findings.append(finding)
      let yaml = fence.yamlStart..<guess.offset
      let fields = YAMLText(source: source, range: yaml, firstLine: 2).fields(into: &findings)
      return FrontMatterDocument(fields: fields ?? empty, bodyOffset: guess.offset, bodyLine: guess.line)
    }
    guard fence.yamlEnd - fence.yamlStart <= sizeLimit else {
      findings.append(
        Finding(
          rule: "structure-too-large", severity: .error, path: source.path, range: .start,
          message: "The fields at the top have \((fence.yamlEnd - fence.yamlStart) / 1_000) kB; the limit is \(sizeLimit / 1_000) kB.",
          suggestion: "Move long texts into the body, below the second line of three hyphens."))
      return FrontMatterDocument(fields: empty, bodyOffset: bodyOffset, bodyLine: fence.bodyLine)
    }
    let text = YAMLText(source: source, range: fence.yamlStart..<fence.yamlEnd, firstLine: 2)
    return FrontMatterDocument(
      fields: text.fields(into: &findings) ?? empty, bodyOffset: bodyOffset, bodyLine: fence.bodyLine)
  }
}

/// A whole file of YAML.
public enum YAMLFile {
  /// Bytes of a YAML file that are read at most.
  public static let sizeLimit = 4_000_000

  /// Reads the file's tree; nil when there is nothing in it. Problems become findings.
  public static func read(_ source: SourceText, into findings: inout [Finding]) -> YAMLNode? {
    if let offset = source.firstInvalidUTF8Offset {
      findings.append(
        Finding(
          rule: "structure-encoding", severity: .error, path: source.path,
          range: SourceRange(at: source.position(at: offset)),
          message: "From here on the file is not UTF-8 text, so it cannot be read.",
          suggestion: "Open it in an editor, type the odd characters again and save it as UTF-8."))
      return nil
    }
    guard source.bytes.count <= sizeLimit else {
      findings.append(
        Finding(
          rule: "structure-too-large", severity: .error, path: source.path, range: .start,
          message: "The file has \(source.bytes.count / 1_000) kB; the limit is \(sizeLimit / 1_000) kB."))
      return nil
    }
    return YAMLText(source: source, range: 0..<source.bytes.count, firstLine: 1).tree(into: &findings)
  }
}
