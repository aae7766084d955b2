/// A file or folder that the operating system would not give us, or would not take from us.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was being tried, as a verb phrase: "read", "write", "list".
  public let action: String
  /// The path as it was asked for.
  public let path: String
  /// The C library's error number.
  public let code: Int32

  /// An error made from an error number.
  public init(action: String, path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// An error made from the calling thread's `errno`.
  static func last(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, code: errno)
  }

  /// The reason in the C library's words: "Permission denied".
  public var reason: String { String(cString: strerror(code)) }

  public var description: String { "cannot \(action) \(path): \(reason)" }
}
