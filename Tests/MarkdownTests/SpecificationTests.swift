import Foundation
import Testing

@testable import Markdown

/// The examples of the GFM specification. They are not kept here: GFM_SPEC names the file.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GFM_SPEC"] != nil))
struct SpecificationTests {
  struct Example: Decodable {
    let section: String
    let extensions: [String]?
    let markdown: String
    let html: String
  }

  /// Examples that ours answers otherwise, and why.
  private static let chosenDifferences: [ClosedRange<Int>: String] = [
    279...280: "cmark writes the attributes of a checkbox in another order, and ours are cmark's",
    317...317: "raw HTML", 327...327: "raw HTML", 354...354: "raw HTML", 663...664: "raw HTML",
    610...610: "bare addresses are always linked", 614...614: "bare addresses are always linked",
    616...616: "bare addresses are always linked", 619...620: "bare addresses are always linked",
  ]

  /// Sections about raw HTML, which does not pass here.
  private static let leftOut: Set = ["HTML blocks", "Raw HTML", "Disallowed Raw HTML (extension)"]

  /// A tag in the text that stands in the result as it is.
  private static func showsRawHTML(_ example: Example) -> Bool {
    example.markdown.split(separator: "<").dropFirst().contains { piece in
      guard let first = piece.first, first.isLetter || "/!?".contains(first) else { return false }
      return example.html.contains("<" + piece.prefix { $0 != ">" && $0 != "\n" })
    }
  }

  @Test func examplesOfTheSpecificationGiveTheBytesTheyShow() throws {
    let path = try #require(ProcessInfo.processInfo.environment["GFM_SPEC"])
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    var failed: [String] = []
    var passed = 0
    for (number, example) in examples.enumerated() where !Self.leftOut.contains(example.section) && !Self.showsRawHTML(example) {
      if Self.chosenDifferences.keys.contains(where: { $0.contains(number + 1) }) { continue }
      let html = rendered(example.markdown, options: MarkdownOptions(isSiteMarkup: false)).html
      if html == example.html { passed += 1 } else {
        failed.append("\(number + 1) \(example.section): \(example.markdown.debugDescription) gave \(html.debugDescription), not \(example.html.debugDescription)")
      }
    }
    #expect(failed.isEmpty, "\(failed.joined(separator: "\n"))")
    #expect(passed > 550)
  }
}
