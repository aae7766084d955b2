import Catalogue
import Diagnostics
import Foundation
import Platform

@testable import Publication

/// The catalogue that the tests of this folder build, and the site made of it.
enum SiteFixture {
  /// The folder that holds `content`, `themes` and `Tests`.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let folder = repository + "/Tests/PublicationTests/Fixtures"
  static let catalogue = folder + "/catalogue"
  /// 9am on Tuesday 24 November 2026.
  static let moment = UKMoment(seconds: 1_795_510_800)

  /// A builder with the theme of `themes`, which is the repository's unless a test has its own.
  static func builder(
    source: String = catalogue, themes: String = repository, theme name: String = "default", base: String? = nil,
    at moment: UKMoment = moment, workers: Int = 2
  ) throws -> SiteBuilder {
    let catalogue = try CatalogueLoader(source: source, baseURL: base.flatMap { BaseURL($0) }, workers: workers).load()
    var findings: [Finding] = []
    let theme = try Theme(named: name, source: themes, findings: &findings)
    return SiteBuilder(catalogue: catalogue, theme: theme, now: moment, workers: workers)
  }

  /// Every file of the site that `builder` makes, by path.
  static func site(_ builder: SiteBuilder) throws -> [String: String] {
    let folder = TemporaryFolder()
    let tree = try SiteTree(replacing: folder("site"), source: folder("source"))
    _ = try builder.build(into: tree)
    _ = try tree.publish(workers: 2)
    return folder.tree("site")
  }

  /// The fixture in a folder of its own, where a test can change it.
  static func copy() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    try FileManager.default.copyItem(atPath: catalogue + "/content", toPath: folder("content"))
    return folder
  }
}

extension TemporaryFolder {
  /// Replaces text in a file, which must be there.
  func replace(_ old: String, with new: String, in name: String) throws {
    let text = read(name) ?? ""
    guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
    try write(text.replacingOccurrences(of: old, with: new), at: name)
  }
}
