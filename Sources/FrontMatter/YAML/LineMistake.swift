import Diagnostics

/// A slip that a line shows by itself, told in words, with the line as it should be.
struct LineMistake {
  /// What kind of slip; neighbouring lines with the same one are told together.
  enum Kind: Equatable {
    case spaceAfterHyphen, bullet, spaceAfterColon, separator, noName, hyphenBeforeField, missingName
    case colonInText, sign, quotes, backslash, blockText, bracket
  }

  let kind: Kind
  /// The words that are wrong, as code points of the line from 0.
  let place: Range<Int>
  let message: String
  let corrected: FieldLines.Line
  /// What to do when something else was meant than the corrected line; a sentence.
  var advice: String?

  /// The corrected line comes last, so that nothing behind it is copied with it.
  var suggestion: String { Self.suggestion(corrected, advice) }

  static func suggestion(_ corrected: FieldLines.Line, _ advice: String? = nil) -> String {
    let shown = corrected.count <= 200 ? String(corrected) : String(corrected.prefix(200)) + "\u{2026}"
    return (advice.map { $0.hasSuffix(":") ? $0 + " " : $0 + " Otherwise write: " } ?? "Write: ") + shown
  }
}

extension LineMistake {
  /// The slip of a line in which the parser stopped; `isFirst` says that no field stands above it.
  ///
  /// Each check looks for a shape that cannot be right where the parser stopped. In other places it may be.
  static func of(_ line: FieldLines.Line, isFirst: Bool = false) -> LineMistake? {
    let parts = FieldLine(line)
    return listItem(parts) ?? missingSpaceAfterColon(parts) ?? signs(parts) ?? quotes(parts) ?? colonInText(parts)
      ?? names(parts, isFirst: isFirst)
  }

  /// A hyphen without its space, or another sign in its place.
  static func listItem(_ parts: FieldLine) -> LineMistake? {
    let line = parts.line
    guard parts.start < line.count else { return nil }
    let first = line[parts.start]
    let rest = Array(line[(parts.start + 1)...])
    if first == "-", let next = rest.first, next != "-", next != " ", !("0"..."9").contains(next) {
      return LineMistake(
        kind: .spaceAfterHyphen, place: parts.start..<parts.start + 1,
        message: "A space is missing after the hyphen of this list item.",
        corrected: line[...parts.start] + [" "] + rest)
    }
    if bullets.contains(first), parts.start == parts.indent, rest.first == " " || rest.first == "\u{A0}" {
      let words = rest.drop { $0 == " " || $0 == "\u{A0}" }
      return LineMistake(
        kind: .bullet, place: parts.start..<parts.start + 1,
        message: "A list item begins with a hyphen and a space, not with \(first).",
        corrected: line[..<parts.start] + ["-", " "] + words)
    }
    return nil
  }

  private static let bullets: Set<Unicode.Scalar> = [
    "*", "+", "\u{2022}", "\u{25E6}", "\u{B7}", "\u{2013}", "\u{2014}", "\u{2012}", "\u{2010}", "\u{2011}",
  ]

  /// "title:Fewer missed bin rounds".
  private static func missingSpaceAfterColon(_ parts: FieldLine) -> LineMistake? {
    let line = parts.line
    guard parts.name == nil, let colon = line[parts.start...].firstIndex(of: ":"), colon > parts.start,
      colon + 1 < line.count,
      line[parts.start..<colon].allSatisfy({ $0.properties.isAlphabetic || "_-0123456789".unicodeScalars.contains($0) })
    else { return nil }
    return LineMistake(
      kind: .spaceAfterColon, place: colon..<colon + 1, message: "A space is missing after the colon.",
      corrected: line[...colon] + [" "] + line[(colon + 1)...])
  }

  /// A value that begins with a sign that means something else in YAML.
  static func signs(_ parts: FieldLine) -> LineMistake? {
    guard let first = parts.first, parts.name != nil || parts.start > parts.indent else { return nil }
    let isAlone = parts.value.count == 1
    let second = isAlone ? nil : parts.line[parts.value.lowerBound + 1]
    let quoted = parts.with(value: QuotedText.of(parts.text))
    func mistake(_ kind: Kind, _ message: String, _ advice: String? = nil) -> LineMistake {
      LineMistake(kind: kind, place: parts.value, message: message, corrected: quoted, advice: advice)
    }
    switch first {
    case "@", "`", "%", ",", "]", "}", "*", "&", "!":
      return mistake(.sign, "A text that begins with \(first) must stand in quotes.")
    case "?" where second == " " || isAlone, "#":
      return mistake(.sign, "A text that begins with \(first) must stand in quotes.")
    case "-" where second == " " || isAlone:
      return mistake(
        .sign,
        "A list begins on the line below the field's name; a text that begins with a hyphen must stand in quotes.",
        "For a list, give each item a line of its own below the name.")
    case "|", ">":
      // ">-" and "|2" are signs for a text on the lines below; anything else on the line is a slip.
      let isSign = parts.line[parts.value].dropFirst().allSatisfy { "+-0123456789".unicodeScalars.contains($0) }
      guard !isSign else { return nil }
      return mistake(
        .blockText,
        "After \(first) the text begins on the next line; a text that begins with \(first) must stand in quotes.",
        "For a text over several lines, write only >- here and begin the text on the line below, indented by two spaces."
      )
    case "[", "{": return bracket(parts, quoted: quoted)
    default: return nil
    }
  }

  /// "[Draft] Fewer missed bin rounds", or a bracket that is never closed.
  private static func bracket(_ parts: FieldLine, quoted: FieldLines.Line) -> LineMistake? {
    let words = parts.line[parts.value]
    guard let first = words.first else { return nil }
    let closing: Unicode.Scalar = first == "[" ? "]" : "}"
    if words.contains(closing) {
      return LineMistake(
        kind: .bracket, place: parts.value,
        message: "A text that begins with \(first) must stand in quotes.", corrected: quoted,
        advice: first == "["
          ? "For a list in brackets, put commas between the items and nothing behind the last bracket." : nil)
    }
    return LineMistake(
      kind: .bracket, place: parts.value.lowerBound..<parts.value.lowerBound + 1,
      message: "The bracket \(first) is never closed.", corrected: parts.with(value: parts.text + String(closing)),
      advice: "If it is a text, put all of it in quotes.")
  }

  /// Quotation marks within a quoted text, or around a part of it only.
  static func quotes(_ parts: FieldLine) -> LineMistake? {
    guard let mark = parts.first, mark == "\"" || mark == "'", let end = parts.endOfQuote(from: parts.value.lowerBound),
      end < parts.value.upperBound
    else { return nil }
    let words = parts.line[parts.value]
    let isWhole = words.last == mark
    var text = String(isWhole ? words.dropFirst().dropLast() : words)
    if mark == "\"" { text = text.replacing("\\\"", with: "\"") }
    let message =
      if !isWhole {
        "Only a part of this text stands in quotation marks."
      } else if mark == "'" {
        "There is an apostrophe inside a text that stands in single quotation marks."
      } else {
        "There are quotation marks inside a text that is itself in quotation marks."
      }
    return LineMistake(
      kind: .quotes, place: parts.value, message: message, corrected: parts.with(value: QuotedText.of(text)))
  }

  /// "title: Bins: fewer missed rounds".
  static func colonInText(_ parts: FieldLine) -> LineMistake? {
    guard parts.name != nil, let first = parts.first, !"\"'[{|>&*!".unicodeScalars.contains(first) else { return nil }
    let words = parts.line[parts.value]
    let hasColon = words.last == ":" || zip(words, words.dropFirst()).contains { $0 == ":" && $1 == " " }
    guard hasColon else { return nil }
    if let name = parts.name, parts.start > parts.indent, !parts.hasFieldName {
      // "- First: what we thought: more bins" is a text with two colons, not a field.
      let place = name.lowerBound..<parts.value.upperBound
      return LineMistake(
        kind: .colonInText, place: place, message: "A text with a colon and a space in it must stand in quotes.",
        corrected: parts.line[..<place.lowerBound] + Array(QuotedText.of(String(parts.line[place])).unicodeScalars))
    }
    return LineMistake(
      kind: .colonInText, place: parts.value, message: "A text with a colon and a space in it must stand in quotes.",
      corrected: parts.with(value: QuotedText.of(parts.text)))
  }

  /// A line whose field name is missing or cannot be made out.
  private static func names(_ parts: FieldLine, isFirst: Bool) -> LineMistake? {
    let line = parts.line
    guard parts.start < line.count, line[parts.start] != "#" else { return nil }
    if let name = parts.name, name.isEmpty {
      return LineMistake(
        kind: .missingName, place: parts.start..<parts.start + 1,
        message: "The field's name is missing before the colon.",
        corrected: line[..<parts.start] + Array("name".unicodeScalars) + line[parts.start...],
        advice: "Write the name of the field that is meant, like here:")
    }
    guard parts.name == nil, parts.start == parts.indent else { return nil }
    return separator(parts)
      ?? LineMistake(
        kind: .noName, place: parts.start..<line.count,
        message: isFirst
          ? "There is no colon after the field's name."
          : "This line has no field name with a colon, and it is not indented as part of the text above.",
        corrected: isFirst ? firstWordAsName(parts) : parts.with(indent: parts.indent + 2),
        advice: isFirst ? nil : "If it is a field, begin it with its name, a colon and a space.")
  }

  /// "title = Fewer", "title; Fewer", and the wide colon of other scripts.
  private static func separator(_ parts: FieldLine) -> LineMistake? {
    let line = parts.line
    let end = line[parts.start...].firstIndex { !($0.properties.isAlphabetic || $0 == "_") } ?? line.count
    guard end > parts.start, let at = line[end...].firstIndex(where: { $0 != " " }) else { return nil }
    guard "=;\u{FF1A}\u{2236}\u{A789}".unicodeScalars.contains(line[at]), at + 1 < line.count else { return nil }
    let rest = line[(at + 1)...].drop { $0 == " " }
    return LineMistake(
      kind: .separator, place: at..<at + 1, message: "After a field's name comes a colon and a space, not \(line[at]).",
      corrected: line[..<end] + [":", " "] + rest)
  }

  private static func firstWordAsName(_ parts: FieldLine) -> FieldLines.Line {
    let line = parts.line
    guard let space = line[parts.start...].firstIndex(of: " ") else { return line + [":"] }
    return line[..<space] + [":"] + line[space...]
  }
}
