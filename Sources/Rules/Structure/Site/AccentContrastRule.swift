import Catalogue

extension Rule {
  static let accentContrast = Rule(
    id: "structure-accent-contrast", severity: .error,
    title: "The accent colour can be read",
    why: "Links and buttons take the accent colour. Text needs a contrast of 4.5 to 1 with what is behind it, or people with low vision cannot read it.",
    citation: "Web Content Accessibility Guidelines 2.2, success criterion 1.4.3",
    breaches: [
      Example(files: ["content/site.yaml": "accent: \"#ffcc00\"\n"]),
      Example(files: ["content/site.yaml": "accent: plum\n"]),
    ],
    keeps: [
      Example(files: ["content/site.yaml": "accent: \"#5b2358\"\n"]),
      Example(files: ["content/site.yaml": "name: A catalogue without a colour of its own\n"]),
    ],
    check: .catalogue { catalogue, _ in
      guard let accent = catalogue.site.accent else { return [] }
      guard let colour = Colour(accent.value) else {
        return [Remark(at: accent.range, "\"\(accent.value)\" is not a colour.", suggestion: "Write six hexadecimal digits in quotes, like: accent: \"#0b5c6b\"")]
      }
      let contrast = colour.contrast(with: .white)
      guard contrast < 4.5 else { return [] }
      let tenths = Int(contrast * 10)
      return [
        Remark(
          at: accent.range, "The accent colour has a contrast of \(tenths / 10).\(tenths % 10) to 1 with white; it needs 4.5 to 1.",
          suggestion: "Choose a darker colour, for example: accent: \"\(colour.darkened(untilContrast: 4.5, with: .white).hexadecimal)\"")
      ]
    })
}
