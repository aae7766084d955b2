import Diagnostics

extension ProcurementCase {
  /// Wordings of the text that a rule looks for, as warnings: only a typed field makes an error of them.
  func wordingWarnings(for rule: String) -> [Remark] {
    phraseRemarks(for: rule).map { Remark(at: $0.range, as: .warning, $0.message, suggestion: $0.suggestion) }
  }
}
