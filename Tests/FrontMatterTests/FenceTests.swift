import Diagnostics
import Testing

@testable import FrontMatter

@Suite struct FenceTests {
  private static let rule = "error structure-front-matter-fence"

  @Test func `Fields stand between two lines of three hyphens, the body below`() {
    let record = Record(file: "---\ntitle: Bins\n---\n\n## The problem\n")
    #expect(record.told == [])
    #expect(record.title == "Bins")
    #expect(record.document.bodyOffset == 20)
    #expect(record.document.bodyLine == 4)
  }

  @Test func `Spaces behind the hyphens, line ends of Windows and a missing last line end do no harm`() {
    for file in ["--- \ntitle: Bins\n---\t\n", "---\r\ntitle: Bins\r\n---\r\n", "---\ntitle: Bins\n---"] {
      let record = Record(file: file)
      #expect(record.told == [])
      #expect(record.title == "Bins")
      #expect(record.document.bodyOffset == file.utf8.count)
    }
  }

  @Test(arguments: [
    "", "\n\n", "# Bins\n\nWords.\n", "Words\n---\nmore words\n---\n", "Note: this is prose, not a field.\n",
  ])
  func `A file without fields is told how to begin, and nothing is called missing`(file: String) {
    #expect(
      Record(file: file).told == [
        "1:1-1:1 \(Self.rule) | The file should begin with a line of three hyphens, then the fields (title, summary and so on), then three hyphens again. | Write --- on the first line, below it the fields, each like title: Fewer missed bin rounds, and --- again below them."
      ])
  }

  @Test(arguments: [
    (
      "\n",
      "The three hyphens must be the first line of the file, but they are on line 2. | Delete the empty line above them."
    ),
    (
      "\n\n",
      "The three hyphens must be the first line of the file, but they are on line 3. | Delete the empty lines above them."
    ),
    (
      "<!-- draft -->\n",
      "The three hyphens must be the first line of the file, but they are on line 2. | Move what stands above them below the second line of three hyphens."
    ),
  ])
  func `Hyphens below the first line are found, and the fields are read`(above: String, told: String) {
    let record = Record(file: above + "---\ntitle: Bins\n---\nBody\n")
    #expect(record.told == ["1:1-1:1 \(Self.rule) | \(told)"])
    #expect(record.title == "Bins")
  }

  @Test(arguments: ["----", "--", "\u{2014}", "\u{2014}-", " ---", "+++", "```yaml", "==="])
  func `A first line that was meant as three hyphens is told, and the fields are read`(line: String) {
    let record = Record(file: line + "\ntitle: Bins\n---\nBody\n")
    #expect(
      record.told == [
        "1:1-1:\(line.unicodeScalars.count + 1) \(Self.rule) | The first line should be exactly three hyphens, but it is \"\(line)\". | Write: ---"
      ])
    #expect(record.title == "Bins")
  }

  @Test func `Fields without the first line of hyphens are read`() {
    let record = Record(file: "title: Bins\nstage: open\n---\nBody\n")
    #expect(
      record.told == [
        "1:1-1:1 \(Self.rule) | The line of three hyphens above the fields is missing. | Write a line above this one: ---"
      ])
    #expect(record.stage == .open)
    #expect(record.document.bodyLine == 4)
  }

  @Test(arguments: ["----", "--", "\u{2014}", "\u{2014}-", "  ---", "...", "===", "***", "```"])
  func `A closing line that was meant as three hyphens is told, and closes`(line: String) {
    let record = Record(file: "---\ntitle: Bins\n\(line)\n\n## The problem\n")
    #expect(
      record.told == [
        "3:1-3:\(line.unicodeScalars.count + 1) \(Self.rule) | The line below the fields should be exactly three hyphens, but it is \"\(line)\". | Write: ---"
      ])
    #expect(record.title == "Bins")
    #expect(record.document.bodyLine == 4)
  }

  @Test(arguments: ["## The problem", "> A quotation", "People wait for their bins.", "We asked: who waits?"])
  func `Without a closing line the body begins at its first line that can be no field`(words: String) {
    let record = Record(file: "---\ntitle: Bins\nneed:\n  people: All\n\n\(words)\n\nMore.\n")
    #expect(
      record.told == [
        "6:1-6:1 \(Self.rule) | The fields at the top are never closed: there is no second line of three hyphens. | Write a line above line 6: ---"
      ])
    #expect(record.people == "All")
    #expect(record.document.bodyLine == 6)
  }

  @Test func `A file of nothing but fields is told where to close them`() {
    let told =
      "The fields at the top are never closed: there is no second line of three hyphens. | Write a line below the last field: ---"
    #expect(Record(file: "---\ntitle: Bins\n").told == ["3:1-3:1 \(Self.rule) | \(told)"])
    #expect(Record(file: "---\ntitle: Bins").told == ["2:12-2:12 \(Self.rule) | \(told)"])
    #expect(Record(file: "---").told.last == "1:4-1:4 \(Self.rule) | \(told)")
  }

  @Test func `Hyphens in the middle of the fields are told at the first field that they cut off`() {
    let record = Record(file: "---\ntitle: Bins\n---\nstage: open\nplaces: [Dudley]\n---\n\n## The problem\n")
    #expect(
      record.told == [
        "4:1-4:12 \(Self.rule) | The line of three hyphens above ends the fields, so the fields from here on are not read. | Delete the hyphens on line 3, so that all fields stand between the first line of hyphens and line 6."
      ])
  }

  @Test(arguments: ["note: prose\n\n## A heading\n\n---\n", "Words.\n\nstage: open\n---\n", "\n---\n\nWords\n---\n"])
  func `Prose and rules in the body are left alone`(body: String) {
    #expect(Record(file: "---\ntitle: Bins\n---\n" + body).told == [])
  }
}
