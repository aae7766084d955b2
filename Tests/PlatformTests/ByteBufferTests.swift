import Platform
import Testing

@Suite struct ByteBufferTests {
  private func escaped(_ text: String) -> String {
    var buffer = ByteBuffer()
    buffer.appendEscaped(text)
    return buffer.text
  }

  @Test func `The five signs of HTML are escaped, everything else stays`() {
    #expect(escaped("a & b < c > d \" e ' f") == "a &amp; b &lt; c &gt; d &quot; e &#39; f")
    #expect(escaped("") == "")
    #expect(escaped("&&<<") == "&amp;&amp;&lt;&lt;")
    #expect(escaped("plain é🗑️\u{0}\u{2028}") == "plain é🗑️\u{0}\u{2028}")
    #expect(escaped("&amp;") == "&amp;amp;")
  }

  @Test(arguments: ["\u{301}", "\u{FE0F}", "\u{200D}", "\u{20E3}", "\u{1F3FD}", "\u{E0301}"])
  func `A mark that joins the character before does not hide a sign`(mark: String) {
    // To Swift the sign and its mark are one character; a browser reads bytes.
    #expect(Array(escaped("<\(mark)\"\(mark)&\(mark)").utf8) == Array("&lt;\(mark)&quot;\(mark)&amp;\(mark)".utf8))
  }

  @Test func `Bytes that are no text are escaped as well`() {
    var buffer = ByteBuffer()
    [0xFF, UInt8(ascii: "<"), 0xC3, UInt8(ascii: "\"")].withUnsafeBufferPointer { buffer.appendEscaped($0) }
    let bytes = buffer.bytes
    #expect(bytes == [0xFF] + Array("&lt;".utf8) + [0xC3] + Array("&quot;".utf8))
  }

  @Test func `Every way of appending gives the bytes as they are`() {
    var buffer = ByteBuffer(capacity: 4)
    buffer.append("<é>")
    buffer.append(UInt8(ascii: "a"))
    buffer.append([1, 2])
    buffer.append([9, 8, 7, 6][1...2])
    [3, 4].withUnsafeBufferPointer { buffer.append($0) }
    buffer.append(decimal: -120)
    buffer.append(decimal: .min)
    let (bytes, count) = (buffer.bytes, buffer.count)
    #expect(bytes == Array("<é>a".utf8) + [1, 2, 8, 7, 3, 4] + Array("-120-9223372036854775808".utf8))
    #expect(count == bytes.count)
  }

  @Test func `A buffer is cut back and emptied`() {
    // A buffer cannot be copied, so what it holds is asked of it first.
    var buffer = ByteBuffer()
    var states = [buffer.text]
    buffer.append("abcdef" as String)
    buffer.truncate(to: 9)
    states.append(buffer.text)
    buffer.truncate(to: 2)
    states.append(buffer.text)
    buffer.removeAll()
    states.append(buffer.text)
    let isEmpty = buffer.isEmpty
    #expect(states == ["", "abcdef", "ab", ""] && isEmpty)
  }

  @Test func `A text that lives elsewhere is appended whole`() {
    // A substring and a text of many storages have no bytes in a row until asked for them.
    var buffer = ByteBuffer()
    buffer.append(String("xé🗑️y".dropFirst()))
    buffer.appendEscaped(String("a<b>c".dropFirst(1).dropLast()))
    let text = buffer.text
    #expect(text == "é🗑️y&lt;b&gt;")
  }
}
