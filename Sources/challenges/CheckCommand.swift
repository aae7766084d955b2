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
    try format.print(report, rulePages: catalogue.baseURL)
    if failOn.isMet(by: report) { throw Stop.findings }
  }
}

/// The files that a check was asked about.
struct PathSelection {
  /// Files outside `content/`, as they were given.
  private(set) var outside: [String] = []
  /// Files and folders below the source, as findings name them; empty means everything.
  private var inside: [String] = []

  init(_ paths: [String], source: String) throws {
    let content = FilePath.real(source + "/content")
    for path in paths {
      // A path is meant from where the person stands, or else from the source folder.
      guard let (given, real) = Self.found(path) ?? Self.found(source + "/" + path) else {
        throw Stop.inputOutput("there is no file \(path)")
      }
      if let content, FilePath.holds(content, real) {
        inside.append("content" + real.dropFirst(content.count))
      } else {
        outside += try Self.files(at: given).filter { !outside.contains($0) }
      }
    }
  }

  func includes(_ path: String) -> Bool {
    if inside.isEmpty && outside.isEmpty { return true }
    return outside.contains(path) || inside.contains { FilePath.holds($0, path) }
  }

  /// The file itself, or the Markdown files of a folder.
  private static func files(at path: String) throws -> [String] {
    guard let entries = try? DirectoryListing.walk(path) else { return [path] }
    let files = entries.filter { $0.kind == .file && $0.path.hasSuffix(".md") }
    if files.isEmpty { throw Stop.inputOutput("there are no Markdown files in \(path)") }
    return files.map { path + (path.hasSuffix("/") ? "" : "/") + $0.path }
  }

  /// The path as it can be opened, and where it really is. A link is where it stands, not where it leads: the check of
  /// content must speak about the link, and not read what is behind it.
  private static func found(_ path: String) -> (given: String, real: String)? {
    guard let target = FilePath.real(path) else { return nil }
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let (folder, name) = trimmed.lastIndex(of: "/")
      .map { (String(trimmed[...$0]), trimmed[trimmed.index(after: $0)...]) } ?? (".", trimmed)
    guard !name.isEmpty, name != ".", name != "..", let real = FilePath.real(folder) else { return (path, target) }
    return (path, real == "/" ? "/" + name : real + "/" + name)
  }
}
