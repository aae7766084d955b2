import Platform
import Synchronization

/// Keeps two builds from writing the same site at once. The system lets go of it when a build is killed.
final class BuildLock: Sendable {
  private let path: String
  private let descriptor: Mutex<Int32?>

  /// Takes the lock, a file at `path`; nil when another build holds it.
  init?(_ path: String) throws(FileError) {
    self.path = path
    while true {
      let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw TreeFiles.error("write", path) }
      // A file system without locks is used without one.
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(descriptor)
        return nil
      }
      if Self.isFile(descriptor, at: path) {
        self.descriptor = Mutex(descriptor)
        return
      }
      // The build before took its file away between our opening and locking it: there is a newer one to lock.
      close(descriptor)
    }
  }

  /// Lets go, once.
  func release() {
    descriptor.withLock { held in
      guard let descriptor = held else { return }
      unlink(path)
      close(descriptor)
      held = nil
    }
  }

  private static func isFile(_ descriptor: Int32, at path: String) -> Bool {
    var (held, found) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && stat(path, &found) == 0 && held.st_ino == found.st_ino
      && held.st_dev == found.st_dev
  }
}
