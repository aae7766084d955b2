import Catalogue

/// A link that opens the reader's own mail program with an email begun (RFC 6068).
public struct MailtoLink: Sendable {
  /// The encoded length that every mail program copes with.
  public static let lengthLimit = 1_600

  public let address: String
  public let subject: String
  public let body: String

  /// Nil unless `address` is one plain address and `subject` one line: a line break in it would add a header.
  public init?(to address: String, subject: String, body: String = "") {
    guard EmailAddress.isValid(address), !subject.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    else { return nil }
    self.address = address
    self.subject = subject
    self.body = body
  }

  /// The link: `mailto:a@example.gov.uk?subject=…&body=…`, everything but letters, digits and `-._~` encoded.
  public var href: String {
    var link = "mailto:" + Self.encoded(address, keepingAt: true)
    link += "?subject=" + Self.encoded(subject)
    if !body.isEmpty { link += "&body=" + Self.encoded(body) }
    return link
  }

  private static func encoded(_ text: String, keepingAt: Bool = false) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count * 3 / 2)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      case UInt8(ascii: "@") where keepingAt: result.append(byte)
      case UInt8(ascii: "\n"): result += "%0D%0A".utf8
      case UInt8(ascii: "\r"): continue
      default:
        result.append(UInt8(ascii: "%"))
        result.append(digit(byte >> 4))
        result.append(digit(byte & 0x0F))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
