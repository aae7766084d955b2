import Catalogue

/// Subjects of emails about a challenge, in one fixed shape that survives "Re:" and "Fwd:".
public enum SubjectLine {
  /// "[WM-2026-014] Question: Fewer missed bin rounds": the reference in brackets, the kind of message, the title.
  public static func about(reference: String, kind: String, title: String) -> String {
    let line = "[\(reference)] \(kind): \(title)"
    return String(String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
