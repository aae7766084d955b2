import Foundation
import Testing

/// The executable with something piped into it.
enum PipedCommand {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder that holds `content`.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Beside the tests, where the package manager puts both.
  private static let executable: URL = {
    #if os(Linux)
      let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    #else
      let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath ?? CommandLine.arguments[0]
    #endif
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("challenges")
  }()

  static func run(_ arguments: [String], input: String = "", in folder: String = repository) throws -> Outcome {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("piped-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files and not pipes: a pipe that nobody empties would make the process wait.
    let files = try ["in": input, "out": "", "err": ""].map { name, text in
      let url = scratch.appendingPathComponent(name)
      try Data(text.utf8).write(to: url)
      return (name, url)
    }
    let urls = Dictionary(uniqueKeysWithValues: files)
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = try FileHandle(forReadingFrom: try #require(urls["in"]))
    process.standardOutput = try FileHandle(forWritingTo: try #require(urls["out"]))
    process.standardError = try FileHandle(forWritingTo: try #require(urls["err"]))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "It was ended by signal \(process.terminationStatus).")
    func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: try #require(urls[name])), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: try text("out"), errors: try text("err"))
  }
}
