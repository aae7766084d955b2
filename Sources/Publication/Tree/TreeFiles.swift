import Platform

/// What the tree writer asks of the file system.
enum TreeFiles {
  /// Writes a file that does not exist yet.
  static func create(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw error("write", path) }
    var written = 0
    var failure: FileError?
    while written < bytes.count {
      let count = write(descriptor, UnsafeBufferPointer(rebasing: bytes[written...]).baseAddress, bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        failure = error("write", path)
        break
      }
      written += count
    }
    // A full disk may only show when the file is closed.
    if close(descriptor) != 0, failure == nil { failure = error("write", path) }
    if let failure { throw failure }
  }

  /// Makes a folder and the folders above it that are missing.
  static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw error("make the folder", path)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw error("make the folder", path) }
  }

  /// Gives a file a second name; copies it, with its time, where there are no second names. Returns whether it was linked.
  static func link(_ old: String, _ new: String, canLink: Bool) throws(FileError) -> Bool {
    if canLink {
      if Platform.link(old, new) == 0 { return true }
      guard [EXDEV, EPERM, EMLINK, ENOTSUP, ENOSYS].contains(errno) else { throw error("link", new) }
    }
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(at: old)
    } catch {
      if case .system(let error) = error { throw error }
      throw FileError(action: "copy", path: old, code: EINVAL)
    }
    try bytes.withUnsafeBufferPointer { bytes throws(FileError) in try create(new, bytes) }
    FileTimes.carry(from: old, to: new)
    return false
  }

  /// Removes a folder with everything in it. Links are removed, never followed.
  static func remove(_ folder: String, workers: Int = 1) {
    guard let entries = try? DirectoryListing.walk(folder, skippingHidden: false) else { return }
    let files = entries.filter { $0.kind != .directory }.map { folder + "/" + $0.path }
    _ = ParallelLoop.map(files.count, workers: workers, chunk: 128) { unlink(files[$0]) }
    for entry in entries.reversed() where entry.kind == .directory { rmdir(folder + "/" + entry.path) }
    rmdir(folder)
  }

  /// Whether anything is at the path, a dangling link included.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func error(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, code: errno)
  }
}
