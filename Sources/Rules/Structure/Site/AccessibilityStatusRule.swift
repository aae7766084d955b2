import Catalogue
import Diagnostics

extension Rule {
  static let accessibilityStatus = Rule(
    id: "structure-accessibility-statement", severity: .error,
    title: "The accessibility statement says nothing that its own list contradicts",
    why: "A public body must publish a true statement. \"Fully compliant\" beside a list of failures is not true, and a statement that was not looked at for a year is not reviewed regularly.",
    citation: "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8",
    breaches: [
      Example(files: ["content/pages/about.md": "---\ntitle: About\n---\n"]),
      statement(nil), statement("status: fully\n  issues:\n    - what: Tables have no captions."),
      statement("prepared: 2026-11-01"), statement("status: partially\n  reviewed: 2025-11-01"),
      Example(files: [
        "content/pages/accessibility.md": "---\ntitle: Accessibility statement\nstatement:\n  status: partially\n---\n"
      ]),
    ],
    keeps: [
      statement("status: fully\n  reviewed: 2026-11-01"),
      statement("status: partially\n  reviewed: 2025-12-01\n  issues:\n    - what: Tables have no captions."),
    ],
    check: .catalogue { catalogue, moment in
      guard let page = catalogue.pages.first(where: { $0.slug == "accessibility" }) else {
        return [Remark(path: "content/pages/accessibility.md", at: .start, "The site has no accessibility statement.", suggestion: "Add content/pages/accessibility.md.")]
      }
      guard let statement = page.record.statement else {
        return [Remark(path: page.path, at: .start, "The accessibility page has no field statement with the facts that the law asks for.", suggestion: "Add statement: with status, contact_mailbox, prepared, reviewed, tested, tested_by and issues.")]
      }
      return remarks(on: statement, path: page.path, moment: moment)
    })

  /// A statement with a mailbox and these fields; without a statement when there are none.
  private static func statement(_ fields: String?) -> Example {
    let facts = fields.map { "statement:\n  contact_mailbox: challenges@example.gov.uk\n  \($0)\n" } ?? ""
    return Example(files: ["content/pages/accessibility.md": "---\ntitle: Accessibility statement\n\(facts)---\n"])
  }

  private static func remarks(
    on statement: AccessibilityStatement, path: String, moment: CheckMoment
  ) -> [Remark] {
    var remarks: [Remark] = []
    if let status = statement.status {
      if status.value == .fully, !statement.issues.isEmpty || !statement.disproportionate.isEmpty {
        remarks.append(Remark(path: path, at: status.range, "The status is \"fully\", but failures are listed below it.", suggestion: "Write: status: partially"))
      }
    } else {
      remarks.append(Remark(path: path, at: statement.range, "The statement does not say how far the site keeps to the standard.", suggestion: "Add: status: partially (or fully, or not)"))
    }
    if statement.contactMailbox == nil {
      remarks.append(Remark(path: path, at: statement.range, "The statement names no mailbox for people who meet a barrier.", suggestion: "Add: contact_mailbox: challenges@example.gov.uk"))
    }
    if let reviewed = statement.reviewed, moment.now.date.dayNumber - reviewed.value.dayNumber > 365 {
      remarks.append(Remark(path: path, at: reviewed.range, "The statement was last reviewed more than a year ago, on \(DateWords.date(reviewed.value)).", suggestion: "Review it and change the date."))
    }
    return remarks
  }
}
