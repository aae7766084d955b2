extension MustacheSpecification {
  /// A case that ends differently here, and why.
  struct Difference {
    var outcome: Outcome
    var reason: String

    static func refused(_ rule: String, _ reason: String) -> Difference {
      Difference(outcome: .refused([rule]), reason: reason)
    }
    static func reindented(_ output: String) -> Difference {
      Difference(outcome: .output(output), reason: "partials, parents and blocks are not re-indented")
    }
    static let strictName = refused("template-unknown-name", "an unknown name is an error, not empty output")
    static let fixedBraces = refused("template-syntax", "the tag's braces cannot be changed")
    static let circle = refused("template-recursion", "a template that includes itself is an error")
    static let rawText = refused("template-raw-text", "three braces are for HTML only, and a list holds texts")
    static let betweenBlocks = refused("template-syntax", "text between a parent's blocks is an error, not dropped")
    static let rootIsRecord = Difference(
      outcome: .notARecord, reason: "the root is a record, and lists hold records or texts")
  }

  /// By "file: name of the case". The same list, as a theme author reads it, is in the comment of `TemplateSet`.
  static let differences: [String: Difference] = [
    "delimiters: Pair Behavior": .fixedBraces,
    "delimiters: Special Characters": .fixedBraces,
    "delimiters: Sections": .fixedBraces,
    "delimiters: Inverted Sections": .fixedBraces,
    "delimiters: Partial Inheritence": .fixedBraces,
    "delimiters: Post-Partial Behavior": .fixedBraces,
    "delimiters: Surrounding Whitespace": .fixedBraces,
    "delimiters: Outlying Whitespace (Inline)": .fixedBraces,
    "delimiters: Standalone Tag": .fixedBraces,
    "delimiters: Indented Standalone Tag": .fixedBraces,
    "delimiters: Standalone Line Endings": .fixedBraces,
    "delimiters: Standalone Without Previous Line": .fixedBraces,
    "delimiters: Standalone Without Newline": .fixedBraces,
    "delimiters: Pair with Padding": .fixedBraces,

    "interpolation: Basic Context Miss Interpolation": .strictName,
    "interpolation: Triple Mustache Context Miss Interpolation": .strictName,
    "interpolation: Ampersand Context Miss Interpolation": .strictName,
    "interpolation: Dotted Names - Broken Chains": .strictName,
    "interpolation: Dotted Names - Broken Chain Resolution": .strictName,
    "interpolation: Dotted Names - Context Precedence": .strictName,
    "interpolation: Dotted Names are never single keys": .strictName,
    "interpolation: Implicit Iterators - Basic Interpolation": .rootIsRecord,
    "interpolation: Implicit Iterators - HTML Escaping": .rootIsRecord,
    "interpolation: Implicit Iterators - Triple Mustache": .rootIsRecord,
    "interpolation: Implicit Iterators - Ampersand": .rootIsRecord,
    "interpolation: Implicit Iterators - Basic Integer Interpolation": .rootIsRecord,

    "inverted: Context": .strictName,
    "inverted: List": .strictName,
    "inverted: Context Misses": .strictName,
    "inverted: Dotted Names - Broken Chains": .strictName,

    "partials: Failed Lookup": .refused("template-unknown-partial", "a partial that does not exist is an error"),
    "partials: Recursion": .circle,
    "partials: Standalone Without Previous Line": .reindented(">\n>>"),
    "partials: Standalone Without Newline": .reindented(">\n>\n>"),
    "partials: Standalone Indentation": .reindented("\\\n|\n<\n->\n|\n/\n"),

    "sections: Context Misses": .strictName,
    "sections: Dotted Names - Broken Chains": .strictName,
    "sections: Implicit Iterator - Array": .rootIsRecord,
    "sections: Implicit Iterator - Root-level": .rootIsRecord,
    "sections: Implicit Iterator - Triple mustache": .rawText,
    "sections: Implicit Iterator - Ampersand": .rawText,

    "inheritance: Negative Sections": .strictName,
    "inheritance: Recursion": .circle,
    "inheritance: Text inside parent": .betweenBlocks,
    "inheritance: Standalone parent": .reindented("Hi,\none\ntwo\n"),
    "inheritance: Standalone block": .reindented("Hi,\n  one\ntwo\n"),
    "inheritance: Block reindentation": .reindented("Hi,\n    one\n    two\n"),
    "inheritance: Intrinsic indentation": .reindented("Hi,\none\ntwo\n"),
    "inheritance: Nested block reindentation": .reindented("  one\nthree\n"),
  ]
}
