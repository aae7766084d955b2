extension Rule {
  static let fileRules: [Rule] = [
    .reading(
      "structure-file-name", "A file's name can stand in an address",
      why: "The name becomes the page's address, and capitals, spaces and accents in addresses break when they are copied."),
    .reading(
      "structure-address-taken", "Every page has an address of its own",
      why: "Of two files that would make the same page, only one could be seen."),
    .reading(
      "structure-unread-file", as: .warning, "Every file in content is one that something reads",
      why: "A page in the wrong folder, or with the wrong ending, would silently be missing from the site."),
    .reading(
      "structure-not-a-file", "Content is made of ordinary files",
      why: "A symbolic link can lead out of the repository, to a file that should not be published."),
    .reading(
      "structure-unreadable-file", "Every file can be read",
      why: "What cannot be read cannot be published; better to hear it than to miss a page."),
    .reading(
      "structure-encoding", "Text is UTF-8",
      why: "Text in another encoding shows £ and é as odd signs, or not at all."),
    .reading(
      "structure-too-large", "A file is of a size that a person wrote",
      why: "A page of many megabytes is a slip, and no phone can show it."),
    .reading(
      "structure-base-url", "The site's address is a whole address",
      why: "Feeds, previews and links in emails are made with it."),
  ]
}
