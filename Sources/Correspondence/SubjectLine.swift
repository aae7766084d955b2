import Catalogue
import Platform

/// Subjects of emails about a challenge, in one fixed shape that survives "Re:" and "Fwd:".
public enum SubjectLine {
  /// "[WM-2026-014] Question: Fewer missed bin rounds": the reference in brackets, the kind of message, the title.
  public static func about(reference: String, kind: String, title: String) -> String {
    let line = "[" + reference + "] " + kind + ": " + title
    // Nearly every line has nothing to replace, which its bytes tell: those beyond ASCII begin with C2 or E2.
    guard line.hasByte(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.map { isLineBreaking($0) ? " " : $0 }))
  }

  /// Control characters, and the two that some programs take for the end of a line.
  private static func isLineBreaking(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
  }
}
