/// Writing numbers as text, without making a text of each.
extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number that is not negative in so many decimal digits, with leading zeros.
  public func write(_ number: Int, digits: Int, at offset: Int) {
    var rest = number
    var place = offset + digits
    while place > offset {
      place -= 1
      self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
