import Catalogue
import Diagnostics
import Testing

@testable import Rules

/// An error stops a build only where the public would meet it.
@Suite struct SeverityTests {
  private func findings(_ fields: String) throws -> [Finding] {
    let text = "---\ntitle: T\nresponses:\n  mailbox: not an address\n\(fields)\n---\n"
    let catalogue = try catalogue(of: [("content/challenges/example.md", text)])
    return RuleRunner.findings(in: catalogue, at: usualMoment, rules: [.mailboxAddress], workers: 1)
  }

  private func severities(_ fields: String) throws -> Set<Severity> { Set(try findings(fields).map(\.severity)) }

  private func blocks(_ fields: String) throws -> Bool { FindingsReport(findings: try findings(fields)).stopsBuild }

  @Test(arguments: ["open", "clarifying", "assessing", "awarding", "contracted", "closed", "withdrawn"])
  func `What is wrong with a live record is an error`(_ stage: String) throws {
    #expect(try severities("stage: \(stage)") == [.error])
  }

  @Test(arguments: ["stage: idea", "stage: problem-statement", "stage: market-engagement", "stage: planned", "summary: No stage"])
  func `What is wrong with a record that is not open yet is still to do`(_ fields: String) throws {
    #expect(try severities(fields) == [.warning])
  }

  @Test func `A call that the public does not see, or not yet, does not stop the public site`() throws {
    #expect(try blocks("stage: open"))
    #expect(try !blocks("stage: open\nvisibility: invited"))
    #expect(try !blocks("stage: open\ndates:\n  catalogue_published: 2026-11-24T09:01"))
    #expect(try blocks("stage: open\ndates:\n  catalogue_published: 2026-11-24T09:00"))
    #expect(try !blocks("stage: idea"))
  }

  @Test func `Findings come in the same order at any number of workers`() throws {
    let files = (1...150).map { number in
      (path: "content/challenges/c\(number).md", text: "---\ntitle: T\nstage: open\nreference: no (\(number))\n---\n")
    }
    let catalogue = try catalogue(of: files)
    let one = RuleRunner.findings(in: catalogue, at: usualMoment, workers: 1)
    #expect(one.count > 150)
    #expect(one == RuleRunner.findings(in: catalogue, at: usualMoment, workers: 8))
    #expect(one == one.sorted())
  }
}
