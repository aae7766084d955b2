/// Works out the level that a heading is printed at, so that no level is skipped and sisters stay sisters.
struct HeadingLevels {
  /// The headings that the next one may stand below, outermost first.
  private var above: [(written: Int, printed: Int)] = []

  /// The level for a heading written with so many signs: 2 to 6, one below the heading it stands under.
  mutating func level(written: Int) -> Int {
    let written = max(2, written)
    while let last = above.last, last.written >= written { above.removeLast() }
    let printed = (above.last?.printed ?? 1) + 1
    above.append((written, printed))
    return printed
  }
}
