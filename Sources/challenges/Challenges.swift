import ArgumentParser
import Platform

/// The command: arguments, terminal, exit codes. Only this floor reads the clock, the environment and the terminal.
@main
struct Challenges: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "challenges",
    abstract: "Publishes a catalogue of challenges: needs of councils, stated so that any firm can answer.",
    discussion: """
      Content is Markdown with YAML fields in the folder content; the site is written to the folder site.
      Exit codes: 0 done; 1 the content has findings; 64 wrong usage; 74 cannot read or write.
      """,
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self, ExplainCommand.self, PlanCommand.self])

  static func main() {
    // Sites are read by web servers under other accounts, whatever mask the maintainer's shell has.
    umask(0o022)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let stop as Stop {
      stop.tell()
      Self.exit(withError: ExitCode(stop.code))
    } catch {
      Self.exit(withError: error)
    }
  }
}

/// Why the command ends without having done its work.
struct Stop: Error {
  /// 1: the content has findings; 64: wrong usage; 74: cannot read or write.
  let code: Int32
  let message: String?

  static let findings = Stop(code: 1, message: nil)
  static func usage(_ message: String) -> Stop { Stop(code: 64, message: message) }
  static func inputOutput(_ message: String) -> Stop { Stop(code: 74, message: message) }

  func tell() {
    if let message { Terminal.say("challenges: \(message)") }
  }
}
