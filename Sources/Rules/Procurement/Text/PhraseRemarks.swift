import Catalogue
import Diagnostics
import FrontMatter
import Markdown

/// The wordings of a record's text that rules of law look for: in the body, and in the front matter's sentences.
///
/// What was tried before is history and what was asked is another's words, so neither is read. Words alone are never more
/// than a warning: only a typed field makes an error of them.
struct PhraseRemarks: Sendable {
  /// No wordings were looked for.
  static let none = PhraseRemarks(byRule: [:])

  private let byRule: [String: [Remark]]

  private init(byRule: [String: [Remark]]) { self.byRule = byRule }

  init(in file: ContentFile<Challenge>, index: PhraseIndex, commenced: CalendarDate) {
    var found: [String: [Remark]] = [:]
    for match in index.matches(in: file.text.bytes, commenced: commenced) {
      let remark = Self.remark(match, in: file.text)
      guard !Self.isHistory(remark.range.start.line, in: file.body) else { continue }
      found[match.phrase.rule, default: []].append(remark)
    }
    for sentence in Self.sentences(of: file.record) {
      let bytes = Array(sentence.value.utf8)
      for match in index.matches(in: bytes, commenced: commenced) {
        found[match.phrase.rule, default: []].append(Self.remark(match, words: bytes, at: sentence.range))
      }
    }
    byRule = found
  }

  /// In the order of the text.
  func remarks(for rule: String) -> [Remark] { byRule[rule] ?? [] }

  /// Whether a line stands in a section about what was tried before.
  private static func isHistory(_ line: Int, in body: MarkdownDocument) -> Bool {
    body.sections.contains { $0.lines.contains(line) && $0.title.lowercased().contains("tried") }
  }

  private static func remark(_ match: PhraseIndex.Match, in text: BodyText) -> Remark {
    let source = SourceText(path: "", bytes: text.bytes)
    let lines = text.firstLine - 1
    var (start, end) = (source.position(at: match.range.lowerBound), source.position(at: match.range.upperBound))
    start.line += lines
    end.line += lines
    return remark(match, words: text.bytes, at: SourceRange(start: start, end: end))
  }

  private static func remark(_ match: PhraseIndex.Match, words bytes: [UInt8], at range: SourceRange) -> Remark {
    let words = bytes[match.range].split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      .joined(separator: CollectionOfOne(UInt8(ascii: " ")))
    let message = match.phrase.message.about(String(decoding: Array(words), as: UTF8.self))
    return Remark(at: range, as: .warning, message, suggestion: match.phrase.suggestion)
  }

  /// The sentences of the front matter that suppliers read as the call.
  private static func sentences(of record: Challenge) -> [Located<String>] {
    let need = record.need
    var texts = [
      record.title, record.summary, record.question, need?.people, need?.scale, record.offer?.payment, record.offer?.nextStep,
      record.procurement.assessmentMethodology,
    ]
    texts += need?.constraints.flatMap { [$0.constraint, $0.because] } ?? []
    texts += need?.outcomes.map(\.outcome) ?? []
    texts += record.stages.flatMap { [$0.name, $0.what] }
    texts += record.awardCriteria.flatMap { [$0.name, $0.about] }
    texts += record.responses?.questions.map(\.ask) ?? []
    return texts.compactMap { $0 } + (record.eligibility.map { $0.who + $0.notNeeded } ?? [])
  }
}

extension ProcurementCase {
  /// Remarks about wordings of the record's text that a rule looks for.
  func phraseRemarks(for rule: String) -> [Remark] { phrases.remarks(for: rule) }
}
