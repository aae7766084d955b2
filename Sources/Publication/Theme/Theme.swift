import Diagnostics
import Platform
import Templates

/// A theme's files: its own, and those of the default theme that it does not replace.
///
/// A theme is a folder in `themes/`. A file of the same name replaces the default theme's: a template, a style sheet, a
/// script or an image; everything else comes from `themes/default`.
public struct Theme: Sendable {
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

  /// Reads `source/themes/name`.
  public init(named name: String, source: String, findings: inout [Finding]) throws(FileError) {
    self.name = name
    let folder = "themes/" + name
    guard Self.isName(name), Self.isFolder(source + "/" + folder) else {
      findings.append(Self.unknown(name, source: source))
      files = [:]
      return
    }
    var files: [String: File] = [:]
    for theme in name == Self.defaultName ? [name] : [Self.defaultName, name] {
      try Self.read("themes/" + theme, source: source, into: &files, &findings)
    }
    self.files = files
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
    guard isFolder(source + "/" + folder) else { return }
    for entry in try DirectoryListing.walk(source + "/" + folder) where entry.kind == .file {
      let path = folder + "/" + entry.path
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

  private static func unknown(_ name: String, source: String) -> Finding {
    let known = ((try? DirectoryListing.entries(of: source + "/themes")) ?? []).filter { $0.kind == .directory }.map(\.path)
    let nearest = NearestName.of(name, among: known)
    return Finding(
      rule: "theme-unknown", severity: .error, path: "themes", range: .start, message: "There is no theme called \(name).",
      suggestion: nearest.map { "Did you mean \($0)?" } ?? "Themes are folders in themes: \(known.joined(separator: ", ")).")
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
