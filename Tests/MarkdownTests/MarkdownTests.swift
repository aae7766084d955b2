import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// The HTML of a text, with the findings made on the way.
func rendered(
  _ text: String, options: MarkdownOptions = MarkdownOptions(), budget: CommonMark.Budget = CommonMark.Budget()
) -> (html: String, document: MarkdownDocument, findings: [Finding]) {
  var findings: [Finding] = []
  let document = Array(text.utf8).withUnsafeBufferPointer {
    Markdown.render($0, path: "page.md", firstLine: 1, options: options, budget: budget, findings: &findings)
  }
  return (String(decoding: document.html, as: UTF8.self), document, findings)
}
