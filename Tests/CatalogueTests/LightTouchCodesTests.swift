import Diagnostics
import FrontMatter
import Testing

@testable import Catalogue

@Suite("Codes of light touch services")
struct LightTouchCodesTests {
  private func read(_ text: String) -> (codes: LightTouchCodes?, findings: [Finding]) {
    var findings: [Finding] = []
    let source = SourceText(path: LightTouchCodes.path, bytes: Array(text.utf8))
    guard let node = YAMLFile.read(source, into: &findings) else { return (nil, findings) }
    let codes = LightTouchCodes.read(node, findings: &findings)
    return (codes, findings)
  }

  private func published() throws -> LightTouchCodes {
    var findings: [Finding] = []
    let codes = LightTouchCodes.read(source: repository, findings: &findings)
    #expect(findings.isEmpty)
    return try #require(codes)
  }

  @Test(
    "Codes of the Schedule are light touch, with and without their check digit",
    arguments: [
      "85000000", "85000000-9", "85323000", "85312120", "98133110", "80533100", "79952000", "55524000", "79100000",
      "75250000", "79710000", "64110000", "71550000", "50116510", "92700000",
    ])
  func listed(cpv: String) throws { #expect(try published().contains(cpv)) }

  @Test(
    "Other codes are not, though they lie near or below a listed one or stand in the table for defence contracts",
    arguments: [
      // Software, consultancy, research, waste, telecommunications, construction.
      "48000000", "72000000-5", "73000000", "79410000", "90500000", "64200000", "45000000",
      // Below 98000000 and 79600000; only in Table 2.
      "98340000", "79620000", "63712400",
      // Not in the vocabulary's place: 79712000, 92212000 do not stand in the Table.
      "79712000", "92212000",
    ])
  func notListed(cpv: String) throws { #expect(try !published().contains(cpv)) }

  @Test(
    "What is not shaped like a code is not on the list",
    arguments: ["", "8500000", "850000000", "85000000-", "85000000-99", "85000000-9-9", "85OOOOOO", "-85000000", "+8500000", " 85000000"])
  func notACode(text: String) throws { #expect(try !published().contains(text)) }

  @Test("Reservable services are those marked R")
  func reservable() throws {
    let codes = try published()
    #expect(codes.isReservable("85000000"))
    #expect(codes.isReservable("92511000-6"))
    #expect(!codes.isReservable("98200000"))
    #expect(!codes.isReservable("72000000"))
    #expect(codes.service("85100000") == "Health services")
    #expect(codes.service("72000000") == nil)
    #expect(codes.citation.contains("SI 2024/692"))
    #expect(codes.confidence == "statute")
  }

  private static let head = "checked: 2026-11-25\ncitation: a Schedule\nconfidence: statute\ngroups:\n  - name: Health\n    codes:\n"
  private static let line = "      - {code: \"85000000\", service: Health}\n"

  @Test("A short list is read")
  func shortList() throws {
    let (codes, findings) = read(Self.head + Self.line)
    #expect(findings.isEmpty)
    #expect(try #require(codes).contains("85000000"))
    #expect(codes?.contains("85100000") == false)
  }

  @Test(
    "A line that cannot be used gives no list and a finding on that line",
    arguments: [
      ("      - {code: \"8500000\", service: Health}", "structure-cpv-code"),
      ("      - {code: \"85100000-8\", service: Health}", "structure-cpv-code"),
      ("      - {code: \"85000000\", service: Health}", "structure-duplicate-name"),
      ("      - {code: \"85100000\"}", "structure-missing-field"),
      ("      - {code: \"85100000\", service: Health, reserved: true}", "structure-unknown-field"),
    ])
  func badLines(line: String, rule: String) throws {
    let (codes, findings) = read(Self.head + Self.line + line + "\n")
    #expect(codes == nil)
    #expect(findings.map(\.rule) == [rule])
    #expect(findings.first?.range.start.line == 8)
  }

  @Test("A list without source, without codes or without its file is an error")
  func incomplete() {
    #expect(read(Self.head.withoutLine("citation: a Schedule") + Self.line).codes == nil)
    #expect(read("checked: 2026-11-25\ncitation: a Schedule\nconfidence: statute\n").codes == nil)
    var findings: [Finding] = []
    #expect(LightTouchCodes.read(source: "/nowhere-at-all", findings: &findings) == nil)
    #expect(findings.map(\.rule) == ["structure-unreadable-file"])
  }
}

extension String {
  /// The text without a line.
  fileprivate func withoutLine(_ line: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).filter { $0 != line }.joined(separator: "\n")
  }
}
