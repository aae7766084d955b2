import Catalogue

/// Subjects of emails about a challenge, in one fixed shape that survives "Re:" and "Fwd:".
public enum SubjectLine {
  /// "[WM-2026-014] Question: Fewer missed bin rounds": the reference in brackets, the kind of message, the title.
  public static func about(reference: String, kind: String, title: String) -> String {
    let line = "[" + reference + "] " + kind + ": " + title
    guard line.utf8.contains(where: { $0 < 0x20 }) else { return line }
    return String(decoding: line.utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
