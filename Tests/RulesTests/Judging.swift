import Catalogue
import Diagnostics
import Foundation

@testable import Rules

/// 9am on Tuesday 24 November 2026.
let usualMoment = CheckMoment(now: UKMoment(seconds: 1_795_510_800))

/// A folder that holds `files`, there while `body` runs.
func withFolder<Result>(_ files: [(path: String, text: String)], _ body: (String) throws -> Result) throws -> Result {
  let root = FileManager.default.temporaryDirectory.appendingPathComponent("rules-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: root) }
  for (path, text) in files {
    let file = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  return try body(root.path)
}

/// The catalogue of an example; settings that it does not have are the least that a site needs.
func catalogue(of files: [(path: String, text: String)]) throws -> Catalogue {
  let settings = "name: A catalogue\ndescription: Needs of councils.\nbase_url: https://challenges.example.gov.uk/\n"
  let hasSettings = files.contains { $0.path == "content/site.yaml" }
  return try withFolder(files + (hasSettings ? [] : [("content/site.yaml", settings)])) {
    try CatalogueLoader(source: $0, workers: 1).load()
  }
}

/// What one rule finds in an example.
func judged(_ example: Rule.Example, by rule: Rule) throws -> (findings: [Finding], catalogue: Catalogue) {
  let catalogue = try catalogue(of: example.files)
  return (RuleRunner.findings(in: catalogue, at: usualMoment, rules: [rule], workers: 1), catalogue)
}

extension Rule.Example {
  /// How many lines a file of the example has; nil when it has no such file.
  func lines(ofFile path: String) -> Int? {
    files.first { $0.path == path }.map { $0.text.split(separator: "\n", omittingEmptySubsequences: false).count }
  }
}
