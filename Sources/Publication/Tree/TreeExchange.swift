import Platform

/// Puts a finished tree in the place of another.
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
  static func put(_ new: String, at place: String, aside: String, canExchange: Bool) throws(FileError) -> Method {
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

  /// Whether an error of `put` means that this folder cannot be moved, though its files may be.
  static func isAboutTheFolder(_ error: FileError) -> Bool {
    [EXDEV, EBUSY, EPERM, EACCES].contains(error.code)
  }

  /// Moves the files `written` from `new` to `place` one by one, then removes the files `stale` and emptied folders.
  ///
  /// Pages come after everything they refer to, and what is no longer wanted goes last, so that a visitor meets no page
  /// without its style.
  static func replaceFiles(
    _ written: [String], from new: String, at place: String, stale: [String]
  ) throws(FileError) {
    let order = written.sorted { (rank($0), $0) < (rank($1), $1) }
    clearTheWay(for: order, at: place, stale: stale)
    for path in order {
      if let slash = path.lastIndex(of: "/") { try TreeFiles.makeFolder(place + "/" + path[..<slash]) }
      guard rename(new + "/" + path, place + "/" + path) == 0 else { throw TreeFiles.error("write", place + "/" + path) }
    }
    for path in stale {
      unlink(place + "/" + path)
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        guard rmdir(place + "/" + folder) == 0 else { break }
      }
    }
  }

  /// The file that says whose the folder is comes first, so that a build that was killed here can be finished.
  private static func rank(_ path: String) -> Int {
    path == OutputFolder.markedFile ? 0 : path.hasSuffix(".html") ? 2 : 1
  }

  /// Where a file stood there may now be a folder, and the other way round.
  private static func clearTheWay(for written: [String], at place: String, stale: [String]) {
    let stale = Set(stale)
    for path in written {
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if stale.contains(String(folder)) { unlink(place + "/" + folder) }
      }
      if rmdir(place + "/" + path) != 0, errno == ENOTEMPTY || errno == EEXIST { TreeFiles.remove(place + "/" + path) }
    }
  }
}
