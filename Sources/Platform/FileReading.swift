/// Reading whole files.
public enum FileReading {
  /// Why a file was not read.
  public enum Failure: Error, Sendable {
    /// The operating system refused.
    case system(FileError)
    /// The path leads to something that is not an ordinary file: a folder, a device, a pipe.
    case notAFile(path: String)
    /// The file is longer than the caller's limit; both sizes in bytes.
    case tooLarge(path: String, size: Int, limit: Int)

    /// The failure in words.
    public var reason: String {
      switch self {
      case .system(let error): error.reason
      case .notAFile: "it is not an ordinary file"
      case .tooLarge(_, let size, let limit): "it has \(size) bytes; the limit is \(limit)"
      }
    }
  }

  /// The bytes of the file at `path`, unless it is longer than `limit` bytes.
  ///
  /// Ordinary files only: a pipe or a device would make a build wait for ever.
  public static func bytes(at path: String, limit: Int = .max) throws(Failure) -> [UInt8] {
    try content(of: path) { size throws(Failure) in
      guard size <= limit else { throw .tooLarge(path: path, size: size, limit: limit) }
      return size
    }
  }

  /// The first `length` bytes of the file at `path`, or all of a shorter one. Ordinary files only.
  public static func beginning(of path: String, length: Int) throws(Failure) -> [UInt8] {
    try content(of: path) { size in min(size, length) }
  }

  /// The bytes of a file up to the length that `wanted` makes of its size.
  private static func content(of path: String, _ wanted: (Int) throws(Failure) -> Int) throws(Failure) -> [UInt8] {
    // The system would take a NUL for the end of the path, and open another file.
    guard !path.utf8.contains(0) else { throw .system(FileError(action: "read", path: path, code: ENOENT)) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(.last("read", path)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(.last("read", path)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    let size = try wanted(Int(status.st_size))

    var failure: FileError?
    let content = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let taken = read(descriptor, buffer.baseAddress! + count, size - count)
        if taken < 0 {
          if errno == EINTR { continue }
          failure = .last("read", path)
          return
        }
        if taken == 0 { return }
        count += taken
      }
    }
    if let failure { throw .system(failure) }
    return content
  }

  /// Whether the file at `path` holds exactly `expected`, found without reading it when the sizes differ.
  public static func holds(_ expected: UnsafeBufferPointer<UInt8>, at path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == expected.count
    else { return false }
    guard let found = try? bytes(at: path, limit: expected.count) else { return false }
    guard let start = expected.baseAddress else { return found.isEmpty }
    return found.count == expected.count && memcmp(found, start, found.count) == 0
  }
}
