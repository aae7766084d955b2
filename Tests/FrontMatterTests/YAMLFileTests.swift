import Diagnostics
import Testing

@testable import FrontMatter

@Suite struct YAMLFileTests {
  private func read(_ bytes: [UInt8]) -> (node: YAMLNode?, told: [String]) {
    var findings: [Finding] = []
    let node = YAMLFile.read(SourceText(path: "x.yaml", bytes: bytes), into: &findings)
    return (node, findings.sorted().map(\.asLine))
  }

  @Test func `A file is read from its first line`() {
    let (node, told) = read(Array("\u{FEFF}---\nname: Bins\nlist:\n- a\n- b\n".utf8))
    #expect(told == [])
    guard case .mapping(let entries)? = node?.content else {
      Issue.record("no fields")
      return
    }
    #expect(entries.map(\.key) == ["name", "list"])
    #expect(entries[0].value.range == SourceRange(line: 2, column: 7, length: 4))
  }

  @Test(arguments: ["", "\n", "# only a note\n", "---\n"])
  func `A file with nothing in it has no tree`(text: String) {
    let (node, told) = read(Array(text.utf8))
    #expect(told == [])
    if let node { #expect(node.isNothing) }
  }

  @Test func `A list keeps its other items when one cannot be read`() {
    let (node, told) = read(Array("- key: a\n- key: @b\n- key: c\n".utf8))
    #expect(
      told == [
        "2:8-2:10 error structure-yaml-syntax | A text that begins with @ must stand in quotes. | Write: - key: \"@b\""
      ])
    guard case .sequence(let items)? = node?.content else {
      Issue.record("no list")
      return
    }
    #expect(items.count == 3)
  }

  @Test func `A second set of fields is told`() {
    #expect(
      read(Array("a: 1\n---\nb: 2\n".utf8)).told.first
        == "2:1-2:1 error structure-yaml-syntax | A second set of fields begins here. | Keep one set of fields, and delete this line."
    )
  }

  @Test func `A file that is too large or not UTF-8 is told, and has no tree`() {
    let large = read([UInt8](repeating: UInt8(ascii: "#"), count: YAMLFile.sizeLimit + 1))
    #expect(large.node == nil)
    #expect(
      large.told == [
        "1:1-1:1 error structure-too-large | The file has 4000 kB; the limit is 4000 kB. | Split it, or take out what is no longer used."
      ])
    let utf16 = read([0xFF, 0xFE, 0x61, 0x00])
    #expect(utf16.node == nil)
    #expect(
      utf16.told == [
        "1:1-1:1 error structure-encoding | The file is saved as UTF-16, which some editors call Unicode, so it cannot be read. | Save it again with the encoding UTF-8."
      ])
  }
}
