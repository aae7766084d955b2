/// What stands in a folder, in the same order on every machine.
public enum DirectoryListing {
  /// What an entry is, links not followed.
  public enum Kind: Sendable {
    case file, directory, symbolicLink, other
  }

  /// One entry of a folder.
  public struct Entry: Sendable {
    /// The path below the folder that was asked for, with `/` between parts.
    public let path: String
    /// What it is, links not followed.
    public let kind: Kind
  }

  /// Everything directly in `folder`, sorted by the bytes of the names.
  public static func entries(of folder: String) throws(FileError) -> [Entry] {
    guard let stream = opendir(folder) else { throw .last("list", folder) }
    defer { closedir(stream) }
    var found: [Entry] = []
    while true {
      // The end of the folder and an error look alike but for this; a listing cut short would pass for a whole one.
      errno = 0
      guard let record = readdir(stream) else {
        if errno != 0 { throw .last("list", folder) }
        break
      }
      let name = withUnsafePointer(to: &record.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      if name == "." || name == ".." { continue }
      found.append(Entry(path: name, kind: kind(of: record.pointee.d_type, at: folder + "/" + name)))
    }
    return found.sorted { $0.path.precedesByBytes($1.path) }
  }

  /// Everything below `folder`, sorted; hidden entries (a leading dot) are left out when `skippingHidden`.
  /// Symbolic links are listed and not followed.
  public static func walk(_ folder: String, skippingHidden: Bool = true) throws(FileError) -> [Entry] {
    var found: [Entry] = []
    var waiting = [""]
    while let prefix = waiting.popLast() {
      for entry in try entries(of: prefix.isEmpty ? folder : folder + "/" + prefix) {
        if skippingHidden, entry.path.utf8.first == UInt8(ascii: ".") { continue }
        let path = prefix.isEmpty ? entry.path : prefix + "/" + entry.path
        found.append(Entry(path: path, kind: entry.kind))
        if entry.kind == .directory { waiting.append(path) }
      }
    }
    return found.sorted { $0.path.precedesByBytes($1.path) }
  }

  private static func kind(of type: UInt8, at path: String) -> Kind {
    switch Int32(type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .directory
    case Int32(DT_LNK): return .symbolicLink
    case Int32(DT_UNKNOWN):
      // Some file systems do not say the type in the listing.
      var status = stat()
      guard lstat(path, &status) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .directory
      case S_IFLNK: return .symbolicLink
      default: return .other
      }
    default: return .other
    }
  }
}
