import Catalogue

extension Rule {
  static let withheldInformation = Rule(
    id: "PA23-S94-withhold", group: .procurement, severity: .advice,
    title: "Say so where information is withheld, and on which ground",
    why: "What is kept back may be kept back for good reasons; that something is kept back should never be a secret.",
    citation: "Procurement Act 2023, section 94",
    law: Law(
      chapter: .competition,
      says: "Information may be withheld to safeguard national security, or where it is sensitive commercial information and an overriding public interest favours withholding it. The fact and the ground are then published.",
      remedy: "Publish the fact and the ground with the notice or document.",
      fields: ["body"], confidence: .statute),
    breaches: [], keeps: [], check: .reminder(Applicability(.any)))
}
