import ArgumentParser

@main
struct Challenges: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "challenges")
}
