import Diagnostics

/// What a problem of the YAML parser means to the person who typed the line.
struct YAMLMistake {
  private let problem: YAMLReader.Problem
  private let text: (Int) -> String?

  /// `line` gives the text of a line of the file.
  init(problem: YAMLReader.Problem, line: @escaping (Int) -> String?) {
    self.problem = problem
    text = line
  }

  /// The line of the file to look at.
  var line: Int { culprit.line }

  /// Whether the rest can be read once this field is left out.
  var leavesRestReadable: Bool {
    switch problem.reason {
    case .syntax, .complexKey, .alias: true
    case .tooDeep, .severalDocuments: false
    }
  }

  func finding(path: String) -> Finding {
    let (rule, message, suggestion) = words
    return Finding(
      rule: rule, severity: .error, path: path, range: SourceRange(at: culprit), message: message, suggestion: suggestion)
  }

  /// The place that most likely holds the slip: the parser often only notices one line later.
  private var culprit: SourcePosition {
    guard case .syntax(_, _, let opened) = problem.reason else { return problem.position }
    let here = text(problem.position.line) ?? ""
    if Self.unquotedColon(in: here) != nil { return SourcePosition(line: problem.position.line, column: Self.valueColumn(here)) }
    for line in [problem.position.line, problem.position.line - 1, opened?.line ?? 0] where line > 0 {
      if let text = text(line), Self.correction(of: text) != nil { return SourcePosition(line: line, column: 1) }
    }
    return problem.position
  }

  private var words: (rule: String, message: String, suggestion: String?) {
    switch problem.reason {
    case .tooDeep:
      return ("structure-nesting", "Lists and groups are nested more than \(YAMLReader.depthLimit) levels deep here.", "Use fewer levels.")
    case .alias:
      return (
        "structure-alias", "An & or * at the beginning of a value refers to other fields, which is not allowed here.",
        "If the text really begins with this sign, put it in quotes."
      )
    case .complexKey:
      return ("structure-yaml-syntax", "A field's name must be a plain word; here it begins with a bracket.", "Put the value in quotes.")
    case .severalDocuments:
      return ("structure-yaml-syntax", "A second group of fields begins here.", "Keep one group of fields.")
    case .syntax(let problem, let context, let opened):
      return syntaxWords(problem, context: context, opened: opened)
    }
  }

  private func syntaxWords(
    _ parserWords: String, context: String?, opened: SourcePosition?
  ) -> (String, String, String?) {
    let line = text(culprit.line) ?? ""
    if let corrected = Self.unquotedColon(in: line) {
      return (
        "structure-unquoted-colon", "A text with a colon and a space in it must stand in quotes.", "Write: \(corrected)"
      )
    }
    if let (message, corrected) = Self.correction(of: line) {
      return ("structure-yaml-syntax", message, "Write: \(corrected)")
    }
    if context?.contains("quoted scalar") == true {
      let place = opened.map { " on line \($0.line), column \($0.column)" } ?? ""
      return (
        "structure-yaml-syntax", "The quotation mark\(place) is never closed, or there is another one inside the text.",
        "Close the text with the same mark it begins with."
      )
    }
    if context?.contains("flow") == true {
      let place = opened.map { " on line \($0.line), column \($0.column)" } ?? ""
      return ("structure-yaml-syntax", "The bracket opened\(place) is never closed, or a comma is missing before this place.", "Close the bracket, or put the text in quotes.")
    }
    if parserWords.contains("cannot start any token") {
      return ("structure-yaml-syntax", "A value cannot begin with the sign that stands here.", "Put the whole value in quotes.")
    }
    if parserWords.contains("control characters") {
      return ("structure-encoding", "There is an invisible control character here.", "Delete the character and type the line again.")
    }
    return (
      "structure-yaml-syntax",
      "The fields cannot be read from here on. Most often a line above is indented differently from its neighbours, or a quotation mark is missing.",
      "Make lines of one list or group begin at the same column, and put texts with signs like : # [ { in quotes."
    )
  }

  /// The line with its value in quotes, when the value holds a colon and a space.
  static func unquotedColon(in line: String) -> String? {
    guard let (head, value) = split(line), let first = value.first, !"\"'[{|>&*!".contains(first),
      value.contains(": ") || value.hasSuffix(":")
    else { return nil }
    return head + " \"" + value.escapedForQuotes + "\""
  }

  /// Name with its colon, and the value after it.
  private static func split(_ line: String) -> (head: String, value: String)? {
    guard let colon = line.firstRange(of: ": ") else { return nil }
    let value = line[colon.upperBound...].trimmingSpaces
    return value.isEmpty ? nil : (String(line[..<colon.lowerBound]) + ":", value)
  }

  private static func valueColumn(_ line: String) -> Int {
    guard let (head, _) = split(line) else { return 1 }
    return head.unicodeScalars.count + 2
  }

  /// What is wrong with a line that has one of the usual slips, and the line as it should be.
  private static func correction(of line: String) -> (message: String, corrected: String)? {
    let content = line.trimmingSpaces
    let indent = String(line.prefix { $0 == " " })
    if let first = content.first, first == "-", content.count > 1, content.dropFirst().first != " ",
      !content.hasPrefix("--")
    {
      return ("A space is missing after the hyphen of this list item.", indent + "- " + content.dropFirst())
    }
    if !content.contains(": "), !content.hasSuffix(":"), let colon = content.firstIndex(of: ":"),
      content[..<colon].allSatisfy({ $0.isLetter || $0 == "_" || $0.isNumber }), colon != content.startIndex
    {
      let rest = content[content.index(after: colon)...]
      return ("A space is missing after the colon.", indent + content[...colon] + " " + rest)
    }
    guard let (head, value) = split(line) else {
      if !content.isEmpty, !content.contains(":"), !content.hasPrefix("-"), !content.hasPrefix("#") {
        return ("This line has no field name, and it is not indented as part of the line above.", "  " + indent + content)
      }
      return nil
    }
    if let first = value.first, "@`%,".contains(first) {
      return ("A value that begins with \(first) must stand in quotes.", head + " \"" + value.escapedForQuotes + "\"")
    }
    if let first = value.first, first == "\"", value.dropFirst().dropLast().contains("\"") {
      return (
        "There are quotation marks inside a text that is itself in quotation marks.",
        head + " '" + value.dropFirst().droppingFinalQuote.doublingApostrophes + "'"
      )
    }
    return nil
  }
}

extension StringProtocol {
  var trimmingSpaces: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  fileprivate var droppingFinalQuote: String { hasSuffix("\"") ? String(dropLast()) : String(self) }

  fileprivate var doublingApostrophes: String { reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) } }

  /// The text as it can stand between double quotes in YAML.
  var escapedForQuotes: String {
    reduce(into: "") { result, character in
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }
}
