import Catalogue

extension Rule {
  static let exclusionGrounds = Rule(
    id: "PA23-S26-exclusions", group: .procurement, severity: .advice,
    title: "Check exclusion grounds by the platform's information, not by questions of your own",
    why: "Suppliers declare exclusion grounds once on the central digital platform. Asking again costs small firms time and misses what the platform knows.",
    citation: "Procurement Act 2023, sections 26 to 30 and 57 to 59 and Schedules 6 and 7",
    law: Law(
      chapter: .competition,
      says: "In covered procurement excluded suppliers are disregarded (a mandatory ground that continues or is likely to recur, or the debarment list) and excludable ones are considered; both may first make their case. A Minister is told within 30 days of an exclusion. Below the threshold, exclusion questions may not decide who may tender.",
      remedy: "Refer to the exclusion information that suppliers share through the platform.",
      fields: ["body"], confidence: .statute),
    breaches: [], keeps: [], check: .reminder(Applicability(.above)))
}
