import Diagnostics

extension ProcurementCase {
  /// Remarks about wordings, as warnings: a wording alone does not show a breach (rule book, section 12).
  func phraseWarnings(for rule: String) -> [Remark] { phraseRemarks(for: rule).map { $0.with(.warning) } }
}

extension Remark {
  /// The same remark with a severity of its own.
  func with(_ severity: Severity) -> Remark {
    Remark(path: path, at: range, as: severity, message, suggestion: suggestion)
  }
}
