import Platform
import Synchronization

/// Writes a site so that it appears at once or not at all.
///
/// Pages are compared with the site that stands. What differs is written into a folder beside it; what is the same is
/// hard-linked there at the end, so that it keeps its modification time. One exchange of the two folders publishes. When
/// nothing differs, nothing is written. A build that is killed leaves a complete site, old or new, and at most a folder
/// beside it that the next build clears away.
public final class SiteTree: Sendable {
  /// Why the output folder cannot be used.
  public enum Refusal: Error, Sendable {
    case system(FileError)
    /// The path leads to a file.
    case notAFolder(String)
    /// The folder holds something that is not a site.
    case notASite(String)
    /// Another build is writing the same site.
    case inUse(String)

    /// The refusal for the person at the terminal.
    public var message: String {
      switch self {
      case .system(let error): error.description
      case .notAFolder(let path): "cannot build into \(path): it is not a folder"
      case .notASite(let path):
        "will not build into \(path): the folder holds files but no index.html, so it does not look like a site made by this program; empty it or name another folder"
      case .inUse(let path): "cannot build into \(path): another build is writing there; wait for it to end"
      }
    }
  }

  /// What a build did to the site.
  public struct Summary: Sendable {
    public var files = 0
    public var written = 0
    public var unchanged = 0
    public var removed = 0
    /// Bytes of all files.
    public var bytes = 0
    /// Something that the maintainer should know about the file system.
    public var note: String?
  }

  private struct State {
    var folders: Set<String> = []
    var written: [String] = []
    var unchanged: [String] = []
    var bytes = 0
  }

  private let output: String
  private let beside: String
  private let lock: Int32
  private let hasOldTree: Bool
  private let state = Mutex(State())

  private let staging: String

  /// Prepares to replace the site at `output`, which is not touched before `publish`.
  public init(replacing output: String) throws(Refusal) {
    let path = try Self.resolved(output)
    let slash = path.lastIndex(of: "/")
    let parent = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    self.output = path
    beside = "\(parent)/.\(name)"
    staging = "\(beside).new-\(getpid())"
    do {
      try TreeFiles.makeFolder(parent.isEmpty ? "/" : parent)
    } catch { throw .system(error) }
    lock = try Self.takeLock("\(beside).lock", for: output)
    Self.clearLeftovers(beside: beside, output: path)
    hasOldTree = TreeFiles.exists(path)
    do {
      if hasOldTree { try Self.refuseWhatIsNoSite(path) }
      try TreeFiles.makeFolder(staging)
    } catch {
      close(lock)
      throw error as? Refusal ?? .system(error as? FileError ?? FileError(action: "open", path: path, code: EIO))
    }
  }

  /// Takes a file of the new site: `path` is like `challenges/bin-rounds/index.html`. Safe from several threads.
  public func place(_ bytes: [UInt8], at path: String) throws(FileError) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileError) in try place(bytes, at: path) }
  }

  /// Takes a file of the new site, its bytes being valid during the call.
  func place(_ bytes: UnsafeBufferPointer<UInt8>, at path: String) throws(FileError) {
    if hasOldTree, FileReading.holds(bytes, at: output + "/" + path) {
      state.withLock {
        $0.unchanged.append(path)
        $0.bytes += bytes.count
      }
      return
    }
    try makeFolder(of: path)
    try TreeFiles.create(staging + "/" + path, bytes)
    state.withLock {
      $0.written.append(path)
      $0.bytes += bytes.count
    }
  }

  /// Makes the new site appear.
  public func publish(workers: Int) throws(FileError) -> Summary {
    let (written, unchanged, bytes) = state.withLock { ($0.written, $0.unchanged, $0.bytes) }
    var summary = Summary(
      files: written.count + unchanged.count, written: written.count, unchanged: unchanged.count, bytes: bytes)
    let stale = try staleFiles(placed: Set(written).union(unchanged))
    summary.removed = stale.count
    defer { release() }
    if written.isEmpty, stale.isEmpty, hasOldTree {
      TreeFiles.remove(staging)
      return summary
    }
    let failures = ParallelLoop.map(unchanged.count, workers: workers, chunk: 64) { index -> FileError? in
      do throws(FileError) {
        try self.makeFolder(of: unchanged[index])
        try TreeFiles.link(self.output + "/" + unchanged[index], self.staging + "/" + unchanged[index])
        return nil
      } catch { return error }
    }
    if let failure = failures.compactMap({ $0 }).first { throw failure }
    try linkKeptFiles()
    let aside = "\(beside).old-\(getpid())"
    let method = try TreeExchange.put(staging, at: output, aside: aside)
    if method == .twoRenames {
      summary.note = "this file system cannot exchange two folders at once, so for an instant there was no site"
    }
    if method != .firstRename { Self.removeOld(method == .exchange ? staging : aside, keeping: output, workers: workers) }
    return summary
  }

  /// Gives up: the site that stands stays as it is.
  public func abandon() {
    TreeFiles.remove(staging)
    release()
  }

  private func release() {
    unlink("\(beside).lock")
    close(lock)
  }

  private func makeFolder(of path: String) throws(FileError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    if state.withLock({ $0.folders.contains(folder) }) { return }
    try TreeFiles.makeFolder(staging + "/" + folder)
    state.withLock { _ = $0.folders.insert(folder) }
  }

  /// Files of the old tree that the new one does not have. Hidden ones at its top are not ours to remove.
  private func staleFiles(placed: Set<String>) throws(FileError) -> [String] {
    guard hasOldTree else { return [] }
    return try DirectoryListing.walk(output, skippingHidden: false)
      .filter { $0.kind != .directory && !placed.contains($0.path) && !Self.isKept($0.path) }.map(\.path)
  }

  /// `.gitkeep`, `.nojekyll` and the like at the top of the folder stay.
  private func linkKeptFiles() throws(FileError) {
    guard hasOldTree else { return }
    for entry in try DirectoryListing.entries(of: output) where entry.kind == .file && Self.isKept(entry.path) {
      let target = staging + "/" + entry.path
      if !TreeFiles.exists(target) { try TreeFiles.link(output + "/" + entry.path, target) }
    }
  }

  private static func isKept(_ path: String) -> Bool { path.hasPrefix(".") && !path.hasPrefix(".well-known/") }

  /// Removes a tree that was replaced. A hidden folder in it (`.git` of a checkout) moves over to the new one first.
  private static func removeOld(_ old: String, keeping new: String, workers: Int) {
    for entry in (try? DirectoryListing.entries(of: old)) ?? []
    where entry.kind == .directory && isKept(entry.path) && entry.path != ".well-known" && !TreeFiles.exists(new + "/" + entry.path) {
      _ = rename(old + "/" + entry.path, new + "/" + entry.path)
    }
    TreeFiles.remove(old, workers: workers)
  }

  /// What killed builds left beside the site. A site that was moved aside and never replaced is put back.
  private static func clearLeftovers(beside: String, output: String) {
    let slash = beside.lastIndex(of: "/") ?? beside.startIndex
    let (parent, prefix) = (String(beside[..<slash]), String(beside[beside.index(after: slash)...]))
    let entries = ((try? DirectoryListing.entries(of: parent)) ?? []).filter { $0.kind == .directory }
    for entry in entries where entry.path.hasPrefix(prefix + ".old-") {
      if TreeFiles.exists(output) {
        removeOld(parent + "/" + entry.path, keeping: output, workers: 1)
      } else {
        _ = rename(parent + "/" + entry.path, output)
      }
    }
    for entry in entries where entry.path.hasPrefix(prefix + ".new-") {
      removeOld(parent + "/" + entry.path, keeping: output, workers: 1)
    }
  }

  /// The output's real path, links followed, so that a link to a folder stays a link.
  private static func resolved(_ output: String) throws(Refusal) -> String {
    var trimmed = output
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    if let real = realpath(trimmed, nil) {
      defer { free(real) }
      trimmed = String(cString: real)
      var status = stat()
      guard stat(trimmed, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(output) }
    } else if TreeFiles.exists(trimmed) {
      throw .notAFolder(output)
    }
    guard trimmed != "/", trimmed != ".", trimmed != ".." else { throw .notASite(output) }
    return trimmed.contains("/") ? trimmed : "./" + trimmed
  }

  private static func refuseWhatIsNoSite(_ path: String) throws(Refusal) {
    let names: [String]
    do { names = try DirectoryListing.entries(of: path).map(\.path).filter { !$0.hasPrefix(".") } } catch { throw .system(error) }
    if !names.isEmpty, !names.contains("index.html") { throw .notASite(path) }
  }

  private static func takeLock(_ path: String, for output: String) throws(Refusal) -> Int32 {
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(TreeFiles.error("write beside", output)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .inUse(output)
    }
    return descriptor
  }
}
