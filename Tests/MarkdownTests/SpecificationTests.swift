import Foundation
import Testing

@testable import Markdown

/// The examples of the GitHub Flavored Markdown specification. They are not kept here: the environment variable
/// `GFM_SPEC` names a JSON file of them (section, extensions, markdown, html); without it they are skipped.
@Suite(.enabled(if: Specification.path != nil, "GFM_SPEC names no file of examples"))
struct SpecificationTests {
  @Test func `Every example gives the bytes it shows or is a chosen difference`() throws {
    let examples = try Specification.examples()
    #expect(examples.count > 600)
    var same = 0
    for example in examples {
      let html = rendered(example.markdown, options: MarkdownOptions(isSiteMarkup: false)).html
      let difference = Specification.difference(example.example)
      if html == example.html { same += 1 }
      #expect(
        (html == example.html) == (difference == nil),
        "\(example.example) \(example.section): \(difference ?? "as shown")")
      if difference == nil { #expect(html == example.html) }
      #expect(HTMLCheck.problems(in: html) == [], "\(example.example) \(example.section)")
    }
    let chosen = Specification.differences.reduce(0) { $0 + $1.numbers.count }
    print("GFM specification: \(examples.count) examples, \(same) as shown, \(chosen) chosen differences")
    #expect(same + chosen == examples.count)
  }

  @Test func `No example lets raw HTML pass in site markup`() throws {
    for example in try Specification.examples() {
      #expect(HTMLCheck.problems(in: html(example.markdown)) == [], "\(example.example) \(example.section)")
    }
  }
}

enum Specification {
  struct Example: Decodable {
    let example: Int
    let section: String
    let extensions: [String]?
    let markdown: String
    let html: String
  }

  static var path: String? { ProcessInfo.processInfo.environment["GFM_SPEC"] }

  static func examples() throws -> [Example] {
    try JSONDecoder().decode([Example].self, from: Data(contentsOf: URL(fileURLWithPath: path ?? "")))
  }

  /// Numbers of examples that are answered otherwise, and why.
  static let differences: [(numbers: ClosedRange<Int>, reason: String)] = [
    (279...280, "a checkbox has its attributes in cmark's order and is closed like every other empty element"),
    (610...610, links), (614...614, links), (616...616, links), (619...620, links),
    (118...160, html), (170...170, html), (288...289, html), (317...317, html), (327...327, html), (354...354, html),
    (484...486, html), (500...500, html), (503...503, html), (532...532, html), (544...544, html), (632...636, html),
    (642...642, html), (644...644, html), (647...651, html), (653...653, html), (663...664, html),
  ]

  private static let html = "raw HTML does not pass"
  private static let links = "bare addresses are always linked, in examples without that extension too"

  static func difference(_ number: Int) -> String? { differences.first { $0.numbers.contains(number) }?.reason }
}
