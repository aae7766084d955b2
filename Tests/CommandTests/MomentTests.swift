import Foundation
import Testing

@testable import challenges

/// The moment that counts as now: `--as-of`, then SOURCE_DATE_EPOCH, then the demonstration's, then the clock.
@Suite struct MomentTests {
  @Test(arguments: [
    ("2026-11-24", 1_795_478_400), ("2026-11-24T09:00", 1_795_510_800), ("2026-11-24T09:00:30", 1_795_510_830),
    ("2026-11-24T09:00Z", 1_795_510_800), ("2026-11-24T09:00:00.999Z", 1_795_510_800),
    ("2026-11-24T10:00+01:00", 1_795_510_800), ("2026-11-24T10:00:00+0100", 1_795_510_800),
    ("2026-11-24T10:00+01", 1_795_510_800), ("2026-11-24T04:00-05:00", 1_795_510_800),
    ("2026-11-24T14:45+05:45", 1_795_510_800),
    // In summer the clocks of the United Kingdom are an hour ahead; a zone that is written counts as written.
    ("2026-07-01", 1_782_860_400), ("2026-07-01T12:00", 1_782_903_600), ("2026-07-01T12:00Z", 1_782_907_200),
    ("1970-01-01T00:00Z", 0), ("2028-02-29T00:00Z", 1_835_395_200),
  ])
  func `A moment is read in every form of ISO 8601 that people use`(_ text: String, _ seconds: Int) {
    #expect(BuildMoment.parse(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "today", "2026", "2026-11", "2026-11-31", "2027-02-29", "2026-13-01", "26-11-24", "2026-1-24", "2026--1-24", "20261124",
    "24/11/2026", "2026-11-24T", "2026-11-24T9:00", "2026-11-24T24:00", "2026-11-24T09:60", "2026-11-24T09:00:60",
    "2026-11-24T09", "2026-11-24T09:00:", "2026-11-24T09:00:00.", "2026-11-24T09:00+", "2026-11-24T09:00+1:00",
    "2026-11-24T09:00+24:00", "2026-11-24T09:00+01:60", "2026-11-24T09:00Z ", " 2026-11-24", "2026-11-24T09:00 GMT",
    "2026-11-24 09:00", "２０２６-11-24", "2026-11-24T٠٩:00", "+2026-11-24", "-026-11-24", "2026-11-24T+9:00",
  ])
  func `Anything else is no moment`(_ text: String) { #expect(BuildMoment.parse(text) == nil) }

  /// What the page of the fixture's call says about its deadline, midday on 7 December 2026.
  private func closing(_ arguments: [String], _ environment: [String: String] = [:], in scratch: Scratch) throws -> String {
    let outcome = try Command.run(["build"] + arguments, in: scratch.path, environment: environment)
    #expect(outcome.status == 0, "\(outcome.output)")
    let page = scratch.read("site/challenges/bin-rounds/index.html") ?? ""
    return page.firstMatch(of: /Clos(es|ed) (today|tomorrow|in \d+ days|\d+ days ago)/).map { String($0.0) } ?? page
  }

  @Test func `The page says what is true at the moment that was given`() throws {
    let scratch = try Scratch.catalogue()
    #expect(try closing(["--as-of", "2026-11-24"], in: scratch) == "Closes in 13 days")
    #expect(try closing(["--as-of", "2026-12-07T11:59"], in: scratch) == "Closes today")
    #expect(try closing(["--as-of", "2026-12-07T12:00"], in: scratch) == "Closed today")
    #expect(try closing(["--as-of", "2026-12-07T12:59:59+01:00"], in: scratch) == "Closes today")
    #expect(try closing([], ["SOURCE_DATE_EPOCH": "1796644799"], in: scratch) == "Closes today")
    #expect(try closing([], ["SOURCE_DATE_EPOCH": "1796644800"], in: scratch) == "Closed today")
    #expect(try closing(["--as-of", "2026-11-24"], ["SOURCE_DATE_EPOCH": "1796644800"], in: scratch) == "Closes in 13 days")
  }

  @Test func `A demonstration stands still at its own moment, unless another is named`() throws {
    let scratch = try Scratch.catalogue()
    try scratch.write(
      (scratch.read("content/site.yaml") ?? "") + "demonstration:\n  moment: 2026-12-06T09:00\n", at: "content/site.yaml")
    #expect(try closing([], in: scratch) == "Closes tomorrow")
    #expect(try closing(["--as-of", "2026-11-24"], in: scratch) == "Closes in 13 days")
    #expect(try closing([], ["SOURCE_DATE_EPOCH": "1796644800"], in: scratch) == "Closed today")
  }

  @Test func `The same content and moment give the same bytes wherever and however the command runs`() throws {
    let scratch = try Scratch.catalogue()
    let epoch = ["SOURCE_DATE_EPOCH": "1795510800"]
    let surroundings: [([String: String], [String], String)] = [
      (["TZ": "Pacific/Auckland", "LANG": "C"], ["--jobs", "1"], "022"),
      (["TZ": "America/New_York", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], ["--jobs", "2"], "077"),
      (["TZ": "Asia/Kathmandu", "LC_ALL": "en_GB.UTF-8", "HOME": "/nowhere"], ["--jobs", "8"], "000"),
    ]
    var trees: [[String: String]] = []
    for (index, (environment, arguments, mask)) in surroundings.enumerated() {
      let words = ["build", "--source", scratch.path, "--output", scratch("site\(index)")] + arguments
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["-c", "umask \(mask); exec \"$0\" \"$@\" >/dev/null 2>&1", Command.path] + words
      shell.environment = epoch.merging(environment) { $1 }
      shell.currentDirectoryURL = URL(fileURLWithPath: index == 1 ? "/" : scratch.path)
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
      trees.append(scratch.tree("site\(index)"))
    }
    #expect(trees[0].count > 20)
    #expect(trees[1] == trees[0])
    #expect(trees[2] == trees[0])
  }
}
