import Foundation
import Platform

/// A folder that is there as long as this value is.
final class TemporaryFolder {
  let path: String

  init() {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("publication-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath.real(url.path) ?? url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, at name: String) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) -> String? { try? String(contentsOfFile: self(name), encoding: .utf8) }

  /// Names of everything directly in the folder.
  var names: [String] { (try? DirectoryListing.entries(of: path).map(\.path)) ?? [] }

  /// Every file below a folder with its text; links are shown as "-> target".
  func tree(_ name: String) -> [String: String] {
    let entries = (try? DirectoryListing.walk(self(name), skippingHidden: false)) ?? []
    return Dictionary(
      uniqueKeysWithValues: entries.filter { $0.kind != .directory }.map { entry in
        let path = self(name) + "/" + entry.path
        if entry.kind == .symbolicLink {
          return (entry.path, "-> " + ((try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? ""))
        }
        return (entry.path, (try? String(contentsOfFile: path, encoding: .utf8)) ?? "?")
      })
  }

  /// What tells two files of the same name apart: the number of the file and the nanosecond of its last change.
  func identity(_ name: String) -> String? {
    var status = stat()
    guard lstat(self(name), &status) == 0 else { return nil }
    return "\(status.st_ino) \(modified(name) ?? "")"
  }

  func modified(_ name: String) -> String? {
    var status = stat()
    guard lstat(self(name), &status) == 0 else { return nil }
    #if canImport(Darwin)
      return "\(status.st_mtimespec.tv_sec).\(status.st_mtimespec.tv_nsec)"
    #else
      return "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    #endif
  }
}
