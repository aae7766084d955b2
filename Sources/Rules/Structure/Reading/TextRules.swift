extension Rule {
  static let textRules: [Rule] = [
    .reading(
      "markdown-raw-html", as: .warning, "Text is Markdown, not HTML", why: "HTML from a text could carry a script to every reader, so it is not passed on.",
      body: (["Press <b>here</b>."], ["Press **here**."])),
    .reading(
      "markdown-heading-level", as: .warning, "Headings go down one level at a time",
      why: "People who listen to a page find their way by its headings.", body: (["## One\n\n#### Two"], ["## One\n\n### Two"])),
    .reading("markdown-empty-heading", as: .warning, "A heading has words", why: "A heading without words is a step into nothing for a screen reader.", body: (["##"], ["## One"])),
    .reading(
      "markdown-unknown-callout", as: .warning, "A callout is of a kind that is known", why: "Another word would be shown as it stands, brackets and all.",
      body: (["> [!HINT]\n> Text"], ["> [!NOTE]\n> Text"])),
    .reading(
      "markdown-image-alt", as: .warning, "An image says in words what it shows", why: "Who cannot see it is told, or knows nothing.",
      body: (["![](https://www.example.org/x.png)"], [])),
    .reading(
      "markdown-callout-line", as: .warning, "The words of a callout begin on a line of their own",
      why: "On the line of the marker they would be taken for a part of it.",
      body: (["> [!NOTE] Text"], ["> [!NOTE]\n> Text"])),
    .reading(
      "markdown-open-comment", "A comment is closed", why: "Without its end everything below it is left out of the page, and nobody is told.",
      body: (["<!-- a note\n\nText"], [])),
    .reading(
      "markdown-too-many-findings", "A text has not so many slips that they cannot be told",
      why: "After a few hundred the list helps nobody; most often one slip near the top is behind them all."),
    .reading(
      "markdown-too-costly", "A text can be read in a moment", why: "Some short texts are built to keep a computer busy for minutes; nobody writes them by accident."),
  ]

  static let linkRules: [Rule] = [
    .reading("link-missing-target", "A link leads to something that exists", why: "A dead link on a council's page costs trust."),
    .reading("link-missing-fragment", "A link to a heading finds it", why: "The reader lands at the top of a long page and has to search."),
    .reading("link-outside-image", as: .warning, "Images are files of this site", why: "An image from elsewhere tells that site who reads the page, and can vanish."),
    .reading("markdown-empty-link", as: .warning, "A link has words and a target", why: "A link without words cannot be found by ear or by keyboard.", body: (["[](https://www.gov.uk/)"], ["[GOV.UK](https://www.gov.uk/)"])),
    .reading(
      "markdown-nested-link", as: .warning, "A link does not stand within another", why: "A browser cannot tell which of the two was meant."),
    .reading(
      "markdown-insecure-link", as: .warning, "Links to other sites begin with https://", why: "Without it, what is read can be changed on the way.",
      body: (["[Site](http://www.example.org/)"], ["[Site](https://www.example.org/)"])),
    .reading(
      "markdown-link-scheme", "Links lead to pages, mailboxes or telephone numbers", why: "Other schemes can run programs.",
      body: (["[Site](javascript:alert(1))"], ["[Site](mailto:a@example.org)"])),
  ]
}
