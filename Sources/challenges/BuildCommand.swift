import ArgumentParser
import Catalogue
import Diagnostics
import Platform
import Publication
import Synchronization

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Checks everything, then writes the whole site.",
    discussion: "With any error in the content nothing is written, and the site that stands stays as it is.")

  @OptionGroup var content: ContentOptions

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var output = "site"

  @Option(help: ArgumentHelp("The theme: a folder in themes.", valueName: "name"))
  var theme = "default"

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Where the site will stand, instead of base_url in content/site.yaml.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Say how long each stage took.")
  var timings = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output takes the name of a folder.") }
  }

  func run() throws {
    var clock = StageClock(isShown: timings)
    let catalogue = try content.load(baseURL: try overridingBaseURL())
    let now = try BuildMoment.resolve(content.asOf, site: catalogue.site)
    clock.ended("load")
    var findings = content.findings(in: catalogue, at: now)
    clock.ended("check")
    let design: Theme
    do { design = try Theme(named: theme, source: content.source, findings: &findings) } catch {
      switch error {
      case .unknown(let message): throw Stop.usage(message)
      case .system(let error): throw Stop.inputOutput(error.description)
      }
    }
    let builder = SiteBuilder(catalogue: catalogue, theme: design, now: now, workers: content.workers)
    findings += builder.findings
    let report = FindingsReport(findings: findings)
    guard !report.stopsBuild else {
      try TextReporter.write(report, colour: Terminal.hasColour, to: Terminal.write)
      Terminal.say("Nothing was written: mend the errors first. The site in \(output) is as it was.")
      throw Stop.findings
    }
    clock.ended("prepare")
    keepToTheEnd(builder)
    let (pages, summary) = try write(builder, &clock)
    try tell(report, pages: pages, summary: summary, milliseconds: clock.total)
  }

  /// Lets the catalogue live as long as the process: giving back the memory of ten thousand pages piece by piece, right
  /// before the system takes all of it, would cost a noticeable part of the build.
  private func keepToTheEnd(_ builder: SiteBuilder) {
    final class Keeper: Sendable {
      let builder: SiteBuilder
      init(_ builder: SiteBuilder) { self.builder = builder }
    }
    _ = Unmanaged.passRetained(Keeper(builder))
  }

  private func overridingBaseURL() throws -> BaseURL? {
    guard let baseURL else { return nil }
    guard let address = BaseURL(baseURL) else {
      throw Stop.usage("--base-url takes a whole address, like https://challenges.example.gov.uk/, not \"\(baseURL)\"")
    }
    return address
  }

  private func write(_ builder: SiteBuilder, _ clock: inout StageClock) throws -> (Int, SiteTree.Summary) {
    let tree: SiteTree
    do { tree = try SiteTree(replacing: output, source: content.source) } catch { throw Stop.inputOutput(error.message) }
    do {
      let bar = ProgressBar(total: builder.pageCount)
      let pages = try builder.build(into: tree) { bar.advance(to: $0) }
      bar.clear()
      clock.ended("render")
      let summary = try tree.publish(workers: content.workers)
      clock.ended("publish")
      return (pages, summary)
    } catch {
      let isUntouched = tree.abandon()
      throw Stop.inputOutput(
        "\(error). "
          + (isUntouched ? "Nothing was changed in \(output)." : "Some files in \(output) are new and some old: build again."))
    }
  }

  private func tell(_ report: FindingsReport, pages: Int, summary: SiteTree.Summary, milliseconds: Int) throws {
    if !report.findings.isEmpty { try TextReporter.write(report, colour: Terminal.hasColour, to: Terminal.write) }
    for note in summary.notes { Terminal.say("Note: \(note)") }
    // What goes is named, in case somebody had put it there by hand.
    let shown = 5
    for path in summary.removed.prefix(shown) { Terminal.say("Removed: \(output)/\(path)") }
    if summary.removed.count > shown { Terminal.say("Removed: \(summary.removed.count - shown) files more") }
    let kilobytes = (summary.bytes + 999) / 1_000
    Terminal.say(
      "\(pages) pages, \(summary.files) files, \(kilobytes) kB in \(output): \(summary.written) written, \(summary.unchanged) unchanged, \(summary.removed.count) removed. \(milliseconds) ms."
    )
  }
}

/// Times the stages of a build.
struct StageClock {
  private let isShown: Bool
  private let start = Environment.nanoseconds
  private var last = Environment.nanoseconds

  init(isShown: Bool) { self.isShown = isShown }

  /// Milliseconds since the start.
  var total: Int { (Environment.nanoseconds - start) / 1_000_000 }

  /// Ends a stage: its time is said as `timing: name 12.3 ms`.
  mutating func ended(_ stage: String) {
    let now = Environment.nanoseconds
    if isShown {
      let tenths = (now - last) / 100_000
      Terminal.say("timing: \(stage) \(tenths / 10).\(tenths % 10) ms")
    }
    last = now
  }
}

/// A bar that appears when a build takes longer than a second, on a terminal only.
final class ProgressBar: Sendable {
  private let total: Int
  private let isShown = Terminal.showsProgress
  private let start = Environment.nanoseconds
  private let lastShown = Mutex(0)

  init(total: Int) { self.total = total }

  func advance(to done: Int) {
    guard isShown, done % 64 == 0 else { return }
    let now = Environment.nanoseconds
    guard now - start > 1_000_000_000 else { return }
    let isDue = lastShown.withLock { last in
      guard now - last > 100_000_000 else { return false }
      last = now
      return true
    }
    if isDue {
      let filled = total == 0 ? 0 : 30 * done / total
      Terminal.replaceLine("[\(String(repeating: "#", count: filled))\(String(repeating: ".", count: 30 - filled))] \(done) of \(total) pages")
    }
  }

  func clear() { if isShown, lastShown.withLock({ $0 > 0 }) { Terminal.replaceLine("") } }
}
