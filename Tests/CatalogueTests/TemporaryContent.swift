import Diagnostics
import Foundation
import Platform

@testable import Catalogue

/// A source folder of its own for one test, removed when the test lets go of it.
final class TemporaryContent {
  /// The folder that holds `content/`.
  let source: String

  /// Files by their path below `content/`.
  init(_ files: [String: String] = [:]) throws {
    var name = Array((NSTemporaryDirectory() + "/catalogue-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw FileError(action: "make", path: "a temporary folder", code: errno) }
    source = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try FileManager.default.createDirectory(atPath: source + "/content", withIntermediateDirectories: true)
    for (path, text) in files { try write(Array(text.utf8), to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: source) }

  /// The absolute path of a file below `content/`.
  func path(_ path: String) -> String { source + "/content/" + path }

  func write(_ bytes: [UInt8], to path: String) throws {
    let folder = (self.path(path) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: self.path(path)))
  }

  /// Everything read, with the least that a site needs beside these files.
  func load(workers: Int = 2, others: [String] = []) throws -> Catalogue {
    if !FileManager.default.fileExists(atPath: path("site.yaml")) { try write(Array(Self.site.utf8), to: "site.yaml") }
    return try CatalogueLoader(source: source, workers: workers).load(others: others)
  }

  static let site =
    "name: Challenges\ndescription: What councils need.\nbase_url: https://challenges.example/catalogue/\n"
}

/// The catalogue of these files.
func catalogue(_ files: [String: String]) throws -> Catalogue { try TemporaryContent(files).load() }

/// What is found in these files, each in one line: `content/x.md:3:7 structure-money`.
func found(_ files: [String: String]) throws -> [String] { try catalogue(files).findings.map(\.place) }

/// A page with a title, a summary and this body.
func page(_ body: String = "Words.\n", more: String = "") -> String {
  "---\ntitle: A page\nsummary: About it.\n\(more)---\n\(body)"
}

/// A challenge of the authority `brum` with this body.
func challengeFile(_ body: String = "Words.\n", more: String = "") -> String {
  page(body, more: "authority: brum\nstage: open\n" + more)
}

/// An authority file.
let brum = "---\nname: Brum\n---\n"
