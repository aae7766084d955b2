import Foundation
import Testing

/// `challenges plan`, run as people run it.
@Suite struct PlanCommandTests {
  private static let small = [
    "plan", "--value", "45000", "--vat", "exclusive", "--kind", "services", "--route", "open-below-threshold",
    "--authority", "coventry", "--no-engagement", "--as-of", "2026-11-24T08:00",
  ]

  @Test func `With everything given nothing is asked, and the timetable goes to standard output`() throws {
    let outcome = try PipedCommand.run(Self.small + ["--publish", "2027-01-11"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.contains("midday on Monday 8 February 2027 (GMT): Answers are due"))
    #expect(outcome.output.contains("PA23-S87-1-bttn") && outcome.output.contains("not legal advice"))
  }

  @Test func `The same wish gives the same bytes, and a comparison is added when it is asked for`() throws {
    let first = try PipedCommand.run(Self.small + ["--publish", "2027-01-11", "--compare"])
    let second = try PipedCommand.run(Self.small + ["--publish", "2027-01-11", "--compare", "--jobs", "1"])
    #expect(first.output == second.output && first.status == 0)
    #expect(first.output.contains("A smaller pilot first, below £30,000 including VAT"))
  }

  @Test func `A start that is too soon ends with 1 and says what would make it possible`() throws {
    let outcome = try PipedCommand.run(Self.small + ["--start", "2026-12-07"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Cannot be met") && outcome.output.contains("later, on"))
    let json = try PipedCommand.run(Self.small + ["--start", "2026-12-07", "--format", "json"])
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(json.status == 1 && root["met"] as? Bool == false)
    // Formats that are pasted or imported say it beside the result.
    let front = try PipedCommand.run(Self.small + ["--start", "2026-12-07", "--format", "front-matter"])
    #expect(front.status == 1 && front.errors.contains("Cannot be met"))
  }

  @Test func `Answers are read line by line, asked again when they cannot be understood`() throws {
    let answers = "lots\n£45k\nexclusive\n\n\ncoventri\ncoventry\nmaybe\nno\nsoon\npublish 2027-01-11\n"
    let piped = try PipedCommand.run(["plan", "--as-of", "2026-11-24T08:00"], input: answers)
    #expect(piped.status == 0, "\(piped.errors)")
    #expect(piped.errors.contains("did you mean coventry?") && piped.errors.contains("yes or no, not \"maybe\""))
    #expect(piped.output == (try PipedCommand.run(Self.small + ["--publish", "2027-01-11"])).output)
  }

  @Test(arguments: [
    ("", "--value, --kind, --route, --authority, --engagement or --no-engagement, --publish or --start"),
    ("45000\n", "--vat, --kind, --route, --authority, --engagement or --no-engagement, --publish or --start"),
    ("45000\nexclusive\n\n\n\n\n", "--publish or --start"),
  ])
  func `When the answers end too soon it is wrong usage, and what is missing is named`(_ input: String, _ missing: String) throws {
    let outcome = try PipedCommand.run(["plan", "--as-of", "2026-11-24"], input: input)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.hasSuffix("still missing: \(missing)\n"), "\(outcome.errors)")
  }

  @Test(arguments: [
    (["--publish", "2027-02-30"], "--publish takes a day of the calendar"),
    (["--publish", "2027-01-11", "--start", "2027-03-01"], "not both"),
    (["--publish", "2027-01-11", "--route", "open-procedur"], "did you mean open-procedure?"),
    (["--publish", "2027-01-11", "--vat", "maybe"], "--vat takes one of inclusive, exclusive, exempt"),
    (["--publish", "2027-01-11", "--value", "much"], "--value takes a sum in pounds"),
    (["--publish", "2027-01-11", "--vat-rate", "120"], "--vat-rate takes a rate in percent"),
    (["--publish", "2027-01-11", "--authority", "nowhere"], "--authority takes the name of a file in content/authorities"),
    (["--publish", "2027-01-11", "--demonstrations", "12"], "a number from 0 to 9"),
    (["--publish", "2027-01-11", "--format", "pdf"], "format"), (["--publish", "2027-01-11", "--as-of", "soon"], "--as-of takes"),
    (["--publish", "2027-01-11", "--planned-notice", "perhaps"], "--planned-notice takes none, wanted"),
  ])
  func `Options that cannot be used are wrong usage, in words`(_ options: [String], _ words: String) throws {
    let outcome = try PipedCommand.run(Self.small + options)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `A file that cannot be read ends with 74`() throws {
    let outcome = try PipedCommand.run(["plan", "content/challenges/nothing.md"])
    #expect(outcome.status == 74 && outcome.errors.contains("nothing.md"))
  }

  @Test func `A challenge gives the answers and keeps its dates; options override it`() throws {
    let path = "content/challenges/adult-social-care-information.md"
    let kept = try PipedCommand.run(["plan", path, "--as-of", "2026-11-24", "--format", "json"])
    #expect(kept.status == 0, "\(kept.errors)")
    let steps = try Self.steps(kept.output)
    let deadline = try #require(steps.first { $0["id"] as? String == "tender-deadline" })
    #expect(deadline["date"] as? String == "2026-12-14" && deadline["done"] as? Bool == false)
    #expect(steps.first { $0["id"] as? String == "tender-notice" }?["done"] as? Bool == true)
    let changed = try PipedCommand.run(
      ["plan", path, "--as-of", "2026-11-24", "--format", "json", "--value", "400000", "--route", "open-procedure", "--publish", "2027-01-11"])
    #expect(try Self.steps(changed.output).first { $0["id"] as? String == "tender-deadline" }?["date"] as? String == "2027-02-08")
  }

  @Test func `Front matter can be pasted: the check of a challenge made of it has no error`() throws {
    let front = try PipedCommand.run(Self.small + ["--publish", "2027-01-11", "--format", "front-matter"])
    #expect(front.status == 0)
    #expect(front.output.contains("commenced: 2027-01-11") && front.output.contains("  tender_deadline: 2027-02-08T12:00"))
    #expect(front.output.contains("#   UK4: 2027-01-11T09:00"))
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("planned-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    let record = "---\n\(front.output)title: Food parcels in time\nsummary: They come late.\nstage: planned\n---\n"
    try Data(record.utf8).write(to: file)
    let check = try PipedCommand.run(["check", file.path, "--as-of", "2026-11-24"])
    // In a plan an error is told as something that is still to do.
    #expect(check.status == 0 && !check.output.contains("Still to do") && !check.output.contains(": warning:"), "\(check.output)")
    #expect(check.output.contains("[PA23-classification]"))
  }

  @Test func `The calendar is one file with lines of at most 75 octets and an event for each step`() throws {
    let outcome = try PipedCommand.run(Self.small + ["--publish", "2027-01-11", "--format", "ical"])
    #expect(outcome.status == 0)
    let lines = outcome.output.utf8.split(separator: 0x0A)
    #expect(lines.allSatisfy { $0.last == 0x0D && $0.count <= 76 })
    let begins = lines.count { String(decoding: $0, as: UTF8.self) == "BEGIN:VEVENT\r" }
    let json = try PipedCommand.run(Self.small + ["--publish", "2027-01-11", "--format", "json"])
    #expect(begins == (try Self.steps(json.output)).count)
  }

  private static func steps(_ json: String) throws -> [[String: Any]] {
    let root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require(root?["steps"] as? [[String: Any]])
  }
}
