import Platform

/// Pieces of JSON (RFC 8259), written byte by byte.
public enum JSONText {
  /// A text in quotation marks.
  public static func append(_ text: String, to out: inout ByteBuffer) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out.append("\\\"")
      case UInt8(ascii: "\\"): out.append("\\\\")
      case 0x0A: out.append("\\n")
      case 0x0D: out.append("\\r")
      case 0x09: out.append("\\t")
      case 0..<0x20, 0x7F:
        out.append(byte < 0x10 ? "\\u000" : "\\u00")
        out.append(String(byte, radix: 16))
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  /// A name, a colon and a text or null.
  public static func append(_ name: StaticString, _ value: String?, to out: inout ByteBuffer) {
    appendName(name, to: &out)
    if let value { append(value, to: &out) } else { out.append("null") }
  }

  /// A name, a colon and a number.
  public static func append(_ name: StaticString, _ value: Int, to out: inout ByteBuffer) {
    appendName(name, to: &out)
    out.append(decimal: value)
  }

  private static func appendName(_ name: StaticString, to out: inout ByteBuffer) {
    out.append(UInt8(ascii: "\""))
    out.append(name)
    out.append("\": ")
  }
}
