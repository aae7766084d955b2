extension ProcurementCase {
  /// Remarks about wordings of the record's text that a rule looks for.
  func phraseRemarks(for rule: String) -> [Remark] { [] }
}
