import Platform

/// Finds the first use of each glossary term in a text. Built once, used for every page.
public struct GlossaryTerms: Sendable {
  /// A way of writing a term: where its letters stand in `letters`, and which term it is.
  private struct Form: Sendable {
    let range: Range<Int>
    let second: UInt8
    let term: Int
  }

  /// Forms by their first letter in lower case, longest first.
  private let forms: [Form]
  /// Where the forms that begin with a letter stand in `forms`.
  private let formsByLetter: [Range<Int>]
  /// For each first letter a bit for each second letter that a form has: most words are told by it.
  private let secondLetters: [UInt32]
  /// The letters of all forms in lower case, one after the other.
  private let letters: [UInt8]
  private let hrefs: [[UInt8]]

  /// Terms with their other words and the address of their entry.
  public init(_ terms: [(term: String, also: [String], href: String)]) {
    var written = [[(letters: [UInt8], term: Int)]](repeating: [], count: 256)
    for (index, entry) in terms.enumerated() {
      for word in [entry.term] + entry.also {
        let letters = word.utf8.map(Self.lower)
        guard letters.count > 1, let first = letters.first else { continue }
        written[Int(first)].append((letters, index))
      }
    }
    var forms: [Form] = []
    var letters: [UInt8] = []
    formsByLetter = written.map { sharing in
      let start = forms.count
      for form in sharing.sorted(by: { $0.letters.count > $1.letters.count }) {
        forms.append(
          Form(range: letters.count..<letters.count + form.letters.count, second: form.letters[1], term: form.term))
        letters += form.letters
      }
      return start..<forms.count
    }
    secondLetters = written.map { sharing in sharing.reduce(0) { $0 | Self.bit(of: $1.letters[1]) } }
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
    while index + 1 < end {
      let first = Int(Self.lower(text[index]))
      let second = Self.lower(text[index + 1])
      if secondLetters[first] & Self.bit(of: second) != 0 {
        for form in forms[formsByLetter[first]] where form.second == second && !used[form.term] {
          if let stop = match(form.range, text, at: index) {
            used[form.term] = true
            return (index..<stop, hrefs[form.term])
          }
        }
      }
      // On to the beginning of the next word.
      while index < end, Self.isWordByte(text[index]) { index += 1 }
      while index < end, !Self.isWordByte(text[index]) { index += 1 }
    }
    return nil
  }

  /// Where the match ends, a plural "s" included; nil when the letters differ or the word goes on.
  private func match(_ form: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var stop = start + form.count
    guard stop <= text.count else { return nil }
    // The first letter is known to be the same.
    for offset in 1..<form.count where Self.lower(text[start + offset]) != letters[form.lowerBound + offset] { return nil }
    if stop < text.count, Self.lower(text[stop]) == UInt8(ascii: "s") { stop += 1 }
    return stop == text.count || !Self.isWordByte(text[stop]) ? stop : nil
  }

  /// One of 32 bits; different letters have different ones.
  private static func bit(of letter: UInt8) -> UInt32 { 1 << UInt32(letter & 31) }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte >= 0x80
  }
}
