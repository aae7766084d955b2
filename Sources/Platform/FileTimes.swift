/// The times that programs for synchronising look at.
public enum FileTimes {
  /// Gives the file `copy` the modification time of `original`. Without success the copy simply looks new.
  public static func carry(from original: String, to copy: String) {
    var status = stat()
    guard lstat(original, &status) == 0 else { return }
    #if canImport(Darwin)
      let times = [status.st_atimespec, status.st_mtimespec]
    #else
      let times = [status.st_atim, status.st_mtim]
    #endif
    utimensat(AT_FDCWD, copy, times, 0)
  }
}
