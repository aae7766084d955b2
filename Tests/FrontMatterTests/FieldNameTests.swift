import Testing

@testable import FrontMatter

@Suite struct FieldNameTests {
  @Test(arguments: [
    Slip(
      "stagee: open",
      "3:1-3:7 error structure-unknown-field | There is no field called stagee here. | Did you mean stage? Write: stage: open"
    ),
    Slip(
      "stage : open\nSummary: \"a: b\"",
      "4:1-4:8 error structure-unknown-field | There is no field called Summary here. | Did you mean summary? Write: summary: \"a: b\""
    ),
    Slip(
      "Title: Bins",
      "3:1-3:6 error structure-unknown-field | There is no field called Title here. | Did you mean title? Write: title: Bins"
    ),
    Slip(
      "need:\n  people: All\n  peoplé: Some",
      "5:3-5:9 error structure-unknown-field | There is no field called peoplé here. | Did you mean people? Write: people: Some"
    ),
    Slip(
      "need:\n  people: All\n  colour: Red",
      "5:3-5:9 error structure-unknown-field | There is no field called colour here. | Known here are: evidence, people, scale."
    ),
    Slip(
      "need:\n  people: All\nscale: Many",
      "5:1-5:6 error structure-unknown-field | There is no field called scale here. | It is a field of need: write it below need:, indented by two spaces more."
    ),
    Slip(
      "need:\n  people: All\n  count: 4",
      "5:3-5:8 error structure-unknown-field | There is no field called count here. | It is a field of the file itself: write it at the left edge, outside need."
    ),
    Slip(
      "need:\npeople: All",
      "4:1-4:7 error structure-unknown-field | There is no field called people here. | If it belongs to need, which is empty, indent this line by two spaces."
    ),
    Slip(
      "summary: People\nwho are waiting: all",
      "4:1-4:16 error structure-unknown-field | There is no field called who are waiting here. | If this line is part of the text above it, indent it by two spaces and put the whole text in quotes."
    ),
    Slip(
      "flibbertigibbet: 1",
      "3:1-3:16 error structure-unknown-field | There is no field called flibbertigibbet here. | Known here are: amount, count, day, deadline, need, paid, places, share, stage, summary, title."
    ),
  ])
  func `An unknown field is told with what was probably meant`(slip: Slip) {
    #expect(Record(slip.fields).told == [slip.told])
  }

  @Test func `A misspelt field that must be there is not called missing as well`() {
    #expect(
      Record("titel: Bins").told == [
        "2:1-2:6 error structure-unknown-field | There is no field called titel here. | Did you mean title? Write: title: Bins"
      ])
  }

  @Test(arguments: ["stage: open", "summary: x\nstage: open"])
  func `A missing field is told with the line to add`(fields: String) {
    #expect(
      Record(fields).told == [
        "2:1-2:1 error structure-missing-field | The field title is missing. | Add a line: title: …"
      ])
  }

  @Test(arguments: ["title:", "title: ~", "title: null", "title: \"\"", "title: '  '"])
  func `An empty field is told at its name`(fields: String) {
    #expect(
      Record(fields).told == [
        "2:1-2:6 error structure-missing-field | The field title is empty. | Write its text after the colon: title: …"
      ])
  }

  @Test func `A field that stands twice is told with the line of the first, which counts`() {
    let record = Record("title: Bins\nstage: open\ncount: 1\nstage: closed\nneed:\n  people: All\n  people: Some")
    #expect(
      record.told == [
        "5:1-5:6 error structure-duplicate-key | The field stage stands here a second time; the first is on line 3, and that one counts. | Keep one of the two, and delete the other.",
        "8:3-8:9 error structure-duplicate-key | The field people stands here a second time; the first is on line 7, and that one counts. | Keep one of the two, and delete the other.",
      ])
    #expect(record.stage == .open)
    #expect(record.people == "All")
  }

  @Test func `The same name in two items of a list is no slip`() {
    #expect(Record("title: A\nneed:\n  evidence:\n    - claim: a\n    - claim: b").claims == ["a", "b"])
  }

  @Test func `Of very many unknown fields the first are told, and how many more there are`() {
    let record = Record("title: A\n" + (1...50).map { "zzzz\($0)q: 1" }.joined(separator: "\n"))
    #expect(record.told.count == 21)
    #expect(
      record.told.last
        == "52:1-52:8 error structure-unknown-field | There are 30 more fields here that are not known. | Mend those that are told, and check again."
    )
  }

  @Test func `A field says something when it is given, even what cannot be used`() {
    #expect(Record("title: A\nstage: opn").isStageGiven)
    #expect(Record("title: A\nstage: @open").isStageGiven)
    #expect(!Record("title: A\nstage:").isStageGiven)
    #expect(!Record("title: A").isStageGiven)
  }
}
