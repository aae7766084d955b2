import Platform

/// Finds the first use of each glossary term in a text. Built once, used for every page.
public struct GlossaryTerms: Sendable {
  /// A way of writing a term.
  private struct Form: Sendable {
    let letters: [UInt8]
    let term: Int
  }

  /// Forms by their first letter in lower case, longest first.
  private let forms: [[Form]]
  private let hrefs: [[UInt8]]

  /// Terms with their other words and the address of their entry.
  public init(_ terms: [(term: String, also: [String], href: String)]) {
    var forms = [[Form]](repeating: [], count: 256)
    for (index, entry) in terms.enumerated() {
      for word in [entry.term] + entry.also {
        let letters = word.utf8.map(Self.lower)
        guard letters.count > 1, let first = letters.first else { continue }
        forms[Int(first)].append(Form(letters: letters, term: index))
      }
    }
    self.forms = forms.map { $0.sorted { $0.letters.count > $1.letters.count } }
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
      let candidates = forms[Int(Self.lower(text[index]))]
      if !candidates.isEmpty {
        for form in candidates {
          if !used[form.term], let stop = Self.match(form.letters, text, at: index) {
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
  private static func match(_ letters: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var stop = start + letters.count
    guard stop <= text.count else { return nil }
    for offset in 0..<letters.count where lower(text[start + offset]) != letters[offset] { return nil }
    if stop < text.count, lower(text[stop]) == UInt8(ascii: "s") { stop += 1 }
    return stop == text.count || !isWordByte(text[stop]) ? stop : nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte >= 0x80
  }
}
