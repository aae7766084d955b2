import Markdown

/// Links to the main headings of a body; none when there are too few to choose from.
func contents(of body: MarkdownDocument) -> [LinkContext] {
  let links = body.headings.filter { $0.level == 2 }.map { LinkContext(href: "#\($0.id)", label: $0.text) }
  return links.count < 3 ? [] : links
}
