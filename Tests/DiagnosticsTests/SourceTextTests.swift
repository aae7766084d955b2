import Diagnostics
import Testing

@Suite struct SourceTextTests {
  private func source(_ text: String) -> SourceText { SourceText(path: "x.md", bytes: Array(text.utf8)) }

  @Test func `Columns count code points, lines end at line feeds`() {
    let text = "é🗑️e\u{301}x\r\n\r\nlast"
    let source = source(text)
    // é is 2 bytes, the bin with its selector 7, e with its mark 3.
    let places = [0, 2, 6, 9, 12, 13, 14, 15, 17, 21].map { source.position(at: $0) }
    #expect(
      places.map { "\($0.line):\($0.column)" } == [
        "1:1", "1:2", "1:3", "1:4", "1:6", "1:7", "1:8", "2:1", "3:1", "3:5",
      ])
  }

  @Test func `A place outside is the nearest one inside`() {
    let source = source("ab\ncd")
    #expect(source.position(at: -5) == .start)
    #expect(source.position(at: 99) == SourcePosition(line: 2, column: 3))
    #expect(self.source("").position(at: 0) == .start)
  }

  @Test func `Lines come without their ends`() {
    let source = source("one\r\ntwo\n\nfour\rfive")
    #expect((1...6).map { source.line($0) } == ["one", "two", "", "four\rfive", nil, nil])
    #expect(self.source("a\n").line(2) == "")
    #expect(self.source("a\n").line(3) == nil)
    #expect(self.source("").line(1) == "")
    #expect(self.source("a").line(0) == "a")
  }

  @Test func `Byte order marks at the beginning are taken off, others stay`() {
    let marks = SourceText(path: "x", bytes: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61, 0xEF, 0xBB, 0xBF])
    #expect(marks.bytes == [0x61, 0xEF, 0xBB, 0xBF])
    #expect(SourceText(path: "x", bytes: [0xEF, 0xBB]).bytes == [0xEF, 0xBB])
    #expect(SourceText(path: "x", bytes: [0xEF, 0xBB, 0xBF]).bytes == [])
  }

  @Test func `A range never ends before it begins`() {
    let range = SourceRange(start: SourcePosition(line: 2, column: 5), end: SourcePosition(line: 2, column: 1))
    #expect(range.end == range.start)
    #expect(SourceRange(line: 3, column: 4, length: 5).end == SourcePosition(line: 3, column: 9))
    #expect(SourcePosition(line: 1, column: 9) < SourcePosition(line: 2, column: 1))
  }
}
