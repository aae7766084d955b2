import Testing

@testable import Markdown

@Suite struct TableTests {
  private let table = "| Who | How many |\n| :-- | ---: |\n| firms | 9 |\n"

  @Test func `A table scrolls by itself and has a name, a caption and scopes`() {
    #expect(
      html("Table: Answers & more\n\n" + table) == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Answers &amp; more">
        <table>
        <caption>Answers &amp; more</caption>
        <thead>
        <tr>
        <th scope="col">Who</th>
        <th scope="col" class="align-right">How many</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>firms</td>
        <td class="align-right">9</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `The caption may stand right above the table`() {
    let result = html("Table: Answers\n" + table)
    #expect(result.contains("<caption>Answers</caption>"))
    #expect(!result.contains("<p>"))
  }

  @Test func `Without a caption a table is called after its heading, for those who listen`() {
    let result = html("## Costs\n\n" + table)
    #expect(result.contains("aria-label=\"Table: Costs\""))
    #expect(result.contains("<caption class=\"visually-hidden\">Table: Costs</caption>"))
    #expect(html(table).contains("aria-label=\"Table\""))
  }

  @Test func `No two tables of a page have the same name`() {
    let text = "Table: A\n\n\(table)\nTable: A, 2\n\n\(table)\nTable: A\n\n\(table)\nTable: A\n\n\(table)"
    let names = html(text).split(separator: "<caption>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(names == ["A", "A, 2", "A, 3", "A, 4"])
  }

  @Test func `A paragraph that is no caption stays a paragraph`() {
    #expect(html("Tables: A\n\n" + table).hasPrefix("<p>Tables: A</p>\n"))
    #expect(html("Table: A\n\nWords.\n\n" + table).hasPrefix("<p>Table: A</p>\n"))
    #expect(html("Table:\n\n" + table).hasPrefix("<p>Table:</p>\n"))
  }

  @Test func `A table without rows is whole`() {
    let result = html("| a |\n| - |\n")
    #expect(HTMLCheck.problems(in: result) == [])
    #expect(!result.contains("<tbody>"))
  }

  @Test func `Cells that are missing or too many do not break the table`() {
    let result = html("| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n\n| c |\n| :-: |\n")
    #expect(HTMLCheck.problems(in: result) == [])
    #expect(result.split(separator: "<td").count == 5)
    #expect(result.contains("<th scope=\"col\" class=\"align-center\">c</th>"))
  }

  @Test func `Markup within cells is written`() {
    #expect(html("| *a* |\n| - |\n| `b` \\| ~~c~~ |\n").contains("<td><code>b</code> | <del>c</del></td>"))
  }

  @Test func `Two hundred and fifty-seven columns are refused with their line`() {
    let wide = String(repeating: "| a ", count: 257) + "|\n" + String(repeating: "| - ", count: 257) + "|\n"
    #expect(places("Words.\n\n" + wide, firstLine: 4) == ["6:1 markdown-too-costly"])
  }
}
