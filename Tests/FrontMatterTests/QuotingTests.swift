import Diagnostics
import Testing

@testable import FrontMatter

/// Texts that must stand in quotes, and quotes that go wrong.
@Suite struct QuotingTests {
  @Test(arguments: [
    Slip(
      "title: Bins: fewer missed",
      "2:8-2:26 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Write: title: \"Bins: fewer missed\""
    ),
    Slip(
      "title: Fewer missed bins:",
      "2:8-2:26 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Write: title: \"Fewer missed bins:\""
    ),
    Slip(
      "title: Bins: \"fewer\" missed",
      "2:8-2:28 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Write: title: 'Bins: \"fewer\" missed'"
    ),
    Slip(
      "title: It's: \"a\" \\ b",
      "2:8-2:21 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Write: title: \"It's: \\\"a\\\" \\\\ b\""
    ),
    Slip(
      "title: Bins: fewer # our note",
      "2:8-2:19 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Write: title: \"Bins: fewer\" # our note"
    ),
    Slip(
      "title: Cafés é🗑️e\u{301}: fewer",
      "2:8-2:26 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Write: title: \"Cafés é🗑️e\u{301}: fewer\""
    ),
    Slip(
      "title: Bins\nneed:\n  people: Tenants: all",
      "4:11-4:23 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Write:   people: \"Tenants: all\""
    ),
    Slip(
      "title: A\nplaces:\n  - North: Dudley",
      "4:5-4:18 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Put it in quotes: \"North: Dudley\""
    ),
    Slip(
      "title: A\nplaces:\n  - North: Dudley: all",
      "4:5-4:23 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Write:   - \"North: Dudley: all\""
    ),
    Slip(
      "title: A\nneed:\n  evidence:\n    - claim: Seen: twice",
      "5:14-5:25 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Write:     - claim: \"Seen: twice\""
    ),
  ])
  func `A colon in a text without quotes is told with the corrected line`(slip: Slip) {
    #expect(Record(slip.fields).told == [slip.told])
  }

  @Test func `A combining mark behind the colon does not hide it`() {
    #expect(
      Record("title: Bins: \u{301}fewer").told.first?.hasPrefix("2:8-2:20 error structure-unquoted-colon") == true)
  }

  @Test func `A colon in the second line of a text is told where it stands`() {
    #expect(
      Record("title: Fewer missed bins\n  and more still: less").told == [
        "3:3-3:23 error structure-unquoted-colon | This line goes on with the text of line 2, but has a colon and a space in it. | Put the whole text in quotes, from the first line to the last."
      ])
  }

  @Test func `A colon without a space is part of the text`() {
    let record = Record("title: Bins:fewer\nsummary: See https://example.org/a:b at 12:30")
    #expect(record.told == [])
    #expect(record.title == "Bins:fewer")
  }

  @Test(arguments: ["@", "`", "%", ",", "]", "}", "!", "? "])
  func `A text that begins with a sign of YAML is told with the corrected line`(sign: String) {
    let text = sign + "coventry bins"
    #expect(
      Record("title: \(text)\nstage: open").told == [
        "2:8-2:\(8 + text.count) error structure-yaml-syntax | A text that begins with \(sign.first!) must stand in quotes. | Write: title: \"\(text)\""
      ])
  }

  @Test(arguments: [
    Slip(
      "title: [Draft] Fewer bins",
      "2:8-2:26 error structure-yaml-syntax | A text that begins with [ must stand in quotes. | For a list in brackets, put commas between the items and nothing behind the last bracket. Otherwise write: title: \"[Draft] Fewer bins\""
    ),
    Slip(
      "title: {Draft} Fewer bins",
      "2:8-2:26 error structure-yaml-syntax | A text that begins with { must stand in quotes. | Write: title: \"{Draft} Fewer bins\""
    ),
    Slip(
      "title: {{ title }}",
      "2:8-2:19 error structure-yaml-syntax | A text that begins with { must stand in quotes. | Write: title: \"{{ title }}\""
    ),
    Slip(
      "title: **Bold** bins",
      "2:8-2:21 error structure-yaml-syntax | A text that begins with * must stand in quotes. | Write: title: \"**Bold** bins\""
    ),
    Slip(
      "title: - bins",
      "2:8-2:14 error structure-yaml-syntax | A list begins on the line below the field's name; a text that begins with a hyphen must stand in quotes. | For a list, give each item a line of its own below the name. Otherwise write: title: \"- bins\""
    ),
    Slip(
      "title: > bins",
      "2:8-2:14 error structure-yaml-syntax | After > the text begins on the next line; a text that begins with > must stand in quotes. | For a text over several lines, write only >- here and begin the text on the line below, indented by two spaces. Otherwise write: title: \"> bins\""
    ),
    Slip(
      "title: | Fewer\n  bins",
      "2:8-2:15 error structure-yaml-syntax | After | the text begins on the next line. | Put the words behind | on a line of their own below, indented like the lines that follow."
    ),
    Slip(
      "title: &Bins",
      "2:8-2:9 error structure-alias | The sign & in front of a word stands for a part of another field, which cannot be used here. | If the sign is part of the text, write: title: \"&Bins\""
    ),
    Slip(
      "title: *Bins",
      "2:8-2:9 error structure-alias | The sign * in front of a word stands for a part of another field, which cannot be used here. | If the sign is part of the text, write: title: \"*Bins\""
    ),
    Slip(
      "title: Bins #1 priority",
      "2:13-2:24 error structure-cut-text | From the # on, the rest of this line is taken for a note and left out. | If it is a note, put a space behind the #. Otherwise write: title: \"Bins #1 priority\""
    ),
    Slip(
      "title: #1 priority",
      "2:8-2:19 error structure-cut-text | From the # on, the rest of this line is taken for a note and left out. | If it is a note, put a space behind the #. Otherwise write: title: \"#1 priority\""
    ),
  ])
  func `Signs that would change a text are told`(slip: Slip) { #expect(Record(slip.fields).told == [slip.told]) }

  @Test func `A note behind a value is no part of it`() {
    let record = Record(
      "# a note\ntitle: Bins # a note\nstage: open ## another\nsummary: \"Bins\" #note\nplaces: [Dudley] #x")
    #expect(record.told == [])
    #expect(record.title == "Bins")
  }

  @Test(arguments: [
    Slip(
      "title: \"Fewer missed bins",
      "2:8-2:9 error structure-yaml-syntax | The quotation mark that opens here is never closed. | Write: title: \"Fewer missed bins\""
    ),
    Slip(
      "title: 'tis the season",
      "2:8-2:9 error structure-yaml-syntax | The quotation mark that opens here is never closed. | If the mark is an apostrophe, write: \"'tis the season\". Otherwise write: title: 'tis the season'"
    ),
    Slip(
      "title: \"Fewer \\\" bins",
      "2:8-2:9 error structure-yaml-syntax | The quotation mark that opens here is never closed. | Write: title: 'Fewer \" bins'"
    ),
    Slip(
      "title: \"Fewer\n  missed bins\nstage: open",
      "2:8-2:9 error structure-yaml-syntax | The quotation mark that opens here is never closed. | Write the same mark at the end of the text: \""
    ),
    Slip(
      "title: \"Fewer missed bins\nsummary: \"People wait\"",
      "2:8-2:9 error structure-yaml-syntax | The quotation mark that opens here is never closed. | Write: title: \"Fewer missed bins\""
    ),
    Slip(
      "title: \"Fewer missed bins\nsummary: He said \"yes\"",
      "2:8-2:9 error structure-yaml-syntax | The quotation mark that opens here is never closed. | Write: title: \"Fewer missed bins\""
    ),
    Slip(
      "title: \"Fewer \"missed\" bins\"",
      "2:8-2:29 error structure-yaml-syntax | There are quotation marks inside a text that is itself in quotation marks. | Write: title: 'Fewer \"missed\" bins'"
    ),
    Slip(
      "title: \"Fewer\" missed bins",
      "2:8-2:27 error structure-yaml-syntax | Only a part of this text stands in quotation marks. | Write: title: '\"Fewer\" missed bins'"
    ),
    Slip(
      "title: 'Bins that aren't collected'",
      "2:8-2:36 error structure-yaml-syntax | There is an apostrophe inside a text that stands in single quotation marks. | Write: title: \"Bins that aren't collected\""
    ),
    Slip(
      "title: \"C:\\bins\"",
      "2:8-2:9 error structure-yaml-syntax | A backslash between double quotation marks begins a code, and this one is not meant as one. | Write: title: 'C:\\bins'"
    ),
    Slip(
      "title: \"50\\% fewer\"",
      "2:11-2:12 error structure-yaml-syntax | A backslash between double quotation marks begins a code, and this one is not meant as one. | Write: title: '50\\% fewer'"
    ),
    Slip(
      "title: \u{201C}Fewer bins\u{201D}",
      "2:8-2:20 warning structure-curly-quotes | Curly quotation marks around a value would become part of it; they were taken off. | Write: title: \"Fewer bins\""
    ),
  ])
  func `Quotation marks that go wrong are told, and the fields below are read`(slip: Slip) {
    let record = Record(slip.fields + "\ncount: 7")
    #expect(record.told == [slip.told])
    #expect(record.count == 7)
  }

  @Test func `Texts in quotes over several lines are read`() {
    let record = Record("title: \"Fewer\n  missed bins\"\nsummary: 'People\n\n  wait'\nneed:\n  people: \"a\n  b\"")
    #expect(record.told == [])
    #expect(record.title == "Fewer missed bins")
    #expect(record.summary == "People\nwait")
    #expect(record.people == "a b")
  }

  @Test(arguments: ["C:\\bins", "C:\\New", "\\e[31m", "é \\Projects"])
  func `A backslash that was meant as one is told, in any text on the line`(text: String) {
    let record = Record("title: A\nplaces: ['\\b', \"\(text)\"]")
    #expect(record.findings.map(\.rule) == ["structure-yaml-syntax"])
    #expect(record.findings.first?.range.start == SourcePosition(line: 3, column: 16))
  }

  @Test func `Codes that are meant are read`() {
    let record = Record("title: \"a\\\"b\\\\e \\u00e9 \\x41\"\nsummary: 'C:\\bins'\nplaces: [\"x\\ty\", '\\e']")
    #expect(record.told == [])
    #expect(record.title == "a\"b\\e é A")
    #expect(record.places == ["x\ty", "\\e"])
  }

  @Test func `A text keeps its words whatever quotes it needs`() {
    for text in ["a", "it's", "say \"x\"", "it's \"x\"", "back\\slash", "it's \\ \"x\"", "a: b", "# x", "é\u{301}"] {
      let record = Record("title: \(QuotedText.of(text))")
      #expect(record.told == [])
      #expect(record.title == text)
    }
  }
}
