import Catalogue

extension Rule {
  static let linkToUnpublished = Rule(
    id: "link-unpublished", severity: .error,
    title: "Public pages only link to public pages",
    why: "A link to a draft, or to a call for invited firms, would lead readers to a page that is not there.",
    breaches: [], keeps: [],
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
