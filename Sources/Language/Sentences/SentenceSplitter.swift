/// Where the sentences of a passage begin and end.
public enum SentenceSplitter {
  /// Words after which a full stop does not end a sentence.
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "eg", "ie", "etc", "no", "nos", "st", "mr", "mrs", "ms", "dr", "prof", "approx", "vs", "cf", "dept", "ltd", "co", "inc", "para", "s",
  ]

  /// Ranges of `tokens`, each a sentence with its final sign; together they cover all tokens.
  public static func sentences(_ tokens: [Token], in bytes: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where tokens[index].kind == .sign && ends(tokens, index, bytes) {
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// Whether the sign at `index` ends a sentence: a stop, an exclamation or a question mark, followed by the end, or by
  /// space and a capital, a digit or a quotation mark.
  private static func ends(_ tokens: [Token], _ index: Int, _ bytes: [UInt8]) -> Bool {
    let sign = bytes[Int(tokens[index].start)]
    guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?") else { return false }
    guard index + 1 < tokens.count else { return true }
    var next = Int(tokens[index].end)
    while next < bytes.count, bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") || bytes[next] == UInt8(ascii: ")") || bytes[next] == UInt8(ascii: "*") || isClosingQuote(bytes, next) {
      next += bytes[next] >= 0x80 ? 3 : 1
    }
    guard next < bytes.count, bytes[next] <= 0x20 else { return false }
    let following = tokens[index + 1]
    let begins = following.isCapitalised || following.kind == .number || following.kind == .sign
    return begins && (sign != UInt8(ascii: ".") || !isAbbreviation(tokens, index, bytes))
  }

  private static func isAbbreviation(_ tokens: [Token], _ index: Int, _ bytes: [UInt8]) -> Bool {
    guard index > 0, tokens[index - 1].kind == .word, tokens[index - 1].end == tokens[index].start else { return false }
    let word = String(decoding: bytes[tokens[index - 1].range], as: UTF8.self).lowercased()
    // A single capital is an initial; "e.g." comes as "e", ".", "g".
    if word.utf8.count == 1 { return tokens[index - 1].isCapitalised || index > 1 && tokens[index - 2].kind == .sign }
    return abbreviations.contains(word) && word != "no" || word == "no" && index + 1 < tokens.count && tokens[index + 1].kind == .number
  }

  private static func isClosingQuote(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0x9D || bytes[index + 2] == 0x99)
  }
}
