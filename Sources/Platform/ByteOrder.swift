/// Sorting texts by their bytes: the same order on every machine, and cheaper than any other.
extension String {
  /// Whether the bytes of this text come before those of another.
  public func precedesByBytes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right -> Bool in
        guard let first = left.baseAddress, let second = right.baseAddress else { return left.count < right.count }
        let difference = memcmp(first, second, min(left.count, right.count))
        return difference == 0 ? left.count < right.count : difference < 0
      }
    }
    return order.flatMap { $0 } ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
