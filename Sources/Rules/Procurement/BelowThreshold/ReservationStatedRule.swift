import Catalogue
import FrontMatter

extension Rule {
  static let reservationStated = Rule(
    id: "PR24-R24-reservation", group: .procurement, severity: .error,
    title: "A reserved call says for whom it is reserved",
    why: "A firm that learns after a week of work that it could not win will not come back. The notice and the call say it in their first lines.",
    citation: "Procurement Regulations 2024, regulation 24(2)(k) and (l)",
    law: Law(
      chapter: .belowThreshold,
      says: "The notice says if the call is reserved for suppliers of the United Kingdom or of an area, and names the areas; and, since 24 March 2026, if it is reserved for small and medium-sized enterprises, for voluntary, community and social enterprises, or for both. The two kinds of reservation may stand alone or together.",
      remedy: "Name the areas under reservation.areas, and say in the text who can answer.",
      fields: ["reservation.location", "reservation.areas", "reservation.sme", "reservation.vcse", "body"],
      inForce: Law.InForce(from: "2026-02-04", note: "For small firms and the voluntary sector since 24 March 2026."),
      confidence: .statute),
    breaches: [
      .changing(.smallOpenCall, "reservation:\n  location: local\n  decided_before_inviting: true"),
      .changing(.smallOpenCall, "reservation:\n  sme: true"),
      .changing(.smallQuotes, "reservation:\n  vcse: true", body: "Only small and medium-sized firms can answer."),
    ],
    keeps: [
      .changing(.smallOpenCall, "reservation:\n  location: local\n  areas:\n    - name: The whole borough\n      extent: whole-authority"),
      .changing(.smallOpenCall, "reservation:\n  location: uk"),
      .changing(.smallOpenCall, "reservation:\n  sme: true", body: "This call is reserved for small and medium-sized enterprises."),
      .changing(.smallOpenCall, "reservation:\n  sme: true\neligibility:\n  who:\n    - SMEs with up to 249 staff"),
      .changing(.smallOpenCall, "reservation:\n  sme: false\n  vcse: false"),
      .changing(.smallOpenCall, "reservation:\n  sme: true\ncommenced: 2026-03-23"),
    ],
    check: .procurement(Applicability(.below, also: "when it is reserved")) { record in
      guard let reservation = record.facts.reservation else { return [] }
      var remarks: [Remark] = []
      if let location = reservation.location, location.value == .local, reservation.areas.isEmpty,
        record.commenced.date >= record.library.date(.locationReservation)
      {
        remarks.append(
          Remark(
            at: location.range, "The call is kept for local firms and names no area; the notice has to name it.",
            suggestion: "Add below location: areas: with name and extent: whole-authority"))
      }
      guard record.commenced.date >= record.library.date(.reservationStatement) else { return remarks }
      let silent = [(reservation.sme, ReservedFor.smallFirms), (reservation.vcse, .voluntarySector)]
        .filter { $0.0?.value == true && !$0.1.isNamed(in: record) }
      if let first = silent.first?.0 {
        let groups = silent.map(\.1.name).joined(separator: " and for ")
        remarks.append(
          Remark(
            at: first.range, as: .warning, "The call is reserved for \(groups), and its text does not say so.",
            suggestion: "Write in the section \u{201C}Who can apply\u{201D}: This call is reserved for \(groups)."))
      }
      return remarks
    })
}

/// A kind of supplier that a call can be reserved for, with the words by which a text names it.
private struct ReservedFor {
  let name: String
  /// Whole words.
  let abbreviations: Set<Substring>
  /// Beginnings of wordings.
  let wordings: [String]

  static let smallFirms = ReservedFor(
    name: "small and medium-sized enterprises", abbreviations: ["sme", "smes"],
    wordings: [
      "small and medium", "small or medium", "small, medium", "small firm", "small business", "small compan",
      "small enterprise", "smaller firm", "smaller business", "microbusiness", "micro-business",
    ])
  static let voluntarySector = ReservedFor(
    name: "voluntary, community and social enterprises", abbreviations: ["vcse", "vcses", "vcs"],
    wordings: ["voluntary", "social enterprise", "charit", "community organisation", "community group", "not-for-profit"])

  /// Whether the body, the summary or the list of who can answer speaks of them.
  func isNamed(in record: ProcurementCase) -> Bool {
    let front = [record.record.title, record.record.summary].compactMap { $0?.value }
      + (record.record.eligibility?.who.map(\.value) ?? [])
    let text = (front + [String(decoding: record.file.text.bytes, as: UTF8.self)]).joined(separator: "\n").lowercased()
    return wordings.contains { text.contains($0) }
      || text.split { !$0.isLetter }.contains { abbreviations.contains($0) }
  }
}
