import Catalogue
import FrontMatter

extension Rule {
  static let contractCopy = Rule(
    id: "PA23-S53-3-copy", group: .procurement, severity: .warning,
    title: "A contract over £5 million is published as a whole",
    why: "A notice tells who and how much. Only the contract itself tells what was promised.",
    citation: "Procurement Act 2023, section 53(3)",
    law: Law(
      chapter: .award,
      says: "A copy of a public contract of more than £5 million including VAT is published within 90 days beginning with the day on which it is entered into, 180 days for a light touch contract.",
      remedy: "Publish the copy, with what may be withheld blacked out, and say in the text where it is or when it comes.",
      fields: ["body"], confidence: .statute),
    breaches: [
      .changing(.largeContract, body: "## The problem\n\nThe contract was signed. Buses are late."),
      .changing(.largeContract, "stage: closed\nnotices.UK11: 2026-11-20", body: "The contract details notice was published."),
    ],
    keeps: [
      .changing(.largeContract),
      .changing(.largeContract, body: "The redacted contract is on our page."),
      .changing(.largeContract, body: "We will publish the contract in December."),
      .changing(.largeContract, "contract.value:\n  amount: 5000000\n  vat: inclusive", body: "Buses are late."),
      .changing(.publicContract),
    ],
    check: .procurement(Applicability(.above, stages: .underContract, over: .contractCopy)) { record in
      guard record.isContractMade, !record.isUserChoice, !saysSo(record.file.text) else { return [] }
      let entered = record.dates[.contractEntered]
      let days = record.library.count(record.contractType == .lightTouch ? .contractCopyLightTouch : .contractCopy)
      let until = entered.map {
        ", by \(DateWords.date(DayCount.lastDay(within: days, beginningWith: $0.value.date)))"
      }
      return [
        Remark(
          at: record.place(entered?.range, record.record.stage?.range),
          "The contract is worth \(record.value.words ?? "more than £5 million"), so a copy of it is published within \(days) days\(until ?? ""); the text does not say where or when.",
          suggestion: "Add a sentence: A copy of the contract will be published on … by ….")
      ]
    })

  /// Whether a sentence speaks of the contract itself being published, and not of a notice about it.
  private static func saysSo(_ body: BodyText) -> Bool {
    let text = String(decoding: body.bytes, as: UTF8.self).lowercased()
    return text.split { ".!?\n".contains($0) }.contains { sentence in
      sentence.contains("contract")
        && (sentence.contains("copy") || sentence.contains("redacted")
          || sentence.contains("publish") && !sentence.contains("notice"))
    }
  }
}
