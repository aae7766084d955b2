/// A colour of the sRGB space, with the arithmetic of contrast (WCAG 2.2, relative luminance).
public struct Colour: Sendable, Equatable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public static let white = Colour(red: 255, green: 255, blue: 255)
  public static let black = Colour(red: 0, green: 0, blue: 0)

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`; nil for anything else.
  public init?(_ text: String) {
    // A number could also begin with a plus sign.
    guard text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().first != "+",
      let number = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
  }

  /// `#rrggbb`.
  public var hexadecimal: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// From 1 (the same) to 21 (black on white).
  public func contrast(with other: Colour) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// This colour with `share` (0 to 1) of another mixed in.
  public func mixed(with other: Colour, share: Double) -> Colour {
    func mix(_ own: UInt8, _ theirs: UInt8) -> UInt8 {
      UInt8(min(255, max(0, (Double(own) * (1 - share) + Double(theirs) * share).rounded())))
    }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The first colour on the way to black that has the contrast wanted.
  public func darkened(untilContrast wanted: Double, with ground: Colour) -> Colour {
    moved(to: .black, untilContrast: wanted, with: ground)
  }

  /// The first colour on the way to white that has the contrast wanted.
  public func lightened(untilContrast wanted: Double, with ground: Colour) -> Colour {
    moved(to: .white, untilContrast: wanted, with: ground)
  }

  private func moved(to end: Colour, untilContrast wanted: Double, with ground: Colour) -> Colour {
    for step in 0...50 {
      let colour = mixed(with: end, share: Double(step) / 50)
      if colour.contrast(with: ground) >= wanted { return colour }
    }
    return end
  }

  private var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : power24((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// `base` to the power of 2.4, by square roots alone (2.4 = 2 + 2/5), so that every platform gives the same bits.
  private func power24(_ base: Double) -> Double {
    var fifth = base
    // Newton's method for the fifth root of a number between 0 and 1.
    for _ in 0..<40 { fifth -= (fifth * fifth * fifth * fifth * fifth - base) / (5 * fifth * fifth * fifth * fifth) }
    return base * base * fifth * fifth
  }
}
