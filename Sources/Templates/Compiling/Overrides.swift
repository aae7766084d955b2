/// What one use of a parent puts into the parent's blocks.
///
/// Uses enclose one another: `outer` is the use in whose parent this one stands. Of several that fill the same block
/// the outermost wins, as in the Mustache specification: a page beats the layout it is based on.
final class Overrides {
  let outer: Overrides?
  /// The template that this use is written in.
  let author: Int
  /// For each block that is filled, the node of the author that holds the filling.
  let blocks: [String: Int]
  /// The blocks that came up while the parent was compiled.
  private(set) var met: Set<String> = []
  /// The blocks inside defaults that did not come up because the default was replaced.
  private(set) var replaced: Set<String> = []

  init(outer: Overrides?, author: Int, blocks: [String: Int]) {
    self.outer = outer
    self.author = author
    self.blocks = blocks
  }

  /// The filling for a block that has come up, from the outermost use that has one.
  func meet(_ block: String) -> (Overrides, node: Int)? {
    var found: (Overrides, Int)?
    var use: Overrides? = self
    while let current = use {
      current.met.insert(block)
      if let filling = current.blocks[block] { found = (current, filling) }
      use = current.outer
    }
    return found
  }

  /// Notes blocks that a replaced default would have had.
  func noteReplaced(_ names: [String]) {
    var use: Overrides? = self
    while let current = use {
      current.replaced.formUnion(names)
      use = current.outer
    }
  }
}
