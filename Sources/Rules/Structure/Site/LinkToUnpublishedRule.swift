import Catalogue

extension Rule {
  static let linkToUnpublished = Rule(
    id: "link-unpublished", severity: .error,
    title: "Public pages only link to public pages",
    why: "A link to a draft, or to a call for invited firms, would lead readers to a page that is not there.",
    breaches: [
      Example(files: [
        "content/challenges/draft.md": "---\ntitle: A draft\nstage: idea\n---\n",
        "content/pages/example.md": "---\ntitle: About\n---\nRead [our next challenge](../challenges/draft.md).\n",
      ]),
      Example(files: [
        "content/challenges/later.md":
          "---\ntitle: Published next week\nstage: open\ndates:\n  catalogue_published: 2026-12-01T09:00\n---\n",
        "content/pages/example.md": "---\ntitle: About\n---\nRead [our next challenge](../challenges/later.md).\n",
      ]),
    ],
    keeps: [
      Example(files: [
        "content/challenges/live.md": "---\ntitle: A live challenge\nstage: open\n---\n",
        "content/pages/example.md": "---\ntitle: About\n---\nRead [our challenge](../challenges/live.md).\n",
      ]),
      Example(files: [
        "content/challenges/draft.md": "---\ntitle: A draft\nstage: idea\n---\nSee [the other draft](other.md).\n",
        "content/challenges/other.md": "---\ntitle: Another draft\nstage: idea\n---\n",
      ]),
    ],
    check: .catalogue { catalogue, moment in
      let hidden = Set(
        catalogue.challenges.filter { !$0.record.isPublished(at: moment.now) }.map { $0.path.dropFirst("content/".count) })
      guard !hidden.isEmpty else { return [] }
      return catalogue.publicBodies(at: moment.now).flatMap { page in
        page.body.links.compactMap { link in
          guard let key = link.targetKey, hidden.contains(key[...]) else { return nil }
          return Remark(
            path: page.path, at: link.range, "This links to content/\(key), which is not public now.",
            suggestion: "Take the link out, or publish the challenge first.")
        }
      }
    })
}
