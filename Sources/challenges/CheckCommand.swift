import ArgumentParser
import Catalogue
import Diagnostics
import Platform
import Rules

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Says what is wrong with the content, and how to mend it.",
    discussion: "With paths, only findings of those files are told. Files outside content are read as challenges.")

  @Argument(help: ArgumentHelp("Files to tell findings of; all of them unless said otherwise.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var content: ContentOptions

  @Option(help: "text, json, github or sarif.")
  var format = ReportFormat.text

  @Option(name: .customLong("fail-on"), help: "error, warning or never.")
  var failOn = FailureThreshold.error

  func run() throws {
    let selection = try PathSelection(paths, source: content.source)
    let catalogue = try content.load(others: selection.outside)
    let now = try BuildMoment.resolve(content.asOf, site: catalogue.site)
    let pages = Set(RuleBook.rules.map(\.id))
    let findings = content.findings(in: catalogue, at: now).filter { selection.includes($0.path) }.map { finding in
      var finding = finding
      if pages.contains(finding.rule) { finding.url = catalogue.baseURL.absolute(RuleBook.address(of: finding.rule)) }
      return finding
    }
    let report = FindingsReport(findings: findings)
    format.print(report, rulePages: catalogue.baseURL)
    if failOn.isMet(by: report) { throw Stop.findings }
  }
}

/// The files that a check was asked about.
struct PathSelection {
  /// Files outside `content/`, as they were given.
  let outside: [String]
  /// Files and folders below the source, as findings name them; empty means everything.
  private let inside: [String]

  init(_ paths: [String], source: String) throws {
    var inside: [String] = []
    var outside: [String] = []
    let root = Self.real(source).map { $0 == "/" ? "/" : $0 + "/" }
    for path in paths {
      // A path is meant from where the person stands, or else from the source folder.
      guard let real = Self.real(path) ?? Self.real(source + "/" + path) else {
        throw Stop.inputOutput("there is no file \(path)")
      }
      if let root, real.hasPrefix(root + "content/") || real == root + "content" {
        inside.append(String(real.dropFirst(root.count)))
      } else {
        outside.append(path)
      }
    }
    self.inside = inside
    self.outside = outside
  }

  func includes(_ path: String) -> Bool {
    if inside.isEmpty && outside.isEmpty { return true }
    return outside.contains(path) || inside.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
