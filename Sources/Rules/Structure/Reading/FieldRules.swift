extension Rule {
  static let fieldRules: [Rule] = [
    .reading(
      "structure-missing-field", "What a page cannot do without is there", why: "Without a title or an authority there is nothing to show or to ask.",
      breaks: ["summary: One family in three."]),
    .reading(
      "structure-unknown-field", "Every field has a name that is known",
      why: "A misspelt field would be left out without a word: a deadline that nobody sees.",
      breaks: ["titel: Bins"], keeps: ["title: Bins"]),
    .reading(
      "structure-wrong-type", "A field holds what it is meant for", why: "A list where one value is wanted, or the other way round, cannot be shown.",
      breaks: ["need: Families"], keeps: ["need:\n  people: Families"]),
    .reading(
      "structure-one-text", as: .warning, "Several items are a list",
      why: "Names with commas between them are one long name unless brackets or hyphens make a list of them.",
      breaks: ["places: Coventry, Solihull"], keeps: ["places: [Coventry, Solihull]", "places: \"Coventry, Solihull\""]),
    .reading(
      "structure-choice", "A field with set words holds one of them", why: "Stages, routes and types decide which rules apply; another word decides nothing.",
      breaks: ["stage: opened"], keeps: ["stage: open"]),
    .reading(
      "structure-date", "Dates are year, month, day, and times are UK time", why: "3/4/2027 is in March for some and in April for others.",
      breaks: ["dates:\n  opens: 31/12/2026", "dates:\n  opens: 2026-02-30"], keeps: ["dates:\n  opens: 2026-12-31"]),
    .reading(
      "structure-money", "Sums are plain numbers of pounds", why: "A sum that is added, compared and shown in several places has to be a number.",
      breaks: ["contract:\n  options: lots", "offer:\n  budget: {min: 50000, max: 20000, vat: exclusive}"],
      keeps: ["contract:\n  options: 45000"]),
    .reading(
      "structure-vat-basis", as: .warning, "A sum says whether VAT is in it", why: "Firms that cannot tell will guess, and some will guess wrong.",
      breaks: ["offer:\n  budget: {max: 20000}"], keeps: ["offer:\n  budget: {max: 20000, vat: exclusive}"]),
    .reading(
      "structure-number", "A number is a number", why: "Weights and limits are added and compared.",
      breaks: ["payment_days: thirty"], keeps: ["payment_days: 30"]),
    .reading(
      "structure-yes-no", "Yes is true and no is false", why: "In YAML a bare no can mean a word, a country or a refusal; true and false mean one thing.",
      breaks: ["illustrative: perhaps", "illustrative: yes"], keeps: ["illustrative: true"]),
    .reading(
      "structure-cpv-code", "A CPV code has eight digits", why: "The codes decide on light touch; a wrong one decides wrongly."),
  ]

  static let nameRules: [Rule] = [
    .reading(
      "structure-unknown-authority", "The authority has a file", why: "The buyer's name, mailbox and rules come from it."),
    .reading("structure-unknown-theme", "A theme is one of the list", why: "A misspelt theme would have a page of its own with one challenge on it."),
    .reading(
      "structure-duplicate-reference", "A reference belongs to one challenge", why: "Suppliers' emails are told apart by it."),
    .reading("structure-duplicate-name", "Names in a list differ", why: "Two themes or terms of one name would share one address."),
  ]
}
