import Platform

/// The folder that a site is built into: where it really is, and whether it may be replaced.
struct OutputFolder: Sendable {
  /// The first line of a file that every build writes; a folder without it was not made by this program.
  static let mark = "# Made by challenges build: the next build replaces every file of this site."
  /// The file that begins with the mark.
  static let markedFile = "_headers"
  /// What names of a build's own files begin with when they must stand inside the folder.
  static let insidePrefix = ".challenges."

  /// The absolute path, symbolic links followed, so that a link to a folder stays a link.
  let path: String
  /// Whether there is a folder already.
  let exists: Bool
  /// Whether the folder can be moved as a whole: it is no mount point, and the folder above it can be written.
  let canBeMoved: Bool

  /// What names of a build's own files and folders begin with: beside the site where that is possible.
  var scratch: String {
    let (parent, name) = Self.split(path)
    return canBeMoved ? "\(parent)/.\(name)" : "\(path)/\(Self.insidePrefix.dropLast())"
  }

  /// Judges the folder before anything is touched. `source` holds `content` and `themes`, which no site may replace.
  init(_ given: String, source: String, canMoveFolders: Bool) throws(SiteTree.Refusal) {
    path = try Self.resolved(given)
    try Self.keepApart(path, from: source, given: given)
    exists = TreeFiles.exists(path)
    let parent = Self.split(path).parent
    if !exists {
      do { try TreeFiles.makeFolder(parent) } catch { throw .system(error) }
    } else if try !Self.isOurs(path) {
      throw .notASite(given)
    }
    canBeMoved = !exists || canMoveFolders && access(parent, W_OK) == 0 && Self.device(path) == Self.device(parent)
  }

  /// Whether a build may replace what is in the folder: nothing that shows, or a site that a build made.
  private static func isOurs(_ path: String) throws(SiteTree.Refusal) -> Bool {
    let entries: [DirectoryListing.Entry]
    do { entries = try DirectoryListing.entries(of: path) } catch { throw .system(error) }
    if entries.allSatisfy({ $0.path.hasPrefix(".") }) { return true }
    guard let bytes = try? FileReading.bytes(at: path + "/" + markedFile, limit: 1_000_000) else { return false }
    return bytes.starts(with: mark.utf8)
  }

  private static func resolved(_ given: String) throws(SiteTree.Refusal) -> String {
    let path = try named(given, given: given)
    guard path != "/" else { throw .notAFolder(given) }
    return path
  }

  /// The real path of a folder; what does not exist yet is named from the nearest folder that does.
  private static func named(_ path: String, given: String) throws(SiteTree.Refusal) -> String {
    if let real = FilePath.real(path) {
      guard FilePath.isFolder(real) else { throw .notAFolder(given) }
      return real
    }
    let (parent, name) = split(path)
    guard !name.isEmpty, name != ".", name != "..", !TreeFiles.exists(path) else { throw .notAFolder(given) }
    let above = try named(parent.isEmpty ? "/" : parent, given: given)
    return above == "/" ? "/" + name : above + "/" + name
  }

  private static func keepApart(_ path: String, from source: String, given: String) throws(SiteTree.Refusal) {
    guard let source = FilePath.real(source) else { return }
    if FilePath.holds(path, source) { throw .holdsSource(given) }
    for part in ["content", "themes"] {
      guard let folder = FilePath.real(source + "/" + part) else { continue }
      if FilePath.holds(folder, path) { throw .insideSource(given, part: part) }
    }
  }

  private static func device(_ path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_dev) : nil
  }

  /// The folder above and the last name; "." is above a name without slashes.
  private static func split(_ path: String) -> (parent: String, name: String) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", String(trimmed)) }
    return (String(trimmed[..<slash]), String(trimmed[trimmed.index(after: slash)...]))
  }
}
