import Platform

/// Finds the first use of each glossary term in a text. Built once, used for every page.
public struct GlossaryTerms: Sendable {
  /// A way of writing a term.
  private struct Form: Sendable {
    /// Where its letters stand in `letters`: in lower case, unless it is an abbreviation.
    let range: Range<Int>
    /// The second of them in lower case: most words are told by it.
    let second: UInt8
    let term: Int
    /// All in capitals: "PIN" is not the pin that everybody knows.
    let isAbbreviation: Bool
  }

  /// Forms by their first letter in lower case, longest first.
  private let forms: [Form]
  /// Where the forms that begin with a letter stand in `forms`.
  private let formsByLetter: [Range<Int>]
  /// The letters of all forms, one after the other.
  private let letters: [UInt8]
  private let hrefs: [[UInt8]]

  /// Terms with their other words and the address of their entry.
  public init(_ terms: [(term: String, also: [String], href: String)]) {
    var written = [[(letters: [UInt8], term: Int, isAbbreviation: Bool)]](repeating: [], count: 256)
    for (index, entry) in terms.enumerated() {
      for word in [entry.term] + entry.also {
        let isAbbreviation = word.utf8.contains(where: Self.isCapital) && !word.utf8.contains(where: Self.isSmall)
        let letters = isAbbreviation ? Array(word.utf8) : word.utf8.map(Self.lower)
        guard letters.count > 1, let first = letters.first else { continue }
        written[Int(Self.lower(first))].append((letters, index, isAbbreviation))
      }
    }
    var forms: [Form] = []
    var letters: [UInt8] = []
    formsByLetter = written.map { sharing in
      let start = forms.count
      for form in sharing.sorted(by: { $0.letters.count > $1.letters.count }) {
        forms.append(
          Form(
            range: letters.count..<letters.count + form.letters.count, second: Self.lower(form.letters[1]),
            term: form.term, isAbbreviation: form.isAbbreviation))
        letters += form.letters
      }
      return start..<forms.count
    }
    self.forms = forms
    self.letters = letters
    hrefs = terms.map { entry in
      var buffer = ByteBuffer()
      buffer.appendEscaped(entry.href)
      return buffer.bytes
    }
  }

  /// Which terms a page has used already.
  struct Used {
    private var terms: [Bool]
    init(_ glossary: GlossaryTerms?) { terms = [Bool](repeating: false, count: glossary?.hrefs.count ?? 0) }
    subscript(term: Int) -> Bool {
      get { terms[term] }
      set { terms[term] = newValue }
    }
  }

  /// The next first use at or after `start`: its range and the escaped address of its entry.
  func next(in text: UnsafeBufferPointer<UInt8>, from start: Int, used: inout Used) -> (Range<Int>, [UInt8])? {
    var index = start
    let end = text.count
    while index < end {
      // The longest form that stands here counts, used or not: "market" within a second "dynamic market" is not a first use.
      if let (term, stop) = longestMatch(text, at: index) {
        if !used[term] {
          used[term] = true
          return (index..<stop, hrefs[term])
        }
        index = stop
      }
      // On to the beginning of the next word.
      while index < end, Self.isInWord(text, index) { index += 1 }
      while index < end, !Self.isInWord(text, index) { index += 1 }
    }
    return nil
  }

  private func longestMatch(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> (term: Int, stop: Int)? {
    guard start + 1 < text.count else { return nil }
    let second = Self.lower(text[start + 1])
    for form in forms[formsByLetter[Int(Self.lower(text[start]))]] where form.second == second {
      if let stop = match(form, text, at: start) { return (form.term, stop) }
    }
    return nil
  }

  /// Where the match ends, a plural "s" included; nil when the letters differ or the word goes on.
  private func match(_ form: Form, _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var stop = start + form.range.count
    guard stop <= text.count else { return nil }
    for offset in 0..<form.range.count {
      let byte = text[start + offset]
      if (form.isAbbreviation ? byte : Self.lower(byte)) != letters[form.range.lowerBound + offset] { return nil }
    }
    if stop < text.count, Self.lower(text[stop]) == UInt8(ascii: "s") { stop += 1 }
    return stop == text.count || !Self.isInWord(text, stop) ? stop : nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

  private static func isSmall(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

  private static func isInWord(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    guard byte < 0x80 else { return !isSign(text, index) }
    let letter = byte | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether a byte is part of a curly quotation mark, a dash, a fixed space or the like: U+0080 to U+00BF (C2 xx) and
  /// U+2000 to U+203F (E2 80 xx).
  private static func isSign(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    func at(_ offset: Int) -> UInt8 { text.indices.contains(index + offset) ? text[index + offset] : 0 }
    return at(0) == 0xC2 || at(-1) == 0xC2 || at(0) == 0xE2 && at(1) == 0x80 || at(-1) == 0xE2 && at(0) == 0x80
      || at(-2) == 0xE2 && at(-1) == 0x80
  }
}
