import Catalogue

extension Rule {
  static let webAddress = Rule(
    id: "structure-web-address", severity: .error,
    title: "The address of a source begins with https://",
    why: "Readers follow sources. An address without https, or not an address at all, cannot be linked safely.",
    breaches: [Example("stage: open\nneed:\n  evidence:\n    - {claim: A, source: B, url: \"javascript:alert(1)\"}")],
    keeps: [Example("stage: open\nneed:\n  evidence:\n    - {claim: A, source: B, url: \"https://www.ons.gov.uk/\"}")],
    check: .challenge { file, _ in
      (file.record.need?.evidence ?? []).compactMap { evidence in
        guard let url = evidence.url, !WebAddress.isSecure(url.value) else { return nil }
        return Remark(
          at: url.range, "\"\(url.value)\" is not a web address that begins with https://.",
          suggestion: "Copy the address from the browser, or leave the line out.")
      }
    })
}
