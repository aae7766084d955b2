import Diagnostics

/// One `{{…}}` of a template.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable, raw, section, inverted, partial, parent, block, close, comment
    /// Already reported; it stands for nothing.
    case refused
  }

  var kind: Kind
  var name: TemplateName
  var filters: [Filter] = []
  /// Its bytes, braces included.
  var bytes: Range<Int>
  var range: SourceRange
  /// The opener of a close, the close of an opener. An opener without one is unclosed.
  var partner: Int?

  /// Whether something must close it.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .variable, .raw, .partial, .close, .comment, .refused: false
    }
  }

  /// What a person calls it, as it is written: `{{#tags}}`.
  var written: String {
    switch kind {
    case .section: "{{#\(name.text)}}"
    case .inverted: "{{^\(name.text)}}"
    case .partial: "{{>\(name.text)}}"
    case .parent: "{{<\(name.text)}}"
    case .block: "{{$\(name.text)}}"
    case .close: "{{/\(name.text)}}"
    case .raw: "{{{\(name.text)}}}"
    case .variable: "{{\(name.text)}}"
    case .comment, .refused: "the tag"
    }
  }
}

/// A name as a tag gives it.
struct TemplateName: Sendable {
  /// The whole of it: `date.words`, `partials/head`, `.`.
  var text: String
  var range: SourceRange

  /// The names between the dots; none for `.`, the current value.
  var parts: [String] { text == "." ? [] : text.split(separator: ".").map(String.init) }

  /// Whether a text can be the name of a field or a block: letters, digits, `_` and `-`.
  static func isPart(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isPartByte) }

  /// Whether a text can be the name of a value: parts with single dots between them, or `.`.
  static func isPath(_ text: String) -> Bool {
    text == "."
      || text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0.allSatisfy(isPartByte) }
  }

  /// Whether a text can be the name of a template: parts with single slashes or dots between them.
  static func isTemplate(_ text: String) -> Bool {
    text.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(isPartByte) }
  }

  private static func isPartByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// Counts lines and columns while it moves forward through a text.
struct PositionCursor {
  private(set) var offset: Int
  private(set) var position: SourcePosition

  /// A cursor that stands at a byte whose place is known.
  init(at offset: Int = 0, _ position: SourcePosition = .start) {
    self.offset = offset
    self.position = position
  }

  /// Moves to a byte at or after the current one.
  mutating func move(to target: Int, in bytes: [UInt8]) -> SourcePosition {
    while offset < target {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
      offset += 1
    }
    return position
  }
}
