import Diagnostics

/// A whole file of YAML.
public enum YAMLFile {
  /// Bytes of a YAML file that are read at most.
  public static let sizeLimit = 4_000_000

  /// Reads the file's tree; nil when there is nothing in it, or nothing that can be read. Problems become findings.
  public static func read(_ source: SourceText, into findings: inout [Finding]) -> YAMLNode? {
    guard source.bytes.count <= sizeLimit else {
      findings.append(
        Finding(
          rule: "structure-too-large", severity: .error, path: source.path, range: .start,
          message: "The file has \(source.bytes.count / 1_000) kB; the limit is \(sizeLimit / 1_000) kB.",
          suggestion: "Split it, or take out what is no longer used."))
      return nil
    }
    let tree = YAMLText(source: source, range: 0..<source.bytes.count, firstLine: 1).tree(into: &findings)
    return tree?.isUnreadable == true ? nil : tree
  }
}
