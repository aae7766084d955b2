import Foundation

@testable import Publication

/// The one file that makes a folder a site of ours, besides what a test puts there.
let marked = [OutputFolder.markedFile: OutputFolder.mark + "\n"]

extension TemporaryFolder {
  /// Publishes exactly these files (and the marked one) into `site`, as a build would.
  @discardableResult
  func publish(
    _ files: [String: String], into output: String? = nil, abilities: SiteTree.Abilities = .init()
  ) throws -> SiteTree.Summary {
    let tree = try SiteTree(replacing: output ?? self("site"), source: self("source"), abilities: abilities)
    for (path, text) in files.merging(marked, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
      try tree.place(Array(text.utf8), at: path)
    }
    return try tree.publish(workers: 2)
  }

  /// The site's files without the marked one.
  var site: [String: String] { tree("site").filter { $0.key != OutputFolder.markedFile } }

  /// Makes the time of every file of the site an hour ago, so that a rewritten file shows.
  func age(_ name: String) {
    let hourAgo = Date(timeIntervalSinceNow: -3_600)
    for path in tree(name).keys {
      try? FileManager.default.setAttributes([.modificationDate: hourAgo], ofItemAtPath: self(name) + "/" + path)
    }
  }
}
