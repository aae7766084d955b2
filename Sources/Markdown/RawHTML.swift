import CCMarkGFM
import Diagnostics
import Platform

// Raw HTML does not pass. Comments vanish without a word, for they are notes among authors; but words that would vanish
// with one are told.
extension HTMLRenderer {
  mutating func refuseHTML(_ node: CommonMark.Node) {
    guard options.isSiteMarkup else { return }
    let html = literal(of: node)
    switch Self.comments(in: html) {
    case .nothingElse: break
    case .unclosed:
      report(
        "markdown-open-comment", .error, line(of: node),
        "The comment that begins with <!-- here is never closed, so everything below it is left out of the page.",
        suggestion: "Close it with -->, or take out the <!--.")
    case .words(let words):
      report(
        "markdown-raw-html", .warning, line(of: node), "What stands on the same line as a comment is left out of the page: \(words)",
        suggestion: "Put the comment on a line of its own.")
    case .none:
      report(
        "markdown-raw-html", .warning, line(of: node), "HTML is left out of the page: \(Self.firstWords(html[...]))",
        suggestion: "Write it in Markdown. For a sign like < in a text, write &lt; or put it in backticks.")
    }
  }

  private enum Comments {
    case none, nothingElse, unclosed
    /// Comments with something behind them.
    case words(String)
  }

  private static func comments(in html: UnsafeBufferPointer<UInt8>) -> Comments {
    var index = 0
    var isFirst = true
    while true {
      while index < html.count, html[index] <= UInt8(ascii: " ") { index += 1 }
      guard index < html.count else { return isFirst ? .none : .nothingElse }
      guard html[index...].starts(with: "<!--".utf8) else { return isFirst ? .none : .words(firstWords(html[index...])) }
      var end = index + 4
      while end + 3 <= html.count, !html[end...].starts(with: "-->".utf8) { end += 1 }
      guard end + 3 <= html.count else { return .unclosed }
      index = end + 3
      isFirst = false
    }
  }

  /// The beginning of a piece of HTML, for a message.
  private static func firstWords(_ html: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let text = String(decoding: html.prefix(200), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).first.map { String($0.prefix(60)) } ?? ""
  }
}
