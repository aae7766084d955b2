extension StringProtocol {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    // Nearly every text begins and ends with an ASCII letter or sign.
    let scalars = unicodeScalars
    if let first = scalars.first, let last = scalars.last, ("!"..."~").contains(first), ("!"..."~").contains(last) {
      return String(self)
    }
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The beginning of a text on one line, for messages. Counted in code points: a character may have thousands.
  var shortened: String {
    let scalars = unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
    return scalars.count <= 60 ? String(scalars) : String(scalars.prefix(57)) + "\u{2026}"
  }
}
