import Diagnostics

/// What a problem of the YAML parser means to the person who typed the line, and what the line should be.
struct YAMLMistake {
  /// The line of the file to look at.
  let line: Int
  /// The lines as they should be, by number; empty when that cannot be told.
  let corrected: [Int: FieldLines.Line]
  private let place: SourceRange
  private let rule: String
  private let message: String
  private let suggestion: String

  /// The finding; `lines` is the text that the parser read, and knows where its words stand in the file.
  func finding(path: String, in lines: FieldLines) -> Finding {
    Finding(
      rule: rule, severity: .error, path: path, range: lines.rangeInFile(place), message: message,
      suggestion: suggestion)
  }

  /// What lies behind a problem with `lines`, the text that the parser read.
  static func of(_ problem: YAMLReader.Problem, in lines: FieldLines) -> YAMLMistake {
    let diagnosis = YAMLDiagnosis(lines: lines, position: problem.position)
    switch problem.reason {
    case .tooDeep:
      return YAMLMistake(
        at: problem.position, rule: "structure-nesting",
        message: "Lists and groups are nested more than \(YAMLReader.depthLimit) levels deep here.",
        suggestion: "Use fewer levels; put a text that begins with brackets in quotes.")
    case .reference(let sign):
      return diagnosis.reference(sign)
    case .tag:
      return diagnosis.ownLine() ?? diagnosis.generic
    case .complexKey:
      return diagnosis.textInBrackets()
        ?? YAMLMistake(
          at: problem.position, message: "A field's name cannot begin with a bracket.",
          suggestion: "Write the name without brackets, or put the whole text in quotes.")
    case .severalDocuments:
      return YAMLMistake(
        at: problem.position, message: "A second set of fields begins here.",
        suggestion: "Keep one set of fields, and delete this line.")
    case .openQuote(let opened): return diagnosis.openQuote(at: opened)
    case .listInText(let line): return diagnosis.listInText(line)
    case .backslash: return diagnosis.backslash()
    case .syntax(let words, let context, let opened):
      return diagnosis.syntax(words, context: context, opened: opened)
    }
  }

  init(
    at position: SourcePosition, length: Int = 0, rule: String = "structure-yaml-syntax", message: String,
    suggestion: String, corrected: [Int: FieldLines.Line] = [:]
  ) {
    line = position.line
    place = SourceRange(line: position.line, column: position.column, length: length)
    self.rule = rule
    self.message = message
    self.suggestion = suggestion
    self.corrected = corrected
  }
}

/// Looks for the slip behind a problem, in the line where the parser stopped and around it.
struct YAMLDiagnosis {
  let lines: FieldLines
  let position: SourcePosition

  /// The finding when nothing better is known.
  var generic: YAMLMistake {
    YAMLMistake(
      at: position, message: "This line cannot be read as a field.",
      suggestion: "Begin it at the same column as its neighbours, and put a text with signs like : # [ { in quotes.")
  }

  /// What the line of the problem shows by itself.
  func ownLine() -> YAMLMistake? { slip(in: position.line) }

  /// A value that begins with two brackets.
  func textInBrackets() -> YAMLMistake? {
    guard let line = lines[position.line], let mistake = LineMistake.signs(FieldLine(line)) else { return nil }
    return told(mistake, at: position.line)
  }

  // MARK: By what the parser said

  func syntax(_ words: String, context: String?, opened: SourcePosition?) -> YAMLMistake {
    if context?.contains("quoted scalar") == true {
      guard words.contains("end of stream") || words.contains("document indicator"), let opened else {
        return backslash()
      }
      return openQuote(at: opened)
    }
    if context?.contains("flow") == true, let opened { return openBracket(at: opened) }
    if words.contains("document start"), let dots = lines.lineAbove(position.line),
      dots.line.starts(with: "...".unicodeScalars)
    {
      return YAMLMistake(
        at: SourcePosition(line: dots.number, column: 1), length: 3,
        message: "Three dots end the fields, but more stands below them.",
        suggestion: "Delete this line.", corrected: [dots.number: []])
    }
    // A line without a colon is only noticed on the line below it.
    let line = words.contains("expected ':'") ? opened?.line ?? position.line : position.line
    if let above = nameless(above: line, parserWords: words), let mistake = slip(in: above) { return mistake }
    if let misplaced = indentation(of: line, parserWords: words) { return misplaced }
    if words.contains("expected ':'"), let colonless = slip(in: line) { return colonless }
    if words.contains("cannot start any token"), let sign = lines[line].map(FieldLine.init),
      let mistake = unreadableSign(sign, line)
    {
      return mistake
    }
    return slip(in: line) ?? generic
  }

  /// A slip that the line shows, told together with the lines below that have the same one.
  private func slip(in number: Int) -> YAMLMistake? {
    guard let line = lines[number], let mistake = LineMistake.of(line, isFirst: lines.lineAbove(number) == nil) else {
      return nil
    }
    return told(mistake, at: number)
  }

  /// The line above a field, when it has no name: the parser took the two for one text.
  private func nameless(above number: Int, parserWords: String) -> Int? {
    guard parserWords.contains("mapping values are not allowed"), let line = lines[number],
      let above = lines.lineAbove(number)
    else { return nil }
    let (parts, before) = (FieldLine(line), FieldLine(above.line))
    guard parts.name != nil, position.column - 1 <= parts.value.lowerBound, before.name == nil,
      before.start == before.indent,
      before.indent == parts.indent
    else { return nil }
    return above.number
  }

  private func told(_ mistake: LineMistake, at number: Int) -> YAMLMistake {
    if mistake.kind == .blockText, let block = blockText(mistake, at: number) { return block }
    var corrected = [number: mistake.corrected]
    var next = number + 1
    while [.spaceAfterHyphen, .bullet, .noName].contains(mistake.kind), let line = lines[next],
      let same = LineMistake.of(line), same.kind == mistake.kind
    {
      corrected[next] = same.corrected
      next += 1
    }
    let rule = mistake.kind == .colonInText ? "structure-unquoted-colon" : "structure-yaml-syntax"
    return YAMLMistake(
      at: SourcePosition(line: number, column: mistake.place.lowerBound + 1), length: mistake.place.count, rule: rule,
      message: mistake.message + LineNumbers.also(Array(number + 1..<next)), suggestion: mistake.suggestion,
      corrected: corrected)
  }

  /// A text that begins beside its sign and goes on below.
  private func blockText(_ mistake: LineMistake, at number: Int) -> YAMLMistake? {
    guard let line = lines[number], let below = lines[number + 1], FieldLine(below).indent > FieldLine(line).indent
    else { return nil }
    let parts = FieldLine(line)
    let sign = parts.line[parts.value.lowerBound]
    let words = parts.text.unicodeScalars.drop { "|>+- ".unicodeScalars.contains($0) }
    return YAMLMistake(
      at: SourcePosition(line: number, column: mistake.place.lowerBound + 1), length: mistake.place.count,
      message: "After \(sign) the text begins on the next line.",
      suggestion: "Put the words behind \(sign) on a line of their own below, indented like the lines that follow.",
      corrected: [number: parts.with(value: String(words))])
  }

  // MARK: References, quotes, brackets

  func reference(_ sign: String) -> YAMLMistake {
    let parts = lines[position.line].map(FieldLine.init)
    let isOwnValue = parts?.first.map { "*&".unicodeScalars.contains($0) } == true && parts?.hasPlainName == true
    if isOwnValue, let parts, let below = lines[position.line + 1], FieldLine(below).indent > parts.indent {
      let corrected = parts.with(value: "")
      return YAMLMistake(
        at: position, length: 1, rule: "structure-alias",
        message: "Nothing can stand between the name of a group of fields and the fields below it.",
        suggestion: LineMistake.suggestion(corrected), corrected: [position.line: corrected])
    }
    let corrected = isOwnValue ? parts.map { $0.with(value: QuotedText.of($0.text)) } : nil
    return YAMLMistake(
      at: position, length: 1, rule: "structure-alias",
      message: "The sign \(sign) in front of a word stands for a part of another field, which cannot be used here.",
      suggestion: corrected.map { "If the sign is part of the text, write: \(String($0))" }
        ?? "Write out what is meant; if the sign is part of a text, put the text in quotes.",
      corrected: corrected.map { [position.line: $0] } ?? [:])
  }

  /// A text in quotation marks that goes on over the fields below.
  func openQuote(at opened: SourcePosition) -> YAMLMistake {
    guard let line = lines[opened.line] else { return generic }
    let parts = FieldLine(line)
    let column = min(max(0, opened.column - 1), max(0, line.count - 1))
    let mark = line.isEmpty ? "\"" : line[column]
    let text = line.isEmpty ? "" : String(line[(column + 1)...]).replacing("\\\"", with: "\"")
    let head = line.prefix(column)
    var corrected: FieldLines.Line = head + Array((mark == "'" ? "'\(text)'" : QuotedText.of(text)).unicodeScalars)
    var advice: String?
    if mark == "'" {
      // An apostrophe at the beginning of a word looks like an opening mark.
      let whole = String(line[parts.value])
      if parts.value.lowerBound == column {
        advice = "If the mark is an apostrophe, write: \(QuotedText.of(whole))."
      }
      if text.unicodeScalars.contains("'") { corrected = parts.with(value: QuotedText.of(text)) }
    }
    // With the text going on below, the mark is missing on one of those lines, and nobody knows on which.
    let goesOn = lines[opened.line + 1].map { FieldLine($0).indent > parts.indent } ?? false
    return YAMLMistake(
      at: opened, length: 1, message: "The quotation mark that opens here is never closed.",
      suggestion: goesOn
        ? "Write the same mark at the end of the text: \(mark)"
        : LineMistake.suggestion(corrected, advice),
      corrected: goesOn ? closedBelow(opened.line, mark, parts.indent) : [opened.line: corrected])
  }

  /// The mark at the end of the last line that is indented as part of the text.
  private func closedBelow(_ first: Int, _ mark: Unicode.Scalar, _ indent: Int) -> [Int: FieldLines.Line] {
    var last = first
    while let next = lines[last + 1], !next.isBlank, FieldLine(next).indent > indent { last += 1 }
    return lines[last].map { [last: $0 + [mark]] } ?? [:]
  }

  private func openBracket(at opened: SourcePosition) -> YAMLMistake {
    if let line = lines[opened.line], let mistake = LineMistake.signs(FieldLine(line)), mistake.kind == .bracket {
      return told(mistake, at: opened.line)
    }
    return YAMLMistake(
      at: opened, length: 1,
      message: "The bracket that opens here is never closed, or a comma is missing between two items.",
      suggestion: "Close the bracket, or put the text in quotes.")
  }

  func backslash() -> YAMLMistake {
    let line = lines[position.line] ?? []
    let parts = FieldLine(line)
    let words = line[parts.value]
    let isWhole = words.count > 1 && words.first == "\"" && words.last == "\""
    let corrected = isWhole ? parts.with(value: QuotedText.of(String(words.dropFirst().dropLast()))) : nil
    return YAMLMistake(
      at: position, length: 1,
      message: "A backslash between double quotation marks begins a code, and this one is not meant as one.",
      suggestion: corrected.map { LineMistake.suggestion($0) } ?? "Write two backslashes for each one.",
      corrected: corrected.map { [position.line: $0] } ?? [:])
  }

  // MARK: Lists

  /// List items that the parser took for the continuation of a text.
  func listInText(_ number: Int) -> YAMLMistake {
    guard let line = lines[number] else { return generic }
    if let item = LineMistake.listItem(FieldLine(line)) { return told(item, at: number) }
    let parts = FieldLine(line)
    let above = lines.lineAbove(number).map { (number: $0.number, parts: FieldLine($0.line)) }
    if let above, above.parts.start > above.parts.indent {
      let corrected = parts.with(indent: above.parts.indent)
      return YAMLMistake(
        at: SourcePosition(line: number, column: parts.indent + 1), length: 1,
        message: "This list item is indented differently from the one above, so the two were read as one text.",
        suggestion: LineMistake.suggestion(corrected), corrected: [number: corrected])
    }
    return YAMLMistake(
      at: SourcePosition(line: number, column: parts.indent + 1), length: 1,
      message: "This line looks like a list item, but it was read as part of the text above it.",
      suggestion: above.map {
        "Put what stands after the colon in line \($0.number) on a line of its own, beginning with a hyphen."
      }
        ?? "Begin every item of the list with a hyphen.")
  }

  /// Something that no value and no name can begin with, in a place where the line's shape does not tell more.
  private func unreadableSign(_ parts: FieldLine, _ number: Int) -> YAMLMistake? {
    let column = position.column - 1
    guard position.line == number, parts.line.indices.contains(column), column == parts.start, parts.name != nil else {
      return nil
    }
    var corrected = parts.line
    let sign = corrected.remove(at: column)
    return YAMLMistake(
      at: position, length: 1, message: "A field's name cannot begin with \(sign).",
      suggestion: LineMistake.suggestion(corrected), corrected: [number: corrected])
  }

  // MARK: Indentation

  /// A line that begins at another column than its neighbours.
  private func indentation(of number: Int, parserWords: String) -> YAMLMistake? {
    guard let line = lines[number], let above = lines.lineAbove(number) else { return nil }
    let (parts, before) = (FieldLine(line), FieldLine(above.line))
    if parserWords.contains("mapping values are not allowed"), let name = parts.name,
      parts.indent > before.start || before.start > before.indent,
      position.line == number, position.column - 1 <= parts.value.lowerBound, position.column > name.upperBound
    {
      return deeper(parts, number, than: before, above.number)
    }
    guard parserWords.contains("expected key") || parserWords.contains("expected '-'") else { return nil }
    if position.column - 1 != parts.indent { return nil }
    let isItem = parts.start > parts.indent
    let columns = columns(above: number, items: isItem)
    if isItem, columns.contains(parts.indent) { return hyphen(parts, number, above.number) }
    guard parts.name != nil || isItem, !columns.contains(parts.indent) else { return nil }
    let nearest = columns.min { (abs($0 - parts.indent), -$0) < (abs($1 - parts.indent), -$1) } ?? 0
    return indented(parts, number, as: nearest)
  }

  /// A hyphen among fields.
  private func hyphen(_ parts: FieldLine, _ number: Int, _ above: Int) -> YAMLMistake {
    guard parts.name != nil else {
      return YAMLMistake(
        at: position, length: 1, message: "This list item has no list to belong to, because line \(above) is complete.",
        suggestion: "Put what stands after the colon in line \(above) on a line of its own, beginning with a hyphen.")
    }
    let corrected = Array(parts.line[..<parts.indent] + parts.line[parts.start...])
    return YAMLMistake(
      at: position, length: 1, message: "This field begins with a hyphen, but its neighbours are not items of a list.",
      suggestion: LineMistake.suggestion(corrected), corrected: [number: corrected])
  }

  /// A field that stands further in than the text above it allows.
  private func deeper(_ parts: FieldLine, _ number: Int, than before: FieldLine, _ above: Int) -> YAMLMistake? {
    if parts.hasPlainName {
      let owner = before.name.map { String(before.line[$0]) }
      if let owner, parts.indent >= before.start + 2, !before.value.isEmpty, !before.line[before.value].contains(" ") {
        return YAMLMistake(
          at: SourcePosition(line: number, column: parts.start + 1), length: parts.name?.count ?? 1,
          message: "The field \(owner) has a value in line \(above), so it cannot have fields below it as well.",
          suggestion: "Delete what stands after the colon in line \(above), or this line.",
          corrected: [above: before.with(value: "")])
      }
      return indented(
        parts, number, as: before.start,
        advice: owner.map { "If it belongs to \($0), delete what stands after the colon in line \(above)." })
    }
    return YAMLMistake(
      at: SourcePosition(line: number, column: parts.start + 1), length: parts.line.count - parts.start,
      rule: "structure-unquoted-colon",
      message: "This line goes on with the text of line \(above), but has a colon and a space in it.",
      suggestion: "Put the whole text in quotes, from the first line to the last.")
  }

  /// The line at another column, and with it the lines below that hang on it.
  private func indented(_ parts: FieldLine, _ number: Int, as column: Int, advice: String? = nil) -> YAMLMistake {
    var corrected = [number: parts.with(indent: column)]
    var next = number + 1
    while let line = lines[next] {
      let below = FieldLine(line)
      if !line.isBlank {
        if below.indent < parts.indent { break }
        corrected[next] = below.with(indent: below.indent - parts.indent + column)
      }
      next += 1
    }
    let spaces = parts.indent == 1 ? "1 space" : "\(parts.indent) spaces"
    return YAMLMistake(
      at: SourcePosition(line: number, column: 1), length: parts.indent,
      message: "This line is indented by \(spaces), and its neighbours by \(column == 0 ? "none" : "\(column)").",
      suggestion: LineMistake.suggestion(parts.with(indent: column), advice), corrected: corrected)
  }

  /// The columns, from 0, of the fields or list items above that the line could stand beside.
  private func columns(above number: Int, items: Bool) -> [Int] {
    var columns: [Int] = []
    var limit = Int.max
    var next = lines.lineAbove(number)
    while let (above, line) = next, limit > 0 {
      let parts = FieldLine(line)
      let isItem = parts.start > parts.indent
      if parts.indent < limit, parts.name != nil || isItem {
        if isItem, parts.name != nil, !items, parts.start < limit { columns.append(parts.start) }
        if !isItem || items { columns.append(parts.indent) }
        limit = parts.indent
      }
      next = lines.lineAbove(above)
    }
    return columns
  }
}
