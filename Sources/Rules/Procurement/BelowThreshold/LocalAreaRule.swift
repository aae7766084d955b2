import Catalogue
import FrontMatter

extension Rule {
  static let localArea = Rule(
    id: "LGA88-S17-area", group: .procurement, severity: .error,
    title: "\u{201C}Local\u{201D} is at least the whole area of the council",
    why: "A ward or a few postcodes is too small a field, and the Order does not offer it. Who counts as local has to be clear before the first firm reads the call.",
    citation: "Local Government (Exclusion of Non-commercial Considerations) (England) Order 2026, article 3",
    law: Law(
      chapter: .belowThreshold,
      says: "For one council, local means its own area, or that and the counties (in London, boroughs) that border it; for joint buyers their areas together, or those and the bordering ones. Suppliers are judged by where they are based with substantive business operations, which is not the same as who owns them.",
      remedy: "Name the whole area of the council: extent: whole-authority.",
      fields: ["reservation.areas"], inForce: Law.InForce(from: "2026-02-04"), confidence: .verified,
      doubt: "That the area cannot be divided rests on what was said in Parliament; how \u{201C}county\u{201D} applies to a metropolitan borough is not clear."),
    breaches: [
      .changing(.smallOpenCall, "reservation:\n  location: local\n  areas:\n    - name: North ward\n      extent: part-of-authority"),
      .changing(
        .smallQuotes,
        "reservation:\n  location: local\n  areas:\n    - name: The whole borough\n      extent: whole-authority\n    - name: Three streets\n      extent: part-of-authority"),
    ],
    keeps: [
      .changing(.smallOpenCall, "reservation:\n  location: local\n  areas:\n    - name: The whole borough\n      extent: whole-authority"),
      .changing(.smallOpenCall, "reservation:\n  location: none\n  areas:\n    - name: North ward\n      extent: part-of-authority"),
    ],
    check: .procurement(Applicability(.below, also: "when areas are named")) { record in
      guard let reservation = record.facts.reservation, reservation.location?.value ?? .local == .local else { return [] }
      func areas(_ extents: ProcurementFacts.Reservation.Extent...) -> [ProcurementFacts.Reservation.Area] {
        reservation.areas.filter { $0.extent.map { extents.contains($0.value) } ?? false }
      }
      func names(_ areas: [ProcurementFacts.Reservation.Area]) -> String {
        areas.map { $0.name?.value ?? "an area without a name" }.joined(separator: ", ")
      }
      let (parts, neighbours) = (areas(.partOfAuthority), areas(.borderingCounty))
      if let first = parts.first {
        return [
          Remark(
            at: record.place(first.extent?.range),
            "\(names(parts)) is only a part of the council's area; the smallest area that a call can be kept for is the whole of it.",
            suggestion: "Write: extent: whole-authority, and name the council's area.")
        ]
      }
      guard let first = neighbours.first else { return [] }
      return [
        Remark(
          at: record.place(first.extent?.range), as: .advice,
          "\(names(neighbours)) is named as a bordering county. What that means beside a metropolitan borough is not settled.",
          suggestion: "Ask legal services before the notice goes out.")
      ]
    })
}
