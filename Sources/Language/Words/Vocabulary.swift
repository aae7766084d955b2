/// The words that rules and lexicons speak of, each with a number, so that texts are compared by numbers.
///
/// Words are learnt while patterns and lexicons are made ready; after that the vocabulary only answers.
public struct Vocabulary: Sendable {
  /// Any word that was never learnt.
  public static let unknown: WordID = -1

  private var numbers: [UInt64: WordID] = [:]
  /// In the order of their numbers, in lower case.
  private var words: [String] = []

  public init() {}

  /// The number of a word, learnt now if it was not known. Case does not matter.
  public mutating func learn(_ word: some StringProtocol) -> WordID {
    let hash = Self.hash(word.utf8)
    if let known = numbers[hash] { return known }
    let number = WordID(words.count)
    numbers[hash] = number
    words.append(word.lowercased())
    return number
  }

  /// The number of a word that was learnt, or `unknown`.
  public func number(of word: some StringProtocol) -> WordID { numbers[Self.hash(word.utf8)] ?? Self.unknown }

  /// The number of the word with this hash, or `unknown`.
  @inline(__always) func number(hash: UInt64) -> WordID { numbers[hash] ?? Self.unknown }

  /// The word of a number, in lower case.
  public func word(_ number: WordID) -> String? {
    words.indices.contains(Int(number)) ? words[Int(number)] : nil
  }

  /// FNV-1a with 64 bits over the bytes, capitals of ASCII as small letters.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = mixed(hash, byte) }
    return hash
  }

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always) static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    return (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
  }
}
