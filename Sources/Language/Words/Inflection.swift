/// The forms of English words, by rule and for the common exceptions by list.
public enum Inflection {
  /// A noun with its plural: "entry" gives "entry" and "entries".
  public static func nounForms(_ noun: String) -> [String] {
    if let plural = irregularPlurals[noun] { return [noun, plural] }
    return [noun, plural(noun)]
  }

  /// A verb in all its forms: "use" gives "use", "uses", "used", "using".
  public static func verbForms(_ verb: String) -> [String] {
    var forms = [verb, thirdPerson(verb), participle(verb)]
    forms += irregularPasts[verb] ?? [past(verb)]
    return Array(Set(forms)).sorted()
  }

  /// The singular of a plural noun, or the word itself: "entries" gives "entry".
  public static func singular(_ word: String) -> String {
    if let known = irregularSingulars[word] { return known }
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is") else { return word }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["ches", "shes", "sses", "xes", "zes"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return String(word.dropLast())
  }

  private static func plural(_ noun: String) -> String {
    if endsInConsonantAndY(noun) { return noun.dropLast() + "ies" }
    return hisses(noun) ? noun + "es" : noun + "s"
  }

  private static func thirdPerson(_ verb: String) -> String {
    switch verb {
    case "be": "is"
    case "have": "has"
    case "do", "go": verb + "es"
    default: plural(verb)
    }
  }

  private static func past(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ied" }
    return (doubles(verb) ? verb + String(verb.suffix(1)) : verb) + "ed"
  }

  private static func participle(_ verb: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), !verb.hasSuffix("ee"), !verb.hasSuffix("oe"), verb != "be" { return verb.dropLast() + "ing" }
    return (doubles(verb) ? verb + String(verb.suffix(1)) : verb) + "ing"
  }

  private static func endsInConsonantAndY(_ word: String) -> Bool {
    let end = Array(word.suffix(2))
    return end.count == 2 && end[1] == "y" && !vowels.contains(end[0])
  }

  private static func hisses(_ word: String) -> Bool {
    ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
  }

  /// Whether the last consonant is doubled: "plan", "fit", "stop"; and "travel" in British spelling.
  private static func doubles(_ verb: String) -> Bool {
    let letters = Array(verb)
    guard letters.count >= 3, let last = letters.last, !vowels.contains(last), !"wxyh".contains(last) else { return false }
    let (vowel, before) = (letters[letters.count - 2], letters[letters.count - 3])
    guard vowels.contains(vowel), !vowels.contains(before) || before == "u" && letters.dropLast(3).last == "q" else { return false }
    let syllables = letters.indices.filter { vowels.contains(letters[$0]) && ($0 == 0 || !vowels.contains(letters[$0 - 1])) }.count
    return syllables == 1 || last == "l" || doubledStressed.contains(verb)
  }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
  /// Stressed on the last syllable.
  private static let doubledStressed: Set<String> = ["submit", "permit", "commit", "admit", "refer", "prefer", "occur", "begin", "upset", "reset", "equip", "forget", "regret", "transfer", "program"]
  private static let irregularPlurals = [
    "child": "children", "person": "people", "woman": "women", "man": "men", "foot": "feet", "tooth": "teeth", "mouse": "mice",
    "life": "lives", "knife": "knives", "leaf": "leaves", "shelf": "shelves", "half": "halves", "wife": "wives", "criterion": "criteria",
    "analysis": "analyses", "crisis": "crises", "basis": "bases", "datum": "data", "medium": "media", "bus": "buses",
  ]
  private static let irregularSingulars = Dictionary(
    irregularPlurals.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  private static let irregularPasts: [String: [String]] = [
    "be": ["am", "are", "was", "were", "been"], "have": ["had"], "do": ["did", "done"], "go": ["went", "gone"], "build": ["built"],
    "buy": ["bought"], "get": ["got"], "give": ["gave", "given"], "keep": ["kept"], "make": ["made"], "run": ["ran"], "see": ["saw", "seen"],
    "send": ["sent"], "set": ["set"], "take": ["took", "taken"], "tell": ["told"], "write": ["wrote", "written"], "put": ["put"],
    "hold": ["held"], "bring": ["brought"], "seek": ["sought"], "show": ["showed", "shown"], "know": ["knew", "known"], "lead": ["led"],
    "leave": ["left"], "lose": ["lost"], "meet": ["met"], "pay": ["paid"], "read": ["read"], "say": ["said"], "sell": ["sold"],
    "spend": ["spent"], "think": ["thought"], "win": ["won"], "find": ["found"], "feel": ["felt"], "become": ["became"], "begin": ["began", "begun"],
    "choose": ["chose", "chosen"], "come": ["came"], "cut": ["cut"], "draw": ["drew", "drawn"], "drive": ["drove", "driven"], "fall": ["fell", "fallen"],
    "grow": ["grew", "grown"], "hear": ["heard"], "let": ["let"], "mean": ["meant"], "rise": ["rose", "risen"], "sit": ["sat"], "speak": ["spoke", "spoken"],
    "stand": ["stood"], "teach": ["taught"], "understand": ["understood"], "wear": ["wore", "worn"], "overcome": ["overcame"], "deal": ["dealt"],
  ]
}
