import Testing

@testable import Templates

@Suite struct ShapeTests {
  @Test func `A shape describes every name below it, each shape once`() {
    let tag = Shape("tag", [.text("name")])
    let card = Shape(
      "challenge card",
      [
        .text("title", "what the buyer calls it"), .html("summary"), .flag("open"), .number("count"),
        .record("first", tag), .list("tags", tag), .texts("places"),
      ])
    #expect(
      Shape("page", [.list("cards", card)]).describe() == """
        page
          cards      a list of challenge card
          has_cards  a flag: whether cards has anything in it

        challenge card
          title       a text: what the buyer calls it
          summary     HTML
          open        a flag
          count       a number
          first       a record (tag)
          tags        a list of tag
          places      a list of texts
          has_tags    a flag: whether tags has anything in it
          has_places  a flag: whether places has anything in it

        tag
          name  a text

        """)
  }
}
