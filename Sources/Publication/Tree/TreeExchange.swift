import Platform

/// Puts a finished folder in the place of another.
enum TreeExchange {
  /// How the new tree came to stand.
  enum Method: Sendable, Equatable {
    /// Both folders changed places in one step: no moment without a complete site.
    case exchange
    /// The old folder was moved away, then the new one into its place: for an instant there was no site.
    case twoRenames
    /// There was no old folder.
    case firstRename
  }

  /// After this, `new` stands at `place`; what stood there stands at `new` or, after two renames, at `aside`.
  static func put(_ new: String, at place: String, aside: String, canExchange: Bool = true) throws(FileError) -> Method {
    guard TreeFiles.exists(place) else {
      guard rename(new, place) == 0 else { throw TreeFiles.error("publish", place) }
      return .firstRename
    }
    if canExchange, FolderExchange.exchange(new, place) { return .exchange }
    guard rename(place, aside) == 0 else { throw TreeFiles.error("replace", place) }
    guard rename(new, place) == 0 else {
      let failure = TreeFiles.error("publish", place)
      _ = rename(aside, place)
      throw failure
    }
    return .twoRenames
  }
}
