import Testing

@testable import FrontMatter

@Suite struct WrongTypeTests {
  @Test(arguments: [
    Slip(
      "title:\n  - Fewer\n  - bins",
      "3:3-4:9 error structure-wrong-type | The field title should be a single value, but it is a list. | Write one value on the same line, after the colon: title: …"
    ),
    Slip(
      "title:\n  en: Fewer\n  cy: Llai",
      "3:3-4:11 error structure-wrong-type | The field title should be a single value, but it is a group of fields. | Write one value on the same line, after the colon: title: …"
    ),
    Slip(
      "title: [Draft]",
      "2:8-2:15 error structure-wrong-type | The field title should be a single value, but it is a list. | For a text that begins with a bracket, put all of it in quotes. Otherwise write: title: Draft"
    ),
    Slip(
      "need: Bins",
      "3:7-3:11 error structure-wrong-type | The field need should be a group of fields, but it is a single value. | Write need: on a line of its own; its fields stand below it, each indented by two more spaces."
    ),
    Slip(
      "need: [Bins]",
      "3:7-3:13 error structure-wrong-type | The field need should be a group of fields, but it is a list. | Write need: on a line of its own; its fields stand below it, each indented by two more spaces."
    ),
    Slip(
      "need:\n  - people: All\n  - scale: Many",
      "4:3-5:16 error structure-wrong-type | The field need should be one group of fields, but it is a list. | Take the hyphens away: the fields of need stand below it, each indented by two spaces."
    ),
    Slip(
      "need:\n  evidence: Seen",
      "4:13-4:17 error structure-wrong-type | The field evidence should be a list of groups of fields, but it is a single value. | Write evidence: on a line of its own; each item stands below it and begins with a hyphen, a space and a field's name."
    ),
    Slip(
      "need:\n  evidence:\n    - Seen",
      "5:7-5:11 error structure-wrong-type | Each item of evidence should be a group of fields, but this is a single value. | Begin the item with a field's name and a colon, like: - name: …"
    ),
    Slip(
      "places:\n  one: Dudley",
      "4:3-4:14 error structure-wrong-type | The field places should be a list of texts, but it is a group of fields. | Write each text on a line of its own below places:, beginning with a hyphen and a space."
    ),
    Slip(
      "places:\n  - [Dudley, Walsall]",
      "4:5-4:22 error structure-wrong-type | Each item of places should be a text, but this is a list. | Write one text behind each hyphen; put a text that begins with a bracket in quotes."
    ),
    Slip(
      "places: [North: Dudley]",
      "3:10-3:23 error structure-unquoted-colon | A text with a colon and a space in it must stand in quotes. | Put it in quotes: \"North: Dudley\""
    ),
    Slip(
      "deadline: [2026-12-14]",
      "3:11-3:23 error structure-wrong-type | The field deadline should be a single value, but it is a list. | For a text that begins with a bracket, put all of it in quotes. Otherwise write: deadline: 2026-12-14"
    ),
  ])
  func `A value of the wrong kind is told with what to write`(slip: Slip) {
    #expect(Record(slip.fields).told == [slip.told])
  }

  @Test func `One text or one group is a list of one`() {
    let record = Record("title: A\nplaces: Dudley\nneed:\n  evidence:\n    claim: Seen")
    #expect(record.told == [])
    #expect(record.places == ["Dudley"])
    #expect(record.claims == ["Seen"])
  }

  @Test func `Empty fields are not known, whatever kind they are of`() {
    let record = Record(
      "title: A\nstage:\namount: ~\ncount: null\nshare: ''\npaid:\nday:\ndeadline:\nplaces:\nneed:\n")
    #expect(record.told == [])
    #expect(record.places == [] && record.people == nil && record.isPaid == nil && record.pence == nil)
    #expect(Record("title: A\nplaces:\n  -\n  - Dudley\n  - ''").places == ["Dudley"])
  }

  @Test func `A word in quotes is a text, not nothing`() {
    #expect(Record("title: \"null\"").title == "null")
    #expect(Record("title: \"~\"").title == "~")
  }

  @Test func `Fields that are no fields at all are told`() {
    let advice = "| Write, for example: title: Fewer missed bin rounds"
    let words =
      "error structure-yaml-syntax | The fields at the top should each be a name, a colon, a space and a value; this is"
    #expect(Record(file: "---\nJust some text\n---\n").told == ["2:1-2:15 \(words) a single value. \(advice)"])
    #expect(Record(file: "---\n- a\n- b\n---\n").told == ["2:1-3:4 \(words) a list. \(advice)"])
  }

  @Test func `A choice is told with the nearest word and all words there are`() {
    let words = "It can be: idea, problem-statement, open, closed. |"
    for (written, nearest) in [
      ("Open", "open"), ("problem statement", "problem-statement"), ("problem_statment", "problem-statement"),
      ("closed for now", "closed"), ("ideas", "idea"),
    ] {
      #expect(
        Record("title: A\nstage: \(written)").told == [
          "3:8-3:\(8 + written.count) error structure-choice | The field stage cannot be \"\(written)\". \(words) Write: stage: \(nearest)"
        ])
    }
    #expect(
      Record("title: A\nstage: xyz").told == [
        "3:8-3:11 error structure-choice | The field stage cannot be \"xyz\". \(words) "
      ])
  }

  @Test(arguments: [("yes", true), ("No", false), ("Y", true), ("off", false), ("TRUE", true), ("False", false)])
  func `Yes and no are read as true and false, with a warning`(written: String, value: Bool) {
    let record = Record("title: A\npaid: \(written)")
    #expect(record.isPaid == value)
    #expect(
      record.told == [
        "3:7-3:\(7 + written.count) warning structure-yes-no | The field paid should be true or false. \"\(written)\" was read as \(value). | Write: paid: \(value)"
      ])
  }

  @Test func `Quoted words and other answers are told`() {
    #expect(
      Record("title: A\npaid: \"true\"").told == [
        "3:7-3:13 warning structure-yes-no | The field paid should be true or false, without quotation marks. \"true\" was read as true. | Write: paid: true"
      ])
    for written in ["maybe", "1", "0", "x", "n/a"] {
      let record = Record("title: A\npaid: \(written)")
      #expect(record.isPaid == nil)
      #expect(
        record.told == [
          "3:7-3:\(7 + written.count) error structure-yes-no | The field paid should be true or false, but it is \"\(written)\". | Write paid: true or paid: false; leave the line out when it is not known."
        ])
    }
  }
}
