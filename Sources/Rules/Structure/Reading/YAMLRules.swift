extension Rule {
  static let yamlRules: [Rule] = [
    .reading(
      "structure-front-matter-fence", "The facts stand between two lines of three hyphens",
      why: "The two lines tell the facts from the story; without them neither can be read."),
    .reading(
      "structure-yaml-syntax", "The facts are written so that they can be read",
      why: "One bracket or quotation mark too few can change what every later line means.", breaks: ["themes: [food"],
      keeps: ["themes: [food]"]),
    .reading(
      "structure-tab", "Facts are indented with spaces", why: "A tab looks like spaces and is not: the file cannot be read.",
      breaks: ["need:\n\tpeople: Families"], keeps: ["need:\n  people: Families"]),
    .reading(
      "structure-invisible-character", "Facts hold no invisible characters",
      why: "They come along when text is pasted from web pages and word processors. Some make a field's name or value another one and nobody sees why, some turn the words after them round, and some break feeds and emails.",
      breaks: ["stage:\u{A0}idea", "stage: ide\u{200B}a", "title: \"Bins \\u202Etxt\"", "places: [\"Dudley\\u0007\"]"],
      keeps: ["stage: idea", "title: Bins – “on time”, 100% 🏛"]),
    .reading(
      "structure-line-ends", "Lines end as today's programs end them", why: "With the line ends of very old programs the whole file is one line."),
    .reading(
      "structure-merge-conflict", "Facts hold one version of each line",
      why: "When two people change a line, git can leave both versions with marks between them; one has to be chosen.",
      breaks: ["<<<<<<< HEAD\nstage: idea\n=======\nstage: open\n>>>>>>> other"], keeps: ["stage: idea"]),
    .reading(
      "structure-cut-text", "A # in a text stands in quotes",
      why: "Outside quotes a # with a space in front of it begins a note: the rest of the text would be left out without a word.",
      breaks: ["title: Bins #1 priority"], keeps: ["title: \"Bins #1 priority\"", "title: Bins # a note"]),
    .reading(
      "structure-unquoted-colon", "A text with a colon and a space stands in quotes",
      why: "Without quotes everything after the colon becomes a value of its own.",
      breaks: ["title: Bins: fewer missed rounds"], keeps: ["title: \"Bins: fewer missed rounds\""]),
    .reading(
      "structure-duplicate-key", "A field is given once", why: "Of two values one would silently win, and nobody can tell which was meant.",
      breaks: ["stage: idea\nstage: open"], keeps: ["stage: open"]),
    .reading(
      "structure-nesting", "Facts are not nested beyond need", why: "No field lies deeper than a few levels; deeper is a slip of indentation or an attack."),
    .reading(
      "structure-alias", "Facts do not refer to each other by alias",
      why: "Anchors and aliases hide what a value is, and can be made to grow without end.",
      breaks: ["places: &here [Birmingham]\nthemes: *here"], keeps: ["places: [Birmingham]"]),
    .reading(
      "structure-yaml-directive", "Facts hold no directives", why: "A line that begins with a per cent sign speaks to a parser, not to people.",
      breaks: ["%TAG ! tag:x\nstage: idea"], keeps: ["stage: idea"]),
    .reading(
      "structure-curly-quotes", as: .warning, "Quotation marks around a value are straight ones",
      why: "A word processor turns them; curly ones become part of the value.",
      breaks: ["question: \u{201C}How might we?\u{201D}"], keeps: ["question: \"How might we?\""]),
  ]
}
