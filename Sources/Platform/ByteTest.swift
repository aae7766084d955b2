/// A quick look at a text's bytes, which spares most texts a slow look at their characters.
extension String {
  /// Whether the text has a byte that `test` accepts.
  @inlinable public func hasByte(where test: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(where: test) } ?? utf8.contains(where: test)
  }
}
