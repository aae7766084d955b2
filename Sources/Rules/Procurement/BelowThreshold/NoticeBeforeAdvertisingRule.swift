import Catalogue
import Diagnostics
import FrontMatter

extension Rule {
  static let noticeBeforeAdvertising = Rule(
    id: "PA23-S87-1-bttn", group: .procurement, severity: .error,
    title: "The notice comes before the advertisement",
    why: "Firms watch one place for public contracts. A call that stands on a council's own page first gives a start to those who happen to look there; and this catalogue is an advertisement too.",
    citation: "Procurement Act 2023, section 87(1), (2) and (4)",
    law: Law(
      chapter: .belowThreshold,
      says: "A contract of £30,000 or more including VAT may not be advertised for tenders before a below-threshold tender notice is published. No notice is needed where only particular or pre-selected suppliers are invited.",
      remedy: "Publish the notice on Find a Tender first and give its date and time in notices.UK4; or, for invited quotes, write visibility: invited.",
      fields: ["route", "visibility", "notices.UK4", "dates.catalogue_published"], confidence: .verified,
      doubt: "That invited quotes shown in a public catalogue while they are open count as advertised is our inference."),
    breaches: [
      .changing(.smallOpenCall, "notices:"),
      .changing(.smallOpenCall, "contract.value.amount: 25000\nnotices:"),
      .changing(.smallOpenCall, "notices.UK4: 2026-11-09T12:01"),
      .changing(.smallQuotes, "contract.value.amount: 40000\nvisibility: public\naward_criteria:\n  - name: Price\n    weight: 100"),
    ],
    keeps: [
      .changing(.smallOpenCall, "notices.UK4: 2026-11-09T12:00"),
      .changing(.smallOpenCall, "notices.UK4: 2026-11-09"),
      .changing(.smallOpenCall, "notices.UK4: 041267-2026"),
      .changing(.smallOpenCall, "contract.value.amount: 24999.99\nnotices:"),
      .changing(.smallQuotes, "contract.value.amount: 40000"),
      .changing(.smallQuotes, "contract.value.amount: 40000\nvisibility: public\nstage: contracted"),
    ],
    check: .procurement(Applicability(.below, stages: .live, from: .notifiable, also: "when it is advertised")) { record in
      guard let advertisement = Advertisement(of: record) else { return [] }
      guard let notice = record.facts.notice("UK4") else { return [missingNotice(record, advertisement)] }
      guard let published = notice.published, let shown = record.dates[.cataloguePublished],
        published.value.firstMoment > shown.value.lastMoment
      else { return [] }
      return [
        Remark(
          at: published.range,
          "The entry was public at \(DateWords.moment(shown.value)), the notice only at \(DateWords.moment(published.value)); for \(record.value.words ?? "this value") the notice comes first.",
          suggestion: "Check both times. If they are right, tell the procurement team: an entry cannot be unseen.")
      ]
    })

  private static func missingNotice(_ record: ProcurementCase, _ advertisement: Advertisement) -> Remark {
    let sum = Money.pounds(record.library.sum(.notifiable))
    let value = record.value.words ?? "this value"
    return switch advertisement {
    case .openCall:
      Remark(
        at: record.place(),
        "The call is advertised, is worth \(value) and has no below-threshold tender notice; from \(sum) including VAT on the notice comes first.",
        suggestion: "Publish it on Find a Tender before the entry is public, then add to notices: UK4: with date and time.")
    case .shownInvitation:
      Remark(
        at: record.place(record.record.visibility?.range),
        "Quotes are invited from certain firms, but the entry is shown to everybody while they answer, which counts as advertising; for \(value) a below-threshold tender notice would have to come first.",
        suggestion: "Write: visibility: invited, until the contract is made; or publish the notice and open the call to every firm.")
    }
  }
}
