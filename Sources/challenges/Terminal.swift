import Platform

/// Standard output for results, standard error for everything that is said about them.
enum Terminal {
  /// Writes results. They are what the command was called for, so not being able to write them ends it.
  static func write(_ bytes: [UInt8]) throws(Stop) {
    if let code = write(bytes, to: STDOUT_FILENO) {
      throw .inputOutput("cannot write to standard output: \(String(cString: strerror(code)))")
    }
  }

  /// Writes a line of chatter; where nobody can hear it, nothing is lost.
  static func say(_ line: String) { _ = write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// Whether results may be coloured: only on a terminal, never with NO_COLOR.
  static var hasColour: Bool {
    isatty(STDOUT_FILENO) == 1 && Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb"
  }

  /// Whether a progress bar makes sense.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && Environment.value("TERM") != "dumb" }

  /// Replaces the line that is being written on standard error.
  static func replaceLine(_ text: String) { _ = write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO) }

  /// Returns the error number when not everything could be written.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Platform.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}

/// What the surroundings say.
enum Environment {
  /// A variable; nil when it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let text = getenv(name) else { return nil }
    let value = String(cString: text)
    return value.isEmpty ? nil : value
  }

  /// The number of cores that work can be spread over.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Nanoseconds of a clock that only goes forward.
  static var nanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
