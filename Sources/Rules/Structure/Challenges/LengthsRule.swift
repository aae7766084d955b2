import Catalogue
import FrontMatter

extension Rule {
  static let lengths = Rule(
    id: "completeness-lengths", group: .completeness, severity: .advice,
    title: "Title, question and summary are short enough to decide by",
    why: "A firm decides in about twenty seconds whether a challenge is for it: from a title of 90 characters, a question of 30 words and a summary of 50 words.",
    breaches: [Example("title: A title\nsummary: A summary\nquestion: Build us a new portal")],
    keeps: [Example("title: A title\nsummary: A summary\nquestion: How might we help people find help sooner?")],
    check: .challenge { file, _ in
      let record = file.record
      var remarks: [Remark] = []
      // Counting characters is dear, and a text never has more of them than bytes.
      if let title = record.title, title.value.utf8.count > 90, title.value.count > 90 {
        remarks.append(Remark(at: title.range, "The title has \(title.value.count) characters; up to 90 fit everywhere.", suggestion: "Say it shorter."))
      }
      remarks += tooLong(record.question, "question", limit: 30) + tooLong(record.summary, "summary", limit: 50)
      if let question = record.question, !question.value.hasSuffix("?") {
        remarks.append(
          Remark(at: question.range, "The question does not end with a question mark.", suggestion: "Ask, for example: How might we … for … so that …?"))
      }
      return remarks
    })

  private static func tooLong(_ text: Located<String>?, _ name: String, limit: Int) -> [Remark] {
    guard let text else { return [] }
    let words = text.value.wordCount
    guard words > limit else { return [] }
    return [Remark(at: text.range, "The \(name) has \(words) words; \(limit) is a good limit.", suggestion: "Take out what a reader does not need to decide.")]
  }
}

extension String {
  /// The number of words: what white space divides.
  fileprivate var wordCount: Int {
    var words = 0
    var isInWord = false
    for scalar in unicodeScalars {
      let isSpace = scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
      if !isSpace, !isInWord { words += 1 }
      isInWord = !isSpace
    }
    return words
  }
}
