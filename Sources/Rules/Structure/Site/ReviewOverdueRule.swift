import Catalogue
import FrontMatter

extension Rule {
  static let reviewOverdue = Rule(
    id: "structure-review-overdue", severity: .warning,
    title: "Guides are reviewed by their date",
    why: "Guidance on law and money ages. A guide whose review is overdue may tell a small firm something that is no longer true.",
    breaches: [
      Example(files: ["content/guides/suppliers/example.md": "---\ntitle: Getting paid\nreview_by: 2026-11-23\n---\n"]),
      Example(files: ["content/practice/example.md": "---\ntitle: What worked\nreview_by: 2026-01-31\n---\n"]),
      Example(files: ["content/pages/example.md": "---\ntitle: About\nreview_by: 2025-12-01\n---\n"]),
    ],
    keeps: [
      Example(files: ["content/guides/suppliers/example.md": "---\ntitle: Getting paid\nreview_by: 2026-11-24\n---\n"]),
      Example(files: ["content/guides/councils/example.md": "---\ntitle: Asking people\n---\n"]),
    ],
    check: .catalogue { catalogue, moment in
      let guides = (catalogue.supplierGuides + catalogue.councilGuides).map { ($0.path, $0.record.reviewBy) }
      let notes = catalogue.practice.map { ($0.path, $0.record.reviewBy) }
      let pages = catalogue.pages.map { ($0.path, $0.record.reviewBy) }
      return (guides + notes + pages).compactMap { path, reviewBy in
        guard let reviewBy, reviewBy.value < moment.now.date else { return nil }
        return Remark(
          path: path, at: reviewBy.range, "This page was to be reviewed by \(DateWords.date(reviewBy.value)).",
          suggestion: "Review it, then change reviewed and review_by.")
      }
    })
}
