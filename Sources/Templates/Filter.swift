import Diagnostics
import Platform

/// What a template may do to a value before it is printed: a fixed set, so that templates stay free of logic.
enum Filter: String, CaseIterable, Sendable {
  case upper, lower, url, json

  /// Whether what comes out is finished: nothing may follow, and nothing is left to escape.
  var isFinal: Bool { self == .url || self == .json }

  /// The suggestion for a filter that does not exist.
  static func suggestion(for name: String) -> String {
    if let near = NearestName.of(name, among: allCases.map(\.rawValue)) { return "Did you mean \"\(near)\"?" }
    return "The filters are \(allCases.map(\.rawValue).joined(separator: ", "))."
  }

  /// Prints a text through filters, escaped unless the last one has made it safe.
  static func print(_ text: String, through filters: [Filter], into buffer: inout ByteBuffer) {
    var text = text
    for filter in filters {
      switch filter {
      case .upper: text = text.uppercased()
      case .lower: text = text.lowercased()
      case .url: return text.withUTF8 { appendPercentEncoded($0, to: &buffer) }
      case .json: return text.withUTF8 { appendJSON($0, to: &buffer) }
      }
    }
    buffer.appendEscaped(text)
  }

  /// Every byte but the unreserved ones of RFC 3986 as `%XX`: fit for a query value or a path segment.
  private static func appendPercentEncoded(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        buffer.append(byte)
      default:
        buffer.append(UInt8(ascii: "%"))
        appendHex(byte, to: &buffer)
      }
    }
  }

  /// The inside of a JSON string. `& < > " '` become `\u00XX` too, so that it cannot end a script element or an
  /// attribute; so do U+2028 and U+2029, which end a line in older JavaScript.
  private static func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0..<0x20, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: "\\"):
        buffer.append("\\u00")
        appendHex(byte, to: &buffer)
      case 0xE2 where isLineSeparator(bytes, at: index):
        buffer.append(bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029" as StaticString)
        index += 2
      default:
        buffer.append(byte)
      }
      index += 1
    }
  }

  private static func isLineSeparator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
  }

  private static func appendHex(_ byte: UInt8, to buffer: inout ByteBuffer) {
    for digit in [byte >> 4, byte & 0x0F] {
      buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
