import Platform
import Synchronization

/// Writes a site so that it appears at once or not at all.
///
/// Pages are compared with the site that stands. What differs is written into a folder beside it; what is the same is
/// hard-linked there at the end, so that it keeps its modification time. One exchange of the two folders publishes. When
/// nothing differs, nothing is written. A build that is killed leaves a complete site, old or new, and at most a folder
/// beside it that the next build clears away.
///
/// Where a file system cannot do one of these things, the next safest way is taken and the summary says so: two renames
/// for the exchange, copies with their times for links, and, in a folder that cannot be moved (a mount point, or a
/// folder above it that cannot be written), files replaced one by one.
public final class SiteTree: Sendable {
  /// Why the output folder cannot be used.
  public enum Refusal: Error, Sendable, Equatable {
    case system(FileError)
    /// The path leads to a file, or nowhere.
    case notAFolder(String)
    /// The folder holds files that no build of this program made.
    case notASite(String)
    /// The folder is the source folder or holds it.
    case holdsSource(String)
    /// The folder stands in `content` or `themes`.
    case insideSource(String, part: String)
    /// Another build is writing the same site.
    case inUse(String)

    /// The refusal for the person at the terminal.
    public var message: String {
      switch self {
      case .system(let error): error.description
      case .notAFolder(let path): "cannot build into \(path): it is not a folder, and none can be made there"
      case .notASite(let path):
        "will not build into \(path): it holds files that this program did not make, and they would be lost; empty the folder or name another"
      case .holdsSource(let path):
        "will not build into \(path): the content is in there, and it would be lost; name another folder"
      case .insideSource(let path, let part):
        "will not build into \(path): it stands in the folder \(part), from which sites are made; name another folder"
      case .inUse(let path): "cannot build into \(path): another build is writing there; wait for it to end"
      }
    }
  }

  /// What a build did to the site.
  public struct Summary: Sendable {
    public var files = 0
    public var written = 0
    public var unchanged = 0
    /// The files of the old site that the new one does not have.
    public var removed: [String] = []
    /// Bytes of all files.
    public var bytes = 0
    /// What the maintainer should know about the file system, in sentences.
    public var notes: [String] = []
  }

  /// What the file system is trusted to do; tests take some of it away.
  struct Abilities: Sendable {
    var exchangesFolders = true
    var movesFolders = true
    var linksFiles = true
  }

  private struct State {
    var folders: Set<String> = []
    var written: [String] = []
    var unchanged: [String] = []
    var bytes = 0
    /// Set when files of the site that stands begin to change one by one.
    var isHalfDone = false
  }

  private let folder: OutputFolder
  private let abilities: Abilities
  private let lock: BuildLock
  private let state = Mutex(State())
  private let staging: String
  private let aside: String
  private var output: String { folder.path }

  /// Prepares to replace the site at `output`, which is not touched before `publish`. `source` is the folder with
  /// `content` and `themes`: a site may stand in it, but not in their place.
  public convenience init(replacing output: String, source: String) throws(Refusal) {
    try self.init(replacing: output, source: source, abilities: Abilities())
  }

  init(replacing output: String, source: String, abilities: Abilities) throws(Refusal) {
    self.abilities = abilities
    folder = try OutputFolder(output, source: source, canMoveFolders: abilities.movesFolders)
    staging = "\(folder.scratch).new-\(getpid())"
    aside = "\(folder.scratch).old-\(getpid())"
    do {
      guard let lock = try BuildLock(folder.scratch + ".lock") else { throw Refusal.inUse(output) }
      self.lock = lock
    } catch let error as FileError {
      throw .system(error)
    } catch {
      throw .inUse(output)
    }
    Leftovers.clear(scratch: folder.scratch, output: folder.path)
    do { try TreeFiles.makeFolder(staging) } catch {
      lock.release()
      throw .system(error)
    }
  }

  /// Takes a file of the new site: `path` is like `challenges/bin-rounds/index.html`. Safe from several threads.
  public func place(_ bytes: [UInt8], at path: String) throws(FileError) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileError) in try place(bytes, at: path) }
  }

  /// Takes a file of the new site, its bytes being valid during the call.
  func place(_ bytes: UnsafeBufferPointer<UInt8>, at path: String) throws(FileError) {
    guard Self.staysInside(path) else { throw FileError(action: "write", path: path, code: EINVAL) }
    if folder.exists, FileReading.holds(bytes, at: output + "/" + path) {
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
    summary.removed = try staleFiles(placed: Set(written).union(unchanged))
    if !written.isEmpty || !summary.removed.isEmpty || !folder.exists {
      try replace(written: written, unchanged: unchanged, summary: &summary, workers: workers)
    }
    TreeFiles.remove(staging, workers: workers)
    lock.release()
    return summary
  }

  /// Gives up. Returns whether the site that stands is as it was; it is, unless files were being replaced one by one.
  public func abandon() -> Bool {
    TreeFiles.remove(staging)
    lock.release()
    return !state.withLock { $0.isHalfDone }
  }

  private func replace(
    written: [String], unchanged: [String], summary: inout Summary, workers: Int
  ) throws(FileError) {
    if folder.canBeMoved {
      let copies = try bringAlong(unchanged, workers: workers)
      do {
        let method = try TreeExchange.put(
          staging, at: output, aside: aside, canExchange: abilities.exchangesFolders)
        if copies > 0 {
          summary.notes.append("This file system has no hard links, so files that did not change were copied.")
        }
        if method == .twoRenames {
          summary.notes.append("This file system cannot exchange two folders at once, so for an instant there was no site.")
        }
        if method != .firstRename {
          Leftovers.remove(method == .exchange ? staging : aside, keeping: output, workers: workers)
        }
        return
      } catch {
        guard TreeExchange.isAboutTheFolder(error) else { throw error }
      }
    }
    state.withLock { $0.isHalfDone = true }
    try TreeExchange.replaceFiles(written, from: staging, at: output, stale: summary.removed)
    summary.notes.append(
      "The folder cannot be replaced as a whole (it is a mount point, part of a container image, or in a folder that cannot be written), so its files were replaced one by one."
    )
  }

  /// Gives the new tree the files that did not change, and the hidden ones at the top that are not ours. Returns how
  /// many had to be copied.
  private func bringAlong(_ unchanged: [String], workers: Int) throws(FileError) -> Int {
    guard folder.exists else { return 0 }
    let kept = try DirectoryListing.entries(of: output).filter { $0.kind == .file && Self.isKept($0.path) }.map(\.path)
      .filter { !TreeFiles.exists(staging + "/" + $0) }
    let paths = unchanged + kept
    let results = ParallelLoop.map(paths.count, workers: workers, chunk: 64) { index -> Result<Bool, FileError> in
      do throws(FileError) {
        try self.makeFolder(of: paths[index])
        let (old, new) = (self.output + "/" + paths[index], self.staging + "/" + paths[index])
        return .success(try TreeFiles.link(old, new, canLink: self.abilities.linksFiles))
      } catch { return .failure(error) }
    }
    var copies = 0
    for result in results { if try !result.get() { copies += 1 } }
    return copies
  }

  private func makeFolder(of path: String) throws(FileError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    if state.withLock({ $0.folders.contains(folder) }) { return }
    try TreeFiles.makeFolder(staging + "/" + folder)
    state.withLock { _ = $0.folders.insert(folder) }
  }

  /// Files of the old tree that the new one does not have. Hidden ones at its top are not ours to remove.
  private func staleFiles(placed: Set<String>) throws(FileError) -> [String] {
    guard folder.exists else { return [] }
    return try DirectoryListing.walk(output, skippingHidden: false)
      .filter { $0.kind != .directory && !placed.contains($0.path) && !Self.isKept($0.path) && !Self.isScratch($0.path) }
      .map(\.path)
  }

  /// `.gitkeep`, `.nojekyll`, `.git` and the like at the top of the folder stay.
  static func isKept(_ path: String) -> Bool {
    path.hasPrefix(".") && path != ".well-known" && !path.hasPrefix(".well-known/") && !isScratch(path)
  }

  private static func isScratch(_ path: String) -> Bool { path.hasPrefix(OutputFolder.insidePrefix) }

  /// No page may climb out of the site, whatever its name was made from.
  private static func staysInside(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
  }
}
