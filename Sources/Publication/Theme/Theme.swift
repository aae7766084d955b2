import Diagnostics
import Platform
import Templates

/// A theme's files: its own, and those of the default theme that it does not replace.
///
/// A theme is a folder in `themes/`. A file of the same name replaces the default theme's: a template, a style sheet, a
/// script or an image; everything else comes from `themes/default`.
public struct Theme: Sendable {
  /// Why a theme cannot be used.
  public enum Refusal: Error, Sendable, Equatable {
    case system(FileError)
    /// There is no such theme; the text says what there is.
    case unknown(String)
  }

  /// A file with the path that messages name.
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  /// By path below the theme: `templates/home.mustache`.
  let files: [String: File]
  public let name: String

  static let defaultName = "default"
  private static let fileLimit = 2_000_000

  /// Reads `source/themes/name`. Files that no build reads are findings: their names are probably slips.
  public init(named name: String, source: String, findings: inout [Finding]) throws(Refusal) {
    self.name = name
    do {
      let known = try DirectoryListing.entries(of: source + "/themes").filter { FilePath.isFolder(source + "/themes/" + $0.path) }
        .map(\.path)
      guard known.contains(name) else { throw Refusal.unknown(Self.unknown(name, among: known)) }
      var files: [String: File] = [:]
      for theme in name == Self.defaultName ? [name] : [Self.defaultName, name] where known.contains(theme) {
        try Self.read("themes/" + theme, source: source, into: &files, &findings)
      }
      self.files = files
    } catch let error as FileError {
      throw .system(error)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .unknown(name)
    }
  }

  /// The files of a folder of the theme, in the order of their names.
  func files(in folder: String) -> [(name: String, file: File)] {
    files.filter { $0.key.hasPrefix(folder + "/") }.map { (String($0.key.dropFirst(folder.count + 1)), $0.value) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }

  /// The templates, by name without ending.
  var templates: [(name: String, path: String, bytes: [UInt8])] {
    files(in: "templates").filter { $0.name.hasSuffix(".mustache") }
      .map { (String($0.name.dropLast(".mustache".count)), $0.file.path, $0.file.bytes) }
  }

  private static func read(
    _ folder: String, source: String, into files: inout [String: File], _ findings: inout [Finding]
  ) throws(FileError) {
    for entry in try DirectoryListing.walk(source + "/" + folder) where entry.kind != .directory {
      let path = folder + "/" + entry.path
      guard entry.kind == .file, isRead(entry.path) else {
        findings.append(unread(entry, path: path))
        continue
      }
      do {
        files[entry.path] = File(path: path, bytes: try FileReading.bytes(at: source + "/" + path, limit: fileLimit))
      } catch {
        findings.append(
          Finding(
            rule: "theme-unreadable-file", severity: .error, path: path, range: .start,
            message: "The file cannot be read: \(error.reason)."))
      }
    }
  }

  /// The folders of a theme, and the ending that files in each have; images may have any.
  private static let folders: KeyValuePairs = ["templates": ".mustache", "styles": ".css", "scripts": ".js", "images": ""]

  private static func isRead(_ path: String) -> Bool {
    path == "theme.yaml" || path.hasSuffix("README.md")
      || folders.contains { path.hasPrefix($0.key + "/") && path.hasSuffix($0.value) }
  }

  private static func unread(_ entry: DirectoryListing.Entry, path: String) -> Finding {
    let folder = String(entry.path.prefix { $0 != "/" })
    let nearest = folders.contains { $0.key == folder } ? nil : NearestName.of(folder, among: folders.map(\.key))
    return Finding(
      rule: "theme-unread-file", severity: .warning, path: path, range: .start,
      message: entry.kind == .file ? "No build reads this file of the theme." : "This is not an ordinary file, so it is not read.",
      suggestion: nearest.map { "Did you mean the folder \($0)?" }
        ?? "A theme has templates/*.mustache, styles/*.css, scripts/*.js and images.")
  }

  private static func unknown(_ name: String, among known: [String]) -> String {
    let nearest = NearestName.of(name, among: known).map { "did you mean \($0)?" }
    return "there is no theme called \(name); "
      + (nearest ?? (known.isEmpty ? "the folder themes is empty" : "there is: \(known.joined(separator: ", "))"))
  }
}
