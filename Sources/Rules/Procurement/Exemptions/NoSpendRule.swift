import Catalogue
import FrontMatter

extension Rule {
  static let noSpend = Rule(
    id: "PA23-S3-pecuniary", group: .procurement, severity: .error,
    title: "A call without money gives nothing of value",
    why: "The Act bites on contracts for something of value. A prize, free data with a market price or a promised contract is payment, and then the call needs a route of the Act.",
    citation: "Procurement Act 2023, section 3(2) and Schedule 3, paragraph 1(2)",
    law: Law(
      chapter: .exemptions,
      says: "The Act applies to contracts for pecuniary interest. Money, prizes, free use of assets or data with market value, exclusivity or a promised contract are consideration. An unpaid trial should be open to all on equal terms, limited in time, with its results shared and no right to later work.",
      remedy: "Take the benefit out, or choose a route for a paid contract.",
      fields: ["no_spend.payment", "no_spend.prize", "no_spend.in_kind_benefit", "no_spend.promise_of_contract"],
      confidence: .statute, doubt: "How far \u{201C}pecuniary interest\u{201D} reaches is our inference."),
    breaches: [
      .changing(.unpaidTrial, "no_spend.payment: 500"),
      .changing(.engagement, "no_spend.prize: 1000"),
      .changing(.unpaidTrial, "no_spend.in_kind_benefit: true"),
      .changing(.unpaidTrial, "no_spend.promise_of_contract: true"),
      .changing(.unpaidTrial, "no_spend.prize:", body: "There is a prize for the best trial."),
    ],
    keeps: [
      .changing(.unpaidTrial), .changing(.engagement, "no_spend.payment: 0"),
      .changing(.engagement, "no_spend.promise_of_contract:"),
    ],
    check: .procurement(Applicability(.noSpend)) { record in
      let facts = record.facts.noSpend
      let benefits: [(Located<Bool>?, String, String)] = [
        (facts?.payment, "a payment", "payment: 0"), (facts?.prize, "a prize", "prize: 0"),
        (facts?.inKindBenefit, "a benefit in kind", "in_kind_benefit: false"),
        (facts?.promiseOfContract, "the promise of a contract", "promise_of_contract: false"),
      ]
      let given = benefits.filter { $0.0?.value == true }
      if given.isEmpty, facts?.prize == nil { return record.phraseRemarks(for: "PA23-S3-pecuniary") }
      return given.map { field, what, clean in
        Remark(
          at: field?.range ?? record.place(),
          "The route is one without money, and the record offers \(what): that is something of value, so the Act applies.",
          suggestion: "Take it out and write: \(clean); or choose a route for a paid contract.")
      }
    })
}
