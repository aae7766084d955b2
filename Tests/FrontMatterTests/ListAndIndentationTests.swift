import Testing

@testable import FrontMatter

@Suite struct ListAndIndentationTests {
  @Test(arguments: [
    ("-Dudley", "-Walsall", "A space is missing after the hyphen of this list item."),
    ("* Dudley", "* Walsall", "A list item begins with a hyphen and a space, not with *."),
    ("\u{2022} Dudley", "\u{2022} Walsall", "A list item begins with a hyphen and a space, not with \u{2022}."),
    ("\u{2013} Dudley", "\u{2013} Walsall", "A list item begins with a hyphen and a space, not with \u{2013}."),
  ])
  func `Items that do not begin with a hyphen and a space are told once for all lines`(
    first: String, second: String, told: String
  ) {
    let record = Record("title: Bins\nplaces:\n  \(first)\n  \(second)\ncount: 2")
    #expect(
      record.told == ["4:3-4:4 error structure-yaml-syntax | \(told) The same is true of line 5. | Write:   - Dudley"])
    #expect(record.count == 2)
  }

  @Test(arguments: [
    Slip(
      "places: Dudley\n  - Walsall",
      "4:3-4:4 error structure-yaml-syntax | This line looks like a list item, but it was read as part of the text above it. | Put what stands after the colon in line 3 on a line of its own, beginning with a hyphen."
    ),
    Slip(
      "places:\n  - Dudley\n   - Walsall",
      "5:4-5:5 error structure-yaml-syntax | This list item is indented differently from the one above, so the two were read as one text. | Write:   - Walsall"
    ),
    Slip(
      "places:\n  - Dudley\n - Walsall",
      "5:1-5:2 error structure-yaml-syntax | This line is indented by 1 space, and its neighbours by 2. | Write:   - Walsall"
    ),
    Slip(
      "places: [Dudley, Walsall\ncount: 2",
      "3:9-3:10 error structure-yaml-syntax | The bracket [ is never closed. | If it is a text, put all of it in quotes. Otherwise write: places: [Dudley, Walsall]"
    ),
    Slip(
      "places: Dudley, West Bromwich",
      "3:9-3:30 warning structure-one-text | The field places is a list, and this was read as one item with commas in it. | For one item, put it in quotes. For several, write: places: [Dudley, West Bromwich]"
    ),
    Slip(
      "- stage: open",
      "3:1-3:2 error structure-yaml-syntax | This field begins with a hyphen, but its neighbours are not items of a list. | Write: stage: open"
    ),
    Slip(
      "summary: Waiting\n- Dudley",
      "4:1-4:2 error structure-yaml-syntax | This list item has no list to belong to, because line 3 is complete. | Put what stands after the colon in line 3 on a line of its own, beginning with a hyphen."
    ),
  ])
  func `Lists that go wrong are told`(slip: Slip) { #expect(Record(slip.fields).told == [slip.told]) }

  @Test func `A sentence is one text, and dashes within a text stay`() {
    let record = Record(
      "title: Bins\nplaces: Anyone, anywhere in the region, at any time.\nsummary: We collect\n  – every week – and\n  -5 degrees"
    )
    #expect(record.told == [])
    #expect(record.places == ["Anyone, anywhere in the region, at any time."])
    #expect(record.summary == "We collect – every week – and -5 degrees")
  }

  @Test(arguments: [
    Slip(
      "need:\n  people: All of them\n   scale: Many",
      "5:1-5:4 error structure-yaml-syntax | This line is indented by 3 spaces, and its neighbours by 2. | If it belongs to people, delete what stands after the colon in line 4. Otherwise write:   scale: Many"
    ),
    Slip(
      "need:\n  people: All\n scale: Many",
      "5:1-5:2 error structure-yaml-syntax | This line is indented by 1 space, and its neighbours by 2. | Write:   scale: Many"
    ),
    Slip(
      "summary: People wait\n stage: open",
      "4:1-4:2 error structure-yaml-syntax | This line is indented by 1 space, and its neighbours by none. | If it belongs to summary, delete what stands after the colon in line 3. Otherwise write: stage: open"
    ),
    Slip(
      "need: 5\n  people: All\n  scale: Many",
      "4:3-4:9 error structure-yaml-syntax | The field need has a value in line 3, so it cannot have fields below it as well. | Delete what stands after the colon in line 3, or this line."
    ),
    Slip(
      "title: Fewer missed bins\nand more",
      "3:1-3:9 error structure-yaml-syntax | This line has no field name with a colon, and it is not indented as part of the text above. | If it is a field, begin it with its name, a colon and a space. Otherwise write:   and more"
    ),
    Slip(
      "summary: >-\nPeople wait\nfor bins",
      "4:1-4:12 error structure-yaml-syntax | This line has no field name with a colon, and it is not indented as part of the text above. The same is true of line 5. | If it is a field, begin it with its name, a colon and a space. Otherwise write:   People wait"
    ),
  ])
  func `A line at another column than its neighbours is told, and all fields are read`(slip: Slip) {
    let record = Record(slip.fields + "\ncount: 7")
    #expect(record.told == [slip.told])
    #expect(record.count == 7)
  }

  @Test(arguments: [
    Slip(
      "title:Fewer bins\nstage: open",
      "2:6-2:7 error structure-yaml-syntax | A space is missing after the colon. | Write: title: Fewer bins"),
    Slip(
      "stage:open", "3:6-3:7 error structure-yaml-syntax | A space is missing after the colon. | Write: stage: open"),
    Slip(
      "title Fewer bins\nstage: open",
      "2:1-2:17 error structure-yaml-syntax | There is no colon after the field's name. | Write: title: Fewer bins"),
    Slip(
      "title; Fewer bins\nstage: open",
      "2:6-2:7 error structure-yaml-syntax | After a field's name comes a colon and a space, not ;. | Write: title: Fewer bins"
    ),
    Slip(
      "title = Fewer bins\nstage: open",
      "2:7-2:8 error structure-yaml-syntax | After a field's name comes a colon and a space, not =. | Write: title: Fewer bins"
    ),
    Slip(
      "title\u{FF1A} Fewer bins\nstage: open",
      "2:6-2:7 error structure-yaml-syntax | After a field's name comes a colon and a space, not \u{FF1A}. | Write: title: Fewer bins"
    ),
    Slip(
      ": open",
      "3:1-3:2 error structure-yaml-syntax | The field's name is missing before the colon. | Write the name of the field that is meant, like here: name: open"
    ),
    Slip(
      "{stage}: open",
      "3:1-3:1 error structure-yaml-syntax | A field's name cannot begin with a bracket. | Write the name without brackets, or put the whole text in quotes."
    ),
    Slip(
      "@stage: open", "3:1-3:2 error structure-yaml-syntax | A field's name cannot begin with @. | Write: stage: open"),
    Slip(
      "count: 3\n...\nsummary: x",
      "4:1-4:4 error structure-yaml-syntax | Three dots end the fields, but more stands below them. | Delete this line."
    ),
  ])
  func `A name that cannot be made out is told with the corrected line`(slip: Slip) {
    #expect(Record(slip.fields).told == [slip.told])
  }
}
