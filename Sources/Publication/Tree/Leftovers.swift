import Platform

/// What builds leave beside a site: the tree that was replaced, and the remains of builds that were killed.
enum Leftovers {
  /// Clears what killed builds left. A site that was moved aside and never replaced is put back.
  static func clear(scratch: String, output: String) {
    guard let slash = scratch.lastIndex(of: "/") else { return }
    let (folder, prefix) = (String(scratch[..<slash]), String(scratch[scratch.index(after: slash)...]))
    let entries = ((try? DirectoryListing.entries(of: folder.isEmpty ? "/" : folder)) ?? []).filter { $0.kind == .directory }
    for entry in entries where isNumbered(entry.path, after: prefix + ".old-") {
      if TreeFiles.exists(output) {
        remove(folder + "/" + entry.path, keeping: output, workers: 1)
      } else {
        _ = rename(folder + "/" + entry.path, output)
      }
    }
    for entry in entries where isNumbered(entry.path, after: prefix + ".new-") {
      remove(folder + "/" + entry.path, keeping: output, workers: 1)
    }
  }

  /// Builds name their folders after the number of their process; anything else of that kind belongs to somebody else.
  private static func isNumbered(_ name: String, after prefix: String) -> Bool {
    name.hasPrefix(prefix) && Int(name.dropFirst(prefix.count)) != nil
  }

  /// Removes a tree that was replaced. What is hidden at its top and could not be linked (`.git` of a checkout, a link)
  /// moves over to the new one first.
  static func remove(_ old: String, keeping new: String, workers: Int) {
    for entry in (try? DirectoryListing.entries(of: old)) ?? []
    where entry.kind != .file && SiteTree.isKept(entry.path) && !TreeFiles.exists(new + "/" + entry.path) {
      _ = rename(old + "/" + entry.path, new + "/" + entry.path)
    }
    TreeFiles.remove(old, workers: workers)
  }
}
