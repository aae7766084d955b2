import Foundation
import Platform
import Testing

/// The executable, run as people run it: a process with arguments, an environment and three streams.
enum Command {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the tests, where the package manager puts both.
  static let path: String = {
    #if os(Linux)
      let tests = FilePath.real("/proc/self/exe") ?? ""
    #else
      let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath ?? CommandLine.arguments[0]
    #endif
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("challenges").path
  }()

  /// The folder that holds `content`, `themes` and `Tests`.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Runs the command with nothing in its environment but `environment`; `output` replaces its standard output.
  static func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:], output: FileHandle? = nil,
    through launcher: [String] = []
  ) throws -> Outcome {
    let process = Process()
    let words = launcher + [launcher.isEmpty ? path : copyForOthers] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files and not pipes: a pipe that nobody empties would make the process wait.
    let capture = Scratch()
    for name in ["out", "err"] { try capture.write("", at: name) }
    process.standardOutput = output ?? FileHandle(forWritingAtPath: capture("out"))
    process.standardError = FileHandle(forWritingAtPath: capture("err"))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "It was ended by signal \(process.terminationStatus).")
    return Outcome(
      status: process.terminationStatus, output: capture.read("out") ?? "", errors: capture.read("err") ?? "")
  }

  /// Words that let a command run without the rights of root; nil where that cannot be done or is not needed.
  static var withoutRights: [String]? {
    let setpriv = "/usr/bin/setpriv"
    guard getuid() == 0, access(setpriv, X_OK) == 0 else { return nil }
    return [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"]
  }

  /// The executable in a place that every account can read.
  private static let copyForOthers: String = {
    let folder = NSTemporaryDirectory() + "challenges-command-\(getpid())"
    let copy = folder + "/challenges"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? FileManager.default.copyItem(atPath: path, toPath: copy)
    chmod(folder, 0o755)
    chmod(copy, 0o755)
    atexit { try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + "challenges-command-\(getpid())") }
    return copy
  }()
}

/// A folder that is there as long as this value is.
final class Scratch {
  let path: String

  init() {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("command-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath.real(url.path) ?? url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, at name: String) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self(name)) }

  /// Every file below a folder: its text, and what others may do with it.
  func tree(_ name: String) -> [String: String] {
    let entries = (try? DirectoryListing.walk(self(name), skippingHidden: false)) ?? []
    return Dictionary(
      uniqueKeysWithValues: entries.map { entry in
        var status = stat()
        lstat(self(name + "/" + entry.path), &status)
        let mode = String(status.st_mode & 0o7777, radix: 8)
        return (entry.path, "\(mode) " + (entry.kind == .file ? read(name + "/" + entry.path) ?? "" : ""))
      })
  }

  /// A small catalogue with the theme of this repository: one live challenge that closes at midday on 7 December 2026.
  static func catalogue() throws -> Scratch {
    let scratch = Scratch()
    try FileManager.default.copyItem(
      atPath: Command.repository + "/Tests/PublicationTests/Fixtures/catalogue/content", toPath: scratch("content"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch("themes"), withDestinationPath: Command.repository + "/themes")
    chmod(scratch.path, 0o755)
    return scratch
  }

  /// Adds a live challenge with one error (its mailbox) on line 6 and one warning (its deadline has no time).
  func addFaultyChallenge(_ name: String, reference: String = "EX-2026-900") throws {
    try write(
      """
      ---
      title: A challenge with a fault
      summary: It has one.
      stage: open
      responses:
        mailbox: not an address
      reference: \(reference)
      authority: example-council
      dates:
        tender_deadline: 2026-12-18
      ---
      """, at: name)
  }
}
