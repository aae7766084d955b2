import Catalogue

// Duties that hold for every buyer and that no record can show kept or broken: reminders only.
extension Rule {
  static let bestValue = Rule(
    id: "BV-1999", group: .procurement, severity: .advice,
    title: "Best Value: economy, efficiency and effectiveness",
    why: "Best Value is why a council may pay more for what works better, and has to be able to say so.",
    citation: "Local Government Act 1999, section 3",
    law: Law(
      chapter: .otherLaw, says: "Councils make arrangements to secure continuous improvement in how they work, with regard to economy, efficiency and effectiveness.",
      remedy: "Note in the file why this way of buying is good value.", fields: [],
      inForce: Law.InForce(from: "2000-04-01", note: "The day is recalled."), confidence: .verified),
    breaches: [], keeps: [], check: .reminder(Applicability(.bought, stages: Self.planning)))

  static let equalityDuty = Rule(
    id: "PSED-149", group: .procurement, severity: .advice,
    title: "Public sector equality duty: who might be affected, and how",
    why: "A service that works for most can shut some out. Asking early who is affected costs an hour; asking late costs the service.",
    citation: "Equality Act 2010, section 149",
    law: Law(
      chapter: .otherLaw, says: "Public authorities have due regard to the need to end discrimination, advance equality of opportunity and foster good relations.",
      remedy: "Record who might be affected, and what was done about it.", fields: [],
      inForce: Law.InForce(from: "2011-04-05", note: "The day is recalled."), confidence: .recalled,
      doubt: "The duty is recalled; guidance mentions it."),
    breaches: [], keeps: [], check: .reminder(Applicability(.any, stages: Self.planning)))

  static let retention = Rule(
    id: "DP-retention", group: .procurement, severity: .advice,
    title: "Delete personal data when its time is over, and keep names out of published answers",
    why: "Answers carry people's names. What is no longer needed can no longer leak.",
    citation: "UK GDPR, article 5; Data Protection Act 2018",
    law: Law(
      chapter: .otherLaw, says: "Personal data is kept no longer than needed, and no more of it is collected than needed.",
      remedy: "Set responses.retention_years and delete what is due.", fields: ["responses.retention_years"],
      inForce: Law.InForce(from: "2018-05-25"), confidence: .recalled, doubt: "Recalled; not found in the material that was read."),
    breaches: [], keeps: [], check: .reminder(Applicability(.any, stages: .live)))

  static let freedomOfInformation = Rule(
    id: "FOI-statement", group: .procurement, severity: .advice,
    title: "Suppliers are told that freedom of information applies",
    why: "A firm that knows in advance what may be disclosed marks what is sensitive and writes without fear.",
    citation: "Freedom of Information Act 2000; Environmental Information Regulations 2004",
    law: Law(
      chapter: .otherLaw, says: "Suppliers may mark and explain commercially sensitive parts; marking does not decide. The council answers requests within 20 working days.",
      remedy: "Say so in the call.", fields: ["body"], inForce: Law.InForce(from: "2005-01-01", note: "The day is recalled."),
      confidence: .oneSource, doubt: "It rests on one source."),
    breaches: [], keeps: [], check: .reminder(Applicability(.any, stages: .live)))

  static let accessibleDocuments = Rule(
    id: "PSBAR-2018", group: .procurement, severity: .advice,
    title: "The catalogue and every attached document are accessible",
    why: "A firm whose founder uses a screen reader has the same right to answer.",
    citation: "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (SI 2018/952)",
    law: Law(
      chapter: .otherLaw, says: "Public sector websites meet WCAG 2.2 AA and carry an accessibility statement; documents attached to calls do too.",
      remedy: "Write the call in the page itself; attach documents only when they are accessible.", fields: [],
      inForce: Law.InForce(from: "2018-09-23", note: "The day is recalled."), confidence: .recalled,
      doubt: "Recalled; not found in the material that was read."),
    breaches: [], keeps: [], check: .reminder(Applicability(.any, stages: Self.planning)))

  static let modernSlavery = Rule(
    id: "MSA-2015", group: .procurement, severity: .advice,
    title: "Modern slavery: a question in proportion, where the supply chain is risky",
    why: "A long questionnaire for a small software pilot helps nobody; a short question about a risky supply chain may.",
    citation: "Modern Slavery Act 2015",
    law: Law(
      chapter: .otherLaw, says: "No procurement step is asked of councils by statute beyond the exclusion grounds; PPN 009 is for central bodies.",
      remedy: "Ask one question where the supply chain is risky, none where it is not.", fields: [],
      inForce: Law.InForce(from: "2015-10-29", note: "The day is recalled."), confidence: .recalled,
      doubt: "Recalled; not found in the material that was read."),
    breaches: [], keeps: [], check: .reminder(Applicability(.above, stages: Self.planning)))

  static let nationalSecurity = Rule(
    id: "NATSEC", group: .procurement, severity: .info,
    title: "Exclusion for national security needs a Minister",
    why: "A council cannot decide this alone, and hardly ever has to.",
    citation: "Procurement Act 2023, sections 29 and 79",
    law: Law(
      chapter: .otherLaw, says: "A supplier may be excluded as a threat to national security only with a Minister's decision.",
      remedy: "Ask the procurement team if the question ever comes up.", fields: [], confidence: .statute),
    breaches: [], keeps: [], check: .reminder(Applicability(.above, stages: Self.planning)))

  /// While there is still time to think of it.
  private static let planning = Applicability.Stages.these([.idea, .problemStatement, .marketEngagement, .planned])
}
