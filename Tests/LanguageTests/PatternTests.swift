import Testing

@testable import Language

struct PatternTests {
  private static let technology = 1

  /// The focus of the first match, or nil.
  private func found(_ pattern: String, in sentence: String) throws -> String? {
    var vocabulary = Vocabulary()
    var lexicons = LexiconIndex()
    for term in ["case management system", "portal", "app", "booking system"] {
      lexicons.add(term, kind: Self.technology, entry: 0, vocabulary: &vocabulary)
    }
    lexicons.add("portal frame", kind: Self.technology, entry: 0, isSilent: true, vocabulary: &vocabulary)
    var patterns = PatternSet(kinds: ["technology": Self.technology])
    try patterns.add(pattern, key: 7, vocabulary: &vocabulary)
    var text = AnnotatedText(bytes: Array(sentence.utf8), vocabulary: vocabulary)
    text.annotate(lexicons.spans(in: text))
    return text.sentences.lazy.flatMap { patterns.matches(in: text, sentence: $0) }.first.map { text.words($0.focus) }
  }

  @Test(arguments: [
    ("must use+ [@technology]", "The supplier must use a portal.", nil),
    ("must use+ a? [@technology]", "The supplier must use a portal.", "portal"),
    ("(must|shall) ... [@technology]", "Bidders shall, by May, put in a case-management system.", "case-management system"),
    ("(must|shall) ...2 @technology", "Bidders shall, by May, put in a portal.", nil),
    ("we (want|need+) ...3 [@technology]", "What we needed was a new booking system", "booking system"),
    ("@technology", "The roof rests on portal frames.", nil),
    ("within # days", "We answer within 10 days.", "within 10 days"),
    ("< how might we", "How might we help?", "How might we"),
    ("< might we", "How might we help?", nil),
    ("insur~", "Firms have Insurance already.", "Insurance"),
    ("PIN", "A pin holds it.", nil),
    ("PIN", "The PIN is out.", "PIN"),
    ("on-site", "Work on site begins.", "on site"),
    ("pay ^", "We pay Acme.", "pay Acme"),
    ("(a|an)? app >", "We ask for an app.", "an app"),
  ] as [(String, String, String?)])
  func aPatternMeetsWhatItDescribes(_ pattern: String, _ sentence: String, _ expected: String?) throws {
    #expect(try found(pattern, in: sentence) == expected)
  }

  @Test(arguments: ["(a", "a)", "@nothing", "", "?", "...x"])
  func aSlipInAPatternIsTold(_ pattern: String) {
    #expect(throws: PatternError.self) { try found(pattern, in: "a") }
  }

  @Test func aLongSentenceIsNoTrap() throws {
    let sentence = String(repeating: "must use ", count: 20_000)
    #expect(try found("must ... use ... must ... use ... portal", in: sentence) == nil)
  }
}

struct InflectionTests {
  @Test(arguments: [
    ("use", ["use", "used", "uses", "using"]), ("plan", ["plan", "planned", "planning", "plans"]), ("build", ["build", "building", "builds", "built"]),
    ("carry", ["carried", "carries", "carry", "carrying"]), ("travel", ["travel", "travelled", "travelling", "travels"]),
    ("develop", ["develop", "developed", "developing", "develops"]), ("submit", ["submit", "submits", "submitted", "submitting"]),
  ])
  func aVerbHasItsForms(_ verb: String, _ forms: [String]) { #expect(Inflection.verbForms(verb) == forms) }

  @Test(arguments: [("entry", "entries"), ("box", "boxes"), ("app", "apps"), ("child", "children"), ("day", "days"), ("criterion", "criteria")])
  func aNounHasItsPlural(_ noun: String, _ plural: String) {
    #expect(Inflection.nounForms(noun) == [noun, plural])
    #expect(Inflection.singular(plural) == noun)
  }
}

struct SentenceTests {
  @Test(arguments: [
    ("One. Two! Three?", 3), ("It costs e.g. £5. Then more.", 2), ("Mr. Smith and Dr. Jones came.", 1), ("See No. 5 for more.", 1),
    ("Is it so? no. Yes.", 2), ("At 6.50 the boat is full. It waits.", 2), ("\u{201C}I only have Facebook.\u{201D} She left.", 2), ("The answer is no. Then we stop.", 2),
  ])
  func sentencesEndWhereTheyEnd(_ text: String, _ count: Int) {
    #expect(AnnotatedText(bytes: Array(text.utf8), vocabulary: Vocabulary()).sentences.count == count)
  }
}
