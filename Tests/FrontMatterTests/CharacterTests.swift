import Diagnostics
import Testing

@testable import FrontMatter

/// What cannot be seen in an editor.
@Suite struct CharacterTests {
  @Test func `Byte order marks and line ends of Windows are read without a word`() {
    let record = Record(file: "\u{FEFF}\u{FEFF}---\r\ntitle: Bins\r\nneed:\r\n  people: All\r\n---\r\nBody\r\n")
    #expect(record.told == [])
    #expect(record.people == "All")
  }

  @Test func `Places behind a byte order mark and line ends of Windows are those of the editor`() {
    let record = Record(file: "\u{FEFF}---\r\ntitle: Bins\r\nstage: opn\r\n---\r\n")
    #expect(
      record.told == [
        "3:8-3:11 error structure-choice | The field stage cannot be \"opn\". It can be: idea, problem-statement, open, closed. | Write: stage: open"
      ])
  }

  @Test func `A file with the line ends of old programs is told how to save it`() {
    #expect(
      Record(file: "---\rtitle: Bins\r---\r").told == [
        "1:1-1:1 error structure-line-ends | The lines of this file end in a way that only very old programs use, so it reads as one long line. | Save it again with line ends of the kind LF or CRLF."
      ])
  }

  @Test(arguments: [
    ("\tpeople: All", "3:1-3:2", "  people: All"), ("  \tpeople: All", "3:3-3:4", "  people: All"),
    ("\t- people: All", "3:1-3:2", "  - people: All"),
  ])
  func `A tab before a field is told with the line as it should be`(line: String, place: String, corrected: String) {
    let told = Record("need:\n\(line)\ntitle: Bins").told
    #expect(
      told.first
        == "\(place) error structure-tab | This line begins with a tab. Only spaces can stand in front of a field or a list item. | Write: \(corrected)"
    )
  }

  @Test func `Fields behind tabs are read, and all lines with tabs are told at once`() {
    let record = Record("title: Bins\nneed:\n\tpeople: Évé\n\tscale: Many\n\tevidence:\n\t\t- claim: Seen")
    #expect(
      record.told == [
        "4:1-4:2 error structure-tab | This line begins with a tab. Only spaces can stand in front of a field or a list item. The same is true of lines 5, 6 and 7. | Write:   people: Évé"
      ])
    #expect(record.people == "Évé")
    #expect(record.claims == ["Seen"])
  }

  @Test func `Places on a line with a tab are those of the file`() {
    let record = Record("title: Bins\nneed:\n\tpeeple: All")
    #expect(record.findings.last?.range == SourceRange(line: 4, column: 2, length: 6))
  }

  @Test func `Tabs within a text, at its end and on an empty line do no harm`() {
    let record = Record("title: Fewer\tbins\t\n\t\nstage:\topen")
    #expect(record.told == [])
    #expect(record.title == "Fewer\tbins")
    #expect(record.stage == .open)
  }

  @Test(arguments: [
    ("stage: o\u{0}pen", "3:9-3:10", "U+0000"), ("stage: o\u{7}pen", "3:9-3:10", "U+0007"),
    ("\u{200B}stage: open", "3:1-3:2", "U+200B"), ("\u{FEFF}stage: open", "3:1-3:2", "U+FEFF"),
    ("stage: op\u{9B}en", "3:10-3:11", "U+009B"), ("stage: open\u{7F}", "3:12-3:13", "U+007F"),
  ])
  func `An invisible character is told with its place, and the field is read`(line: String, place: String, name: String)
  {
    let record = Record("title: Bins\n\(line)\ncount: 3")
    #expect(
      record.told == [
        "\(place) error structure-invisible-character | There is an invisible character here (\(name)). | Delete it: put the cursor behind it and press the backspace key once."
      ])
    #expect(record.stage == .open)
    #expect(record.count == 3)
  }

  @Test(arguments: ["\u{A0} people: All", "  people:\u{A0}All"])
  func `A non-breaking space where a space must stand is told`(line: String) {
    let record = Record("title: Bins\nneed:\n\(line)")
    #expect(record.told.count == 1)
    #expect(
      record.told.first?.hasSuffix(
        "error structure-invisible-character | The space here is a non-breaking one, as web pages and word processors make them. It does not count as a space. | Delete it and type a space."
      )
        == true)
    #expect(record.people == "All")
  }

  @Test func `Non-breaking spaces within a text, joiners and emoji are left alone`() {
    let record = Record("title: £45\u{A0}000 for 👩\u{200D}🔬")
    #expect(record.told == [])
    #expect(record.title == "£45\u{A0}000 for 👩\u{200D}🔬")
  }

  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\r"])
  func `A line break of another program is a space, and the lines below keep their numbers`(character: String) {
    let record = Record("title: Fewer\(character)bins\nstage: opn")
    #expect(
      record.told == [
        "2:13-2:14 warning structure-invisible-character | There is an invisible line break of another program here. It was read as a space. | Delete it and type a space.",
        "3:8-3:11 error structure-choice | The field stage cannot be \"opn\". It can be: idea, problem-statement, open, closed. | Write: stage: open",
      ])
    #expect(record.title == "Fewer bins")
  }

  @Test func `Bytes that are not UTF-8 are told with the letter that was probably meant`() {
    let record = Record(file: Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\n".utf8))
    #expect(
      record.told == [
        "2:11-2:11 error structure-encoding | The character here, probably é, is not saved as UTF-8, so the file cannot be read. | Save the file with the encoding UTF-8. If it is, delete the character here and type it again."
      ])
  }

  @Test func `What git leaves of two versions is told, and the first version is read`() {
    let record = Record(
      "title: Bins\n<<<<<<< HEAD\nstage: open\n=======\nstage: closed\ncount: 4\n>>>>>>> other branch\nsummary: Waiting"
    )
    #expect(
      record.told == [
        "3:1-3:8 error structure-merge-conflict | Two people changed the same lines, and git could not join their changes: both versions stand in lines 3 to 8. | Keep one version and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
      ])
    #expect(record.stage == .open)
    #expect(record.count == nil)
    #expect(record.summary == "Waiting")
  }
}
