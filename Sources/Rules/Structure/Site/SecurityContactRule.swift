import Catalogue

extension Rule {
  static let securityContact = Rule(
    id: "structure-site-mailboxes", severity: .error,
    title: "The site's mailboxes are plain email addresses",
    why: "People report problems to these addresses, and security.txt is made from them.",
    citation: "RFC 9116, section 2.5.3",
    breaches: [
      Example(files: ["content/site.yaml": "mailbox: challenges at example.gov.uk\n"]),
      Example(files: ["content/site.yaml": "security:\n  contact: security@example\n"]),
      Example(files: ["content/authorities/example.md": "---\nname: Example Council\nmailbox: ask us\n---\n"]),
      Example(files: ["content/partners/example.md": "---\nname: Example Hub\nmailbox: \"a@example.org, b@example.org\"\n---\n"]),
    ],
    keeps: [
      Example(files: [
        "content/site.yaml": "mailbox: challenges@example.gov.uk\nsecurity:\n  contact: security@example.gov.uk\n"
      ]),
      Example(files: ["content/authorities/example.md": "---\nname: Example Council\nmailbox: challenges@example.gov.uk\n---\n"]),
    ],
    check: .catalogue { catalogue, _ in
      let fromSite = [catalogue.site.mailbox, catalogue.site.securityContact].map { ("content/site.yaml", $0) }
      let fromAuthorities = catalogue.authorities.map { ($0.path, $0.record.mailbox) }
      let fromPartners = catalogue.partners.map { ($0.path, $0.record.mailbox) }
      return (fromSite + fromAuthorities + fromPartners).compactMap { path, mailbox in
        guard let mailbox, !EmailAddress.isValid(mailbox.value) else { return nil }
        return Remark(
          path: path, at: mailbox.range, "\"\(mailbox.value)\" is not one plain email address.",
          suggestion: "Write the address of a shared mailbox, like challenges@example.gov.uk.")
      }
    })
}
