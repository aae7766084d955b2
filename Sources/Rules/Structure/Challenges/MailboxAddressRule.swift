import Catalogue

extension Rule {
  static let mailboxAddress = Rule(
    id: "structure-mailbox", severity: .error,
    title: "A mailbox is one plain email address",
    why: "Firms answer to this address. A slip in it loses their answers, and anything but an address could send them elsewhere.",
    citation: "RFC 6068; RFC 5321, section 4.1.2",
    breaches: [
      Example("stage: open\nresponses:\n  mailbox: challenges at example.gov.uk"),
      Example("stage: open\nresponses:\n  mailbox: \"a@example.gov.uk, b@example.gov.uk\""),
    ],
    keeps: [Example("stage: open\nresponses:\n  mailbox: challenges@example.gov.uk")],
    check: .challenge { file, _ in
      guard let mailbox = file.record.responses?.mailbox, !EmailAddress.isValid(mailbox.value) else { return [] }
      return [
        Remark(
          at: mailbox.range, "\"\(mailbox.value)\" is not one plain email address.",
          suggestion: "Write the address of a shared mailbox, like: mailbox: challenges@example.gov.uk")
      ]
    })
}
